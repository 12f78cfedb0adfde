/**
 * The little of jest that the tests use. One process holds the tests of a stage: it is told the number of a mutant and says which
 * test kills it. The tests that killed most go first; one that fails without any mutant afterwards means that something was
 * remembered, and the process must be started anew.
 */
import fc from 'fast-check';
import { expect } from 'expect';

const before = [];
const queue = [];
const named = (name, row) => `${name} ${JSON.stringify(row)?.slice(0, 60)}`;
const each = (add) => (table) => (name, run) => {
  for (const row of table) add(named(name, row), () => (Array.isArray(row) ? run(...row) : run(row)));
};
const test = (name, run) => void queue.push({ name, run, kills: 0, ms: 0 });
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

/** Serves its parent: `{ ready }` with the tests that pass unchanged, then for each number `{ by, spoilt }`. */
export async function serve(mutant) {
  for (const run of before) await run();
  const alive = () => process.send({ alive: true });
  let tests = [];
  if (mutant === undefined) {
    for (const one of queue) {
      const start = process.cpuUsage();
      if (await fails(one)) console.error(`does not pass unchanged: ${one.name}`);
      else tests.push(one);
      const { user, system } = process.cpuUsage(start);
      one.ms = (user + system) / 1000;
      alive();
    }
  } else tests = queue;
  const slowest = tests.toSorted((a, b) => b.ms - a.ms).slice(0, 8);
  process.send({
    ready: tests.length,
    ms: Math.round(tests.reduce((sum, { ms }) => sum + ms, 0)),
    slowest: slowest.map(({ name, ms }) => [name, Math.round(ms)]),
  });
  process.on('message', async ({ number }) => {
    globalThis.mutant = number;
    if (mutant === undefined) tests.sort((a, b) => Number(a.ms > 2000) - Number(b.ms > 2000) || b.kills - a.kills || a.ms - b.ms);
    let killer;
    for (const one of tests) {
      // Slow ones are left to the process of the mutant's own.
      if (one.ms > 2000) break;
      if (await fails(one)) {
        killer = one;
        break;
      }
      alive();
    }
    globalThis.mutant = undefined;
    if (killer) killer.kills++;
    process.send({ number, by: killer?.name, spoilt: killer !== undefined && (await fails(killer)) });
  });
}
