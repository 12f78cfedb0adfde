/** Readings of rows with blanks by the place of their values: in the line, or in the grid that marks state. */
import { type Measure, columnsByPosition, gridOf, lineMeasures } from '../layout/positions.ts';
import type { Habit } from './habits.ts';
import type { Token } from './lex.ts';
import type { Held, Reading } from './readings.ts';
import type { Measured } from './shape.ts';

export interface Placed {
  readonly reading: Reading;
  /** The grid bounds the row: what was lost or added would show. */
  readonly bounded: boolean;
}

/** Where positions are looked up. `heads` are tokens that stand over one column each. */
export interface Place {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly heads: readonly number[];
}

type Places = readonly number[];

/** So many rows show by blanks before or between their values that blanks keep their place. */
const keepers = 2;

const isWhole = ({ slots, columns }: Measured): boolean => slots.filled.length >= columns;

/** The places of the values of each row: a full row shows the columns, or the heads do. */
function placesIn(rows: readonly Measured[], { heads }: Place, measure: Measure): (Places | undefined)[] {
  const positioned = rows.map(({ source, slots }) => ({
    values: slots.items,
    label: source.labelEnd > source.labelStart ? source.labelEnd - 1 : undefined,
  }));
  const count = rows[0]?.columns ?? 0;
  const own = rows.some(isWhole) ? columnsByPosition(positioned, [], count, measure) : [];
  if (own.some((places) => places)) return own;
  return heads.length < count ? rows.map(() => undefined) : columnsByPosition(positioned, heads, count, measure);
}

function readingOf({ slots, columns }: Measured, places: Places): Reading {
  const reading = new Array<Held>(columns).fill('blank');
  places.forEach((place, i) => (reading[place] = { tokens: [slots.filled[i] as Token] }));
  return reading;
}

/** In lines: all ways to count columns agree, and the last column is filled; else the values may have moved up. */
function inLines(rows: readonly Measured[], place: Place): Map<Measured, Placed> {
  const found = lineMeasures(place.tokens, place.text).map((measure) => placesIn(rows, place, measure));
  const placed = new Map<Measured, Placed>();
  rows.forEach((row, i) => {
    const ways = found.flatMap((of) => (of[i] ? [of[i]] : []));
    const [first] = ways;
    if (first?.at(-1) === row.columns - 1 && ways.every((way) => way.join() === first.join()))
      placed.set(row, { reading: readingOf(row, first), bounded: false });
  });
  return placed;
}

/** Of the rows below groups, this share must stand as deep as the form prints them. */
const standing = 0.75;

/**
 * Which rows' labels stand in the column that the form prints them in. Where most do not, cells that merged labels cover are
 * left out, and values stand in other columns in each line.
 */
function standsDeep(rows: readonly Measured[], measure: Measure): (row: Measured) => boolean {
  const columnOf = ({ source }: Measured): number | undefined =>
    source.labelEnd > source.labelStart ? measure(source.labelEnd - 1)?.from : undefined;
  const depthOf = ({ source }: Measured): number => source.rows[0]?.groups?.length ?? 0;
  const base = Math.min(
    ...rows.map((row) => (columnOf(row) ?? Infinity) - (depthOf(row) === 0 ? 0 : Infinity)).filter((n) => n >= 0),
    Infinity,
  );
  const stands = (row: Measured): boolean => depthOf(row) === 0 || columnOf(row) === depthOf(row) + (base === Infinity ? 0 : base);
  const deep = rows.filter((row) => depthOf(row) > 0 && columnOf(row) !== undefined);
  const most = deep.filter(stands).length >= deep.length * standing;
  return (row) => most && stands(row);
}

/** In a grid: the line is as wide as most, and blanks are shown to keep their place, or the last column is filled. */
function inGrid(rows: readonly Measured[], place: Place, mark: string): Map<Measured, Placed> {
  const { measure, isUsual } = gridOf(place.tokens, place.from, place.to, mark);
  const stands = standsDeep(rows, measure);
  const regular = rows.filter((row) => isUsual(row.slots.items[0] ?? -1) && stands(row));
  const found = placesIn(regular, place, measure);
  const own = regular.flatMap((row, i) => {
    const places = found[i];
    return places ? [{ row, places }] : [];
  });
  const keeps = own.filter(({ row, places }) => places.length < row.columns && hasGap(places)).length >= keepers;
  const placed = new Map<Measured, Placed>();
  for (const { row, places } of own)
    if (keeps || places.at(-1) === row.columns - 1) placed.set(row, { reading: readingOf(row, places), bounded: keeps });
  return placed;
}

/** A blank before or between values. */
const hasGap = (places: Places): boolean => places.some((place, i) => place !== i);

/** The readings of a table's rows by position, for rows that hold fewer values than the form has columns. */
export function readingsByPosition(rows: readonly Measured[], habit: Habit, place: Place): ReadonlyMap<Measured, Placed> {
  // Markup states each cell of a row, but its columns by spans, which are often wrong.
  if (habit.markup || !habit.lineBound) return new Map();
  const widths = new Set(rows.map(({ columns }) => columns).filter((columns) => columns > 1));
  return new Map(
    [...widths].flatMap((columns) => {
      const alike = rows.filter((row) => row.columns === columns && row.slots.filled.length > 0 && row.slots.filled.length <= columns);
      if (alike.every(isWhole)) return [];
      return [...(habit.marked ? inGrid(alike, place, habit.class) : inLines(alike, place))].filter(([row]) => !isWhole(row));
    }),
  );
}
