/** Whether a validation could check what there was to check. */
import { validate } from '../src/check/index.ts';
import { identities, formCells } from '../src/form/index.ts';
import { unflatten } from '../src/report/flatten.ts';
import { parsed } from './support/parsed.ts';
import { report as clean } from './support/report.ts';

test('a report in full is complete, an empty one is not, though nothing is an error in it', () => {
  expect(validate(clean())).toMatchObject({ ok: true, complete: true });
  const empty = validate(unflatten({}, 'cn-ogi-2021'));
  expect(empty).toMatchObject({ ok: true, complete: false });
  expect(empty.findings.map(({ code }) => code)).toContain('nearly-empty');
  expect(validate(unflatten({}, 'cn-ogi-2021'), { blankAsZero: true }).complete).toBe(false);
});

test.each(['blankForm', 'notAReport', 'otherForm', 'several'] as const)('what was read as %s is not complete', (kind) => {
  expect(validate({ ...parsed(clean()), kind }).complete).toBe(false);
});

test('half of the sums must be evaluable', () => {
  const sums = identities('cn-ogi-2021');
  // Row sums come one by one: without its total, a row of outcomes loses its own sum and that of the column of totals.
  const zeros = Object.fromEntries([...formCells('cn-ogi-2021').keys()].map((path) => [path, 0]));
  let known = sums.length;
  for (const { terms } of sums.filter(({ relation }) => relation === 'requests-row-sum')) {
    zeros[terms[0]!.path] = null as never;
    known = sums.filter((sum) => sum.terms.every(({ path }) => (zeros[path] as unknown) !== null)).length;
    expect(validate(unflatten(zeros, 'cn-ogi-2021')).complete).toBe(known * 2 >= sums.length);
  }
  expect(known * 2).toBeLessThan(sums.length);
});
