/** Where tokens stand in their line, or in their row of markup. */
import { sameRow } from '../read/types.ts';
import { count } from './marks.ts';
import type { Token } from './token.ts';

/** Whether a token begins a line, or a row of markup. */
export function startsLine(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at] as Token, tokens[at - 1]];
  if (token.piece.cell && before?.piece.cell) return !sameRow(token.piece.cell, before.piece.cell);
  return before === undefined || token.piece.marks.includes('\n');
}

/** No line has more tokens. */
const longestLine = 64;

/** The physical column of a token: that of its cell in markup, else how many bars or tabs stand before it in its line. */
export function placeOf(tokens: readonly Token[], at: number): number | undefined {
  const { cell } = (tokens[at] as Token).piece;
  if (cell) return cell.column;
  let column = 0;
  for (let i = at; i >= 0 && at - i < longestLine; i--) {
    const { marks } = (tokens[i] as Token).piece;
    const line = marks.lastIndexOf('\n');
    const own = line < 0 ? marks : marks.slice(line + 1);
    column += count(own, '|') + count(own, '\t');
    if (line >= 0) return column;
  }
  return undefined;
}

/** Whether a mark stands before a token in its own line. */
export const opens = (mark: string, { piece: { marks } }: Token): boolean => marks.includes(mark, marks.lastIndexOf('\n') + 1);
