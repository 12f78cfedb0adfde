/** The cutter: running text to pieces, at newlines, bars, tabs, wide blanks, and at blanks between values. */
import { BAR, BLANK, NEWLINE, NOTHING, TAB, TEXT, WIDE, classOf } from './characters.ts';
import { type PageCount, mayBeResidue, residueOf } from './residue.ts';
import { isUnit, isValueLike } from './value-like.ts';

/** Takes the pieces as they are cut. `marks` are those that stand before the next piece. */
export interface Sink {
  marks: string;
  /** Takes the piece `[start, end)` of the text that is being cut and resets `marks`. */
  readonly piece: (start: number, end: number) => void;
}

const WORD = 0;
const VALUE = 1;
const UNIT = 2;

/** Cuts a segment that holds single blanks: runs of values part from the words around them, if they end the segment or are at least two. */
function cutAtValues(text: string, start: number, end: number, sink: Sink): void {
  const starts: number[] = [];
  const ends: number[] = [];
  const kinds: number[] = [];
  for (let at = start; at < end;) {
    let next = at;
    while (next < end && classOf(text.charCodeAt(next)) !== BLANK) next++;
    const previous = kinds.at(-1);
    kinds.push(isValueLike(text, at, next) ? VALUE : previous === VALUE && isUnit(text, at, next) ? UNIT : WORD);
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
    if (values > 1 || (values === 1 && last === kinds.length)) {
      for (let at = token; at < last; at++) if (kinds[at] === VALUE) cutBefore(at);
      cutBefore(last);
    }
    token = last + 1;
  }
  cutBefore(kinds.length);
}

/** Cuts `text[from, to)`. With `pages`, lines that are no content (page marks, borders) are left out. */
export function cut(text: string, from: number, to: number, sink: Sink, pages?: PageCount): void {
  let start = -1;
  let end = -1;
  let blanks = false;
  let gap = 0;
  let lineStart = true;
  /** Behind a page mark: the empty lines that set it off are no cells. */
  let paged = false;

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
      paged = false;
      if (pages !== undefined && mayBeResidue(code)) {
        const stop = lineEnd(text, at, to);
        const residue = residueOf(text, at, trimmedEnd(text, at, stop), pages);
        if (residue) {
          gap = 0;
          at = stop - 1;
          paged = residue === 'page' && sink.marks.includes('\n');
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
        if (!paged) sink.marks += '\n';
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
