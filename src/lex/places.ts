/** Where tokens stand: their line, and their column in it, as markup states it or as the marks of the line count. */
import { sameRow } from '../read/types.ts';
import { count } from './marks.ts';
import type { Token } from './token.ts';

/** Bars divide; where there are none, tabs do. */
const dividers = (marks: string): number => (marks === '' ? 0 : count(marks, '|') || count(marks, '\t'));

const startsLine = ({ piece: { cell, marks } }: Token, before: Token | undefined): boolean =>
  cell || before?.piece.cell ? !sameRow(cell, before?.piece.cell) : before === undefined || marks.includes('\n');

/** Gives each token its line and column, when all are cut. */
export function place(tokens: readonly Token[]): void {
  let line = 0;
  let column = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as { -readonly [K in keyof Token]: Token[K] };
    const { cell, marks } = token.piece;
    if (startsLine(token, tokens[i - 1])) {
      line = i;
      column = 0;
    }
    column = cell ? cell.column : column + dividers(line === i ? marks.slice(marks.lastIndexOf('\n') + 1) : marks);
    token.line = line;
    token.column = column;
  }
}

/** The first token behind the line that begins at `line`. */
export function lineEnd(tokens: readonly Token[], line: number): number {
  let end = line + 1;
  while (tokens[end]?.line === line) end++;
  return end;
}

/** The column of the last cell of a line, or of the mark that closes it. */
export function lineWidth(tokens: readonly Token[], line: number): number {
  const end = lineEnd(tokens, line);
  const { column, piece } = tokens[end - 1] as Token;
  const behind = piece.cell ? '' : (tokens[end]?.piece.marks ?? '');
  return column + dividers(behind.slice(0, Math.max(0, behind.indexOf('\n'))));
}

/** Whether a mark stands before a token in its own line. */
export const opens = (mark: string, { piece: { marks } }: Token): boolean => marks.includes(mark, marks.lastIndexOf('\n') + 1);
