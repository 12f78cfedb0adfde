/** The cells of a row as its marks show them: values, and the blanks that marks pass over. */
import { count } from '../lex/marks.ts';
import { lineWidth } from '../lex/places.ts';
import { type Habit, passedOver } from './habits.ts';
import type { LaidRow, Stretch } from './row.ts';
import type { Token } from '../lex/token.ts';
import { sameRow } from '../read/types.ts';

/** A place in a row. Without a token it is a blank that only marks show. */
export interface Slot {
  readonly token?: Token;
}

export interface Slots {
  readonly slots: readonly Slot[];
  /** Blanks before the first value. */
  readonly lead: number;
  /** Blanks before the first value are lines of one mark, which may be padding too. */
  readonly leadGuessed: boolean;
  /** Tokens that hold something. */
  readonly filled: readonly Token[];
  /** Their indexes. */
  readonly items: readonly number[];
  /** Physical width of the row, labels and padding included; 0 where marks do not show it. */
  readonly width: number;
  /** A physical row ends inside the run, words stand in it, or two of its values are not divided as values are elsewhere. */
  readonly broken: boolean;
  /** More newlines than usual stand between two of the values. */
  readonly stray: boolean;
  /** The physical column of the first value, where lines are rows and marks show columns. */
  readonly column: number | undefined;
  /** How many cells of labels stand before the values; a label that is broken over lines is one. */
  readonly labels: number;
}

const blank: Slot = {};

const newline = (marks: string): number => marks.indexOf('\n');

/** Whether an empty line ends a row: each cell is a line that begins or ends with its mark. */
const endsRows = (habit: Habit): boolean => !habit.lineBound && habit.class !== '\n' && habit.newlines === 1;

/**
 * The part of the marks that still belongs to the row that they end: up to the line break where rows are lines, up to an
 * empty line where each cell begins a line with its mark.
 */
function beforeBreak(marks: string, habit: Habit): string {
  const end = habit.lineBound ? newline(marks) : endsRows(habit) ? marks.indexOf('\n\n') : -1;
  return end >= 0 ? marks.slice(0, end) : marks;
}

/**
 * The blanks that the marks behind the last value show. Where a break cuts the marks, no separator is among them, unless
 * cells end with theirs and are lines.
 */
function closingBlanks(marks: string, habit: Habit): number {
  const closing = beforeBreak(marks, habit);
  const ended = !habit.lineBound && closing.trimStart().startsWith(habit.class);
  return closing === marks || ended ? passedOver(closing, habit) : habit.markup || habit.class === ' ' ? 0 : count(closing, habit.class);
}

/**
 * The marks that may be blanks before the first token of a row that has no label: those behind the last newline where rows are lines, behind
 * the last empty line where cells begin lines with their mark, and lines of one mark where they end them with it.
 */
export function openingMarks(marks: string, habit: Habit): number {
  if (habit.class === '\n') return passedOver(marks, habit);
  if (!habit.marked || habit.markup) return 0;
  const line = marks.lastIndexOf('\n');
  // In the line of its heads, a row begins behind a separator.
  if (habit.lineBound) return line < 0 ? passedOver(marks, habit) : count(marks.slice(line + 1), habit.class);
  const empty = marks.lastIndexOf('\n\n');
  if (empty >= 0) return Math.max(0, count(marks.slice(empty), habit.class) - habit.unit);
  const lines = marks.replaceAll(' ', '').split('\n').slice(1, -1);
  return lines.length - 1 - lines.findLastIndex((line) => line !== habit.class);
}

/** The slots of a run under the habit of its table. `labelStart` is the first label token of its physical row. */
export function slotsOf(tokens: readonly Token[], { run, labelStart, labelEnd, opened }: LaidRow, habit: Habit): Slots {
  const slots: Slot[] = [];
  const filled: Token[] = [];
  const items: number[] = [];
  let lead = 0;
  let broken = false;
  let leadGuessed = false;
  let stray = false;
  let previous = labelEnd - 1;
  for (const item of run.items) {
    const token = tokens[item] as Token;
    const contiguous = item === previous + 1;
    if (contiguous) {
      const { marks } = token.piece;
      if (
        previous >= labelEnd &&
        ((habit.lineBound && newline(marks) >= 0) || (habit.marked && !token.piece.cell && count(marks, habit.class) < habit.unit))
      )
        broken = true;
      // Where cells are lines, an empty line ends the row that the label began.
      if (previous === labelEnd - 1 && labelEnd > labelStart && endsRows(habit) && marks.includes('\n\n')) broken = true;
      // Without a label beside it, a row begins behind the last newline.
      const opening = previous < labelEnd && labelStart === labelEnd;
      const blanks = opening ? Math.max(0, openingMarks(marks, habit) - opened) : passedOver(marks, habit);
      if (opening && blanks > 0 && !habit.lineBound) leadGuessed = true;
      for (let n = 0; n < blanks; n++) slots.push(blank);
      if (filled.length > 0 && !habit.markup && habit.class !== ' ' && count(marks, '\n') > habit.newlines * (blanks + 1)) stray = true;
    } else if (filled.length > 0) broken = true;
    if (token.kind === 'empty') slots.push(token.piece.cell || token.damaged ? { token } : blank);
    else {
      if (filled.length === 0) lead = slots.length;
      slots.push({ token });
      filled.push(token);
      items.push(item);
    }
    previous = item;
  }
  const stop = tokens[run.stop];
  if (filled.length > 0 && stop && !run.closedByLabel && goesOn(tokens, run.stop, habit)) broken = true;
  if (barred(tokens, run, habit)) broken = true;
  if (stop && run.stop === previous + 1) {
    for (let n = closingBlanks(stop.piece.marks, habit); n > 0; n--) slots.push(blank);
  }
  if (filled.length === 0) lead = slots.length;
  return {
    slots,
    lead,
    leadGuessed,
    filled,
    items,
    width: widthOf(tokens, run, labelStart, habit),
    broken,
    stray: stray && habit.class !== '\n',
    column: habit.marked && !habit.markup && habit.lineBound ? tokens[run.items[0] ?? -1]?.column : undefined,
    labels: labelCells(tokens, labelStart, labelEnd, habit),
  };
}

/** Words that are no label stand behind the row in its line: they may be one of its cells. */
const goesOn = (tokens: readonly Token[], stop: number, habit: Habit): boolean => {
  const [{ piece }, before] = [tokens[stop] as Token, tokens[stop - 1]];
  return piece.cell ? sameRow(piece.cell, before?.piece.cell) : habit.lineBound && newline(piece.marks) < 0;
};

/** Where bars divide nothing, one beside a value may have been a digit. */
function barred(tokens: readonly Token[], { items, stop }: Stretch, habit: Habit): boolean {
  if (habit.class === '|' || habit.markup) return false;
  const behind = tokens[stop]?.piece.marks ?? '';
  return items.some((item) => (tokens[item] as Token).piece.marks.includes('|')) || behind.replaceAll(' ', '').startsWith('|');
}

function labelCells(tokens: readonly Token[], start: number, end: number, habit: Habit): number {
  if (!habit.marked || habit.markup) return end - start;
  return tokens.slice(start, end).filter((token, i) => i === 0 || token.piece.marks.includes(habit.class)).length;
}

/** How wide the physical row is: its line, or the marks of the counting class from its first label to its end. */
function widthOf(tokens: readonly Token[], run: Stretch, labelStart: number, habit: Habit): number {
  if (!habit.marked) return 0;
  if (habit.lineBound || habit.markup) {
    // A label may begin in a row of markup above its values.
    const { line } = tokens[(habit.markup ? run.items.at(-1) : undefined) ?? labelStart] as Token;
    const stop = tokens[run.stop];
    // What ends the row within its line may be one of its cells.
    return stop?.line === line ? stop.column - (habit.markup ? 1 : 0) : lineWidth(tokens, line);
  }
  let width = 0;
  for (let i = labelStart + 1; i <= run.stop && i < tokens.length; i++) {
    const marks = (tokens[i] as Token).piece.marks;
    width += count(i === run.stop ? beforeBreak(marks, habit) : marks, habit.class);
  }
  return width;
}
