/** Lines to the text of a cell: lines that were broken because the cell was full go on, others stay lines. */
import type { Paragraph } from '../blocks.ts';
import type { Place } from '../types.ts';
import type { Box, Line } from './types.ts';

/** A cell leaves this many points free on each side; what fills the rest is full. */
const padding = 5.4;

const digit = /\d/u;

const blanksWanted = (before: string, after: string): string => (/[\w)]$/u.test(before) && /^[\w(]/u.test(after) ? ' ' : '');

/** Whether the next line's first word would not have gone on this line: the line was broken because it was full. */
function isFull(line: Line, next: Line, cell: Box): boolean {
  const free = cell.x1 - cell.x0 - (line.x1 - line.x0) - 2 * padding;
  const first = next.glyphs[0];
  if (first === undefined) return false;
  return free < first.x1 - first.x0;
}

/** Digits go on only where no digit more would have gone on the line. */
function goesOn(line: Line, next: Line, cell: Box): boolean {
  const between = digit.test(line.text.slice(-1)) && digit.test(next.text.charAt(0));
  const plain = /^[\d,.]+$/u;
  // A number of its own under a number of its own is another value unless the first one fills the cell.
  if (between && plain.test(line.text) && plain.test(next.text)) return isFull(line, next, { ...cell, x0: cell.x0 + 1, x1: cell.x1 - 1 });
  return isFull(line, next, cell);
}

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
