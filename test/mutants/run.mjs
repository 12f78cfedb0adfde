/**
 * Mutants: one operator, number or condition of the sources changed at a time, and the tests of its stage run on it.
 * `node test/mutants/run.mjs [--count 400] [--seed 1] [--stage align] [--from 0] [--take 50] [--list]` samples, runs, and prints what
 * survived; `--only quick` leaves out the second asking below. All mutants of a stage are built into one file, behind switches, with its tests. What survives in a process that
 * remembers, and what runs at import, is asked again in a process of its own.
 * A mutant that no test kills is either a missing test or a change that makes no difference: see which.
 */
import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundling, ownUrls } from '../support/bundle.mjs';
import { mutantsOf, switched } from './mutate.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The sources of a stage, and its tests. */
const stages = {
  align: [
    ['src/lex', 'src/layout', 'src/align'],
    ['align', 'list', 'heads', 'certainty', 'fixtures', 'parse', 'damage'],
  ],
  certainty: [
    ['src/result.ts', 'src/report/doubts.ts', 'src/document-kind.ts'],
    ['certainty', 'parse', 'fixtures', 'laundering', 'align', 'head'],
  ],
  report: [['src/report'], ['head', 'edits', 'units', 'form', 'laundering', 'parse', 'fixtures']],
  parser: [
    ['src/parser.ts', 'src/parse.ts', 'src/parse-all.ts'],
    ['parse', 'parse-all', 'reading', 'unified'],
  ],
  check: [
    ['src/check', 'src/compare'],
    ['check', 'suspects', 'validate', 'narrative', 'blame'],
  ],
};
/** Seconds of processor time, more than any test takes: without a word for so long, a process will not end. */
const patience = 40;

/** What a process has used, where the system says so (Linux); else the clock. */
function secondsOf(pid) {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13);
    return (Number(user) + Number(system)) / 100;
  } catch {
    return performance.now() / 1000;
  }
}

const filesOf = (path) =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(root + path, { recursive: true })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${path}/${name}`);

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    stage: { type: 'string' },
    from: { type: 'string', default: '0' },
    take: { type: 'string', default: '400' },
    only: { type: 'string' },
    list: { type: 'boolean' },
  },
});

/** The sample, drawn over the mutants of all stages. */
function sampled() {
  const seen = new Set();
  const all = Object.entries(stages).flatMap(([stage, [paths]]) =>
    paths
      .flatMap(filesOf)
      .filter((file) => !seen.has(file) && seen.add(file))
      .flatMap((file) => mutantsOf(file, readFileSync(root + file, 'utf8')))
      .map((mutant) => ({ ...mutant, stage })),
  );
  let state = Number(values.seed);
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  for (let i = 0; i < 7; i++) random();
  const length = Math.min(Number(values.count), all.length);
  return Array.from({ length }, () => all.splice(Math.floor(random() * all.length), 1)[0]).map((mutant, id) => ({ ...mutant, id }));
}

/** The tests of a stage with its mutants, in one file. */
async function bundleOf(stage, mutants) {
  const own = JSON.stringify(fileURLToPath(import.meta.resolve('./harness.mjs')));
  // What is known only at import: whether one mutant is to be in force from the start.
  const start = 'globalThis.mutant = process.env.MUTANT === undefined ? undefined : Number(process.env.MUTANT);';
  const tests = stages[stage][1].map((name) => `import './${name}.test.ts';`).join('\n');
  const outfile = `${root}dist/mutants/${stage}-${process.pid}.mjs`;
  mkdirSync(`${root}dist/mutants`, { recursive: true });
  const change = (text, path) => {
    const file = relative(root, path);
    const chosen = mutants.filter((mutant) => mutant.file === file);
    return chosen.length > 0 ? switched(file, text, chosen) : text;
  };
  await build({
    ...bundling,
    target: 'es2022',
    // The package says that it has no side effects; its tests have nothing else.
    ignoreAnnotations: true,
    stdin: {
      contents: `import { serve } from ${own};\n${tests}\nawait serve(globalThis.mutant);\n`,
      resolveDir: `${root}test`,
      loader: 'ts',
    },
    banner: { js: start },
    outfile,
    plugins: [ownUrls(change)],
  });
  return outfile;
}

/** A process with the tests of a stage; `mutant`: in force from the start. */
function started(file, mutant) {
  const { MUTANT: _, ...env } = process.env;
  const child = fork(file, {
    cwd: root,
    env: mutant === undefined ? env : { ...env, MUTANT: String(mutant) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  /** The next answer: undefined where the process ended or fell silent. */
  const answer = () =>
    new Promise((resolve) => {
      let since = secondsOf(child.pid);
      const timer = setInterval(() => {
        if (secondsOf(child.pid) - since > patience) child.kill('SIGKILL');
      }, 1000);
      const done = (value) => {
        clearInterval(timer);
        child.removeAllListeners('message').removeAllListeners('exit');
        resolve(value);
      };
      child.on('message', (message) => (message.alive ? (since = secondsOf(child.pid)) : done(message)));
      child.on('exit', () => done(undefined));
    });
  return {
    ready: answer(),
    said: () => said,
    ask: (number) => (child.connected && child.send({ number }), answer()),
    end: () => child.kill('SIGKILL'),
  };
}

/** Which test kills each mutant of a stage, by number. */
async function killersOf(stage, mutants) {
  const file = await bundleOf(stage, mutants);
  const killers = new Map();
  let process;
  const fresh = async () => {
    process?.end();
    process = started(file);
    const ready = await process.ready;
    if (!ready) throw new Error(process.said().slice(-2000));
    console.error(stage, JSON.stringify(ready), process.said().trim());
  };
  for (const { id } of mutants.filter(({ inFunction }) => inFunction)) {
    if (!process) await fresh();
    const answer = await process.ask(id);
    if (answer?.by || !answer) killers.set(id, answer?.by ?? 'no end');
    console.error(id, answer?.by ?? (answer ? 'survives so far' : 'no end'));
    if (answer?.spoilt || !answer) {
      process.end();
      process = undefined;
    }
  }
  process?.end();
  for (const { id, inFunction } of mutants.filter(({ id }) => !killers.has(id))) {
    if (inFunction && values.only === 'quick') continue;
    const own = started(file, id);
    const ready = await own.ready;
    const answer = ready && (await own.ask(id));
    own.end();
    if (!answer || answer.by) killers.set(id, answer?.by ?? 'import');
  }
  return killers;
}

const chosen = sampled().slice(Number(values.from), Number(values.from) + Number(values.take));
if (values.list) {
  for (const { id, stage, file, line, from, to } of chosen) console.log(id, stage, `${file}:${line}`, from, '->', to);
  process.exit();
}
const tally = {};
for (const stage of Object.keys(stages)) {
  const mutants = chosen.filter((mutant) => mutant.stage === stage && (!values.stage || values.stage === stage));
  if (mutants.length === 0) continue;
  const killers = await killersOf(stage, mutants);
  tally[stage] = `${killers.size} of ${mutants.length}`;
  for (const { id, file, line, from, to } of mutants) {
    const by = killers.get(id);
    console.log(`${by ? 'killed  ' : 'SURVIVED'} ${file}:${line} ${from.slice(0, 50)} -> ${to}${by ? `  [${by.slice(0, 90)}]` : ''}`);
  }
}
console.log(JSON.stringify(tally));
process.exit(0);
