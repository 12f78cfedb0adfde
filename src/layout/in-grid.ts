/** Columns by the cell of a grid of marks or markup, whose lines are as wide as most. */
import type { Token } from '../lex/token.ts';
import { type Candidate, type Place, columnsIn, isApart, isFilled, isWhole } from './candidates.ts';
import type { Habit } from './habits.ts';
import type { Style } from './manners.ts';
import { type Column, type Grid, type Measure, gridOf } from './positions.ts';
import type { Held, Reading } from './ways.ts';
import type { LaidRow, LastBlank, Measured } from './row.ts';

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
  const first = Math.min(...rows.flatMap((row) => (row.source.depth === 0 ? (columnOf(row) ?? []) : [])));
  const base = first === Infinity ? 0 : first;
  const stands = (row: Measured): boolean => row.source.depth === 0 || columnOf(row) === row.source.depth + base;
  const deep = rows.filter((row) => row.source.depth > 0 && columnOf(row) !== undefined);
  const most = deep.filter(stands).length * 2 >= deep.length;
  const deepest = Math.max(0, ...rows.map(({ source }) => source.depth));
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

/** In a grid: the line is as wide as most. */
export function inGrid<Row extends LaidRow>(
  all: readonly Measured<Row>[],
  place: Place,
  { markup }: Habit,
  style: Style,
  isLastBlank: LastBlank<Row>,
): Candidate[] {
  const grid = gridOf(place.tokens, place.from, place.to);
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
    const ends = new Set(own.flatMap(({ row, reading }) => (isFilled(reading.at(-1)) ? [row.source.depth] : [])));
    const over = told || isHeaded(columns, source.heads, grid.measure);
    const headed = style !== 'padded' && over;
    // Heads that stand elsewhere than the columns: the lines of heads, or those of values, left out cells that labels cover.
    const denied = !over && source.heads.length >= count;
    const kept = own.filter(
      ({ row }) => (style === 'grid' && !denied) || headed || row.source.depth === labels.deepest || ends.has(row.source.depth),
    );
    const endsBlank = kept.every(({ reading }) => hasLastBlank(reading)) && isLastBlank(kept.map(({ row }) => row));
    for (const { row, reading } of kept)
      found.push({
        row,
        reading,
        settled: markup || isFilled(reading.at(-1)) || isApart(row.source) || endsBlank,
        bounded:
          !row.slots.broken &&
          !reading.includes('lost') &&
          !(denied && reading.some(isFilled) && !isFilled(reading.at(-1))) &&
          (markup || isWhole(row) || 'kept'),
      });
  }
  return found;
}

/** A head stands over each of the columns. */
const isHeaded = (columns: readonly Column[], heads: readonly number[], measure: Measure): boolean =>
  columns.every(([from]) => heads.some((head) => measure(head)?.from === from));

const hasLastBlank = (reading: Reading): boolean => reading.every((held, i) => isFilled(held) === i < reading.length - 1);
