/** The blocks of all pages to one flow: furniture of pages left out, tables that go on over a page joined. */
import type { Block, Table, TableCell } from '../blocks.ts';
import type { PageBlocks, Placed } from './pages.ts';

/** The share of a page at its top and bottom where numbers and running heads stand. */
const margin = 0.1;

/** Edges of columns that differ by less are the same. */
const sameEdge = 3;

const pageNumber = /^[-—–\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[-—–\s]*$/u;

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

/** The rows of a table behind those of another that it goes on from; heads that it repeats are left out. */
function joinedRows(first: Table, next: Table): Table {
  let repeated = 0;
  while (
    repeated < next.rows.length &&
    repeated < first.rows.length &&
    rowText(first.rows[repeated] ?? []) === rowText(next.rows[repeated] ?? []) &&
    !(next.rows[repeated] ?? []).some((cell) => /^[\d,.]+$/u.test(textOf(cell)))
  )
    repeated++;
  return { kind: 'table', rows: [...first.rows, ...next.rows.slice(repeated)] };
}

const sameColumns = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((x, at) => Math.abs(x - (b[at] ?? Infinity)) <= sameEdge);

/** One flow of blocks. */
export function joinPages(pages: readonly Page[]): Joined {
  const heads = running(pages);
  const blocks: Block[] = [];
  const furniture: string[] = [];
  let open: { readonly at: number; readonly xs: readonly number[] } | undefined;
  pages.forEach((page, number) => {
    const own = page.blocks.filter((placed) => {
      const { line } = placed;
      const left = line !== undefined && inMargin(placed, page.height) && (pageNumber.test(line) || heads.has(keyOf(placed)));
      // The first page shows what runs: a title may run too.
      const kept = !left || (number === 0 && !pageNumber.test(line));
      if (!kept && line !== undefined) furniture.push(line);
      return kept;
    });
    own.forEach(({ block, xs }, at) => {
      const before = open === undefined ? undefined : blocks[open.at];
      if (at === 0 && block.kind === 'table' && xs && open && before?.kind === 'table' && sameColumns(open.xs, xs)) {
        blocks[open.at] = joinedRows(before, block);
        if (own.length > 1) open = undefined;
        return;
      }
      if (at === 0) open = undefined;
      blocks.push(block);
      open = block.kind === 'table' && xs ? { at: blocks.length - 1, xs } : undefined;
    });
    // A table that goes on takes its page end with it.
    if (open === undefined && number + 1 < pages.length) blocks.push({ kind: 'pageEnd' });
  });
  return { blocks, furniture };
}
