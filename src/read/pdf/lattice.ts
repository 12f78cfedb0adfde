/** Rules to tables: rules that cross make a grid, fields without a rule between them are one region. */
import { chained } from './boxes.ts';
import { thickest } from './shapes.ts';
import type { Box, Rule } from './types.ts';

/** Rules in one line that end and begin within this many points are one: dots of dotted borders, borders drawn cell by cell. */
const gap = 3.5;

/** Rules this near to each other mark the same edge of the grid. */
const edge = 6.5;

/** A rule reaches another that it misses by no more than this. */
const reach = 3;

/** The part of a side that must be ruled to divide two fields. */
const ruled = 0.6;

/** A grid of more fields is a drawing, and so are rules of which more may cross. */
const mostFields = 20_000;
const mostCrossings = 1_000_000;

/** More cells on a page than any table has. */
const mostCells = 5000;

/** Shorter strokes are parts of characters and underlines of blanks. */
const shortest = 6;

/** Cells of the grid that are printed as one. */
export interface Region extends Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Its fields make no rectangle: what stands in it may belong to several. */
  readonly odd: boolean;
}

export interface Lattice extends Box {
  /** The edges of the columns, from left to right. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly regions: readonly Region[];
}

const along = (rule: Rule): readonly [number, number] => (rule.horizontal ? [rule.x0, rule.x1] : [rule.y0, rule.y1]);
const across = (rule: Rule): number => (rule.horizontal ? rule.y0 : rule.x0);
const ruleAt = (horizontal: boolean, at: number, from: number, to: number): Rule =>
  horizontal ? { horizontal, x0: from, x1: to, y0: at, y1: at } : { horizontal, x0: at, x1: at, y0: from, y1: to };

/** Rules of one direction that lie in one line and touch, joined. */
function joined(rules: readonly Rule[], horizontal: boolean): Rule[] {
  const sorted = rules.filter((rule) => rule.horizontal === horizontal).sort((a, b) => across(a) - across(b) || along(a)[0] - along(b)[0]);
  const bands = chained(sorted, ([first], rule) => across(rule) - across(first) <= thickest / 2);
  return bands.flatMap((band) => {
    const out: Rule[] = [];
    for (const rule of band.sort((a, b) => along(a)[0] - along(b)[0])) {
      const last = out.at(-1);
      const [from, to] = along(rule);
      if (last && from - along(last)[1] <= gap)
        out[out.length - 1] = ruleAt(horizontal, across(last), along(last)[0], Math.max(along(last)[1], to));
      else out.push(rule);
    }
    return out.filter((rule) => along(rule)[1] - along(rule)[0] >= shortest);
  });
}

/** Groups of things that are linked, by the smallest member of each. */
function groups(count: number, links: Iterable<readonly [number, number]>): Map<number, number[]> {
  const parent = Array.from({ length: count }, (_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i] as number] as number;
    return i;
  };
  for (const [a, b] of links) {
    const [x, y] = [root(a), root(b)];
    if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
  }
  const all = new Map<number, number[]>();
  for (let i = 0; i < count; i++) {
    const own = all.get(root(i));
    if (own) own.push(i);
    else all.set(root(i), [i]);
  }
  return all;
}

const crosses = (a: Rule, b: Rule): boolean => a.x0 - reach <= b.x0 && b.x0 <= a.x1 + reach && b.y0 - reach <= a.y0 && a.y0 <= b.y1 + reach;

function* crossings(horizontal: readonly Rule[], vertical: readonly Rule[]): Generator<readonly [number, number]> {
  // Both are sorted across; a sweep over the vertical ones keeps this far from every pair on pages of many small tables.
  for (const [i, h] of horizontal.entries())
    for (const [j, v] of vertical.entries()) {
      if (v.x0 > h.x1 + reach) break;
      if (crosses(h, v)) yield [i, horizontal.length + j];
    }
}

/** Places that follow each other closely are one edge, in their middle. */
function edges(places: readonly number[]): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  return chained(sorted, ([first], place) => place - first <= edge).map(
    (chain) => chain.reduce((sum, place) => sum + place, 0) / chain.length,
  );
}

/** The rules at each edge of a grid. */
const rulesAt = (places: readonly number[], rules: readonly Rule[]): Rule[][] =>
  places.map((at) => rules.filter((rule) => Math.abs(across(rule) - at) <= edge));

/** Whether rules of one edge cover most of the way from `from` to `to`. */
function covers(rules: readonly Rule[], from: number, to: number): boolean {
  let length = 0;
  for (const rule of rules) {
    const [start, end] = along(rule);
    length += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
  return length >= ruled * (to - from);
}

function latticeOf(horizontal: readonly Rule[], vertical: readonly Rule[]): Lattice | undefined {
  const outer = [...horizontal, ...vertical];
  const xs = edges([...vertical.map(({ x0 }) => x0), ...horizontal.flatMap(({ x0, x1 }) => [x0, x1])]);
  const ys = edges([...horizontal.map(({ y0 }) => y0), ...vertical.flatMap(({ y0, y1 }) => [y0, y1])]);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || outer.length < 3 || columns * rows > mostFields) return undefined;
  const field = (row: number, column: number): number => row * columns + column;
  const [verticalAt, horizontalAt] = [rulesAt(xs, vertical), rulesAt(ys, horizontal)];
  const links: [number, number][] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [x0, x1, y0, y1] = [xs[column], xs[column + 1], ys[row], ys[row + 1]] as [number, number, number, number];
      if (column + 1 < columns && !covers(verticalAt[column + 1] as Rule[], y0, y1))
        links.push([field(row, column), field(row, column + 1)]);
      if (row + 1 < rows && !covers(horizontalAt[row + 1] as Rule[], x0, x1)) links.push([field(row, column), field(row + 1, column)]);
    }
  const regions = [...groups(rows * columns, links).values()].map((fields): Region => {
    const rowsOf = fields.map((at) => Math.floor(at / columns));
    const columnsOf = fields.map((at) => at % columns);
    const [top, left] = [Math.min(...rowsOf), Math.min(...columnsOf)];
    const height = Math.max(...rowsOf) - top + 1;
    const width = Math.max(...columnsOf) - left + 1;
    const [x0, x1, y0, y1] = [xs[left], xs[left + width], ys[top], ys[top + height]] as [number, number, number, number];
    return { row: top, column: left, rows: height, columns: width, odd: fields.length !== height * width, x0, x1, y0, y1 };
  });
  return { xs, ys, regions, x0: xs[0] as number, x1: xs.at(-1) as number, y0: ys[0] as number, y1: ys.at(-1) as number };
}

/** The tables that the rules of a page make, the larger first; tables in cells of others are tables of their own. */
export function latticesOf(rules: readonly Rule[]): Lattice[] {
  const horizontal = joined(rules, true);
  const vertical = joined(rules, false);
  if (horizontal.length * vertical.length > mostCrossings) return [];
  const all = [...horizontal, ...vertical];
  const found: Lattice[] = [];
  let cells = 0;
  for (const members of groups(all.length, crossings(horizontal, vertical)).values()) {
    const own = members.map((at) => all[at] as Rule);
    const lattice = latticeOf(
      own.filter((rule) => rule.horizontal),
      own.filter((rule) => !rule.horizontal),
    );
    // A frame around text, or an underline with a tick, is no table.
    if (lattice === undefined || lattice.regions.length < 2) continue;
    cells += lattice.regions.length;
    if (cells > mostCells) return [];
    found.push(lattice);
  }
  const area = (box: Box): number => (box.x1 - box.x0) * (box.y1 - box.y0);
  return found.sort((a, b) => area(b) - area(a));
}
