/** The habits of a source, without the form: which marks usually stand between two neighbouring values. */
import { count } from '../lex/marks.ts';
import { type Token, isValue } from '../lex/token.ts';

/** The class of mark that counts cells: a bar, a tab, a newline, or a blank (which counts nothing). */
export type MarkClass = '|' | '\t' | '\n' | ' ';

export interface Habit {
  readonly class: MarkClass;
  /** How many marks of the class stand between two neighbouring values. */
  readonly unit: number;
  /** How many more each blank cell adds. */
  readonly blank: number;
  /** How many newlines are part of it. */
  readonly newlines: number;
  /** Rows end at newlines: the usual separator holds none. */
  readonly lineBound: boolean;
  /** Cells are stated: by bars, tabs or markup. A blank cell then leaves a trace. */
  readonly marked: boolean;
  /** Cells are stated by markup; blanks are pieces of their own. */
  readonly markup: boolean;
}

const classOf = (separator: string): MarkClass =>
  separator.includes('|') ? '|' : separator.includes('\t') ? '\t' : separator.includes('\n') ? '\n' : ' ';

const most = <K>(seen: ReadonlyMap<K, number>): K | undefined =>
  [...seen].reduce<[K, number] | undefined>((best, entry) => (!best || entry[1] > best[1] ? entry : best), undefined)?.[0];

function tally<K>(entries: Iterable<readonly [K, number]>): Map<K, number> {
  const seen = new Map<K, number>();
  for (const [key, times] of entries) seen.set(key, (seen.get(key) ?? 0) + times);
  return seen;
}

/** The fewest marks that are not rare. */
function shortest(counts: ReadonlyMap<number, number>): number {
  const common = Math.max(...counts.values()) / 10;
  return Math.min(...[...counts].filter(([, times]) => times >= common).map(([marks]) => marks));
}

/**
 * The habit out of the separators that stand between values. Where many cells are blank the usual separator is not the
 * commonest but the shortest that is not rare.
 */
function habitOf(separators: ReadonlyMap<string, number>, markup: boolean): Habit | undefined {
  // Where values stand apart, markup alone divides them.
  if (separators.size === 0 && markup) return { class: '|', unit: 1, blank: 1, newlines: 0, lineBound: true, marked: true, markup };
  const cls = most(tally([...separators].map(([separator, times]) => [classOf(separator), times] as const)));
  if (cls === undefined) return undefined;
  const own = [...separators].filter(([separator]) => classOf(separator) === cls);
  const counts = tally(own.map(([separator, times]) => [count(separator, cls), times] as const));
  const unit = shortest(counts);
  const usual = most(new Map(own.filter(([separator]) => count(separator, cls) === unit))) ?? '';
  return {
    class: cls,
    unit,
    blank: blankOf(cls, unit, counts),
    newlines: count(usual, '\n'),
    lineBound: cls !== '\n' && !usual.includes('\n'),
    marked: cls === '|' || cls === '\t',
    markup,
  };
}

/** Fewer blanks than this do not show how many newlines a blank cell leaves. */
const fewestBlanks = 3;

/**
 * Where cells end with several newlines, an empty cell leaves as many, or one. If it left one, some numbers of newlines would not
 * divide.
 */
function blankOf(cls: MarkClass, unit: number, counts: ReadonlyMap<number, number>): number {
  if (cls !== '\n' || unit === 1) return 1;
  const beyond = [...counts].filter(([marks]) => marks > unit);
  const times = beyond.reduce((sum, [, seen]) => sum + seen, 0);
  return times >= fewestBlanks && beyond.every(([marks]) => marks % unit === 0) ? unit : 1;
}

/** How many marks of a class stand between two neighbours, words included, and how often: in one line, or where lines divide cells. */
function marksAmong(tokens: readonly Token[], from: number, to: number, cls: MarkClass): ReadonlyMap<number, number> {
  const seen = new Map<number, number>();
  for (let i = from + 1; i < to; i++) {
    const { marks } = (tokens[i] as Token).piece;
    const own = cls === '\n' || !marks.includes('\n') ? count(marks, cls) : 0;
    if (own > 0) seen.set(own, (seen.get(own) ?? 0) + 1);
  }
  return seen;
}

/** Where too few values are neighbours, words show what divides cells: no cell is blank between some of them. */
function withWords(habit: Habit | undefined, tokens: readonly Token[], from: number, to: number): Habit | undefined {
  if (habit?.markup) return habit;
  const among = (cls: MarkClass) => marksAmong(tokens, from, to, cls);
  const marked = habit === undefined ? (['|', '\t'] as const).find((cls) => among(cls).size > 0) : habit.marked ? habit.class : undefined;
  if (marked !== undefined) {
    const shown: Habit = habit ?? { class: marked, unit: Infinity, blank: 1, newlines: 0, lineBound: true, marked: true, markup: false };
    return shown.lineBound ? { ...shown, unit: Math.min(shown.unit, ...among(marked).keys()) } : shown;
  }
  if (habit !== undefined && (habit.class !== '\n' || habit.blank > 1)) return habit;
  const newlines = among('\n');
  if (newlines.size === 0) return habit;
  const unit = habit?.unit ?? shortest(newlines);
  const lines: Habit = habit ?? { class: '\n', unit, blank: 1, newlines: unit, lineBound: false, marked: false, markup: false };
  // Rows with one number of blanks alone may count either way.
  const several = [...newlines.keys()].filter((marks) => marks > unit).length > 1;
  return several ? { ...lines, blank: blankOf('\n', unit, newlines) } : lines;
}

/** The marks that usually stand between two neighbouring values of some ranges of tokens; undefined when none do. */
export function findHabit(tokens: readonly Token[], ranges: readonly (readonly [number, number])[]): Habit | undefined {
  const marks = new Map<string, number>();
  let markup = 0;
  let all = 0;
  let [first, last] = [Infinity, 0];
  for (const [from, to] of ranges) {
    first = Math.min(first, from);
    last = Math.max(last, to);
    for (let i = from; i < to; i++) {
      const token = tokens[i] as Token;
      if (token.kind === 'text') continue;
      all++;
      if (token.piece.cell) markup++;
      if (i === from || !isValue(token) || !isValue(tokens[i - 1] as Token)) continue;
      marks.set(token.piece.marks, (marks.get(token.piece.marks) ?? 0) + 1);
    }
  }
  const habit = habitOf(tally([...marks].map(([own, times]) => [own.replaceAll(' ', '') || ' ', times] as const)), markup * 2 > all);
  return withWords(habit, tokens, first, last);
}

/** How many cells the marks pass over beyond the usual separator: blanks between two tokens of a row. */
export const passedOver = (marks: string, habit: Habit): number =>
  habit.markup || habit.class === ' ' ? 0 : Math.max(0, Math.ceil((count(marks, habit.class) - habit.unit) / habit.blank));
