/**
 * Runs the conformance suite on any command: `node run.mjs [--level clean] -- COMMAND ARGUMENT…`. The command gets the path of an
 * input as its last argument and prints JSON: `{ kind, edition, cells: { path: { value, certainty } }, findings: [{ code, severity,
 * cells }] }`. What it does not print counts as not read and not found. Exits with 1 where a case fails.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What is wrong in what a command says of a case; nothing where it passes. */
export function faultsOf({ expected }, { kind, edition, cells = {}, findings = [] }) {
  const faults = [];
  if (expected.kind !== undefined && kind !== expected.kind) faults.push(`kind ${kind}, expected ${expected.kind}`);
  if (expected.edition !== undefined && edition !== expected.edition) faults.push(`edition ${edition}, expected ${expected.edition}`);
  if (expected.cells) {
    for (const [path, { value, certainty }] of Object.entries(cells))
      if (certainty === 'certain' && !(expected.cells[path] ?? [null]).includes(value)) faults.push(`silently wrong: ${path} ${value}`);
    if (expected.complete)
      for (const [path, allowed] of Object.entries(expected.cells))
        if (!cells[path] || cells[path].certainty === 'doubtful' || !allowed.includes(cells[path].value)) faults.push(`not read: ${path}`);
  }
  const told = ({ rule, cells: at }) => `${rule} ${[...at].sort().join()}`;
  if (expected.findings) {
    const found = findings
      .filter(({ code }) => expected.rules.includes(code))
      .map(({ code, cells: at }) => told({ rule: code, cells: at }));
    const wanted = expected.findings.map(told);
    for (const one of wanted) if (!found.includes(one)) faults.push(`not found: ${one}`);
    for (const one of found) if (!wanted.includes(one)) faults.push(`found in vain: ${one}`);
  }
  if (expected.alarm !== undefined) {
    const alarms = findings.filter(({ code, severity }) => code.startsWith('narrative-') && severity !== 'info').map(({ code }) => code);
    if (expected.alarm !== alarms.length > 0)
      faults.push(expected.alarm ? 'the wrong number was not found' : `false alarm: ${alarms.join()}`);
  }
  return faults;
}

function main() {
  const at = argv.indexOf('--');
  const level = argv.includes('--level') ? argv[argv.indexOf('--level') + 1] : undefined;
  const [command, ...given] = at < 0 ? [] : argv.slice(at + 1);
  if (!command) {
    console.error('usage: node run.mjs [--level form|sums|clean|files|wrecks|prose] -- COMMAND ARGUMENT…');
    exit(2);
  }
  const tally = {};
  for (const one of JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8'))) {
    if (level !== undefined && one.level !== level) continue;
    const input = fileURLToPath(new URL(`inputs/${one.input}`, import.meta.url));
    const { stdout } = spawnSync(command, [...given, input], { encoding: 'utf8', maxBuffer: 1 << 28 });
    let faults = ['no JSON was printed'];
    try {
      faults = faultsOf(one, JSON.parse(stdout));
    } catch {
      // Said above.
    }
    const own = (tally[one.level] ??= { passed: 0, all: 0 });
    own.all++;
    if (faults.length === 0) own.passed++;
    else console.log(`${one.id} (${one.about}): ${faults.slice(0, 3).join('; ')}${faults.length > 3 ? `; ${faults.length - 3} more` : ''}`);
  }
  for (const [name, { passed, all }] of Object.entries(tally)) console.log(`${name}: ${passed} of ${all}`);
  exit(Object.values(tally).every(({ passed, all }) => passed === all) ? 0 : 1);
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) main();
