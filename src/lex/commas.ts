/** Comma-separated rows in running text: a piece of labels and values between commas is cut into its cells. */
import type { Piece } from '../read/types.ts';
import { type Token, isValue, lexPiece } from './token.ts';

/** More cells than any row has. */
const mostCells = 64;

/** Values in groups of three digits could as well be one number. */
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+$/u;

/** Where the cells of the text stand: between separators that no quotes enclose. */
function cellsOf(text: string, separator: string): (readonly [number, number])[] {
  const cells: (readonly [number, number])[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    if (at < text.length && (quoted || text[at] !== separator)) continue;
    let [from, to] = [start, at];
    while (from < to && text[from] === ' ') from++;
    while (to > from && text[to - 1] === ' ') to--;
    cells.push([from, to]);
    start = at + 1;
  }
  return cells;
}

export interface CommaCells {
  readonly tokens: readonly Token[];
  /** Marks of the empty cells at the end: they stand before what follows. */
  readonly marks: string;
}

/**
 * The cells of a piece between commas or semicolons, with a bar for each of them. Undefined unless each cell is empty, a
 * value, or what the form prints; one label of another kind may stand before values.
 */
export function commaCells(piece: Piece, fold: (text: string) => string, isPrinted: (token: Token) => boolean): CommaCells | undefined {
  const { text, span } = piece;
  if (!/[,;]/u.test(text) || piece.cell || text.length > 2000 || span.end - span.start !== text.length || grouped.test(text))
    return undefined;
  return cutAt(piece, ',', fold, isPrinted) ?? cutAt(piece, ';', fold, isPrinted);
}

function cutAt(
  piece: Piece,
  separator: string,
  fold: (text: string) => string,
  isPrinted: (token: Token) => boolean,
): CommaCells | undefined {
  const { text, span } = piece;
  if (!text.includes(separator)) return undefined;
  const cells = cellsOf(text, separator);
  if (cells.length < 2 || cells.length > mostCells) return undefined;
  const tokens: Token[] = [];
  let marks = piece.marks;
  let unknown = 0;
  for (const [i, [from, to]] of cells.entries()) {
    if (i > 0) marks += '|';
    if (from === to) continue;
    const inner = text.slice(from, to);
    const token = lexPiece({ text: inner, span: { start: span.start + from, end: span.start + to }, marks }, fold(inner));
    if (token.kind === 'empty' && !token.damaged) continue;
    if (token.kind === 'text' && !isPrinted(token) && ++unknown > 1) return undefined;
    tokens.push(token);
    marks = '';
  }
  const values = tokens.filter(isValue).length;
  // A word that the form does not print makes a row only of several values; numbers alone may be a list in prose.
  if (unknown > 0 && values < 3) return undefined;
  if (tokens.length === 0 || (values === tokens.length && cells.length < 5)) return undefined;
  return { tokens, marks };
}
