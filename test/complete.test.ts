/** Whether a validation could check what there was to check. */
import { validate } from '../src/check/index.ts';
import { fixList } from '../docs/playground/src/paper.ts';
import { modelFor } from '../docs/playground/src/model.ts';
import { prettySummary } from '../src/cli/formats/pretty.ts';
import { noTally } from '../src/cli/settings.ts';
import { identities, formCells } from '../src/form/index.ts';
import { parse } from '../src/parse.ts';
import { toHtml } from '../src/render/html.ts';
import { unflatten } from '../src/report/flatten.ts';
import type { AnnualReport, ParseResult } from '../src/report/types.ts';
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

test('a tenth of the cells must hold a number', () => {
  const paths = [...formCells('cn-ogi-2021').keys()];
  const held = (count: number) => unflatten(Object.fromEntries(paths.slice(0, count).map((path) => [path, 0])), 'cn-ogi-2021');
  expect([19, 20].map((count) => validate(held(count), { blankAsZero: true }).complete)).toEqual([false, true]);
});

describe('what was not checked in full is never said to be free of faults', () => {
  const none = /没有发现问题(?!不等于)|no findings|Nothing found/u;
  const some = /不等于没有问题|does not mean that nothing is wrong/u;

  test.each(['zh', 'en'] as const)('the summary of the command: %s', (locale) => {
    const incomplete = prettySummary(2, 0, { ...noTally, incomplete: 1 }, locale, false);
    expect(incomplete).toMatch(some);
    expect(incomplete).not.toMatch(none);
    const whole = prettySummary(2, 0, noTally, locale, false);
    expect(whole).toMatch(none);
    expect(whole).not.toMatch(some);
  });

  test.each(['zh', 'en'] as const)('the list of the page: %s', (locale) => {
    const model = modelFor({ document: { name: '', data: '', key: 0, result: parsed(clean()) }, edits: new Map() }, null);
    const incomplete = fixList([{ ...model, validation: { ...model.validation, complete: false } }], locale);
    expect(incomplete).toMatch(some);
    expect(incomplete).not.toMatch(none);
    expect(fixList([model], locale)).toMatch(none);
  });
});

describe('a previous report that is none of the year before is told first', () => {
  const report = clean();
  const before = clean({ year: 2022 });
  const first = (previous: AnnualReport | ParseResult) => validate({ ...report, year: 1900 }, { previous }).findings;
  test.each<[string, AnnualReport | ParseResult, object]>([
    ['another organ', { ...before, organ: '云水县水务局' }, { kind: 'otherOrgan', organ: report.organ, previous: '云水县水务局' }],
    ['another edition', clean({ edition: 'cn-ogi-2019' }), { kind: 'otherEdition', edition: 'cn-ogi-2021', previous: 'cn-ogi-2019' }],
    ['no report', parse('天气晴。'), { kind: 'notAReport' }],
    ['the blank form', parse(toHtml(unflatten({}, 'cn-ogi-2021'))), { kind: 'blankForm' }],
    ['several', { ...parsed(before), kind: 'several' }, { kind: 'several' }],
    ['another form', { ...parsed(before), kind: 'otherForm' }, { kind: 'otherForm' }],
    ['no number', unflatten({}, 'cn-ogi-2021'), { kind: 'empty' }],
    ['an object that holds nothing', {} as never, { kind: 'empty' }],
  ])('%s', (_, previous, data) => {
    const findings = first(previous);
    expect(findings.length).toBeGreaterThan(1);
    expect(findings[0]).toMatchObject({ code: 'previous-report', data });
    expect(findings.filter(({ code }) => code === 'previous-report')).toHaveLength(1);
  });

  test('the report of the year before is not', () => {
    expect(first(before).map(({ code }) => code)).not.toContain('previous-report');
  });
});
