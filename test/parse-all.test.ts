/** Several reports in one source. */
import fc from 'fast-check';
import { parse } from '../src/parse.ts';
import { docx, parseAll, xlsx } from '../src/office.ts';
import { html } from '../src/html.ts';
import { parseAllOf, readText } from '../src/text.ts';
import type { Reading, ReadMessage } from '../src/read/types.ts';
import type { ParseResult } from '../src/report/types.ts';
import { arbReport, asExpected, documentOf, type GeneratedReport } from './generate/index.ts';
import { htmlLayouts } from './generate/layouts/html.ts';
import { lineLayouts } from './generate/layouts/lines.ts';
import { pipeLayouts } from './generate/layouts/pipes.ts';
import { sheetsOf, xlsxOf, xlsxStyles } from './support/office.ts';

const drawn: readonly GeneratedReport[] = fc.sample(arbReport('cn-ogi-2021'), { numRuns: 6, seed: 3 });
/** Reports of different bodies. */
const reports = [...new Map(drawn.map((report) => [report.organ, report])).values()].slice(0, 3);

function expectAll(results: readonly ParseResult[], of: readonly GeneratedReport[] = reports): void {
  expect(results.map(({ kind, report }) => [kind, report.organ, report.year])).toEqual(
    of.map(({ organ, year }) => ['report', organ, year]),
  );
  for (const [i, result] of results.entries()) expect(asExpected(result, (of[i] as GeneratedReport).expected)).toEqual([]);
}

test('there are several reports to try', () => {
  expect(reports.length).toBe(3);
});

test.each([htmlLayouts[0]!, pipeLayouts[0]!, lineLayouts[0]!].map((layout) => [layout.name, layout] as const))(
  '%s: one after another',
  (_, layout) => {
    const sources = reports.map((report) => layout.render(documentOf(report)));
    const source =
      layout.format === 'html'
        ? `<html><body>${sources.map((text) => /<body>(.*)<\/body>/su.exec(text)?.[1] ?? '').join('\n')}</body></html>`
        : sources.join('\n');
    expect(parse(source).kind).toBe('several');
    const results = parseAll(source);
    expectAll(results);
    for (const {
      cells,
      source: { text },
    } of results)
      for (const cell of Object.values(cells)) if (cell.span) expect(text.slice(cell.span.start, cell.span.end)).toBe(cell.raw);
  },
);

test('one report is one result, the same as of parse', () => {
  const source = htmlLayouts[0]!.render(documentOf(reports[0]!));
  expect(parseAll(source)).toEqual([parse(source)]);
  expect(parseAll('没有报告。')).toEqual([parse('没有报告。')]);
});

test('titles that are links, before and behind a report', () => {
  const [report] = reports as [GeneratedReport];
  const links = ['<p>乙县财政局2019年政府信息公开工作年度报告</p>', '<p>乙县财政局2020年政府信息公开工作年度报告</p>'].join('');
  const source = htmlLayouts[0]!.render(documentOf(report));
  for (const page of [source.replace('<body>', `<body>${links}`), source.replace('</body>', `${links}</body>`)])
    expect(parseAll(page)).toHaveLength(1);
});

test('reports of one table each are two', () => {
  const layout = pipeLayouts[0]!;
  const cut = (report: GeneratedReport) => layout.render(documentOf(report)).split(/^三、/mu)[0] ?? '';
  const found = parseAll(reports.slice(0, 2).map(cut).join('\n'));
  expect(found.map(({ report }) => report.organ)).toEqual(reports.slice(0, 2).map(({ organ }) => organ));
  for (const [i, { cells }] of found.entries())
    for (const path of ['proactive.rules.issued', 'proactive.licensing.decisions'] as const)
      expect(cells[path].value).toBe(reports[i]!.expected.get(path)?.value);
});

test('a blank cell at the end of a report is blank there, too', () => {
  const one = (organ: string) =>
    [
      `${organ}2023年政府信息公开工作年度报告`,
      '第二十条第（一）项',
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '规章 | 0 | 0 | 0 |',
      '行政规范性文件 | 4 | 1 | |',
    ].join('\n');
  const states = ({ cells }: ParseResult) => Object.values(cells).map(({ path, state, value }) => [path, state, value]);
  const found = parseAll([one('云溪市水务局'), one('云溪市林业局')].join('\n'));
  expect(found.map(states)).toEqual([one('云溪市水务局'), one('云溪市林业局')].map((source) => states(parse(source))));
  expect(found[0]!.cells['proactive.normativeDocuments.inForce'].state).toBe('blank');
});

test('what a reader says of a place is said of the report that stands there', () => {
  const [first, second] = reports.slice(0, 2).map((report) => pipeLayouts[0]!.render(documentOf(report))) as [string, string];
  const text = `${first}\n${second}`;
  const note = (en: string, start?: number, end = start): ReadMessage => ({
    code: 'reader-note',
    severity: 'warning',
    cells: [],
    data: { zh: en, en },
    ...(start !== undefined && end !== undefined && { span: { start, end } }),
  });
  const reading: Reading = {
    format: 'mine',
    text,
    pieces: readText(text),
    places: [],
    messages: [
      note('of all'),
      note('begins', 0, 2),
      note('within', first.indexOf('第二十条')),
      note('at its end', first.trimEnd().length),
      note('over both', first.length - 3, first.length + 3),
      note('behind', text.length - 3, text.length),
    ],
  };
  const told = parseAll(reading).map(({ messages }) => messages.flatMap(({ code, data }) => (code === 'reader-note' ? [data] : [])));
  expect(told.map((notes) => notes.map((data) => (data as { readonly en: string }).en))).toEqual([
    ['of all', 'begins', 'within', 'at its end', 'over both'],
    ['of all', 'over both', 'behind'],
  ]);
});

test('as many places where a report may begin as any collection has, and not one more', () => {
  const two = reports.slice(0, 2).map((report) => pipeLayouts[0]!.render(documentOf(report)));
  const titles = (count: number) => Array.from({ length: count }, (_, i) => `丙县第${i}局2022年政府信息公开工作年度报告`);
  // Two reports and their end are three cuts of 500.
  const [most, more] = [497, 498].map((count) => parseAll([...two, ...titles(count)].join('\n')));
  expect([most!.length, more!.length]).toEqual([2, 1]);
});

describe('workbooks', () => {
  const style = xlsxStyles[0]!;
  const perTable = xlsxStyles.find(({ sheets }) => sheets === 'perTable')!;
  test('a sheet for each report', () => {
    const sheets = reports.flatMap((report, i) => sheetsOf(documentOf(report), style).map(([, xml]) => [`单位${i}`, xml] as const));
    expectAll(parseAll(xlsxOf(sheets)));
  });

  test('a cover, several sheets for each report', () => {
    const cover = ['封面', '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>各单位年报汇编</t></is></c></row></sheetData>'] as const;
    const sheets = reports.flatMap((report, i) =>
      sheetsOf(documentOf(report), perTable).map(([name, xml]) => [`${name}${i}`, xml] as const),
    );
    expectAll(parseAll(xlsxOf([cover, ...sheets])));
  });

  test('by a parser of some readers', () => {
    const sheets = reports.flatMap((report, i) => sheetsOf(documentOf(report), style).map(([, xml]) => [`单位${i}`, xml] as const));
    expectAll(parseAllOf({ xlsx, html })(xlsxOf(sheets)));
    expect(parseAllOf({ docx })(xlsxOf(sheets)).map(({ kind, source }) => [kind, source.format])).toEqual([['notAReport', 'xlsx']]);
  });

  test('one report over several sheets is one', () => {
    const [report] = reports as [GeneratedReport];
    expectAll(parseAll(xlsxOf(sheetsOf(documentOf(report), perTable))), [report]);
  });
});
