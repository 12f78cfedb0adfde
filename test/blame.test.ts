import { readFileSync } from 'node:fs';
import { type Finding, validate } from '../src/check/index.ts';
import { describe as words } from '../src/render/describe.ts';
import type { HeadEvidence, HeadValue } from '../src/report/types.ts';
import { unflatten } from '../src/report/flatten.ts';
import { toHtml } from '../src/render/html.ts';
import { parse } from '../src/index.ts';
import { parsed } from './support/parsed.ts';
import { some } from './support/draws.ts';
import { report } from './support/report.ts';

/** The rules about rows, labels, tables and blanks. */
const families = [
  'blank-cells',
  'label-altered',
  'marks-for-zero',
  'nearly-empty',
  'not-a-number',
  'row-extra',
  'row-missing',
  'row-twice',
  'table-missing',
  'total-blank',
  'unit-in-cell',
];
const lines = readFileSync('docs/examples/report.txt', 'utf8').split('\n');
const found = (text: string): Finding[] => validate(parse(text)).findings.filter(({ code }) => families.includes(code));
const keyOf = ({ code, cells }: Finding): string => `${code} ${cells.join()}`;

/** A report as lines of bars, one row of which is damaged. */
type Damage = (rows: readonly string[], at: number) => readonly string[];
const onRow =
  (change: (line: string) => readonly string[] | string): Damage =>
  (rows, at) =>
    rows.flatMap((line, i) => (i === at ? change(line) : line));
const cellsOf = (line: string): readonly string[] => line.split('|').slice(0, -1);
const written = (cells: readonly string[]): string => cells.map((cell) => `${cell}|`).join('');
const tornAt = (share: number): Damage =>
  onRow((line) => {
    const cells = cellsOf(line);
    const cut = Math.max(1, Math.round(cells.length * share));
    return [written(cells.slice(0, cut)), written(cells.slice(cut))];
  });
const movedTo =
  (place: (rows: readonly string[], at: number) => number): Damage =>
  (rows, at) => {
    const [row = '', rest] = [rows[at], rows.filter((_, i) => i !== at)];
    return [...rest.slice(0, place(rest, at)), row, ...rest.slice(place(rest, at))];
  };
const headingAfter = (rows: readonly string[], at: number): number => {
  const found = rows.findIndex((line, i) => i >= at && /^[一二三四五六]、\D+$/u.test(line) && !line.includes('|'));
  return found < 0 ? rows.length : found;
};

const damages: Readonly<Record<string, Damage>> = {
  'label garbled': onRow((line) => line.replace(/^[^|]{3}/u, '□□□')),
  'label lost': onRow((line) => line.replace(/^[^|]*\|/u, '')),
  'label empty': onRow((line) => line.replace(/^[^|]*\|/u, ' |')),
  'label cut': onRow((line) => line.replace(/^([^|]{2})[^|]*/u, '$1')),
  'digits damaged': onRow((line) => line.replace(/\|.*/su, (cells) => cells.replace(/\d/gu, '\uFFFD'))),
  'bars lost': onRow((line) => line.replaceAll('|', ' ')),
  'row disappeared': onRow(() => []),
  'values disappeared': onRow((line) => line.replace(/\|.*/su, '|')),
  'last value disappeared': onRow((line) => written(cellsOf(line).slice(0, -1))),
  'torn behind the label': tornAt(0),
  'torn in the middle': tornAt(0.5),
  'torn in the label': onRow((line) => [line.slice(0, 3), line.slice(3)]),
  'moved behind its neighbour': movedTo((_, at) => at + 1),
  'moved before its heading': movedTo((rows, at) => rows.findLastIndex((line, i) => i < at && !line.includes('|'))),
  'moved behind its table': movedTo(headingAfter),
  'moved to the end': movedTo((rows) => rows.length),
  'refilled from the row before': (rows, at) => {
    const width = cellsOf(rows[at]!).filter((cell) => /^[ \d,]+$/u.test(cell)).length;
    const numbers = (line: string): string[] => cellsOf(line).filter((cell) => /^ *\d[\d,]* *$/u.test(cell));
    const other = rows.findLast((line, i) => i < at && numbers(line).length === width);
    const values = other === undefined ? [] : numbers(other);
    return rows.map((line, i) =>
      i === at && values.length > 0
        ? written(cellsOf(line).map((cell) => (/^ *\d[\d,]* *$/u.test(cell) ? (values.shift() ?? cell) : cell)))
        : line,
    );
  },
  'table cut behind': (rows, at) => rows.filter((_, i) => i <= at || i >= headingAfter(rows, at)),
  'table cut before': (rows, at) => rows.filter((_, i) => i >= at || i <= rows.findLastIndex((line, j) => j < at && !line.includes('|'))),
  'file cut behind': (rows, at) => rows.slice(0, at + 1),
  'page mark before': onRow((line) => ['- 5 -', line]),
  'page mark between label and values': onRow((line) => [line.replace(/\|.*/su, '|'), '— 5 —', line.replace(/^[^|]*\|/u, '')]),
  'bare page number between': onRow((line) => [line, '5']),
};

const inMarkup = (line: string): string =>
  line.includes('|')
    ? `<table><tr>${cellsOf(line)
        .map((cell) => `<td>${cell.trim()}</td>`)
        .join('')}</tr></table>`
    : `<p>${line}</p>`;
const layouts: Readonly<Record<string, (rows: readonly string[]) => string>> = {
  bars: (rows) => rows.join('\n'),
  tabs: (rows) => rows.map((line) => line.replace(/ ?\| ?/gu, '\t')).join('\n'),
  lines: (rows) => rows.map((line) => line.replace(/ ?\| ?/gu, '\n')).join('\n'),
  markup: (rows) => rows.map(inMarkup).join('\n').replaceAll('</table>\n<table>', '\n'),
};

/** What a finding says that it must not, of a copy whose original was whole. */
function blames(finding: Finding): boolean {
  const [zh, en] = [words(finding, { locale: 'zh' }), words(finding, { locale: 'en' })];
  const says = /没有(?:确切)?读[出到]|没有读作/u.test(zh) && /not (?:be )?read|unread|[Nn]o number was read/u.test(en);
  const advises = /填 ?0|请补|请删去|请更正/u.test(zh) || /fill (?:it|them) in,|expected 0|add it|take it out|correct it/u.test(en);
  return finding.cause !== 'reading' || !says || advises;
}

describe('a whole report read from a damaged copy is not blamed', () => {
  const rows = lines.flatMap((line, at) =>
    /\d/u.test(line.slice(line.indexOf('|') + 1)) && line.includes('|') && /\p{Script=Han}/u.test(line) ? [at] : [],
  );
  const values = lines.findIndex((line) => /^\d+ \|/u.test(line));

  test('there are rows to damage', () => {
    expect(rows.length).toBeGreaterThan(25);
    expect(values).toBeGreaterThan(Math.max(...rows));
  });

  const cases = Object.keys(layouts).flatMap((layout) => Object.keys(damages).map((damage) => [damage, layout] as const));
  test.each(cases.map((one, turn) => [...one, turn] as const))('%s, in %s', (damage, layout, turn) => {
    const write = layouts[layout]!;
    const whole = new Set(found(write(lines)).map(keyOf));
    // The row of the disputes has no label to damage.
    const all = damage.startsWith('label') ? rows : [...rows, values];
    const wrong = some(all, 5, turn).flatMap((row) =>
      found(write(damages[damage]!(lines, row)))
        .filter((finding) => !whole.has(keyOf(finding)))
        .filter(blames)
        .map((finding) => [lines[row], finding.code, finding.cause, words(finding)]),
    );
    expect(wrong).toEqual([]);
  });

  test('every finding whose cells are all doubtful says so, and what to fill in never', () => {
    const base = report();
    const cells = Object.keys(parsed(base).cells);
    const states = [
      { value: null, state: 'blank', text: '' },
      { value: null, state: 'text', text: '三〇' },
      { value: null, state: 'dash', text: '/' },
      { value: null, state: 'absent', text: '' },
    ] as const;
    const codes = new Set<string>();
    for (const state of states) {
      const changes = Object.fromEntries(cells.map((path) => [path, { ...state, certainty: 'doubtful' as const }]));
      for (const finding of validate(parsed(report({ cells: Object.fromEntries(cells.map((path) => [path, null])) }), changes)).findings) {
        if (!families.includes(finding.code)) continue;
        codes.add(finding.code);
        expect([finding.code, finding.cause]).toEqual([finding.code, 'reading']);
        expect(words(finding)).not.toMatch(/填 ?0|请补填|请删去/u);
        expect(words(finding, { locale: 'en' })).not.toMatch(/fill (?:it|them) in,|expected 0/u);
      }
    }
    expect([...codes].sort()).toEqual(['blank-cells', 'marks-for-zero', 'nearly-empty', 'not-a-number', 'table-missing']);
  });
});

describe('what reading doubts of the head no rule knows', () => {
  const fields = { organ: '清河县人民政府', year: 2021, published: '2025-06-01', title: '甲' } as const;
  const codesOf = (input: Parameters<typeof validate>[0]): string[] => validate(input).findings.map(({ code }) => code);

  test.each(['organ', 'year', 'published', 'title'] as const)('%s', (field) => {
    const value = fields[field];
    const base = report();
    const wrong = field === 'published' ? { ...base, dates: { ...base.dates, published: value as string } } : { ...base, [field]: value };
    const result = parsed(wrong);
    const of = (certainty: HeadValue<unknown>['certainty']): HeadEvidence => ({
      ...result.head,
      [field]: { value, certainty, candidates: [] },
    });
    // Certain, it is found wrong; doubtful, nobody is told to correct what may be right.
    expect(codesOf({ ...result, head: of('certain') })).not.toEqual([]);
    expect(codesOf({ ...result, head: of('doubtful') })).toEqual([]);
    // What was put right by hand since is known again.
    const mended = field === 'published' ? { ...result.report, dates: base.dates } : { ...result.report, [field]: base[field] };
    expect(codesOf({ ...result, report: mended, head: of('doubtful') })).toEqual([]);
  });

  test('a title of one year over the period of another: doubtful, and told by reading', () => {
    const result = parse(lines.join('\n').replace(/20\d\d(?=年政府信息公开工作年度报告)/u, '2019'));
    const codes = validate(result).findings.map(({ code }) => code);
    expect(result.head.year.certainty).toBe('doubtful');
    expect(result.messages.map(({ code }) => code)).toContain('year-conflict');
    for (const code of ['wrong-year', 'statistical-period', 'wrong-edition', 'published-late', 'published-early', 'wrong-basis'])
      expect(codes).not.toContain(code);
  });

  test('a signature of another organ than the title is a doubt of reading', () => {
    const text =
      '柳溪县财政局2023年政府信息公开工作年度报告\n\n一、总体情况\n依法公开信息。\n六、其他需要报告的事项\n无。\n\n柳溪县水务局\n2024年1月20日\n';
    const finding = validate(parse(text)).findings.find(({ code }) => code === 'signature-organ');
    expect(finding).toMatchObject({ cause: 'reading', data: { organ: '柳溪县财政局', signature: '柳溪县水务局' } });
  });
});

describe('blank forms, kinds and missing tables agree', () => {
  const whole = report();
  const sections = whole.sections.map((section) => ({ ...section }));
  test.each([
    ['the blank form', toHtml(unflatten({}, 'cn-ogi-2021')), 'blankForm', false],
    ['a titled report with prose whose tables are blank', toHtml(unflatten({}, 'cn-ogi-2021', { ...whole, sections })), 'report', false],
    [
      'a report cut before its tables',
      lines
        .slice(
          0,
          lines.findIndex((line) => line.startsWith('二、')),
        )
        .join('\n'),
      'report',
      true,
    ],
  ] as const)('%s', (_, text, kind, missing) => {
    const result = parse(text);
    const said = result.messages.map(({ code }) => code);
    const rules = validate(result).findings.map(({ code }) => code);
    expect(result.kind).toBe(kind);
    expect(said.includes('blank-form')).toBe(kind === 'blankForm');
    expect(rules.includes('no-report')).toBe(kind === 'blankForm');
    expect([said.includes('tables-missing'), rules.includes('table-missing')]).toEqual([missing, missing]);
  });
});
