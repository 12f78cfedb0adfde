/** Units that cells print: a value is compared, summed and checked in the unit of the form, digit by digit, or not at all. */
import fc from 'fast-check';
import { compare, validate } from '../src/check/index.ts';
import { type CellPath } from '../src/form/index.ts';
import { parse } from '../src/parse.ts';
import { toHtml } from '../src/render/html.ts';
import { toMarkdown } from '../src/render/markdown.ts';
import { flatten, unflatten } from '../src/report/flatten.ts';
import { rows } from '../src/report/rows.ts';
import type { AnnualReport, ParseResult } from '../src/report/types.ts';
import { converted } from '../src/form/units.ts';
import { report as clean } from './support/report.ts';

const amount: CellPath = 'proactive.fees.amount';
const procurement: CellPath = 'proactive.procurement.amount';
const granted: CellPath = 'requests.granted.naturalPerson';

const printing = (path: CellPath, text: string, report = clean()): ParseResult => {
  const html = toHtml(report);
  const start = html.indexOf('>', html.indexOf(`data-cell="${path}"`)) + 1;
  return parse(html.slice(0, start) + text + html.slice(html.indexOf('<', start)));
};

/** A report that says 万元 of 251,000 元 in words of its own, without any cell of reading. */
const bare = (
  value: number,
  unit: string,
  path: CellPath = amount,
  edition: 'cn-ogi-2021' | 'cn-ogi-2019' = 'cn-ogi-2021',
): AnnualReport => ({
  ...clean({ edition, cells: { [path]: value } }),
  units: { [path]: unit },
});

test('a blank with a unit has no value, in whichever unit', () => {
  const { counts } = validate({ ...clean({ cells: { [amount]: null } }), units: { [amount]: '元' } });
  const { counts: without } = validate(clean({ cells: { [amount]: null } }));
  expect(counts).toEqual(without);
});

describe('converted', () => {
  test.each([
    [251000, '元', '万元', 25.1],
    [1.5, '亿元', '万元', 15000],
    [0.1, '元', '万元', 0.00001],
    [3.3, '万元', '元', 33000],
    [1.1, '亿元', '元', 110000000],
    [4, '千元', '万元', 0.4],
    [2, '百万元', '万元', 200],
    [2, '千万元', '万元', 2000],
    [1e-7, '万元', '元', 0.001],
    [-35, '元', '万元', -0.0035],
    [35, '条', '件', 35],
    [35, '项', '项', 35],
    [7, '人', '人', 7],
    [35, '人', '件', null],
    [35, '元', '件', null],
    [35, '件', '万元', null],
    [35, '元', 'unstated', null],
    [35, '美元', '万元', null],
    [35, 'constructor', '万元', null],
  ])('%d %s in %s is %s', (value, from, to, expected) => {
    expect(converted(value, from, to)).toBe(expected);
  });

  test('there and back changes nothing, whatever binary fractions say', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(6), (digits, places) => {
        const value = Number(`${digits}e-${places}`);
        expect(converted(converted(value, '万元', '元')!, '元', '万元')).toBe(value);
      }),
    );
  });
});

describe('a report keeps the units that its cells print', () => {
  test.each([
    ['251000元', 251000, '元'],
    ['1.5亿元', 1.5, '亿元'],
  ])('%s', (text, value, unit) => {
    const { report } = printing(amount, text);
    expect(report.units).toEqual({ [amount]: unit });
    expect(flatten(report)[amount]).toBe(value);
    expect(unflatten(flatten(report), 'cn-ogi-2021', report).units).toEqual({ [amount]: unit });
  });

  test.each(['25.1万元', '25.1', '/'])('the unit of the form and none at all leave nothing to keep: %s', (text) => {
    expect('units' in printing(amount, text).report).toBe(false);
  });

  test('counts', () => {
    expect(printing(granted, '14条').report.units).toEqual({ [granted]: '条' });
    expect('units' in printing(granted, '14件').report).toBe(false);
  });

  test('a column without a unit of its own', () => {
    const report = clean({ edition: 'cn-ogi-2019' });
    expect(printing(procurement, '120万元', report).report.units).toEqual({ [procurement]: '万元' });
  });
});

describe('a unit that stands beside the cell', () => {
  const printedHead = '（单位：万元）';
  const of = (report: AnnualReport, change: (source: string) => string, way: 'html' | 'markdown'): ParseResult =>
    parse(change(way === 'html' ? toHtml(report) : toMarkdown(report)), { format: way });
  const form = clean({ cells: { [amount]: 251000 } });
  const above = (source: string): string =>
    source
      .replace(printedHead, '')
      .replace(/主动公开政府信息情况(?:<\/h2>|\n)/u, (found) =>
        found.endsWith('\n') ? `${found}\n单位：元\n` : `${found}<p>单位：元</p>`,
      );

  test.each<['html' | 'markdown']>([['html'], ['markdown']])('%s', (way) => {
    for (const [printed, unit] of [
      ['（单位：元）', '元'],
      ['（元）', '元'],
      ['(单位:亿元)', '亿元'],
      ['（金额单位：千元）', '千元'],
      ['/元', '元'],
      ['（单位：美元）', '美元'],
    ] as const) {
      const result = of(form, (source) => source.replace(printedHead, printed), way);
      expect([printed, result.cells[amount].value, result.cells[amount].unit, result.cells[amount].certainty]).toEqual([
        printed,
        251000,
        unit,
        'inferred',
      ]);
      expect(result.report.units).toEqual({ [amount]: unit });
      expect(rows(result).find(({ path }) => path === amount)).toMatchObject({
        value: 251000,
        unit,
        codes: expect.arrayContaining(['unit-differs']) as string[],
      });
      expect(result.messages.find(({ code }) => code === 'unit-differs')).toMatchObject({ cells: [amount], data: { units: [unit] } });
    }
    const yuan = of(form, (source) => source.replace(printedHead, '（单位：元）'), way);
    expect(validate(yuan).findings.map(({ code }) => code)).not.toContain('unit-in-cell');
    expect(compare(clean({ cells: { [amount]: 25.1 } }), yuan).cells.find(({ later }) => later.cells[0] === amount)).toMatchObject({
      change: 0,
      later: { value: 25.1 },
    });
  });

  test.each<['html' | 'markdown']>([['html'], ['markdown']])('above the table, where the head has none: %s', (way) => {
    const result = of(form, above, way);
    expect([result.cells[amount].unit, result.cells[amount].certainty]).toEqual(['元', 'inferred']);
  });

  test('two that differ leave nobody sure', () => {
    const result = of(form, (source) => source.replace(printedHead, '（单位：万元） 单位：元'), 'html');
    const twice = of(form, (source) => source.replace('第二十条第（八）项', '第二十条第（八）项 单位：元'), 'html');
    for (const { cells, messages } of [result, twice]) {
      expect(cells[amount]).toMatchObject({ value: null, certainty: 'doubtful' });
      expect(messages.find(({ code }) => code === 'unit-differs')).toMatchObject({
        data: { units: expect.arrayContaining(['万元', '元']) as string[] },
      });
    }
  });

  test.each(['（单位：万元）', '（万元）', '', '（单位 ： 万元）'])('that of the form, or none, changes nothing: %s', (printed) => {
    const result = of(form, (source) => source.replace(printedHead, printed), 'html');
    expect(result.cells[amount]).toMatchObject({ value: 251000, certainty: 'certain' });
    expect(result.cells[amount].unit).toBeUndefined();
    expect(result.messages.map(({ code }) => code)).not.toContain('unit-differs');
  });

  test('a unit in the cell is nearer than one in the head', () => {
    const result = of(form, (source) => source.replace(printedHead, '（单位：元）').replace('>251000<', '>25.1万元<'), 'html');
    expect(result.cells[amount]).toMatchObject({ value: 25.1, unit: '万元', certainty: 'certain' });
  });

  test('where the form has no unit, the head may have one; what is printed of it says so too', () => {
    const report = clean({ edition: 'cn-ogi-2019', cells: { [procurement]: 120 } });
    const result = of(report, (source) => source.replace('采购总金额', '采购总金额（万元）'), 'html');
    expect(result.cells[procurement]).toMatchObject({ value: 120, unit: '万元', certainty: 'certain' });
    expect(parse(toHtml(result)).cells[procurement]).toMatchObject({ value: 120, unit: '万元' });
  });
});

describe('compare', () => {
  const of = (a: AnnualReport | ParseResult, b: AnnualReport | ParseResult, path: CellPath = amount) =>
    compare(a, b).cells.find(({ later }) => later.cells[0] === path)!;
  const form = clean({ cells: { [amount]: 25.1 } });

  test.each([
    ['as read', printing(amount, '251000元')],
    ['without its cells', printing(amount, '251000元').report],
    ['made by hand', bare(251000, '元')],
  ])('251000元 is 25.1 万元: %s', (_, report) => {
    expect(of(form, report)).toMatchObject({ change: 0, later: { value: 25.1 } });
    expect(of(report, clean({ cells: { [amount]: 50.2 } }))).toMatchObject({ change: 25.1, ratio: 1, earlier: { value: 25.1 } });
  });

  test('1.5亿元 is 15,000 万元', () => {
    expect(of(form, printing(amount, '1.5亿元'))).toMatchObject({ change: 14974.9, later: { value: 15000 } });
  });

  test('what measures something else is not compared', () => {
    expect(of(form, bare(251000, '件'))).toMatchObject({ change: null, later: { value: null } });
    expect(of(clean(), bare(14, '人', granted), granted)).toMatchObject({ change: null });
    expect(of(clean(), bare(14, '条', granted), granted)).toMatchObject({ change: 0 });
  });

  test('where the form prints no unit, only like is compared with like', () => {
    const unstated = clean({ edition: 'cn-ogi-2019', cells: { [procurement]: 120 } });
    const yuan = bare(1_200_000, '元', procurement, 'cn-ogi-2019');
    expect(of(unstated, unstated, procurement).change).toBe(0);
    expect(of(unstated, yuan, procurement).change).toBeNull();
    expect(of(bare(120, '万元', procurement, 'cn-ogi-2019'), yuan, procurement).change).toBe(0);
  });
});

describe('rules', () => {
  const codes = (report: AnnualReport | ParseResult, options = {}): string[] =>
    validate(report, { rules: { 'unit-in-cell': 'off' }, ...options }).findings.map(({ code }) => code);

  test('an amount in 元 is not too large, and one in 亿元 may be', () => {
    expect(codes(bare(40_000_000, '元'))).not.toContain('fees-magnitude');
    expect(codes(clean({ cells: { [amount]: 40_000_000 } }))).toContain('fees-magnitude');
    expect(codes(bare(4000, '亿元'))).toContain('fees-magnitude');
  });

  test('the unit in a cell is said of a report without its cells too', () => {
    expect(validate(bare(251000, '元')).findings.map(({ code }) => code)).toContain('unit-in-cell');
  });

  test('sums with a cell that measures something else are not evaluable', () => {
    const whole = validate(clean()).counts.notEvaluable;
    const [row, column] = ['requests-row-sum', 'requests-outcome-sum'];
    const wrong = { ...clean(), units: { [granted]: '人' } };
    expect(codes(wrong)).not.toContain(row);
    expect(codes(wrong)).not.toContain(column);
    expect(validate(wrong).counts.notEvaluable).toBeGreaterThan(whole);
  });

  test('parts in 元 add up to a whole in 万元', () => {
    const whole = clean({ cells: { [amount]: 25.1 } });
    const parts = [bare(100_000, '元'), clean({ cells: { [amount]: 15.1 } })];
    const about = (report: AnnualReport): readonly string[] =>
      validate(report, { parts })
        .findings.filter(({ cells }) => cells.includes(amount))
        .map(({ code }) => code);
    expect(about(whole)).toEqual([]);
    expect(about(clean({ cells: { [amount]: 25.2 } }))).toEqual(['roll-up-proactive']);
    expect(about(clean({ cells: { [amount]: 15 } })).toSorted()).toEqual(['roll-up-bound', 'roll-up-proactive']);
  });

  test('where the form prints no unit, parts and last year count only if they measure the same', () => {
    const of = (value: number): AnnualReport => clean({ edition: 'cn-ogi-2019', cells: { [procurement]: value } });
    const year = { ...of(100), year: 2019 };
    const about = (report: AnnualReport, options: object): readonly string[] =>
      validate(report, options)
        .findings.filter(({ cells }) => cells.includes(procurement))
        .map(({ code }) => code);
    expect(about(of(1_000_000), { previous: year })).toContain('jump');
    expect(about(bare(1_000_000, '元', procurement, 'cn-ogi-2019'), { previous: year })).not.toContain('jump');
    expect(about(of(100), { parts: [of(1_000_000)] })).toEqual(expect.arrayContaining(['roll-up-proactive', 'roll-up-bound']));
    const yuan = about(of(100), { parts: [bare(1_000_000, '元', procurement, 'cn-ogi-2019')] });
    expect(yuan.filter((code) => code.startsWith('roll-up'))).toEqual([]);
  });
});
