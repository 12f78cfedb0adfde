/** What holds for a whole source: whether blanks keep their place, which marks close lines, where merged labels leave their cells. */
import { type Token, isValue, repeated } from '../lex/token.ts';
import { count } from '../lex/marks.ts';
import type { Habit } from './habits.ts';
import { type LaidRow, type LastBlank, type Measured, behindLead, collect, isCounted, isFull, trailing } from './row.ts';

/** Whether the cells that merged labels cover are left standing or gathered at the end of the row. */
export type Style = 'grid' | 'padded' | undefined;

/**
 * Whether cells that a merged label covers are left standing as blanks (`grid`) or gathered at the end of the row
 * (`padded`): told by the head over the labels, which covers all label columns.
 */
export function headStyle(tokens: readonly Token[], from: number, to: number, habit: Habit, isCorner: (body: string) => boolean): Style {
  if (!habit.marked && !habit.markup) return undefined;
  for (let i = from; i + 1 < to; i++) {
    if (!isCorner((tokens[i] as Token).body)) continue;
    const [{ cell }, next] = [(tokens[i] as Token).piece, (tokens[i + 1] as Token).piece];
    if (cell) return (next.cell?.column ?? 0) > cell.column + 1 || next.text === '' ? 'grid' : 'padded';
    return count(next.marks, habit.class) > habit.unit ? 'grid' : 'padded';
  }
  return undefined;
}

/** What holds for all tables of a source. */
export interface Manners {
  /** Numbers repeat, as in all reports but those of which something was dropped. */
  readonly repeating: boolean;
  /**
   * Blank cells keep their place: in two rows or more they stand before or between values. Some extractors leave blank
   * cells out and pad the row at its end; then nobody can tell which cells the marks there stand for.
   */
  readonly blanksKept: boolean;
  /** How many rows with blanks have just as many cells as the form when bare newlines are counted. */
  readonly counted: number;
}

/** Rows of blocks with fewer columns than others are filled up to the width of their table. */
const isWidest = ({ source, columns }: Measured): boolean => columns >= source.widest;

/** How many marks close lines: as many as stand behind the last value of every full row, or as begin lines. They are no cells. */
export function closingOf(rows: readonly Measured[]): number {
  const full = rows.filter((row) => isFull(row) && isWidest(row));
  const behind = full.length > 0 ? full.map((row) => behindLead(row) - row.columns) : rows.map(({ source }) => source.opened);
  return behind.length > 0 ? Math.max(0, Math.min(...behind)) : 0;
}

export function withoutClosing<Row extends LaidRow>(row: Measured<Row>, closing: number): Measured<Row> {
  const { slots } = row.slots;
  const blanks = slots.length - 1 - slots.findLastIndex(({ token }) => token !== undefined);
  return closing === 0 || blanks < closing ? row : { ...row, slots: { ...row.slots, slots: slots.slice(0, slots.length - closing) } };
}

/** All columns but the last hold a value. */
const endsBlank = ({ slots: { slots, filled }, columns }: Measured): boolean =>
  slots.length === columns && filled.length === columns - 1 && slots.at(-1)?.token === undefined;

export function mannersOf<Row extends LaidRow>(rows: readonly Measured<Row>[], isLastBlank: LastBlank<Row>): Manners {
  const values = rows.flatMap((row) => row.slots.filled.filter(isValue));
  const leadKey = (row: Measured): string => `${row.columns}/${row.slots.labels}/${row.source.depth}`;
  const leads = collect(rows, leadKey, ({ slots }) => slots.lead);
  // Labels cover no more cells than the deepest of them has groups.
  const deepest = Math.max(0, ...rows.map(({ source }) => source.depth));
  const keeps = (row: Measured): boolean =>
    row.slots.filled.length > 0 &&
    row.slots.filled.length < row.columns &&
    (row.slots.lead > Math.min(deepest, ...(leads.get(leadKey(row)) ?? [])) || behindLead(row) - trailing(row) > row.slots.filled.length);
  const ending = collect(
    rows.filter(endsBlank),
    ({ source, columns }) => `${source.group}/${columns}`,
    (row) => row,
  );
  const blanksKept = rows.filter(keeps).length >= 2 || [...ending.values()].some(isLastBlank);
  const repeating = values.length < 3 || repeated(values) > Math.max(1, values.length / 10);
  return { repeating, blanksKept, counted: rows.filter(isCounted).length };
}
