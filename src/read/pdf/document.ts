/** The blocks of all pages to one flow: furniture of pages left out, tables that go on over a page joined. */
import type { Block, Table, TableCell } from '../blocks.ts';
import { isPageMark } from '../page-marks.ts';
import type { Place } from '../types.ts';
import type { PageBlocks, Placed } from './pages.ts';
import type { FlowLine } from './segments.ts';
import { type SpacedTable, spacedTables } from './spaced.ts';

/** The share of a page at its top and bottom where numbers and running heads stand. */
const margin = 0.1;

/** Edges of columns that differ by less are the same. */
const sameEdge = 3;

export interface Joined {
  readonly blocks: readonly Block[];
  /** Lines left out: page numbers, heads and feet that stand on every page. */
  readonly furniture: readonly string[];
  /** Places of values that may belong to several cells. */
  readonly odd: readonly Place[];
}

export interface Page extends PageBlocks {
  readonly height: number;
}

const inMargin = (placed: Placed, height: number): boolean => placed.y1 < margin * height || placed.y0 > (1 - margin) * height;

/** Lines that stand at the same height in the margin of more than one page; numbers in them count pages. */
function running(pages: readonly Page[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.blocks.filter((placed) => placed.line !== undefined && inMargin(placed, page.height)).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key));
}

const keyOf = ({ line, y0 }: Placed): string => `${(line?.text ?? '').replace(/\d+/gu, '#')} ${Math.round(y0 / 4)}`;

const textOf = (cell: TableCell): string => cell.content.map((block) => (block.kind === 'paragraph' ? block.text : block.kind)).join('\n');
const rowText = (row: readonly TableCell[]): string => row.map((cell) => `${cell.column} ${textOf(cell)}`).join('|');

const isValue = (text: string): boolean => /^[-\d,.%/]+$/u.test(text);

/** One row of two parts that a page end divides: a label goes on, and no column has two values. */
function mended(above: readonly TableCell[], below: readonly TableCell[], full: ReadonlySet<TableCell>): TableCell[] | undefined {
  const pairs = above.map((cell) => [cell, below.find(({ column }) => column === cell.column)] as const);
  const goesOn = pairs.some(([cell, next]) => full.has(cell) && next && !isValue(textOf(cell)) && /^\p{L}/u.test(textOf(next)));
  const doubles = pairs.some(
    ([cell, next]) => next && textOf(cell) !== '' && textOf(next) !== '' && (isValue(textOf(cell)) || isValue(textOf(next))),
  );
  if (!goesOn || doubles || below.some(({ column }) => !above.some((cell) => cell.column === column))) return undefined;
  return pairs.map(([cell, next]) => {
    const text = textOf(cell) + (next ? textOf(next) : '');
    return { ...cell, content: text === '' ? [] : [{ kind: 'paragraph', text }] };
  });
}

/** The rows of a table behind those of another that it goes on from; heads that it repeats are left out. */
function joinedRows(first: Table, next: Table, full: ReadonlySet<TableCell>): Table {
  let repeated = 0;
  while (
    repeated < next.rows.length &&
    repeated < first.rows.length &&
    rowText(first.rows[repeated] ?? []) === rowText(next.rows[repeated] ?? []) &&
    !(next.rows[repeated] ?? []).some((cell) => /^[\d,.]+$/u.test(textOf(cell)))
  )
    repeated++;
  const rows = next.rows.slice(repeated);
  const whole = mended(first.rows.at(-1) ?? [], rows[0] ?? [], full);
  return { kind: 'table', rows: whole ? [...first.rows.slice(0, -1), whole, ...rows.slice(1)] : [...first.rows, ...rows] };
}

/** The edges of two parts of a table in one grid, where they end at the same sides and one has all edges of the other; a part may have merged what the other divides. */
function commonGrid(a: readonly number[], b: readonly number[]): readonly number[] | undefined {
  const [wide, narrow] = a.length >= b.length ? [a, b] : [b, a];
  const has = (x: number | undefined): boolean => wide.some((edge) => Math.abs(edge - (x ?? Infinity)) <= sameEdge);
  const near = (at: number): boolean => Math.abs((a.at(at) ?? 0) - (b.at(at) ?? Infinity)) <= sameEdge;
  return near(0) && near(-1) && narrow.every(has) ? wide : undefined;
}

/** A table with its cells at the columns of a finer grid. */
function regridded({ rows }: Table, own: readonly number[], grid: readonly number[], full: Set<TableCell>): Table {
  const columns = own.map((x) => grid.findIndex((edge) => Math.abs(edge - x) <= sameEdge));
  return {
    kind: 'table',
    rows: rows.map((row) =>
      row.map((cell) => {
        const moved = { ...cell, column: columns[cell.column] ?? cell.column };
        if (full.has(cell)) full.add(moved);
        return moved;
      }),
    ),
  };
}

/** Further apart than lines of one cell, in sizes of the line. */
const pageGap = 2.5;

/** Lines of text that follow each other, over page ends too. */
function flowsOf(pages: readonly (readonly Placed[])[]): FlowLine[][] {
  const flows: FlowLine[][] = [[]];
  pages.forEach((blocks, at) => {
    for (const { line } of blocks) {
      if (line === undefined) flows.push([]);
      else {
        const flow = flows.at(-1) as FlowLine[];
        const last = flow.at(-1);
        const goesOn = last === undefined || last.page === at + 1;
        const dy = goesOn ? (last?.dy ?? 0) : last.line.y1 + last.dy + pageGap * (line.y1 - line.y0) - line.y1;
        flow.push({ line, page: at + 1, dy });
      }
    }
  });
  return flows;
}

/** The blocks of each page, with tables in the place of their first lines. */
function withTables(pages: readonly (readonly Placed[])[], tables: readonly SpacedTable[]): Placed[][] {
  const of = new Map(tables.flatMap((table) => table.lines.map((line) => [line, table] as const)));
  return pages.map((blocks) =>
    blocks.flatMap((placed) => {
      const found = placed.line && of.get(placed.line);
      if (!found) return placed;
      return found.lines[0] === placed.line ? { ...placed, block: found.table } : [];
    }),
  );
}

/** One flow of blocks. */
export function joinPages(pages: readonly Page[]): Joined {
  const heads = running(pages);
  const blocks: Block[] = [];
  const furniture: string[] = [];
  const full = new Set(pages.flatMap((page) => [...page.full]));
  /** The table that may go on. */
  const last: { open?: { readonly at: number; readonly xs: readonly number[] } | undefined } = {};
  const kept = pages.map((page, number) =>
    page.blocks.filter((placed) => {
      const text = placed.line?.text;
      const left = text !== undefined && inMargin(placed, page.height) && (isPageMark(text, number + 1) || heads.has(keyOf(placed)));
      // The first page shows what runs: a title may run too.
      if (!left || (number === 0 && !isPageMark(text, number + 1))) return true;
      furniture.push(text);
      return false;
    }),
  );
  const spaced = flowsOf(kept).flatMap(spacedTables);
  withTables(kept, spaced).forEach((own, number) => {
    own.forEach(({ block, xs }, at) => {
      const { open } = last;
      const before = open === undefined ? undefined : blocks[open.at];
      const grid = at === 0 && xs && open ? commonGrid(open.xs, xs) : undefined;
      if (grid && xs && open && block.kind === 'table' && before?.kind === 'table') {
        blocks[open.at] = joinedRows(regridded(before, open.xs, grid, full), regridded(block, xs, grid, full), full);
        last.open = own.length > 1 ? undefined : { at: open.at, xs: grid };
        return;
      }
      blocks.push(block);
      last.open = block.kind === 'table' && xs ? { at: blocks.length - 1, xs } : undefined;
    });
    // A table that goes on takes its page end with it.
    if (last.open === undefined && number + 1 < pages.length) blocks.push({ kind: 'pageEnd' });
  });
  return { blocks, furniture, odd: spaced.flatMap(({ odd }) => odd) };
}
