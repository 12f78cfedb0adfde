/** Page numbers on lines of their own, in text that has a value on each line: told from values by their sequence. */
import { count } from './habits.ts';
import type { Token } from './lex.ts';

/** Fewer page numbers than this in sequence are not told from values. */
const shortest = 3;

const newlines = (marks: string): number => count(marks, '\n');

/** Whether a token stands alone between empty lines. */
function isAlone(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  return (
    token.kind === 'number' &&
    !token.piece.cell &&
    /^\d{1,3}$/u.test(token.text) &&
    newlines(token.piece.marks) >= 2 &&
    (!next || newlines(next.piece.marks) >= 2)
  );
}

/** Leaves out page numbers: numbers set off by empty lines, each one more than the last, where other values are not set off. */
export function withoutPageNumbers(tokens: readonly Token[]): readonly Token[] {
  const alone = tokens.flatMap((_, i) => (isAlone(tokens, i) ? [i] : []));
  const numbers = tokens.filter((token) => token.kind === 'number').length;
  if (alone.length < shortest || alone.length * 4 > numbers) return tokens;
  const pages = new Set<number>();
  let expected: number | undefined;
  for (const i of alone) {
    const value = (tokens[i] as Token).value as number;
    if (expected !== undefined && value !== expected) continue;
    pages.add(i);
    expected = value + 1;
  }
  if (pages.size < shortest || pages.size * 2 <= alone.length) return tokens;
  const kept: Token[] = [];
  let marks = '';
  tokens.forEach((token, i) => {
    if (pages.has(i)) {
      marks += token.piece.marks;
      return;
    }
    // The empty lines behind a page number are no cells.
    kept.push(marks === '' ? token : { ...token, piece: { ...token.piece, marks: marks + token.piece.marks.replace(/^[\n ]+/u, '') } });
    marks = '';
  });
  return kept;
}
