/** The table that stands across (section four): its rows share one line of values and have no labels beside them. */
import type { Table } from '../../form/index.ts';
import type { Habit } from '../../layout/habits.ts';
import { type Segment, blankLine, filledOf, segmentsOf } from './segments.ts';
import { normalise, printedWords } from '../labels/printed.ts';
import { type Token, bodyOf, isValue } from '../../lex/token.ts';
import type { Run } from '../rows/runs.ts';

/** A line of values that belongs to the rows `rows` of the table, or the cells of several lines merged by column. */
export type AcrossLine =
  | {
      readonly kind: 'run';
      readonly rows: readonly string[];
      readonly run: Run;
      readonly start: number;
      /** Labels say otherwise, or lines are missing. */
      readonly guessed: boolean;
      /** Heads stand behind the values that stand before none: the text lost its order, and so did the values. */
      readonly disordered: boolean;
    }
  | { readonly kind: 'grid'; readonly rows: readonly string[]; readonly cells: readonly (Token | undefined)[] };

/** How the values of the table between two tokens are divided into lines. */
export function acrossLines(
  tokens: readonly Token[],
  table: Table,
  from: number,
  to: number,
  habit: Habit | undefined,
): { readonly lines: readonly AcrossLine[]; readonly headCount: number; readonly start: number; readonly stop: number } {
  const block = table.blocks[0];
  if (!block) return { lines: [], headCount: 0, start: from, stop: from };
  const rows = block.rows.map((row) => row.id);
  const width = block.columns.length;
  const { segments, behind, stop, headCount, firstHead } = segmentsOf(tokens, from, to);
  const before = new Set(segments.flatMap(({ heads }) => heads));
  const disordered = segments.length > 0 && behind.some((body) => printedWords().acrossHeads.has(body) && !before.has(body));
  const closed = (segment: Segment): Run => {
    const end = (segment.items.at(-1) ?? from) + 1;
    return { items: segment.items, stop: end, closedByLabel: end < tokens.length && tokens[end]?.line !== tokens[end - 1]?.line };
  };
  const line = (of: readonly string[], segment: Segment, guessed = false): AcrossLine => ({
    kind: 'run',
    rows: of,
    run: closed(segment),
    start: segment.items[0] as number,
    guessed,
    disordered,
  });
  const done = (
    lines: readonly AcrossLine[],
  ): { readonly lines: readonly AcrossLine[]; readonly headCount: number; readonly start: number; readonly stop: number } => ({
    lines,
    headCount,
    start: firstHead,
    stop,
  });
  const only = segments[0];
  if (!only) {
    const blank = headCount > rows.length ? blankLine(tokens, firstHead, stop, rows.length * width) : undefined;
    return done(blank ? [line(rows, blank)] : []);
  }
  const owners = ownersOf(
    segments,
    block.rows.map((row) => ({ id: row.id, body: bodyOf(normalise(row.label)) })),
  );
  if (segments.length === 1) {
    // Fewer values than two rows need, under the label of one row alone, are that row's.
    const [own] = owners;
    return done(own && filledOf(tokens, only) <= width && headCount < rows.length + width ? [line([own], only, true)] : [line(rows, only)]);
  }
  const merged = mergeByColumn(tokens, from, stop, rows.length * width, habit);
  if (merged) return done([{ kind: 'grid', rows, cells: merged }]);
  const distinct = new Set(owners).size === owners.length && !owners.includes(undefined);
  if (segments.length === rows.length) {
    const inOrder = owners.every((owner, i) => owner === undefined || owner === rows[i]);
    return done(segments.map((segment, i) => line([(distinct ? owners[i] : undefined) ?? (rows[i] as string)], segment, !inOrder)));
  }
  if (distinct) return done(segments.map((segment, i) => line([owners[i] as string], segment, true)));
  return done([line(rows, { items: segments.flatMap((segment) => segment.items), heads: [] }, true)]);
}

/** The row whose label stands before each segment; undefined where none does, or several do. */
const ownersOf = (segments: readonly Segment[], rows: readonly { readonly id: string; readonly body: string }[]): (string | undefined)[] =>
  segments.map((segment) => {
    const own = rows.filter((row) => segment.heads.includes(row.body));
    return own.length === 1 ? own[0]?.id : undefined;
  });

/**
 * Where merged heads scattered the values over several physical rows, they still stand in their columns. Undefined
 * unless rows and columns can be told and no two values meet in a column.
 */
function mergeByColumn(
  tokens: readonly Token[],
  from: number,
  to: number,
  width: number,
  habit: Habit | undefined,
): (Token | undefined)[] | undefined {
  if (!habit?.marked) return undefined;
  const cells: (Token | undefined)[] = new Array<Token | undefined>(width).fill(undefined);
  const rowsWithValues = new Set<number>();
  let row = 0;
  let column = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.piece.cell) {
      row = token.piece.cell.row;
      column = token.piece.cell.column;
    } else ({ row, column } = advance(token.piece.marks, habit, row, column));
    if (!isValue(token)) continue;
    if (column >= width || cells[column]) return undefined;
    cells[column] = token;
    rowsWithValues.add(row);
  }
  return rowsWithValues.size > 1 ? cells : undefined;
}

/** Walks the marks: each mark of the class is a cell further, a newline beyond the usual separator a new row. */
function advance(marks: string, habit: Habit, row: number, column: number): { row: number; column: number } {
  let newlines = 0;
  for (const mark of marks) {
    if (mark === '\n') {
      newlines++;
      if (newlines > (habit.lineBound ? 0 : 1)) {
        row++;
        column = -1;
        newlines = habit.lineBound ? 0 : 1;
        if (habit.lineBound) column = 0;
      }
    } else if (mark === habit.class) {
      column++;
      newlines = 0;
    }
  }
  return { row, column: Math.max(column, 0) };
}
