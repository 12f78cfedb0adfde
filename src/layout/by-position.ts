/** Readings of rows with blanks by the place of their values: in the line, or in the grid that marks or markup state. */
import { type Column, type Grid, type Measure, type PositionedRow, columnsOf, gridOf, lineMeasures, placesOf } from './positions.ts';
import type { Habit } from './habits.ts';
import { type Token, isValue } from '../lex/token.ts';
import type { Held, Reading } from './readings.ts';
import type { LaidRow, LastBlank, Measured } from './row.ts';
import type { Style } from './shape.ts';

export interface Placed {
  readonly reading: Reading;
  /** The grid bounds the row: what was lost or added would show. */
  readonly bounded: boolean;
}

/** Where positions are looked up. */
export interface Place {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** So many rows show by blanks before or between their values that blanks keep their place. */
const keepers = 2;

const isWhole = ({ slots, columns }: Measured): boolean => slots.filled.length >= columns;

const positioned = ({ source, slots }: Measured): PositionedRow => ({
  values: slots.items,
  label: source.labelEnd > source.labelStart ? source.labelEnd - 1 : undefined,
});

interface Columns {
  readonly measure: Measure;
  readonly columns: readonly Column[];
}

/** The columns of rows of one width, by each measure that finds as many: a full row shows them, or else the heads do. */
function columnsIn(rows: readonly Measured[], measures: readonly Measure[]): readonly Columns[] {
  const count = rows[0]?.columns ?? 0;
  const heads = rows[0]?.source.heads ?? [];
  const found = (under: readonly number[]): readonly Columns[] =>
    measures.flatMap((measure) => {
      const columns = columnsOf(rows.map(positioned), under, count, measure);
      return columns ? [{ measure, columns }] : [];
    });
  const own = rows.some(isWhole) ? found([]) : [];
  return own.length > 0 || heads.length < count ? own : found(heads);
}

/**
 * In lines: of the ways to count columns those that give the most rows theirs, if they agree. Of a row with nothing in the last
 * column of the form values may have moved up.
 */
function inLines(rows: readonly Measured[], place: Place): Candidate[] {
  const ways = columnsIn(rows, lineMeasures(place.tokens, place.text)).map(({ measure, columns }) =>
    rows.map((row) => placesOf(positioned(row), columns, measure)),
  );
  const explained = ways.map((way) => way.filter((places) => places !== undefined).length);
  const best = ways.filter((_, i) => explained[i] === Math.max(...explained));
  return rows.flatMap((row, at) => {
    const places = best[0]?.[at];
    if (places === undefined || !best.every((way) => way[at]?.join() === places.join())) return [];
    const reading = new Array<Held>(row.columns).fill('blank');
    places.forEach((column, i) => (reading[column] = { tokens: [row.slots.filled[i] as Token] }));
    return [{ row, reading, settled: reading.findLastIndex(isFilled) >= row.source.lastRead, bounded: false }];
  });
}

const depthOf = ({ source }: Measured): number => source.depth;

/** Where the labels of a grid stand. */
interface Labels {
  /** How many columns they take, with those before them. */
  readonly width: number;
  /** How many columns stand before them: lines that begin with a mark end with one. */
  readonly base: number;
  readonly deepest: number;
  /** Whether the label of a row stands in the column that the form prints it in. */
  readonly stands: (row: Measured) => boolean;
}

/**
 * Where most labels do not stand as deep as the form prints them, cells that merged labels cover are left out, and values
 * stand in other columns in each line.
 */
function labelsOf(rows: readonly Measured[], measure: Measure): Labels {
  const columnOf = ({ source }: Measured): number | undefined =>
    source.labelEnd > source.labelStart ? measure(source.labelEnd - 1)?.from : undefined;
  const first = Math.min(...rows.flatMap((row) => (depthOf(row) === 0 ? (columnOf(row) ?? []) : [])));
  const base = first === Infinity ? 0 : first;
  const stands = (row: Measured): boolean => depthOf(row) === 0 || columnOf(row) === depthOf(row) + base;
  const deep = rows.filter((row) => depthOf(row) > 0 && columnOf(row) !== undefined);
  const most = deep.filter(stands).length * 2 >= deep.length;
  const deepest = Math.max(0, ...rows.map(depthOf));
  return { width: first === Infinity ? 0 : base + 1 + deepest, base, deepest, stands: (row) => most && stands(row) };
}

/** What is left behind the labels, where lines are just as wide as both; a mark that closes the line is no cell. */
function columnsBehind(labels: Labels, { width }: Grid, count: number): readonly Column[] | undefined {
  const last = labels.width + count - 1;
  return width === last || (labels.base > 0 && width === last + 1)
    ? Array.from({ length: count }, (_, i) => [labels.width + i, labels.width + i + 1] as const)
    : undefined;
}

/** The reading of a row in a grid. In markup, where no cell is stated, another covers the place: what is there is lost. */
function readingIn({ source, columns: count }: Measured, columns: readonly Column[], { tokens }: Place, grid: Grid, markup: boolean) {
  const reading = new Array<Held>(count).fill(markup ? 'lost' : 'blank');
  for (const item of source.run.items) {
    const token = tokens[item] as Token;
    const at = grid.measure(item)?.from ?? -1;
    const column = columns.findIndex(([from, to]) => from <= at && at < to);
    if (column < 0 && token.kind !== 'empty') return undefined;
    if (column >= 0 && (markup || token.kind !== 'empty')) reading[column] = { tokens: [token] };
  }
  return reading;
}

/** Rows that share their columns. */
const keyOf = ({ columns, source }: Measured): string => `${columns}:${source.places.join()}`;

/** Between the columns of the form stand others, so that counting cells does not tell which is which. */
const isApart = ({ places }: Measured['source']): boolean => places.some((place, i) => i > 0 && place !== (places[i - 1] ?? 0) + 1);

/** In a grid: the line is as wide as most. */
function inGrid<Row extends LaidRow>(
  all: readonly Measured<Row>[],
  place: Place,
  { class: mark, markup }: Habit,
  style: Style,
  isLastBlank: LastBlank<Row>,
): Candidate[] {
  const grid = gridOf(place.tokens, place.from, place.to, mark);
  const labels = labelsOf(all, grid.measure);
  const found: Candidate[] = [];
  for (const key of new Set(all.map(keyOf))) {
    const rows = all.filter((row) => keyOf(row) === key);
    const [{ columns: count, source }] = rows as [Measured<Row>];
    const regular = rows.filter((row) => grid.isUsual(row.slots.items[0] ?? row.source.labelEnd - 1) && labels.stands(row));
    const told = source.places.length === count;
    const columns = told
      ? source.places.map((at) => [at, at + 1] as const)
      : (columnsIn(regular, [grid.measure])[0]?.columns ?? columnsBehind(labels, grid, count));
    // Lines that end before the last column were cut off behind their labels: they show no blanks.
    if (!columns || (grid.width ?? 0) < (columns.at(-1)?.[0] ?? 0)) continue;
    const own = regular.flatMap((row) => {
      const reading = readingIn(row, columns, place, grid, markup);
      return reading ? [{ row, reading }] : [];
    });
    // Cells that merged labels cover may as well be gathered behind the values of rows with fewer labels.
    const ends = new Set(own.flatMap(({ row, reading }) => (isFilled(reading.at(-1)) ? [depthOf(row)] : [])));
    const headed = style !== 'padded' && (told || isHeaded(columns, source.heads, grid.measure));
    const kept = own.filter(({ row }) => style === 'grid' || headed || depthOf(row) === labels.deepest || ends.has(depthOf(row)));
    const endsBlank = kept.every(({ reading }) => hasLastBlank(reading)) && isLastBlank(kept.map(({ row }) => row));
    for (const { row, reading } of kept)
      found.push({
        row,
        reading,
        settled: markup || isFilled(reading.at(-1)) || isApart(row.source) || endsBlank,
        bounded: !row.slots.broken && !reading.includes('lost') && (markup || isWhole(row) || 'kept'),
      });
  }
  return found;
}

/** A head stands over each of the columns. */
const isHeaded = (columns: readonly Column[], heads: readonly number[], measure: Measure): boolean =>
  columns.every(([from]) => heads.some((head) => measure(head)?.from === from));

const hasLastBlank = (reading: Reading): boolean => reading.every((held, i) => isFilled(held) === i < reading.length - 1);

const isFilled = (held: Held | undefined): boolean => typeof held === 'object' && held.tokens.some(isValue);

/** A reading by position, before it is known whether blanks keep their place in the source. */
export interface Candidate {
  readonly row: Measured;
  readonly reading: Reading;
  /** Stands although values may move up: its last column is filled, or the heads or sums tell the columns. */
  readonly settled: boolean;
  /** The grid shows what was lost or added; of a row with blanks in a grid of marks only where blanks keep their place. */
  readonly bounded: boolean | 'kept';
}

/** The readings of a table's rows by position, for rows that marks and widths alone do not settle. */
export function candidatesOf<Row extends LaidRow>(
  rows: readonly Measured<Row>[],
  habit: Habit,
  place: Place,
  style: Style,
  isLastBlank: LastBlank<Row>,
): readonly Candidate[] {
  const isOpen = (row: Measured): boolean => !isWhole(row) || isApart(row.source);
  const fitting = rows.filter((row) => row.slots.filled.length <= row.columns);
  const alike = (columns: number): readonly Measured[] => fitting.filter((row) => row.columns === columns);
  if (!rows.some(isOpen)) return [];
  const found =
    habit.markup || (habit.marked && habit.lineBound)
      ? inGrid(fitting, place, habit, style, isLastBlank)
      : [...(habit.lineBound ? new Set(rows.map(({ columns }) => columns)) : [])].flatMap((columns) =>
          columns > 1 ? inLines(alike(columns), place) : [],
        );
  return found.filter(({ row }) => isOpen(row));
}

/** Those that stand: where blanks keep their place all do. */
export function placedOf(candidates: readonly Candidate[]): ReadonlyMap<Measured, Placed> {
  const gaps = candidates.filter(({ row, reading }) => !isWhole(row) && reading.findLastIndex(isFilled) >= reading.filter(isFilled).length);
  const keep = gaps.length >= keepers;
  return new Map(
    candidates
      .filter(({ settled }) => keep || settled)
      .map(({ row, reading, bounded }) => [row, { reading, bounded: bounded === 'kept' ? keep : bounded }]),
  );
}
