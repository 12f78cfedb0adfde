/** The habits of a source, without the form: which marks usually stand between two neighbouring values. */
import { type Token, isValue } from './lex.ts';

/** The class of mark that counts cells: a bar, a tab, a newline, or a blank (which counts nothing). */
export type MarkClass = '|' | '\t' | '\n' | ' ';

export interface Habit {
  readonly class: MarkClass;
  /** How many marks of the class stand between two neighbouring values. */
  readonly unit: number;
  /** Rows end at newlines: the usual separator holds none. */
  readonly lineBound: boolean;
  /** Cells are stated: by bars, tabs or markup. A blank cell then leaves a trace. */
  readonly marked: boolean;
  /** Cells are stated by markup; blanks are pieces of their own. */
  readonly markup: boolean;
}

export function count(marks: string, mark: string): number {
  let n = 0;
  for (const c of marks) if (c === mark) n++;
  return n;
}

function habitOf(separator: string, markup: boolean): Habit {
  const cls: MarkClass = separator.includes('|') ? '|' : separator.includes('\t') ? '\t' : separator.includes('\n') ? '\n' : ' ';
  return { class: cls, unit: count(separator, cls), lineBound: cls !== '\n' && !separator.includes('\n'), marked: cls === '|' || cls === '\t', markup };
}

/** The marks that most often stand between two neighbouring values of a range of tokens; undefined when none do. */
export function findHabit(tokens: readonly Token[], ranges: readonly (readonly [number, number])[]): Habit | undefined {
  const seen = new Map<string, number>();
  let markup = 0;
  for (const [from, to] of ranges)
    for (let i = from + 1; i < to; i++) {
      const token = tokens[i] as Token;
      if (!isValue(token) || !isValue(tokens[i - 1] as Token)) continue;
      if (token.piece.cell) markup++;
      const separator = token.piece.marks.trim() === '' && !/[\n\t]/u.test(token.piece.marks) ? ' ' : token.piece.marks.replaceAll(' ', '');
      seen.set(separator, (seen.get(separator) ?? 0) + 1);
    }
  let best: [string, number] | undefined;
  let all = 0;
  for (const [separator, times] of seen) {
    all += times;
    if (!best || times > best[1] || (times === best[1] && separator.length < best[0].length)) best = [separator, times];
  }
  return best && habitOf(best[0], markup * 2 > all);
}

/** How many cells the marks pass over beyond the usual separator: blanks between two tokens of a row. */
export const passedOver = (marks: string, habit: Habit): number => (habit.markup || habit.class === ' ' ? 0 : Math.max(0, count(marks, habit.class) - habit.unit));
