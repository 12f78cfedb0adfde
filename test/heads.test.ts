/** Columns are what their heads say: foreign and rearranged tables, in several layouts. What counts is certainty alone. */
import fc from 'fast-check';
import type { CellPath } from '../src/form/index.ts';
import { parse } from '../src/index.ts';
import { type Cell, type Document, type Grid, type Row, cell, documentOf, mapTables } from './generate/document.ts';
import { families } from './generate/layouts/index.ts';
import { type GeneratedReport, arbAnyReport } from './generate/report.ts';
import { long, some } from './support/draws.ts';

const layouts = [
  'bare lines',
  'lines with a blank line between',
  'row per line, padded',
  'rows opened by a bar',
  'cell per line, padding on its own line',
  'tabs, one per grid column',
  'tabs, padding after the values',
  'Markdown, GFM tables',
  'HTML, official template',
  'HTML, rows and cells without spans',
  'separated by commas',
].map((name) => {
  const layout = families.find((family) => family.name === name);
  if (!layout) throw new Error(name);
  return layout;
});

/** What each cell of the form holds in the changed copy: null where the copy has nothing for it. */
type Truth = (path: CellPath, value: number | null) => number | null;

let turn = 0;

/** Certain cells that hold what the copy does not say, over random reports; the usual run takes other layouts for each change. */
function wrong(change: (document: Document) => Document, truth: Truth = (_, value) => value, runs = 3): string[] {
  return some(layouts, 4, turn++).flatMap((layout) =>
    fc.sample(arbAnyReport(), { numRuns: long ? runs : 1, seed: 20230301 }).flatMap((report: GeneratedReport) => {
      const { cells } = parse(layout.render(change(documentOf(report))));
      return Object.values(cells).flatMap(({ path, value, certainty }) => {
        const expected = truth(path, report.expected.get(path)?.value ?? null);
        return certainty === 'certain' && value !== expected ? [`${layout.name}: ${path} ${String(value)} for ${String(expected)}`] : [];
      });
    }),
  );
}

const inTable =
  (id: Grid['id'], change: (grid: Grid) => Grid) =>
  (document: Document): Document =>
    mapTables(document, (grid) => (grid.id === id ? change(grid) : grid));
const heads =
  (id: Grid['id'], rename: (text: string) => string) =>
  (document: Document): Document =>
    inTable(id, (grid) => ({
      ...grid,
      rows: grid.rows.map((row) => (row.kind === 'head' ? { ...row, cells: row.cells.map((c) => ({ ...c, text: rename(c.text) })) } : row)),
    }))(document);
const under = (table: string, column: string) => (path: CellPath) => path.startsWith(`${table}.`) && path.endsWith(`.${column}`);

/** The heads of section three in one line, under names of their own. */
const headedBy = (names: readonly string[]) =>
  inTable('requests', (grid) => {
    const [first, , , ...rows] = grid.rows as readonly [Row, Row, Row, ...Row[]];
    return {
      ...grid,
      rows: [{ ...first, cells: [{ ...first.cells[0]!, rowspan: 1 }, ...names.map((name) => cell('head', name))] }, ...rows],
    };
  });

/** A column more, before the value at `at`, in all rows of a table; `text` gives its cells. */
const extra = (id: Grid['id'], name: string, at: number, text: (row: number) => string) =>
  inTable(id, (grid) => {
    let data = 0;
    const top = grid.rows.findIndex((row) => row.kind === 'head');
    const rows = grid.rows.map((row, i): Row => {
      if (row.kind === 'data') {
        const from = row.cells.findIndex((c) => c.role === 'value') + Math.min(at, row.cells.filter((c) => c.role === 'value').length);
        return { ...row, cells: row.cells.toSpliced(from, 0, cell('value', text(data++))) };
      }
      if (row.kind === 'caption') return { ...row, cells: row.cells.map((c) => ({ ...c, colspan: c.colspan + 1 })) };
      if (id === 'requests' && i === top)
        return { ...row, cells: row.cells.map((c, k) => (k === 1 ? { ...c, colspan: c.colspan + 1 } : c)) };
      if (id === 'requests' && i === top + 2) return row;
      const index = id === 'proactive' ? 1 + Math.min(at, row.cells.length - 1) : at === 0 ? 0 : row.cells.length;
      return { ...row, cells: row.cells.toSpliced(index, 0, cell('head', name, 1, id === 'requests' ? 2 : 1)) };
    });
    return { ...grid, width: grid.width + 1, rows };
  });

/** The values of a row, and the heads over them, in another order. */
const moved = (order: readonly number[], cells: readonly Cell[], from: number): Cell[] => [
  ...cells.slice(0, from),
  ...order.map((i) => cells[from + i]!),
];

describe('section three under other heads than the form’s', () => {
  test.each([
    ['towns and a total', ['城东镇', '城西镇', '南河镇', '北山乡', '中兴街道', '开发区', '总计']],
    ['months', ['1月', '2月', '3月', '4月', '5月', '6月', '合计']],
    ['quarters', ['一季度', '二季度', '三季度', '四季度', '上半年', '下半年', '全年']],
    ['departments', ['教育局', '民政局', '财政局', '水务局', '审计局', '统计局', '总计']],
  ])('%s: nothing is read, and that is said', (_, names) => {
    const change = headedBy(names);
    expect(wrong(change, (path, value) => (path.startsWith('requests.') ? null : value))).toEqual([]);
    for (const layout of layouts) {
      const [report] = fc.sample(arbAnyReport(), { numRuns: 1, seed: 1 });
      const { messages } = parse(layout.render(change(documentOf(report!))));
      expect([layout.name, messages.some(({ code }) => code === 'columns-foreign')]).toEqual([layout.name, true]);
    }
  });
});

describe('one head replaced costs its column', () => {
  test.each([
    ['requests', '科研机构', '事业单位', 'researchInstitution'],
    ['requests', '自然人', '村民委员会', 'naturalPerson'],
    ['requests', '总计', '上年总计', 'total'],
    ['proactive', '本年废止件数', '上年转来', 'repealed'],
    ['proactive', '本年新公开数量', '留存备查', 'newlyDisclosed'],
  ] as const)('%s: %s became %s', (table, head, other, column) => {
    const replaced = under(table, column);
    expect(
      wrong(
        heads(table, (text) => (text === head ? other : text)),
        (path, value) => (replaced(path) ? null : value),
      ),
    ).toEqual([]);
  });

  test('the others are read', () => {
    const change = heads('requests', (text) => (text === '科研机构' ? '事业单位' : text));
    const [report] = fc.sample(arbAnyReport(), { numRuns: 1, seed: 5 });
    const { cells, messages } = parse(layouts[2]!.render(change(documentOf(report!))));
    const path = 'requests.received.commercialEnterprise';
    expect([cells[path].value, cells[path].certainty]).toEqual([report!.expected.get(path)?.value, 'certain']);
    expect(cells['requests.received.researchInstitution']).toMatchObject({ value: null, state: 'absent' });
    expect(messages.find(({ code }) => code === 'heads-replaced')?.data).toMatchObject({ missing: ['科研机构'], heads: ['事业单位'] });
  });
});

describe('columns in another order', () => {
  const three = (order: readonly number[]) =>
    inTable('requests', (grid) => ({
      ...grid,
      rows: grid.rows.map((row) => {
        const first = row.cells.findIndex((c) => c.role === 'value');
        return row.kind === 'data' ? { ...row, cells: moved(order, row.cells, first) } : row;
      }),
    }));
  const tops = (order: readonly number[]) =>
    inTable('requests', (grid) => ({
      ...grid,
      rows: grid.rows.map((row, i) => (i === 1 ? { ...row, cells: moved(order, row.cells, 0) } : row)),
    }));
  test.each([
    ['自然人 behind the group', [1, 0, 2], [1, 2, 3, 4, 5, 0, 6]],
    ['总计 first', [2, 0, 1], [6, 0, 1, 2, 3, 4, 5]],
    ['总计 second', [0, 2, 1], [0, 6, 1, 2, 3, 4, 5]],
  ])('section three: %s', (_, heads_, values) => {
    expect(wrong((document) => three(values)(tops(heads_)(document)))).toEqual([]);
  });

  const four = (order: readonly number[], rows = [0, 1, 2]) =>
    inTable('disputes', (grid) => {
      const all = rows.flatMap((row) => order.map((column) => 5 * row + column));
      const [top, middle, inner, data] = grid.rows as readonly [Row, Row, Row, Row];
      const heads_ = order.map((i) => middle.cells[i]!);
      const groups = rows.filter((row) => row > 0).map((row) => middle.cells[4 + row]!);
      return {
        ...grid,
        rows: [
          rows[0] === 0 ? top : { ...top, cells: top.cells.toReversed() },
          { ...middle, cells: rows[0] === 0 ? [...heads_, ...groups] : [...groups, ...heads_] },
          { ...inner, cells: [...order, ...order.map((i) => 5 + i)].map((i) => inner.cells[i]!) },
          { ...data, cells: all.map((i) => data.cells[i]!), paths: all.flatMap((i) => data.cells[i]!.path ?? []) },
        ],
      };
    });
  test.each([
    ['结果纠正 before 结果维持', [1, 0, 2, 3, 4], [0, 1, 2]],
    ['总计 first', [4, 0, 1, 2, 3], [0, 1, 2]],
    ['复议后起诉 before 未经复议', [0, 1, 2, 3, 4], [0, 2, 1]],
    ['行政诉讼 before 行政复议', [0, 1, 2, 3, 4], [1, 2, 0]],
  ])('section four: %s', (_, order, rows) => {
    expect(wrong(four(order, rows), undefined, 6)).toEqual([]);
  });
});

describe('a column that the form does not have', () => {
  test.each([
    ['requests', '行次', 0, (row: number) => String(row + 1)],
    ['requests', '上年', 7, (row: number) => String((row * 7) % 5)],
    ['requests', '序号', 0, (row: number) => (row % 3 === 0 ? '' : String(row))],
    ['proactive', '行次', 0, (row: number) => String(row + 1)],
    ['proactive', '上年', 9, () => '4'],
    ['proactive', '计量单位', 0, () => '件'],
  ] as const)('%s: %s', (table, name, at, text) => {
    expect(wrong(extra(table, name, at, text))).toEqual([]);
  });

  test('is skipped and said, and the others are read', () => {
    const [report] = fc.sample(arbAnyReport(), { numRuns: 1, seed: 5 });
    const { cells, messages } = parse(layouts[8]!.render(extra('requests', '行次', 0, String)(documentOf(report!))));
    expect(messages.find(({ code }) => code === 'columns-skipped')?.data).toMatchObject({ heads: ['行次'] });
    const own = Object.values(cells).filter(({ path }) => path.startsWith('requests.'));
    expect(own.filter(({ path, value, certainty }) => certainty !== 'certain' || value !== report!.expected.get(path)?.value)).toEqual([]);
  });
});

describe('heads that were lost, with nothing in their place', () => {
  const lost = inTable('requests', (grid) => ({ ...grid, rows: grid.rows.filter((row) => row.kind !== 'head') }));
  const rows = (sums: boolean) =>
    inTable('requests', (grid) => ({
      ...grid,
      rows: grid.rows.map((row) =>
        row.kind === 'data'
          ? {
              ...row,
              cells: row.cells.map((c) =>
                c.path ? { ...c, text: /natural|commercial/u.test(c.path) ? '2' : c.path.endsWith('total') ? (sums ? '4' : '5') : '0' } : c,
              ),
            }
          : row,
      ),
    }));
  test('keep the form’s order for certain where row sums of two parts hold and none fails', () => {
    const [report] = fc.sample(arbAnyReport(), { numRuns: 1, seed: 5 });
    const read = (sums: boolean) =>
      parse(layouts[2]!.render(lost(rows(sums)(documentOf(report!))))).cells['requests.granted.naturalPerson'].certainty;
    expect(read(true)).toBe('certain');
    expect(read(false)).not.toBe('certain');
  });
});
