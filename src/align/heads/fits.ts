/** The ways in which heads may stand over rows. */
import type { Block, Column } from '../../form/index.ts';
import type { Head } from './heads.ts';
import { type RowValues, rowsOf } from './row-values.ts';

/** A column as it is printed. Without `column` its values are skipped: the form has none for them. */
export interface PrintedColumn {
  readonly column?: Column;
  readonly head?: Head;
  /** Its physical column, where all columns of the block have theirs. */
  readonly place?: number;
}

export const isOwn = (head: Head): boolean => head.kind === 'column';

/** A merged head that was written out, or printed again, is one: the lowest in the first column where it stands. */
export function withoutRepeats(heads: readonly Head[]): readonly Head[] {
  const seen = new Map<Column, Head>();
  for (const head of heads) if (head.column && !seen.has(head.column)) seen.set(head.column, head);
  return heads.filter((head) => !head.column || seen.get(head.column) === head);
}

/** Fewer rows show no column that has no head. */
const leastRows = 3;

/** All heads of the form in their physical columns, where values stand under heads alone: no full row need show the columns. */
function headedOrder(heads: readonly Head[], block: Block, rows: readonly RowValues[]): PrintedColumn[] | undefined {
  const own = heads.filter(isOwn);
  if (own.length < block.columns.length) return undefined;
  // Left of the form's columns, words that no value stands under are labels.
  const first = Math.min(...own.map(({ place }) => place as number));
  const held = (place: number): boolean => place > first || rows.some(({ places }) => places.includes(place));
  const named = heads.filter(({ kind, place }) => kind === 'column' || (kind === 'foreign' && place !== undefined && held(place)));
  const places = new Set(named.map(({ place }) => place));
  if (places.size < named.length || !rows.every((row) => row.places.every((place) => places.has(place)))) return undefined;
  return named
    .toSorted((a, b) => (a.place as number) - (b.place as number))
    .map((head) => ({ head, place: head.place as number, ...(head.column && { column: head.column }) }));
}

/** The physical columns of full rows, where most agree on them and each of the form's heads stands over one. */
export function statedOrder(all: readonly Head[], block: Block, rows: readonly RowValues[]): PrintedColumn[] | undefined {
  const heads = withoutRepeats(all);
  const own = heads.filter(isOwn);
  const places = new Set(own.map(({ place }) => place));
  if (own.length === 0 || places.has(undefined) || places.size < own.length) return undefined;
  const headed = headedOrder(heads, block, rows);
  if (headed) return headed;
  const width = Math.max(0, ...rows.map(({ values }) => values.length));
  const full = rows.filter(({ values }) => values.length === width);
  const seen = new Map<string, number>();
  for (const row of full) seen.set(row.places.join(), (seen.get(row.places.join()) ?? 0) + 1);
  const [usual] = [...seen].sort((a, b) => b[1] - a[1]);
  if (!usual || usual[1] * 10 < full.length * 7) return undefined;
  const columns = usual[0].split(',').map(Number);
  if (new Set(columns).size < columns.length || !own.every(({ place }) => columns.includes(place as number))) return undefined;
  const inside = rows.filter((row) => row.places.every((place) => columns.includes(place))).length;
  if (inside * 10 < rows.length * 7) return undefined;
  // A value under a head that was printed before is the same merged cell, written out again.
  const again = new Set(all.flatMap((head) => (head.column && !heads.includes(head) ? [head.place] : [])));
  const printed = columns.flatMap((place): PrintedColumn[] => {
    const head = own.find((h) => h.place === place) ?? heads.findLast((h) => h.place === place && h.kind === 'foreign');
    if (!head && again.has(place)) return [];
    return [{ place, ...(head?.column && { column: head.column }), ...(head && { head }) }];
  });
  // A column without a head is one where row after row has a value in it; else it is a value too many.
  return printed.every(({ head }) => head) || (full.length >= leastRows && full.length === rows.length) ? printed : undefined;
}

const rises = (numbers: readonly number[]): boolean => numbers.every((n, i) => i === 0 || n > (numbers[i - 1] as number));

/** Whether the columns of the form stand in its order. */
export const isOrdered = (printed: readonly PrintedColumn[], block: Block): boolean =>
  rises(printed.flatMap(({ column }) => (column ? [block.columns.indexOf(column)] : [])));

/** Puts columns whose heads were lost between those that are left; undefined where these do not stand in the form's order. */
export function withLost(leaves: readonly PrintedColumn[], block: Block): PrintedColumn[] | undefined {
  const order = leaves.flatMap(({ column }) => (column ? [block.columns.indexOf(column)] : []));
  if (!rises(order)) return undefined;
  const filled = [...leaves];
  block.columns.forEach((column, i) => {
    if (order.includes(i)) return;
    const next = filled.findIndex((leaf) => leaf.column && block.columns.indexOf(leaf.column) > i);
    filled.splice(next < 0 ? filled.findLastIndex((leaf) => leaf.column) + 1 || filled.length : next, 0, { column });
  });
  return filled;
}

export interface Fit {
  readonly printed: readonly PrintedColumn[];
  /** How well rows fill the columns. */
  readonly rows: number;
  /** Foreign words were taken for no columns. */
  readonly dropped: readonly Head[];
}

/** The ways in which heads may stand over the rows, the most literal first. */
export function fitsOf(leaves: readonly Head[], block: Block, rows: readonly RowValues[]): Fit[] {
  const columnOf = (head: Head): PrintedColumn => ({ head, ...(head.column && { column: head.column }) });
  const foreign = leaves.filter((head) => !isOwn(head));
  const leading = leaves.findIndex(isOwn);
  const kept: (readonly Head[])[] = [leaves];
  // Words before the first of the form's heads may stand over the labels.
  for (let n = 1; n <= (leading < 0 ? leaves.length : leading); n++) kept.push(leaves.slice(n));
  if (foreign.length > 0) kept.push(leaves.filter(isOwn));
  const fits: Fit[] = [];
  for (const heads of kept) {
    const printed = heads.map(columnOf);
    const dropped = leaves.filter((head) => !heads.includes(head));
    const own = heads.filter(isOwn).length;
    if (printed.length > 0) fits.push({ printed, rows: rowsOf(rows, printed.length), dropped });
    const filled = own < block.columns.length ? withLost(printed, block) : undefined;
    if (filled) fits.push({ printed: filled, rows: rowsOf(rows, filled.length), dropped });
  }
  return fits.sort((a, b) => b.rows - a.rows);
}
