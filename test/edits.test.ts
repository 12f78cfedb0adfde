/** What goes out says what stands in the source: values that a person typed, units that a cell prints, what is no report. */
import Papa from 'papaparse';
import { parquetReadObjects } from 'hyparquet';
import { type CellPath, formCells, formOf } from '../src/form/index.ts';
import { parse } from '../src/parse.ts';
import { rowsToCsv, toCsv } from '../src/render/csv.ts';
import { toHtml } from '../src/render/html.ts';
import { toParquet } from '../src/render/parquet.ts';
import { withEdits } from '../src/report/edits.ts';
import { flatten, unflatten } from '../src/report/flatten.ts';
import { rows, type TidyRow } from '../src/report/rows.ts';
import type { AnnualReport, ParseResult } from '../src/report/types.ts';
import { report as clean } from './support/report.ts';

const granted: CellPath = 'requests.granted.naturalPerson';
const amount: CellPath = 'proactive.fees.amount';

/** A page that prints what is given in some cells instead of their numbers. */
function pageOf(printed: Readonly<Record<string, string>> = {}): ParseResult {
  let html = toHtml(clean());
  for (const [path, text] of Object.entries(printed)) {
    const start = html.indexOf('>', html.indexOf(`data-cell="${path}"`)) + 1;
    html = html.slice(0, start) + text + html.slice(html.indexOf('<', start));
  }
  return parse(html);
}

const rowOf = (table: readonly TidyRow[], path: CellPath): TidyRow => table.find((row) => row.path === path)!;

describe('withEdits', () => {
  const read = pageOf({ [granted]: '35' });

  test('a cell that was typed over is edited, never certain, and keeps what is printed beside it', () => {
    expect(read.cells[granted]).toMatchObject({ value: 35, certainty: 'certain' });
    const result = withEdits(read, { [granted]: 53 });
    expect(result.cells[granted]).toEqual({
      path: granted,
      value: 53,
      state: 'number',
      certainty: 'inferred',
      edited: true,
      text: '35',
      raw: '35',
      span: read.cells[granted].span,
    });
    expect(flatten(result.report)).toEqual({ ...flatten(read.report), [granted]: 53 });
    expect(result.counts).toEqual({ ...read.counts, certain: read.counts.certain - 1, inferred: read.counts.inferred + 1 });
    expect({ ...result, report: 0, cells: 0, counts: 0 }).toEqual({ ...read, report: 0, cells: 0, counts: 0 });
  });

  test('the result given stays as it is', () => {
    const before = JSON.stringify(read);
    withEdits(read, { [granted]: 53, [amount]: null });
    expect(JSON.stringify(read)).toBe(before);
  });

  test('null empties a cell', () => {
    expect(withEdits(read, { [granted]: null }).cells[granted]).toMatchObject({
      value: null,
      state: 'blank',
      certainty: 'inferred',
      edited: true,
    });
  });

  test('the value that was read, and none at all, change nothing', () => {
    expect(withEdits(read, { [granted]: 35, [amount]: undefined } as never)).toEqual(read);
    expect(withEdits(read, {})).toEqual(read);
  });

  test('edits do not add up to certainty: of an edited cell nobody knows what was read', () => {
    const twice = withEdits(withEdits(read, { [granted]: 53 }), { [granted]: 35 });
    expect(twice.cells[granted]).toMatchObject({ value: 35, certainty: 'inferred', edited: true });
  });

  test('what is typed is in the unit of the form', () => {
    const printed = pageOf({ [amount]: '251000元' });
    const result = withEdits({ ...printed, report: { ...printed.report, units: { [amount]: '元' } } }, { [amount]: 25.1 });
    expect(result.cells[amount]).toMatchObject({ value: 25.1, text: '251000元', edited: true });
    expect(result.cells[amount].unit).toBeUndefined();
    expect('units' in result.report).toBe(false);
    expect(rowOf(rows(result), amount)).toMatchObject({ value: 25.1, unit: '万元', text: '251000元', edited: true });
  });

  test('units of other cells stay', () => {
    const units = { [amount]: '元', [granted]: '条' };
    const result = withEdits({ ...read, report: { ...read.report, units } }, { [granted]: 1 });
    expect(result.report.units).toEqual({ [amount]: '元' });
  });

  test('a blank form that gets a number is a report, anything else stays what it was', () => {
    const blank = parse(toHtml(unflatten({}, 'cn-ogi-2021')));
    expect(blank.kind).toBe('blankForm');
    expect(withEdits(blank, { [granted]: 1 }).kind).toBe('report');
    expect(withEdits(blank, { [granted]: null }).kind).toBe('blankForm');
    expect(withEdits(parse('天气晴。'), { [granted]: 1 }).kind).toBe('notAReport');
  });

  test.each<[string, () => unknown, string, RegExp?]>([
    [
      'a path of another edition',
      () => withEdits(read, { 'requests.other.total': 1 }),
      'GONGKAI_UNKNOWN_CELL',
      /^Unknown cell "requests\.other\.total" of cn-ogi-2021$/u,
    ],
    [
      'a misspelt path',
      () => withEdits(read, { 'requests.recieved.total': 1 } as never),
      'GONGKAI_UNKNOWN_CELL',
      /did you mean "requests\.received\.total"\?/u,
    ],
    ['no path at all', () => withEdits(read, { x: 1 } as never), 'GONGKAI_UNKNOWN_CELL', /^Unknown cell "x" of cn-ogi-2021$/u],
    ['text', () => withEdits(read, { [granted]: '5' } as never), 'GONGKAI_INVALID_VALUE'],
    ['a BigInt', () => withEdits(read, { [granted]: 5n } as never), 'GONGKAI_INVALID_VALUE'],
    ['no finite number', () => withEdits(read, { [granted]: NaN }), 'GONGKAI_INVALID_VALUE', /got NaN$/u],
    ['no values', () => withEdits(read, null as never), 'GONGKAI_INVALID_REPORT'],
    ['no result', () => withEdits(null as never, {}), 'GONGKAI_INVALID_REPORT'],
    ['a report without its cells', () => withEdits(read.report as never, {}), 'GONGKAI_INVALID_REPORT'],
  ])('%s is a wrong argument', (_, call, code, words = /./u) => {
    expect(call).toThrow(expect.objectContaining({ name: 'TypeError', code, message: expect.stringMatching(words) as string }) as Error);
  });
});

describe('rows', () => {
  const read = pageOf();

  test('say what is printed, what was said of it, and what the source is', () => {
    expect(rowOf(rows(read), granted)).toMatchObject({ kind: 'report', text: '14', raw: '14', edited: false, codes: [] });
    const doubtful = pageOf({ [granted]: '3 5' });
    const codes = doubtful.messages.filter(({ cells }) => cells.includes(granted)).map(({ code }) => code);
    expect(codes).not.toEqual([]);
    expect(rowOf(rows(doubtful), granted).codes).toEqual([...new Set(codes)]);
  });

  test('the unit is that of the value', () => {
    const printed = pageOf({ [amount]: '1.5亿元' });
    expect(rowOf(rows(printed), amount)).toMatchObject({ value: 1.5, unit: '亿元', text: '1.5亿元' });
    const bare: AnnualReport = { ...printed.report, units: { [amount]: '亿元' } };
    expect(rowOf(rows(bare), amount)).toMatchObject({ value: 1.5, unit: '亿元' });
    expect(rowOf(rows(clean()), amount)).toMatchObject({ unit: '万元' });
  });

  /** Values, certainties and whether they were edited, as each way out gives them. */
  const ways: [string, (result: ParseResult) => readonly unknown[] | Promise<readonly unknown[]>][] = [
    ['rows', (r) => [rowOf(rows(r), granted).value, rowOf(rows(r), granted).certainty, rowOf(rows(r), granted).edited]],
    [
      'CSV',
      (r) => {
        const { data } = Papa.parse<Record<string, string>>(toCsv(r), { header: true, skipEmptyLines: true });
        const row = data.find(({ path }) => path === granted)!;
        return [row['value'] === '' ? null : Number(row['value']), row['certainty'], row['edited'] === 'true'];
      },
    ],
    [
      'Parquet',
      async (r) => {
        const bytes = toParquet(r);
        const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
        const row = (await parquetReadObjects({ file })).find(({ path }) => path === granted)!;
        return ['value', 'certainty', 'edited'].map((name): unknown => row[name]);
      },
    ],
  ];
  const changes: [string, (r: ParseResult) => ParseResult, number | null][] = [
    ['edited', (r) => withEdits(r, { [granted]: 53 }), 53],
    ['changed by hand', (r) => ({ ...r, report: unflatten({ ...flatten(r.report), [granted]: 53 }, 'cn-ogi-2021', r.report) }), 53],
    ['emptied by hand', (r) => ({ ...r, report: unflatten({ ...flatten(r.report), [granted]: null }, 'cn-ogi-2021', r.report) }), null],
    [
      'a text put in by hand',
      (r) => ({ ...r, report: { ...r.report, requests: { ...r.report.requests, granted: { naturalPerson: '53' } } } as never }),
      null,
    ],
  ];
  test.each(ways.flatMap(([way, out]) => changes.map(([name, change, value]) => [way, name, out, change, value] as const)))(
    '%s never give a value as certain that the cell does not: %s',
    async (_way, _name, out, change, value) => {
      expect(await out(read)).toEqual([14, 'certain', false]);
      expect(await out(change(read))).toEqual([value, 'inferred', true]);
    },
  );

  test('a unit put in by hand makes a value another one', () => {
    const changed = { ...read, report: { ...read.report, units: { [amount]: '元' } } };
    expect(rowOf(rows(changed), amount)).toMatchObject({ unit: '元', certainty: 'inferred', edited: true });
  });

  test.each([
    ['a page of another kind', '天气晴，云量三成。', 'notAReport'],
    ['the blank form', toHtml(unflatten({}, 'cn-ogi-2021')), 'blankForm'],
    ['two reports', toHtml(clean()) + toHtml(clean()), 'several'],
  ])('%s has no rows unless they are asked for, and then says its kind', (_, source, kind) => {
    const result = parse(source);
    expect(result.kind).toBe(kind);
    expect(rows(result)).toEqual([]);
    expect(rowsToCsv(rows(result)).split('\r\n')).toHaveLength(2);
    const all = rows(result, { kinds: 'all' });
    expect(all).toHaveLength(formCells(formOf(result.report.edition)).size);
    expect(new Set(all.map((row) => row.kind))).toEqual(new Set([kind]));
  });
});

test('of a binary file the rows say where a cell stands', () => {
  const read = pageOf();
  const { start, end } = read.cells[granted].span!;
  const places = [{ start, end, place: { kind: 'sheet', sheet: '表三', cell: 'D25' } }] as const;
  const table = rows({ ...read, source: { ...read.source, places } });
  expect(rowOf(table, granted).place).toBe('表三!D25');
  expect(rowOf(table, amount).place).toBeNull();
});
