/** What was rendered is read back: the same report, every cell certain. */
import fc from 'fast-check';
import { type CellPath, type EditionId, type FormCell, formCells, forms, identities } from '../src/form/index.ts';
import { parse } from '../src/parse.ts';
import { toHtml } from '../src/render/html.ts';
import { toMarkdown } from '../src/render/markdown.ts';
import { flatten, unflatten } from '../src/report/flatten.ts';
import type { AnnualReport, Extension, MetadataEntry, ParseResult, ReportHead, ReportSection } from '../src/report/types.ts';
import { told } from './support/shrunk.ts';
import { draws } from './support/draws.ts';

const organs = ['青禾市档案管理局', '云水县人民政府办公室', '白石镇人民政府', '北岭省统计局'];
const sentences = [
  '全年更新栏目320条，其中图解17条、回应9条。',
  '（一）主动公开。做到应公开尽公开，点击量1,204次。',
  '1.完善制度；2.加强培训，参加者占98.5%。',
  '来信写着“a < b && c > d”，已逐条答复。',
  '网站域名为https://example.org/gk?a=1&b=2。',
  '收到*加急*申请_若干_件，另见附件 [清单](甲)。',
  '下一步：- 充实人手。',
  '没有需要说明的变化。',
];
const paragraphs = fc.array(fc.constantFrom(...sentences), { maxLength: 4 }).map((lines) => lines.join('\n'));

/** A count, a change or an amount, or nothing. */
const value = ({ column }: FormCell): fc.Arbitrary<number | null> => {
  const count = fc.oneof({ weight: 3, arbitrary: fc.nat(9) }, fc.nat(2_000_000));
  const number = column.decimal
    ? fc.nat(9_999_999).map((n) => n / 10_000)
    : column.signed
      ? fc.tuple(count, fc.boolean()).map(([n, less]) => (less && n > 0 ? -n : n))
      : count;
  return number;
};

const date = (year: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, day]) => `${year}-0${month}-${String(day).padStart(2, '0')}`);

const head = (edition: EditionId): fc.Arbitrary<ReportHead> =>
  fc
    .record({
      year: fc.integer({ min: forms[edition].years.from, max: forms[edition].years.to ?? 2025 }),
      organ: fc.constantFrom(...organs),
    })
    .chain(({ year, organ }) =>
      fc
        .record({
          preamble: paragraphs,
          texts: fc.array(paragraphs, { minLength: 6, maxLength: 6 }),
          published: fc.option(date(year + 1)),
          signed: fc.option(date(year + 1)),
        })
        .map(({ preamble, texts, published, signed }): ReportHead => ({
          title: `${organ}${year}年政府信息公开工作年度报告`,
          organ,
          year,
          period: null,
          dates: { signed, published },
          metadata:
            published === null
              ? []
              : ([
                  { id: 'publisher', label: '发布机构', value: organ },
                  { id: 'publicationDate', label: '发布日期', value: published },
                ] satisfies MetadataEntry[]),
          preamble,
          sections: forms[edition].sections.map(({ id, numeral, title }, i): ReportSection => ({
            id,
            heading: `${numeral}、${title}`,
            number: i + 1,
            text: texts[i] ?? '',
          })),
          extensions: [],
        })),
    );

/** Sets the totals of rows to what the rows hold: a table most of whose rows do not add up is doubted as a whole. */
function addUp(values: Partial<Record<CellPath, number | null>>, edition: EditionId): Partial<Record<CellPath, number | null>> {
  for (const { terms } of identities(edition)) {
    const total = terms.find(({ path, weight }) => weight > 0 && path.endsWith('.total'))?.path;
    const parts = terms.filter(({ path }) => path !== total).map(({ path }) => path);
    if (!total || !parts.every((path) => path.startsWith(total.slice(0, -'total'.length)))) continue;
    if (![total, ...parts].some((path) => values[path] === null)) values[total] = parts.reduce((sum, path) => sum + values[path]!, 0);
  }
  return values;
}

const report = (edition: EditionId, blanks: boolean, adds = true): fc.Arbitrary<AnnualReport> => {
  const cells = [...formCells(edition).values()];
  const some = fc.tuple(...cells.map((cell) => (blanks ? fc.option(value(cell), { freq: 5 }) : value(cell))));
  return fc.tuple(head(edition), some).map(([own, drawn]) => {
    const values: Partial<Record<CellPath, number | null>> = Object.fromEntries(cells.map(({ path }, i) => [path, drawn[i] ?? null]));
    return unflatten(adds ? addUp(values, edition) : values, edition, own);
  });
};

/** The report without places. */
const plain = (read: AnnualReport): AnnualReport => ({
  ...read,
  sections: read.sections.map(({ id, heading, number, text }) => ({ id, heading, number, text })),
});

const unsure = ({ cells }: ParseResult): string[] =>
  Object.values(cells)
    .filter(({ certainty }) => certainty !== 'certain')
    .map(({ path }) => path);

const ways: [string, (r: AnnualReport) => ParseResult][] = [
  ['HTML', (r) => parse(toHtml(r))],
  ['a fragment of HTML', (r) => parse(toHtml(r, { fragment: true }))],
  ['Markdown', (r) => parse(toMarkdown(r), { format: 'markdown' })],
];

describe.each<EditionId>(['cn-ogi-2021', 'cn-ogi-2019'])('%s', (edition) => {
  describe.each(ways)('through %s', (name, way) => {
    const comesBack = (blanks: boolean): void => {
      fc.assert(
        fc.property(report(edition, blanks), (given) => {
          const read = way(given);
          expect(unsure(read)).toEqual([]);
          expect(plain(read.report)).toEqual(given);
        }),
        { numRuns: draws(25), ...told<[AnnualReport]>(`${edition} through ${name}`, ([given]) => toMarkdown(given)) },
      );
    };
    test('with a number in every cell', () => {
      comesBack(false);
    }, 60_000);
    test('with blank cells', () => {
      comesBack(true);
    }, 60_000);
    test('with numbers that do not add up: the same numbers, inferred, and that is said', () => {
      fc.assert(
        fc.property(report(edition, false, false), (given) => {
          const read = way(given);
          expect(plain(read.report)).toEqual(given);
          expect(read.cells['requests.received.total']).toMatchObject({ certainty: 'inferred' });
          expect(read.messages.map(({ code }) => code)).toContain('columns-refuted');
        }),
        { numRuns: draws(60), ...told<[AnnualReport]>(`${edition} through ${name}`, ([given]) => toMarkdown(given)) },
      );
    }, 60_000);
  });

  test('Markdown read as text keeps the numbers', () => {
    fc.assert(
      fc.property(report(edition, false), (given) => {
        const read = parse(toMarkdown(given));
        expect(unsure(read)).toEqual([]);
        expect(flatten(read.report)).toEqual(flatten(given));
      }),
      { numRuns: draws(15), ...told<[AnnualReport]>(edition, ([given]) => toMarkdown(given)) },
    );
  }, 60_000);

  test.each<[string, (r: AnnualReport) => string]>([
    ['Markdown read as text', toMarkdown],
    ['HTML with English labels', (r) => toHtml(r, { english: true })],
  ])(
    '%s is never silently wrong',
    (name, render) => {
      fc.assert(
        fc.property(report(edition, true), (given) => {
          const { cells } = parse(render(given));
          const values = flatten(given);
          expect(Object.values(cells).filter(({ path, value, certainty }) => certainty === 'certain' && value !== values[path])).toEqual(
            [],
          );
        }),
        { numRuns: draws(15), ...told<[AnnualReport]>(`${edition}, ${name}`, ([given]) => render(given)) },
      );
    },
    60_000,
  );
});

test.each<EditionId>(['cn-ogi-2021', 'cn-ogi-2019'])('a line of section four without any number is blank, not absent: %s', (edition) => {
  const paths = [...formCells(edition).keys()];
  const given = unflatten(Object.fromEntries(paths.map((path) => [path, path.startsWith('disputes') ? null : 0])), edition, {
    title: `北岭省统计局${forms[edition].years.from}年政府信息公开工作年度报告`,
  });
  for (const read of [parse(toHtml(given)), parse(toMarkdown(given), { format: 'markdown' })]) {
    expect(unsure(read)).toEqual([]);
    expect(
      Object.values(read.cells)
        .filter(({ state }) => state === 'blank')
        .map(({ path }) => path),
    ).toEqual(paths.filter((path) => path.startsWith('disputes')));
  }
});

test('rows outside the form come back as such', () => {
  const extension: Extension = {
    table: 'proactive',
    label: '其他主动公开文件',
    columns: [
      { id: 'issued', label: '本年制发件数', value: 4 },
      { id: 'repealed', label: '本年废止件数', value: 0 },
      { id: 'inForce', label: '现行有效件数', value: 12 },
    ],
  };
  const zeros = Object.fromEntries([...formCells('cn-ogi-2021').keys()].map((path) => [path, 0]));
  const given = unflatten(zeros, 'cn-ogi-2021', { title: '白石镇人民政府2023年政府信息公开工作年度报告', extensions: [extension] });
  for (const way of [() => parse(toHtml(given)), () => parse(toMarkdown(given), { format: 'markdown' })]) {
    expect(way().report.extensions).toEqual([extension]);
    expect(flatten(way().report)).toEqual(zeros);
  }
});
