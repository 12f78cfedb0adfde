/** The ink of all pages to paragraphs and tables: what stands in a region is a cell, what stands in none is lines. */
import type { Block, Table, TableCell } from '../blocks.ts';
import type { Place } from '../types.ts';
import { holds, middle, width } from './boxes.ts';
import { endsFull, inset, marginOf, paragraphOf, placeOn, wrapped } from './cells.ts';
import { spacedOut, unitOf } from './columns.ts';
import { type Lattice, latticesOf, type Region } from './lattice.ts';
import { linesOf, printedOnce, withoutNoteMarks, withoutStruck } from './lines.ts';
import type { Box, Glyph, Ink, Line } from './types.ts';

/** A block with where it stands on its page. */
export interface Placed extends Box {
  readonly block: Block;
  /** Of a table that rules make: the edges of its columns, by which it goes on over pages. */
  readonly xs?: readonly number[];
  /** Of a line of text. */
  readonly line?: Line;
}

export interface PageBlocks {
  readonly blocks: readonly Placed[];
  readonly noteMarks: readonly Place[];
  /** Cells whose last line is full: their text may go on over the page. */
  readonly full: ReadonlySet<TableCell>;
  /** Places of cells whose fields make no rectangle. */
  readonly odd: readonly Place[];
}

interface Cell {
  readonly lattice: Lattice;
  readonly region: Region;
  readonly glyphs: Glyph[];
  /** Tables that stand in it. */
  readonly inner: Lattice[];
}

/** Bands of a page from its top, in points; what lies beyond counts to the first or the last. */
const bandHeight = 16;
const mostBands = 128;
const bandAt = (y: number): number => Math.min(mostBands - 1, Math.max(0, Math.floor(y / bandHeight)));

/** Each region with its glyphs and the tables in it, and the glyphs that stand in none. */
function sorted(lattices: readonly Lattice[], glyphs: readonly Glyph[]): { cells: Cell[]; loose: Glyph[]; outer: Lattice[] } {
  const cells = lattices.flatMap((lattice) => lattice.regions.map((region): Cell => ({ lattice, region, glyphs: [], inner: [] })));
  // A page has many glyphs and may have many cells: a glyph looks at those of its band only.
  const bands: Cell[][] = Array.from({ length: mostBands }, () => []);
  for (const cell of cells) for (let at = bandAt(cell.region.y0); at <= bandAt(cell.region.y1); at++) bands[at]?.push(cell);
  const smallest = (x: number, y: number): Cell | undefined => {
    let best: Cell | undefined;
    let size = Infinity;
    for (const cell of bands[bandAt(y)] ?? []) {
      const own = width(cell.region) * (cell.region.y1 - cell.region.y0);
      if (own < size && holds(cell.region, x, y)) {
        best = cell;
        size = own;
      }
    }
    return best;
  };
  const outer = lattices.filter((lattice) => {
    const holder = cells.find(
      (cell) => cell.lattice !== lattice && holds(cell.region, lattice.x0, lattice.y0) && holds(cell.region, lattice.x1, lattice.y1),
    );
    holder?.inner.push(lattice);
    return holder === undefined;
  });
  const loose: Glyph[] = [];
  for (const glyph of glyphs) (smallest(middle(glyph), (glyph.y0 + glyph.y1) / 2)?.glyphs ?? loose).push(glyph);
  return { cells, loose, outer };
}

export function blocksOf(ink: Ink, page: number): PageBlocks {
  const noteMarks: Place[] = [];
  const odd: Place[] = [];
  const full = new Set<TableCell>();
  const { cells, loose, outer } = sorted(latticesOf(ink.rules), withoutStruck(printedOnce(ink.glyphs), ink.rules));
  const clean = (lines: readonly Line[]): Line[] =>
    lines.flatMap((all) => {
      const { line, marks } = withoutNoteMarks(all);
      if (marks > 0) noteMarks.push(placeOn(page, all));
      return line ?? [];
    });

  const tableOf = (lattice: Lattice): Table => {
    const rows: TableCell[][] = lattice.ys.slice(1).map(() => []);
    const own = cells.filter((cell) => cell.lattice === lattice).map((cell) => ({ ...cell, lines: clean(linesOf(cell.glyphs)) }));
    const margin = marginOf(own);
    for (const { lines, ...cell } of own) {
      const inside = inset(cell.region, margin);
      const place = placeOn(page, cell.region);
      if (cell.region.odd && cell.glyphs.length > 0) odd.push(place);
      const text = wrapped(lines, inside);
      const content: Block[] = text === '' ? [] : [paragraphOf(text, undefined)];
      const made: TableCell = { column: cell.region.column, place, content: [...content, ...cell.inner.map(tableOf)] };
      if (endsFull(lines, inside)) full.add(made);
      rows[cell.region.row]?.push(made);
    }
    for (const row of rows) row.sort((a, b) => a.column - b.column);
    return { kind: 'table', rows };
  };

  const ruled = outer.map((lattice): Placed => ({ ...box(lattice), block: tableOf(lattice), xs: lattice.xs }));
  const unit = unitOf(ink.glyphs);
  const text = clean(linesOf(loose)).map((line): Placed => ({
    ...box(line),
    block: paragraphOf(spacedOut(line, unit), placeOn(page, line)),
    line,
  }));
  return { blocks: [...ruled, ...text].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0), noteMarks, full, odd };
}

const box = ({ x0, y0, x1, y1 }: Box): Box => ({ x0, y0, x1, y1 });
