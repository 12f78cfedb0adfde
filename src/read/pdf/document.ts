/** The blocks of all pages to one flow: furniture of pages left out, tables that go on over a page joined. */
import type { Block, Table, TableCell } from '../blocks.ts';
import type { PageBlocks, Placed } from './pages.ts';

/** The share of a page at its top and bottom where numbers and running heads stand. */
const margin = 0.1;

/** Edges of columns that differ by less are the same. */
const sameEdge = 3;

/** Of a line without blanks: `3`, `-3-`, `第3页`, `第3页共9页`, `3/9`. */
const pageNumber = /^(?:[-—–]{0,3}\d{1,4}[-—–]{0,3}|第\d{1,4}页(?:[,，/／]?共\d{1,4}页)?|\d{1,4}[/／]\d{1,4})$/u;
const isPageNumber = (line: string): boolean => line.length < 30 && pageNumber.test(line.replaceAll(/\s/gu, ''));

export interface Joined {
  readonly blocks: readonly Block[];
  /** Lines left out: page numbers, heads and feet that stand on every page. */
  readonly furniture: readonly string[];
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

const keyOf = ({ line = '', y0 }: Placed): string => `${line.replace(/\d+/gu, '#')} ${Math.round(y0 / 4)}`;

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

/** One flow of blocks. */
export function joinPages(pages: readonly Page[]): Joined {
  const heads = running(pages);
  const blocks: Block[] = [];
  const furniture: string[] = [];
  const full = new Set(pages.flatMap((page) => [...page.full]));
  /** The table that may go on. */
  const last: { open?: { readonly at: number; readonly xs: readonly number[] } | undefined } = {};
  pages.forEach((page, number) => {
    const own = page.blocks.filter((placed) => {
      const { line } = placed;
      const left = line !== undefined && inMargin(placed, page.height) && (isPageNumber(line) || heads.has(keyOf(placed)));
      // The first page shows what runs: a title may run too.
      const kept = !left || (number === 0 && !isPageNumber(line));
      if (!kept) furniture.push(line);
      return kept;
    });
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
  return { blocks, furniture };
}
