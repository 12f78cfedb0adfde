/** A row as layout knows it: where its tokens stand and how many values it should hold, but not which they are. */
import type { Slots } from './slots.ts';

/** What stands behind a label. `items` are token indexes in order. */
export interface Stretch {
  /** Values, empties, and text where a number belongs. */
  readonly items: readonly number[];
  /** The token that ends them. */
  readonly stop: number;
  /** The token that ends them is a printed label (not foreign text, not the end of the source). */
  readonly closedByLabel: boolean;
}

export interface LaidRow {
  readonly run: Stretch;
  readonly labelStart: number;
  readonly labelEnd: number;
  /** How many marks rows begin with that are no cells (`| 0 | 0 |`). */
  readonly opened: number;
  /** How many labels of groups are printed before its own. */
  readonly depth: number;
  /** What it shares its columns with. */
  readonly group: string;
  /** The most values that a row of its table should hold. */
  readonly widest: number;
  /** The table writes merged cells out into all that they cover. */
  readonly writesOut: boolean;
  /** The last of its columns that is read; none is behind it. */
  readonly lastRead: number;
  /** The physical columns that the heads say for its values; none where the heads say none. */
  readonly places: readonly number[];
  /** The tokens that stand over one of its columns each. */
  readonly heads: readonly number[];
}

/** A row with its slots. `columns` is how many values it should hold. */
export interface Measured<Row extends LaidRow = LaidRow> {
  readonly source: Row;
  readonly slots: Slots;
  readonly columns: number;
}

/** Whether sums say that what is blank at the end of all these rows is their last column. */
export type LastBlank<Row extends LaidRow> = (rows: readonly Measured<Row>[]) => boolean;

/** As many values as columns. */
export const isFull = (row: Measured): boolean => row.slots.filled.length === row.columns;
/** How many slots stand from the first value on. */
export const behindLead = ({ slots }: Measured): number => slots.slots.length - slots.lead;

/** What rows hold, by some property of theirs. */
export function collect<R, V>(rows: readonly R[], key: (row: R) => string, value: (row: R) => V): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), value(row)]);
  return groups;
}

/** How many slots stand behind the last value. */
export const trailing = ({ slots: { slots } }: Measured): number =>
  slots.length - 1 - slots.findLastIndex(({ token }) => token !== undefined && token.kind !== 'empty');

/** Blanks that its marks show stand among its slots. */
export const hasBlanks = ({ slots: { slots, filled }, columns }: Measured): boolean =>
  slots.length > filled.length && filled.length < columns;
/** Blanks and values are just as many as columns. */
export const isCounted = (row: Measured): boolean => hasBlanks(row) && row.slots.slots.length === row.columns;
