/** Rows whose label is missing: the lines of values in a hole of the chain, explained by the rows that the form prints there. */
import { once } from '../../form/once.ts';
import type { Anchor } from './anchors.ts';
import { costs, margin } from './edits.ts';
import { type Habit, findHabit } from '../../layout/habits.ts';
import { type Landmark, type PrintedForm, normalise, printedWords } from './printed.ts';
import { type Token, isValue, splitOrdinal } from '../../lex/token.ts';
import { sameRow } from '../../read/types.ts';

/** Values that stand together, with the words before them. */
interface Line {
  readonly start: number;
  readonly values: number;
  /** The words before the line, and whether they are printed in the form beside its rows. */
  readonly before: Token | undefined;
}

const isHead = ({ body }: Token): boolean => printedWords().others.has(body) || printedWords().groupFragments.has(body);

/** More lines or rows than this in one hole are no lost labels. */
const mostInHole = 12;

/** Anchors without a label for rows of the form, in the holes of the chain. */
export function unlabelledRows(form: PrintedForm, chain: readonly Anchor[], moved: readonly Anchor[], tokens: readonly Token[]): Anchor[] {
  const elsewhere = new Set(moved.map(({ landmark }) => landmark));
  const habitOf = once(() =>
    findHabit(
      tokens,
      chain.map((anchor, i) => [anchor.end, chain[i + 1]?.start ?? anchor.end] as const),
    ),
  );
  return chain.flatMap((anchor, i) => {
    const next = chain[i + 1];
    const order = next?.landmark.order ?? form.landmarks.length;
    const missing = form.landmarks.slice(anchor.landmark.order + 1, order).filter((landmark) => !elsewhere.has(landmark));
    if (!next || missing.length === 0 || missing.length > mostInHole || missing.some(({ kind }) => kind !== 'row')) return [];
    const habit = habitOf();
    const lines = habit ? linesOf(tokens, anchor, next.start, widthOf(missing[0] as Landmark), habit) : [];
    return lines.length > mostInHole ? [] : explained(lines, missing).map(({ line, row }) => anchorAt(line, row));
  });
}

const anchorAt = ({ start, before }: Line, landmark: Landmark): Anchor => {
  const cut = before !== undefined && !isHead(before);
  const anchor = { landmark, end: start, score: 0, exact: false };
  return cut ? { ...anchor, start: start - 1, printed: before.text } : { ...anchor, start, unlabelled: true };
};

const widthOf = ({ block }: Landmark): number => block?.columns.length ?? 0;

/** The lines of values in a hole, without that of the row that it begins behind. */
function linesOf(tokens: readonly Token[], anchor: Anchor, to: number, width: number, habit: Habit): Line[] {
  const own = anchor.landmark.kind === 'row' ? widthOf(anchor.landmark) : 0;
  const lines: Line[] = [];
  let start = -1;
  let values = 0;
  let before: Token | undefined;
  let first = own > 0;
  const close = (): void => {
    if (values > 0 && !first) lines.push({ start, values, before });
    if (values > 0) first = false;
    start = -1;
    values = 0;
    before = undefined;
  };
  for (let i = anchor.end; i < to; i++) {
    const token = tokens[i] as Token;
    const { cell, marks } = token.piece;
    const bounded = cell !== undefined || habit.lineBound;
    const ends = cell ? !sameRow(cell, tokens[i - 1]?.piece.cell) : bounded ? marks.includes('\n') : values === (first ? own : width);
    if (values > 0 && (ends || token.kind === 'text')) close();
    if (token.kind === 'text') {
      if (!anchor.tail || i < anchor.tail[0] || i >= anchor.tail[1]) before = token;
      start = -1;
      continue;
    }
    if (start < 0) start = i;
    if (isValue(token)) values++;
  }
  close();
  return lines;
}

/** What it costs to read a line as a row; undefined where it cannot be. */
function costOf({ values, before }: Line, { ordinal, bodies, row, block }: Landmark): number | undefined {
  if (values !== block?.columns.length) return undefined;
  if (!before) return costs.labelMissing;
  if (printedWords().groups.has(`${before.ordinal} ${before.body}`)) {
    const group = splitOrdinal(normalise(row?.groups?.at(-1) ?? ''));
    return costs.labelMissing + (group.body === before.body ? 0 : costs.groupApart);
  }
  if (isHead(before)) return costs.labelMissing;
  const cut = before.ordinal === ordinal && (before.body !== '' || ordinal !== '') && bodies.some((body) => body.startsWith(before.body));
  return cut ? costs.labelCut : undefined;
}

/** The lines that every cheap explanation gives to the same row. */
function explained(lines: readonly Line[], rows: readonly Landmark[]): { readonly line: Line; readonly row: Landmark }[] {
  const table = (): number[][] => Array.from({ length: lines.length + 1 }, () => new Array<number>(rows.length + 1).fill(Infinity));
  const match = lines.map((line) => rows.map((row) => costOf(line, row) ?? Infinity));
  const [ahead, behind] = [table(), table()];
  const at = (of: readonly number[][], i: number, j: number): number => of[i]?.[j] ?? Infinity;
  for (let i = 0; i <= lines.length; i++)
    for (let j = 0; j <= rows.length; j++)
      (ahead[i] as number[])[j] =
        i + j === 0
          ? 0
          : Math.min(
              at(ahead, i - 1, j) + costs.lineForeign,
              at(ahead, i, j - 1) + costs.rowAbsent,
              at(ahead, i - 1, j - 1) + at(match, i - 1, j - 1),
            );
  for (let i = lines.length; i >= 0; i--)
    for (let j = rows.length; j >= 0; j--)
      (behind[i] as number[])[j] =
        i === lines.length && j === rows.length
          ? 0
          : Math.min(
              at(behind, i + 1, j) + costs.lineForeign,
              at(behind, i, j + 1) + costs.rowAbsent,
              at(behind, i + 1, j + 1) + at(match, i, j),
            );
  const limit = at(behind, 0, 0) + margin;
  return lines.flatMap((line, i) => {
    const kept = rows.filter((_, j) => at(ahead, i, j) + at(match, i, j) + at(behind, i + 1, j + 1) <= limit);
    const foreign = rows.concat(rows.slice(0, 1)).some((_, j) => at(ahead, i, j) + costs.lineForeign + at(behind, i + 1, j) <= limit);
    return kept.length === 1 && !foreign ? [{ line, row: kept[0] as Landmark }] : [];
  });
}
