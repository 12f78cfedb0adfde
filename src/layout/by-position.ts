/** Readings of rows with blanks by the place of their values: in the line, or in the grid that marks or markup state. */
import { type Candidate, type Place, isApart, isFilled, isWhole } from './candidates.ts';
import type { Habit } from './habits.ts';
import { inGrid } from './in-grid.ts';
import { inLines } from './in-lines.ts';
import type { Style } from './manners.ts';
import type { Reading } from './ways.ts';
import type { LaidRow, LastBlank, Measured } from './row.ts';

export interface Placed {
  readonly reading: Reading;
  /** The grid bounds the row: what was lost or added would show. */
  readonly bounded: boolean;
}

/** So many rows show by blanks before or between their values that blanks keep their place. */
const keepers = 2;

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
