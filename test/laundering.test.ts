/** What is printed of a report that was read, and read back, is in no cell more certain than it was, nor another number. */
import fc from 'fast-check';
import { load } from 'cheerio/slim';
import { type CellPath, formCells, formOf } from '../src/form/index.ts';
import { parse } from '../src/parse.ts';
import { toHtml } from '../src/render/html.ts';
import { toMarkdown } from '../src/render/markdown.ts';
import { withEdits } from '../src/report/edits.ts';
import { unflatten } from '../src/report/flatten.ts';
import type { ParseResult } from '../src/report/types.ts';
import { arbPlans, arbVariant, damaged, families } from './generate/index.ts';
import { fixtures } from './generate/fixtures.ts';
import { draws, some } from './support/draws.ts';
import { report as clean } from './support/report.ts';

const granted: CellPath = 'requests.granted.naturalPerson';
const amount: CellPath = 'proactive.fees.amount';

const ways: readonly [string, (result: ParseResult) => ParseResult][] = [
  ['HTML', (result) => parse(toHtml(result))],
  ['Markdown', (result) => parse(toMarkdown(result), { format: 'markdown' })],
];

/** Cells that came back surer than they went, or with another number or unit. */
const laundered = (went: ParseResult, came: ParseResult): string[] =>
  Object.values(came.cells).flatMap(({ path, value, certainty, unit, state }) => {
    const before = went.cells[path];
    const same = value === before.value && (value === null || (unit ?? '') === (before.unit ?? ''));
    const surer = certainty === 'certain' && before.certainty !== 'certain';
    const other = value === null ? certainty === 'certain' && !same : !same;
    return surer || other
      ? [`${path}: ${before.text} ${before.value} ${before.certainty} ${before.state} → ${value} ${certainty} ${state}`]
      : [];
  });

describe.each(ways)('through %s', (format, way) => {
  test.each(some(fixtures(), 6, format.length).map((fixture) => [fixture.name, fixture] as const))('%s', (_name, { bytes }) => {
    const read = parse(bytes);
    if (read.kind !== 'report' && read.kind !== 'blankForm') {
      expect(() => way(read)).toThrow(expect.objectContaining({ code: 'GONGKAI_NOT_A_REPORT' }) as Error);
      return;
    }
    expect(laundered(read, way(read))).toEqual([]);
  });

  test('generated reports in every layout, with faults and with edits', () => {
    const edits = fc.array(fc.tuple(fc.nat(199), fc.option(fc.nat(99))), { maxLength: 3 });
    fc.assert(
      fc.property(arbVariant({ layouts: families, blanks: true }), arbPlans, edits, ({ report, layout, document }, plans, typed) => {
        const read = parse(damaged(report, layout, plans, document).source);
        if (read.kind !== 'report') return;
        const paths = [...formCells(formOf(read.report.edition)).keys()];
        const result = withEdits(
          read,
          Object.fromEntries(typed.map(([at, value]) => [paths[at % paths.length], value])) as Partial<Record<CellPath, number | null>>,
        );
        expect(laundered(result, way(result))).toEqual([]);
      }),
      { endOnFailure: true, seed: 20251128, numRuns: draws(75) },
    );
  }, 120_000);
});

/** A page with other texts in some cells. */
function page(printed: Readonly<Record<string, string>>): string {
  let html = toHtml(clean());
  for (const [path, text] of Object.entries(printed)) {
    const start = html.indexOf('>', html.indexOf(`data-cell="${path}"`)) + 1;
    html = html.slice(0, start) + text + html.slice(html.indexOf('<', start));
  }
  return html;
}

const shown = (html: string, path: string): string => load(html)(`[data-cell="${path}"]`).text();

describe('what stands in a cell', () => {
  test.each(['/', '无', '—', '251000元', '1.5亿元', '12.50', ''])('is printed as it is, without a note: “%s”', (text) => {
    const read = parse(page({ [amount]: text }));
    expect(read.cells[amount].certainty).toBe('certain');
    const html = toHtml(read);
    expect(shown(html, amount)).toBe(text);
    expect(html).not.toContain('class="note"');
  });

  test('of a report without its cells is the number in its unit', () => {
    const report = { ...clean({ cells: { [amount]: 251000 } }), units: { [amount]: '元' } };
    expect(shown(toHtml(report), amount)).toBe('251000元');
    expect(toMarkdown(report)).toContain(' 251000元 |');
  });
});

describe('marks', () => {
  const read = parse(page({}));
  const as = (changes: object): ParseResult => ({ ...read, cells: { ...read.cells, [granted]: { ...read.cells[granted], ...changes } } });
  const without = (result: ParseResult): ParseResult => ({
    ...result,
    report: unflatten(
      Object.fromEntries(Object.values(result.cells).map(({ path, value }) => [path, value])),
      'cn-ogi-2021',
      result.report,
    ),
  });

  test.each([
    ['an inferred number', as({ certainty: 'inferred' }), '14??', '“??”'],
    ['what cannot be told', as({ value: null, certainty: 'doubtful', text: '1 0 1' }), '1、0、1存疑??', '“存疑??”'],
    ['an absent cell', as({ value: null, state: 'absent', certainty: 'inferred', text: '' }), '缺??', '“缺??”'],
    ['a cell that seems blank', as({ value: null, state: 'blank', certainty: 'inferred', text: '' }), '空??', '“空??”'],
    ['an edited cell', withEdits(read, { [granted]: 53 }), '53（原文14??）', '括号内为原文'],
    ['an emptied cell', withEdits(read, { [granted]: null }), '空（原文14??）', '括号内为原文'],
  ])('%s is marked, and a note explains the mark and no other', (_, result, text, words) => {
    const html = toHtml(without(result));
    expect(shown(html, granted)).toBe(text);
    const note = load(html)('.note').text();
    expect(note).toContain(words);
    expect(note.split('；')).toHaveLength(1);
    expect(toMarkdown(without(result))).toContain(words);
    expect(load(toHtml(without(result), { english: true }))('.note').text()).toMatch(/[a-z]{4}/u);
  });

  test('a report that was changed by hand does not print as read', () => {
    const changed = { ...read, report: clean({ cells: { [granted]: 53 } }) };
    expect(shown(toHtml(changed), granted)).toBe('53（原文14??）');
  });

  test('the note takes nothing from the head', () => {
    const back = parse(toHtml(withEdits(read, { [granted]: 53 })));
    const { organ, year, dates, title } = read.report;
    expect(back.report).toMatchObject({ organ, year, dates, title });
  });
});

test.each([
  ['a page of another kind', '天气晴。'],
  ['two reports', page({}) + page({})],
])('%s is not printed as a form', (_, source) => {
  for (const print of [toHtml, toMarkdown])
    expect(() => print(parse(source))).toThrow(expect.objectContaining({ name: 'TypeError', code: 'GONGKAI_NOT_A_REPORT' }) as Error);
});
