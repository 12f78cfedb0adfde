/** Numbers that count: of pages on lines of their own, of rows before their labels. They are told from values by their sequence, and left out. */
import { diagnose } from '../../diagnostic/types.ts';
import { count } from '../../layout/habits.ts';
import type { AlignMessage } from '../index.ts';
import { isPrinted } from '../labels/printed.ts';
import type { Token } from '../../lex/token.ts';
import { alignMessages } from '../messages.ts';

/** Fewer page numbers than this in sequence are not told from values, nor fewer numbers of rows. */
const fewestPages = 3;
const fewestRows = 8;

const newlines = (marks: string): number => count(marks, '\n');

const isCount = ({ kind, text }: Token): boolean => kind === 'number' && /^\d{1,3}$/u.test(text);

/** Whether a token stands alone between empty lines. */
function isAlone(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  return isCount(token) && !token.piece.cell && newlines(token.piece.marks) >= 2 && (!next || newlines(next.piece.marks) >= 2);
}

/** Those of some numbers that go on by one, each from the last. */
function sequence(tokens: readonly Token[], at: readonly number[]): readonly number[] {
  let expected: number | undefined;
  return at.filter((i) => {
    const { value } = tokens[i] as Token;
    if (expected !== undefined && value !== expected) return false;
    expected = (value ?? 0) + 1;
    return true;
  });
}

/** Page numbers: set off by empty lines, each one more than the last, where other values are not set off. */
function pagesIn(tokens: readonly Token[]): readonly number[] {
  const alone = tokens.flatMap((_, i) => (isAlone(tokens, i) ? [i] : []));
  const numbers = tokens.filter((token) => token.kind === 'number').length;
  if (alone.length < fewestPages || alone.length * 4 > numbers) return [];
  const pages = sequence(tokens, alone);
  return pages.length >= fewestPages && pages.length * 2 > alone.length ? pages : [];
}

/** Numbers of rows: before each label that follows a number stands one more than before the last. */
function rowsIn(tokens: readonly Token[]): readonly number[] {
  const before = tokens.flatMap((token, i) => {
    const next = tokens[i + 1];
    return isCount(token) && next?.kind === 'text' && isPrinted(next.body) ? [i] : [];
  });
  let run: number[] = [];
  let longest: readonly number[] = [];
  for (const i of before) {
    if (run.length > 0 && tokens[i]?.value === (tokens[run.at(-1) as number]?.value ?? 0) + 1) run.push(i);
    else run = [i];
    if (run.length > longest.length) longest = run;
  }
  return longest.length >= fewestRows ? longest : [];
}

/** The tokens without numbers that count, and what must be said of these. The empty lines behind one are no cells. */
export function withoutCounts(tokens: readonly Token[]): { readonly tokens: readonly Token[]; readonly messages: readonly AlignMessage[] } {
  const found = { pages: pagesIn(tokens), rows: rowsIn(tokens) };
  const counts = new Set([...found.pages, ...found.rows]);
  if (counts.size === 0) return { tokens, messages: [] };
  const kept: Token[] = [];
  let marks = '';
  tokens.forEach((token, i) => {
    if (counts.has(i)) marks += token.piece.marks;
    else {
      const own = marks === '' ? token.piece.marks : marks + token.piece.marks.replace(/^[\n ]+/u, '');
      kept.push(marks === '' ? token : { ...token, piece: { ...token.piece, marks: own } });
      marks = '';
    }
  });
  const messages = (['pages', 'rows'] as const).flatMap((what) =>
    found[what].length > 0 ? [diagnose(alignMessages, 'counts-skipped', { what, count: found[what].length })] : [],
  );
  return { tokens: kept, messages };
}
