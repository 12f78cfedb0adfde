/** A reading that comes from outside is checked before anything relies on it. */
import { isObject } from '../diagnostic/is-object.ts';
import { wrong } from '../diagnostic/wrong.ts';
import { readMessages } from './messages.ts';
import type { MarkupCell, Piece, Place, Reading } from './types.ts';

const largestIndex = 1_000_000;

const isIndex = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= largestIndex;

function refuse(what: string, expected: string, found?: unknown): never {
  const shown = found === undefined ? '' : `, got ${JSON.stringify(found)}`;
  throw wrong('GONGKAI_INVALID_READING', `Expected ${what} to be ${expected}${shown.slice(0, 120)}`);
}

/** Whether an input is meant as a reading. */
export const isReading = (input: unknown): input is Reading =>
  isObject(input) && !ArrayBuffer.isView(input) && ('pieces' in input || 'places' in input);

function checkSpan(span: unknown, what: string, length: number): asserts span is { start: number; end: number } {
  const { start, end } = isObject(span) ? span : {};
  if (
    !Number.isInteger(start) ||
    !Number.isInteger(end) ||
    (start as number) < 0 ||
    (end as number) < (start as number) ||
    (end as number) > length
  )
    refuse(what, `a span { start, end } within the text (0 to ${length})`, span);
}

/** Cells of one table stand row by row, from left to right. */
function checkCell(cell: MarkupCell, what: string, last: Map<number, MarkupCell>): void {
  if (!isObject(cell) || !isIndex(cell.table) || !isIndex(cell.row) || !isIndex(cell.column))
    refuse(what, `{ table, row, column }, whole numbers from 0 to ${largestIndex}`, cell);
  const before = last.get(cell.table);
  if (before !== undefined && (cell.row < before.row || (cell.row === before.row && cell.column < before.column)))
    refuse(what, 'behind the cell before it, row by row and from left to right', cell);
  last.set(cell.table, cell);
}

function checkPieces(pieces: unknown, length: number): void {
  if (!Array.isArray(pieces) || pieces.length === 0) refuse('reading.pieces', 'an array that ends with an empty piece');
  // A piece is a character of the text at least, or a cell, which has an edge there.
  if (pieces.length > length + 1) refuse('reading.pieces', `no more than the characters of the text (${length})`, pieces.length);
  const last = new Map<number, MarkupCell>();
  let end = 0;
  for (const [index, piece] of (pieces as readonly Piece[]).entries()) {
    const what = `reading.pieces[${index}]`;
    if (!isObject(piece) || typeof piece.text !== 'string') refuse(what, 'a piece { text, span, marks }', piece);
    checkSpan(piece.span, `${what}.span`, length);
    if (typeof piece.marks !== 'string' || /[^\n|\t ]/u.test(piece.marks))
      refuse(`${what}.marks`, 'marks of newline, |, tab and blank', piece.marks);
    if (piece.cell !== undefined) {
      checkCell(piece.cell, `${what}.cell`, last);
      // Other text may stand elsewhere than it is read: browsers put what is loose in a table before it.
      if (piece.span.start < end) refuse(`${what}.span`, `behind the cell before it, which ends at ${end}`, piece.span);
      end = piece.span.end;
    } else if (piece.text === '' && index + 1 < pieces.length) refuse(`${what}.text`, 'no empty text outside a cell before the last piece');
  }
  const { text, cell } = pieces.at(-1) as Piece;
  if (text !== '' || cell !== undefined) refuse('the last of reading.pieces', 'empty, with the marks at the end', text);
}

const placeFields: Readonly<Record<Place['kind'], (place: Readonly<Record<string, unknown>>) => boolean>> = {
  part: ({ part, paragraph, table, row, column }) =>
    typeof part === 'string' && [paragraph, table ?? 0, row ?? 0, column ?? 0].every((index) => isIndex(index)),
  sheet: ({ sheet, cell }) => typeof sheet === 'string' && typeof cell === 'string' && /^[A-Z]{1,3}[1-9]\d{0,6}$/u.test(cell),
  page: ({ page, box }) => {
    const [x0, y0, x1, y1, ...more] = Array.isArray(box) && box.every(Number.isFinite) ? (box as readonly number[]) : [];
    return isIndex(page) && page > 0 && y1 !== undefined && more.length === 0 && (x0 as number) <= (x1 as number) && (y0 as number) <= y1;
  },
};

function checkPlaces(places: unknown, length: number): void {
  if (!Array.isArray(places)) refuse('reading.places', 'an array');
  let end = 0;
  for (const [index, placed] of (places as readonly unknown[]).entries()) {
    const what = `reading.places[${index}]`;
    checkSpan(placed, what, length);
    if (placed.start < end) refuse(what, `behind the one before it, which ends at ${end}`, placed);
    end = placed.end;
    const place = (placed as unknown as Readonly<Record<string, unknown>>)['place'];
    if (!isObject(place) || !Object.hasOwn(placeFields, String(place['kind'])) || !placeFields[place['kind'] as Place['kind']](place))
      refuse(`${what}.place`, 'a place of kind part, sheet or page', place);
  }
}

/**
 * Throws a TypeError with `code` GONGKAI_INVALID_READING where a reading breaks the contract: spans outside its text, cells
 * or places out of order, sizes out of proportion, messages that nobody has words for.
 */
export function checkReading(reading: Reading): void {
  if (!isObject(reading)) refuse('the reading', 'an object { format, text, pieces, places, messages }', reading);
  const { format, text, pieces, places, messages, meta } = reading;
  if (typeof format !== 'string' || format === '') refuse('reading.format', 'the name of a format', format);
  if (typeof text !== 'string') refuse('reading.text', 'a string');
  checkPieces(pieces, text.length);
  checkPlaces(places, text.length);
  if (!Array.isArray(messages)) refuse('reading.messages', 'an array');
  for (const [index, message] of messages.entries()) {
    const what = `reading.messages[${index}]`;
    if (
      !isObject(message) ||
      !Object.hasOwn(readMessages, String(message.code)) ||
      !isObject(message.data) ||
      !Array.isArray(message.cells)
    )
      refuse(what, 'a message made by a catalogue of reading', message);
    if (message.span !== undefined) checkSpan(message.span, `${what}.span`, text.length);
  }
  if (
    meta !== undefined &&
    !(
      Array.isArray(meta) &&
      meta.every((entry) => isObject(entry) && typeof entry['name'] === 'string' && typeof entry['content'] === 'string')
    )
  )
    refuse('reading.meta', 'a list of { name, content }');
}
