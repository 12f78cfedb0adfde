/** Lines to the text of a cell: lines that were broken because the cell was full go on, others stay lines. */
import type { Paragraph } from '../blocks.ts';
import type { Place } from '../types.ts';
import { around, width } from './boxes.ts';
import { lineOf } from './lines.ts';
import type { Box, Line } from './types.ts';

const digit = /\d/u;

const blanksWanted = (before: string, after: string): string => (/[\w)]$/u.test(before) && /^[\w(]/u.test(after) ? ' ' : '');

/** What a line cannot be broken in: a word or a character, with the marks that may not end or begin a line. */
const unbroken = /^[（(“《〈「【[]*(?:[\w.%]+|.)[、，。；：！？）)”》〉」】\],.;:…]*/su;

/** The margins of cells differ by as much of a character. */
const ragged = 0.6;

/** Whether a line leaves too little of the whole width for what the next begins with; of a number that goes on, for one digit. */
export function hasNoRoom(line: Line, { glyphs, text }: Line, whole: number, spare = 0): boolean {
  const numbers = digit.test(line.text.slice(-1)) && digit.test(text.charAt(0));
  const count = numbers ? 1 : Array.from(unbroken.exec(text)?.[0] ?? '').length;
  const more = numbers ? 0 : spare * width(glyphs[0] as Box);
  return whole - width(line) < width(around(glyphs.slice(0, count))) + more;
}

/** Whether the last line has no room for one character more. */
export function endsFull(lines: readonly Line[], cell: Box): boolean {
  const last = lines.at(-1);
  return last !== undefined && hasNoRoom(last, lineOf(last.glyphs.slice(-1)), width(cell), ragged);
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
    if (before)
      text += hasNoRoom(before, line, width(cell), ragged)
        ? digit.test(before.text.slice(-1))
          ? ''
          : blanksWanted(before.text, line.text)
        : '\n';
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
