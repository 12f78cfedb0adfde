/**
 * The little of jest that the tests use. A process holds the tests of a stage. The first one runs them all unchanged and writes down
 * what each costs and which mutants it reaches; every later one reads that, is told the number of a mutant, and runs the tests that
 * reach it, those first that kill much for little.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect } from 'expect';

const { mutants } = globalThis;
const before = [];
const queue = [];
const named = (name, row) => `${name} ${JSON.stringify(row)?.slice(0, 60)}`;
const each = (add) => (table) => (name, run) => {
  for (const row of table) add(named(name, row), () => (Array.isArray(row) ? run(...row) : run(row)));
};
const test = (name, run) => void queue.push({ name, run, kills: 0, tries: 0 });
const skip = () => undefined;
skip.each = () => skip;
test.failing = (name, run) =>
  test(name, async () => {
    const failed = await Promise.resolve()
      .then(run)
      .then(() => false)
      .catch(() => true);
    if (!failed) throw new Error(`${name} was expected to fail`);
  });
test.each = each(test);
test.failing.each = each(test.failing);
test.skip = skip;
const describe = (_, run) => run();
describe.each = each(describe);
describe.skip = skip;
Object.assign(globalThis, { expect, test, it: test, describe, beforeAll: (run) => before.push(run), afterAll: skip });
fc.configureGlobal({ seed: 20250131, endOnFailure: true });

const fails = async ({ run }) => {
  try {
    await run();
    return false;
  } catch {
    return true;
  }
};

/** Which mutants were reached since the last time it was asked. */
function reached() {
  const ids = [...mutants.reached.keys()].filter((id) => mutants.reached[id] === 1);
  mutants.reached.fill(0);
  return ids;
}

async function measured() {
  const atImport = reached();
  const tests = [];
  for (const one of queue) {
    process.send({ within: 60 });
    const start = process.cpuUsage();
    const failed = await fails(one);
    const { user, system } = process.cpuUsage(start);
    if (failed) console.error(`does not pass unchanged: ${one.name}`);
    tests.push({ failed, ms: (user + system) / 1000, reaches: reached() });
  }
  return { atImport, tests };
}

/** Serves its parent, which asks for the killer of a mutant: among the tests that reach it or, with `all`, among others that are quick. */
export async function serve(plan) {
  for (const run of before) await run();
  if (process.env.MEASURE) writeFileSync(plan, JSON.stringify(await measured()));
  const { tests } = JSON.parse(readFileSync(plan, 'utf8'));
  const known = queue.map((one, i) => ({ ...one, ...tests[i], reaches: new Set(tests[i].reaches) })).filter(({ failed }) => !failed);
  const promise = ({ kills, tries, ms }) => (kills + 1) / (tries + 2) / (ms + 1);
  process.on('message', async ({ id, all }) => {
    const order = known.filter(({ reaches }) => reaches.has(id)).toSorted((a, b) => promise(b) - promise(a));
    if (all) order.push(...known.filter(({ reaches, ms }) => !reaches.has(id) && ms < 3000).toSorted((a, b) => a.ms - b.ms));
    mutants.now = id;
    mutants.parsed = new Map();
    let killer;
    for (const one of order) {
      process.send({ within: 5 + one.ms / 50 });
      one.tries++;
      if (!(await fails(one))) continue;
      killer = one;
      one.kills++;
      break;
    }
    mutants.now = -1;
    // One that fails without the mutant as well has remembered something: the process must be started anew.
    process.send({ by: killer?.name, spoilt: killer !== undefined && (await fails(killer)) });
  });
  process.send({ ready: known.length, seconds: Math.round(known.reduce((sum, { ms }) => sum + ms, 0) / 1000) });
}
