/** Lines to the text of a cell: lines that were broken because the cell was full go on, others stay lines. */
import type { Paragraph } from '../blocks.ts';
import type { Place } from '../types.ts';
import { width } from './boxes.ts';
import type { Box, Glyph, Line } from './types.ts';

/** A line of words is full where it leaves a good half of the next character free: a mark may not begin a line. */
const nextCharacter = 1.6;

const digit = /\d/u;

const blanksWanted = (before: string, after: string): string => (/[\w)]$/u.test(before) && /^[\w(]/u.test(after) ? ' ' : '');

/** Whether a line has no room for `wanted` points more. */
const isFull = (line: Line, wanted: number, cell: Box): boolean => width(cell) - width(line) < wanted;

const widthOf = (glyph: Glyph | undefined): number => (glyph ? width(glyph) : 0);

/** Whether the last line has no room for one character more. */
export function endsFull(lines: readonly Line[], cell: Box): boolean {
  const last = lines.at(-1);
  return last !== undefined && isFull(last, nextCharacter * widthOf(last.glyphs.at(-1)), cell);
}

/** A number goes on only where not one digit more would have gone on the line. */
function goesOn(line: Line, next: Line, cell: Box): boolean {
  const first = widthOf(next.glyphs[0]);
  const numbers = digit.test(line.text.slice(-1)) && digit.test(next.text.charAt(0));
  return isFull(line, numbers ? first : nextCharacter * first, cell);
}

/** The inside of a cell of a table whose lines leave at least this much free on either side. */
export const inset = (cell: Box, by: number): Box => ({ ...cell, x0: cell.x0 + by, x1: cell.x1 - by });

/** The margin of a table's cells: what the fullest line leaves free. */
export const marginOf = (cells: readonly { readonly lines: readonly Line[]; readonly region: Box }[]): number =>
  Math.max(0, Math.min(...cells.flatMap(({ lines, region }) => lines.map((line) => Math.min(line.x0 - region.x0, region.x1 - line.x1)))));

/** The text of the lines in a cell or in a paragraph as wide as `cell`. */
export function wrapped(lines: readonly Line[], cell: Box): string {
  let text = '';
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before) text += goesOn(before, line, cell) ? (digit.test(before.text.slice(-1)) ? '' : blanksWanted(before.text, line.text)) : '\n';
    text += line.text;
  });
  return text;
}

const round = (value: number): number => Math.round(value * 10) / 10;

export const placeOn = (page: number, box: Box): Place => ({
  kind: 'page',
  page,
  box: [round(box.x0), round(box.y0), round(box.x1), round(box.y1)],
});

export const paragraphOf = (text: string, place: Place | undefined): Paragraph => ({ kind: 'paragraph', text, place });
