/** Collects the text of markup with its line, row and cell edges, and has it cut. */
import { cut, type Sink } from './cut.ts';
import { align, startOfText } from './decoded.ts';
import { isDigit } from './characters.ts';
import { append, appendDecoded, newMapped, sourceOf } from './source-map.ts';
import type { MarkupCell, Piece } from './types.ts';

export interface Flow {
  /** Decoded text that stands at `source[start, end)`. Without `preformatted`, white space is collapsed as browsers do. */
  readonly text: (value: string, start: number, end: number, preformatted: boolean) => void;
  /** An edge of a block: ends the line if anything stands on it. */
  readonly block: () => void;
  /** `<br>`, or an empty paragraph. */
  readonly lineBreak: () => void;
  /** Divides words, as a blank at `source[at]` does. */
  readonly divide: (at: number) => void;
  /** What follows is struck out or turned around, and of which look it is: digits of two looks are kept apart. */
  readonly mark: (style: { readonly void: boolean; readonly look: string }) => void;
  /** The edge of a cell of a table that is laid out with cells but states none. */
  readonly bar: () => void;
  readonly openRow: () => void;
  readonly closeTable: () => void;
  readonly openCell: () => void;
  /** Ends a cell whose inside is `source[start, end)`; `spread`: that covers several rows. */
  readonly closeCell: (cell: MarkupCell, start: number, end: number, spread?: boolean) => void;
  /** Adds what another reader made of `source` from `offset` on. */
  readonly insert: (pieces: readonly Piece[], offset: number, firstTable: number) => void;
  /** How much was collected so far; differs after something was. */
  readonly position: () => number;
  readonly end: () => Piece[];
}

const isWhite = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11);

/** Lines in one text node past which they are no accident of how the page was written. */
const manyLines = 8;

/** A text node with bars on several lines, or with many lines, is text that was put into a page as it was. */
function isDrawn(value: string): boolean {
  let newline = value.indexOf('\n');
  if (newline < 0) return false;
  const bar = value.indexOf('|');
  if (bar >= 0 && value.includes('|', value.indexOf('\n', bar) + 1) && value.includes('\n', bar)) return true;
  let lines = 0;
  for (; newline >= 0 && lines < manyLines; newline = value.indexOf('\n', newline + 1)) {
    let at = newline + 1;
    while (at < value.length && value.charCodeAt(at) !== 10 && isWhite(value.charCodeAt(at))) at++;
    if (at < value.length && value.charCodeAt(at) !== 10) lines++;
  }
  return lines >= manyLines;
}

export function newFlow(source: string): Flow {
  const pieces: Piece[] = [];
  const skips = { left: 4 * source.length };
  let mapped = newMapped();
  let cell: MarkupCell | undefined;
  let cellStart = 0;
  let edge = '';
  let firstOfRow = true;
  let place = sourceOf(mapped);
  /** Whether something stands on the line. */
  let lineOpen = false;
  /** A collapsed blank that counts only if text follows on the line; -1 for none. */
  let blank = -1;
  let collected = 0;
  let style = { void: false, look: '' };
  /** The look of what was collected last. */
  let look = '';
  /** Where void text begins and ends in the collected text, in turn. */
  let voids: number[] = [];
  let voidsPassed = 0;
  let spread = false;

  /** What is void or spread of the collected text from `start` to `end`. */
  const doubtOf = (start: number, end: number): Pick<Piece, 'doubt'> => {
    while (voidsPassed < voids.length && (voids[voidsPassed + 1] ?? end) <= start) voidsPassed += 2;
    if ((voids[voidsPassed] ?? end) < end) return { doubt: 'void' };
    return spread ? { doubt: 'spread' } : {};
  };

  /** Before `next` is collected at `at`: between digits of two looks stands a blank. */
  const meet = (next: string, at: number): void => {
    if (style.look !== look && isDigit(next.charCodeAt(0)) && isDigit(mapped.text.charCodeAt(mapped.text.length - 1)))
      append(mapped, ' ', at);
    look = style.look;
  };

  const sink: Sink = {
    marks: '',
    piece(start, end) {
      const span = place(start, end);
      const text = mapped.text.slice(start, end);
      if (cell === undefined) pieces.push({ text, span, marks: sink.marks, ...doubtOf(start, end) });
      else {
        const marks = pieces.length > cellStart ? sink.marks : hasEdge(sink.marks) ? edge + sink.marks : edge;
        pieces.push({ text, span, marks, cell, ...doubtOf(start, end) });
      }
      sink.marks = '';
    },
  };

  const cutCollected = (markupCell: boolean): void => {
    const { text } = mapped;
    place = sourceOf(mapped);
    if (text !== '') cut(text, 0, text.length, sink, markupCell);
    mapped = newMapped();
    voids = style.void ? [0] : [];
    voidsPassed = 0;
    blank = -1;
  };

  const flushBlank = (): void => {
    if (blank >= 0 && lineOpen) append(mapped, ' ', blank);
    blank = -1;
  };

  const collapsed = (value: string, start: number): void => {
    for (let at = 0; at < value.length;) {
      let next = at;
      if (isWhite(value.charCodeAt(at))) {
        while (next < value.length && isWhite(value.charCodeAt(next))) next++;
        if (blank < 0) blank = start + at;
      } else {
        while (next < value.length && !isWhite(value.charCodeAt(next))) next++;
        flushBlank();
        meet(value.charAt(at), start + at);
        append(mapped, value.slice(at, next), start + at);
        lineOpen = true;
        collected++;
      }
      at = next;
    }
  };

  const character = (text: string, raw: number, width: number, preformatted: boolean): void => {
    const code = text.charCodeAt(0);
    if (!preformatted && isWhite(code)) {
      if (blank < 0) blank = raw;
      return;
    }
    flushBlank();
    meet(text, raw);
    lineOpen = code !== 10;
    collected++;
    if (width === text.length) append(mapped, text, raw);
    else appendDecoded(mapped, text, raw, width);
  };

  const lineBreak = (): void => {
    mapped.text += '\n';
    collected++;
    lineOpen = false;
    blank = -1;
  };

  const block = (): void => {
    if (lineOpen) lineBreak();
    blank = -1;
  };

  return {
    text(value, from, end, preformatted) {
      const start = startOfText(source, value, from);
      const drawn = preformatted || isDrawn(value);
      // Decoding only ever shortens.
      if (end - start === value.length && !drawn) collapsed(value, start);
      else if (end - start === value.length) {
        flushBlank();
        meet(value, start);
        append(mapped, value, start);
        collected++;
        lineOpen = !value.endsWith('\n');
      } else
        align(source, value, start, end, skips, (at, to, raw, width) => {
          character(value.slice(at, to), raw, width, drawn);
        });
    },
    block,
    lineBreak,
    divide(at) {
      if (blank < 0) blank = at;
    },
    mark(next) {
      if (next.void !== style.void) voids.push(mapped.text.length);
      style = next;
    },
    bar() {
      mapped.text += '|';
      collected++;
      blank = -1;
    },
    openRow() {
      block();
      cutCollected(false);
      if (!sink.marks.endsWith('\n')) sink.marks += '\n';
      firstOfRow = true;
      collected++;
    },
    closeTable() {
      block();
      cutCollected(false);
      if (!sink.marks.endsWith('\n')) sink.marks += '\n';
    },
    openCell() {
      block();
      cutCollected(false);
      edge = firstOfRow ? sink.marks : `${sink.marks}|`;
      firstOfRow = false;
      sink.marks = '';
      lineOpen = false;
    },
    closeCell(at, start, end, several = false) {
      cell = at;
      spread = several;
      cellStart = pieces.length;
      cutCollected(true);
      if (pieces.length === cellStart)
        pieces.push({ text: '', span: { start, end }, marks: edge, cell, ...(several && { doubt: 'spread' as const }) });
      if (!hasEdge(sink.marks)) sink.marks = '';
      cell = undefined;
      spread = false;
      lineOpen = false;
      collected++;
    },
    insert(others, offset, firstTable) {
      cutCollected(false);
      for (const { text, span, marks, cell: at, doubt } of others) {
        sink.marks += marks;
        if (text === '' && at === undefined) continue;
        const shifted = { text, span: { start: span.start + offset, end: span.end + offset }, marks: sink.marks, ...(doubt && { doubt }) };
        pieces.push(at === undefined ? shifted : { ...shifted, cell: { ...at, table: at.table + firstTable } });
        sink.marks = '';
      }
      lineOpen = !sink.marks.endsWith('\n');
      collected++;
    },
    position: () => collected,
    end() {
      cutCollected(false);
      pieces.push({ text: '', span: { start: source.length, end: source.length }, marks: sink.marks });
      return pieces;
    },
  };
}

/** Whether marks within a cell are more than its padding. */
const hasEdge = (marks: string): boolean => marks.includes('|') || marks.includes('\t');
