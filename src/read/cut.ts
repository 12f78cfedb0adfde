/** The cutter: running text to pieces, at newlines, bars, tabs, wide blanks, and at blanks between values. */
import { isBorder, mayBeBorder } from './border.ts';
import { BAR, BLANK, NEWLINE, NOTHING, TAB, TEXT, WIDE, classOf } from './characters.ts';
import { isUnitText, isValueLike } from '../lex/value.ts';

/** Takes the pieces as they are cut. `marks` are those that stand before the next piece. */
export interface Sink {
  marks: string;
  /** Takes the piece `[start, end)` of the text that is being cut and resets `marks`. */
  readonly piece: (start: number, end: number) => void;
}

const WORD = 0;
const VALUE = 1;
const UNIT = 2;

/** What a lone number may belong to. `(115) 151` is one cell, whatever it means. */
const label = /\p{L}|^[(（]?\d{1,2}[.、)）]$/u;

/** Cuts a segment that holds single blanks: runs of values part from the words around them, if they are at least two, or the last behind a label. */
function cutAtValues(text: string, start: number, end: number, sink: Sink): void {
  const starts: number[] = [];
  const ends: number[] = [];
  const kinds: number[] = [];
  for (let at = start; at < end;) {
    let next = at;
    while (next < end && classOf(text.charCodeAt(next)) !== BLANK) next++;
    const previous = kinds.at(-1);
    const word = text.slice(at, next);
    kinds.push(isValueLike(word) ? VALUE : previous === VALUE && isUnitText(word) ? UNIT : WORD);
    starts.push(at);
    ends.push(next);
    at = next + 1;
  }
  let open = 0;
  const cutBefore = (token: number): void => {
    if (token === open) return;
    if (open > 0) sink.marks = ' ';
    sink.piece(starts[open] ?? start, ends[token - 1] ?? end);
    open = token;
  };
  for (let token = 0; token < kinds.length;) {
    let last = token;
    let values = 0;
    while (last < kinds.length && kinds[last] !== WORD) if (kinds[last++] === VALUE) values++;
    const isLast = values === 1 && last === kinds.length;
    if (values > 1 || (isLast && label.test(text.slice(starts[open], starts[token])))) {
      for (let at = token; at < last; at++) if (kinds[at] === VALUE) cutBefore(at);
      cutBefore(last);
    }
    token = last + 1;
  }
  cutBefore(kinds.length);
}

/** Cuts `text[from, to)`. Lines that are drawn are left out, unless they stand in a cell of markup: there they are its text. */
export function cut(text: string, from: number, to: number, sink: Sink, inCell = false): void {
  let start = -1;
  let end = -1;
  let blanks = false;
  let gap = 0;
  let lineStart = true;

  const flush = (): void => {
    if (start >= 0) {
      if (blanks) cutAtValues(text, start, end, sink);
      else sink.piece(start, end);
      start = -1;
      blanks = false;
    }
    if (gap > 0) sink.marks += ' ';
    gap = 0;
  };

  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (lineStart && (kind === TEXT || kind === BAR)) {
      lineStart = false;
      if (!inCell && mayBeBorder(code)) {
        const stop = lineEnd(text, at, to);
        if (isBorder(text, at, trimmedEnd(text, at, stop))) {
          gap = 0;
          at = stop - 1;
          continue;
        }
      }
    }
    switch (kind) {
      case TEXT:
        if (gap > 1 || start < 0) {
          flush();
          start = at;
        } else if (gap > 0) {
          blanks = true;
          gap = 0;
        }
        end = at + 1;
        break;
      case BLANK:
        gap++;
        break;
      case WIDE:
        gap += 2;
        break;
      case NOTHING:
        break;
      case TAB:
        flush();
        sink.marks += '\t';
        break;
      case BAR:
        flush();
        sink.marks += '|';
        break;
      case NEWLINE:
        flush();
        sink.marks += '\n';
        lineStart = true;
        if (code === 13 && at + 1 < to && text.charCodeAt(at + 1) === 10) at++;
        break;
    }
  }
  flush();
}

function lineEnd(text: string, at: number, to: number): number {
  while (at < to && classOf(text.charCodeAt(at)) !== NEWLINE) at++;
  return at;
}

function trimmedEnd(text: string, start: number, end: number): number {
  for (let kind; end > start; end--) {
    kind = classOf(text.charCodeAt(end - 1));
    if (kind === TEXT || kind === BAR) break;
  }
  return end;
}
