/** The little of jest that the tests use, in the order of the file and up to the first failure; exits with 1 there. */
import fc from 'fast-check';
import { expect } from 'expect';

const queue = [];
const named = (name, row) => `${name} ${JSON.stringify(row)?.slice(0, 60)}`;
const each = (add) => (table) => (name, run) => {
  for (const row of table) add(named(name, row), () => (Array.isArray(row) ? run(...row) : run(row)));
};
const test = (name, run) => void queue.push({ name, run });
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
const before = (run) => test('before', run);
const after = [];
Object.assign(globalThis, { expect, test, it: test, describe, beforeAll: before, afterAll: (run) => after.push(run) });
fc.configureGlobal({ seed: 20250131, endOnFailure: true });

export async function runAll() {
  for (const { name, run } of queue) {
    try {
      await run();
    } catch (error) {
      console.log(`${name}: ${String(error?.message).slice(0, 200)}`);
      process.exit(1);
    }
  }
  process.exit(0);
}
