/** What a reader gives: pieces in reading order. Readers know nothing of the form. */
import type { DiagnosticOf, Span } from '../diagnostic/types.ts';
import type { readMessages } from './messages.ts';
import type { PageMeta } from './page.ts';

/** Where a piece stands in markup, 0-based. `table` numbers the leaf tables of the document in order. */
export interface MarkupCell {
  /** Which leaf table. */
  readonly table: number;
  /** The row in it. */
  readonly row: number;
  /** The column of the grid, spans counted. */
  readonly column: number;
}

/** Whether two pieces stand in one row of one table. */
export const sameRow = (a: MarkupCell | undefined, b: MarkupCell | undefined): boolean =>
  a !== undefined && a.table === b?.table && a.row === b.row;

/** Whether two pieces are lines of one cell. */
export const sameCell = (a: MarkupCell | undefined, b: MarkupCell | undefined): boolean => sameRow(a, b) && a?.column === b?.column;

/** A run of text that no mark divides. */
export interface Piece {
  /** Decoded and trimmed text. Empty only for a cell that markup states and leaves empty, and for the last piece. */
  readonly text: string;
  /** Where it stands in the source. For an empty cell: the inside of the cell. */
  readonly span: Span;
  /**
   * The marks between the piece before and this one, in order, one character each: newline `\n`, bar `|`, tab `\t`,
   * blank ` ` (a run of blanks is one; a wide or no-break blank is a blank). In markup a cell edge is `|`, a row edge `\n`.
   */
  readonly marks: string;
  /** Only where markup states it. */
  readonly cell?: MarkupCell;
  /** Markup says that it may be no value (`void`: struck out, or turned around), or one of several rows (`spread`). */
  readonly doubt?: 'void' | 'spread';
}

/** What a reader can say, as of hidden text or of a part that is damaged. */
export type ReadMessage = DiagnosticOf<typeof readMessages>;

/** Where a run of the transcript stands in the file that it was written from. Indices are 0-based, as in the file. */
export type Place =
  /** A word processor's file: the part, the paragraph in it, and the cell where it stands in a table. */
  | {
      readonly kind: 'part';
      readonly part: string;
      readonly paragraph: number;
      readonly table?: number;
      readonly row?: number;
      readonly column?: number;
    }
  /** A workbook: the name of the sheet and the address of the cell (`D25`). */
  | { readonly kind: 'sheet'; readonly sheet: string; readonly cell: string }
  /** A printed page, from 1; the box in points from its top left corner. */
  | { readonly kind: 'page'; readonly page: number; readonly box: readonly [x0: number, y0: number, x1: number, y1: number] };

/** A span of the transcript with its place in the file. */
export interface Placed extends Span {
  /** Where it stands in the file. */
  readonly place: Place;
}

/**
 * What any reader gives. `text` is what spans point into: the decoded source, or for a binary file the transcript that its
 * reader wrote. `pieces` are in reading order, `places` by their start, without overlaps.
 */
export interface Reading {
  /** The name of the format: `html`, `docx`, or any other of a reader that a caller brings. */
  readonly format: string;
  /** The decoded source, or the transcript. */
  readonly text: string;
  /** In reading order. */
  readonly pieces: readonly Piece[];
  /** By start, without overlaps; none where `text` is the source itself. */
  readonly places: readonly Placed[];
  /** What the reader has to say: hidden text, damaged parts. */
  readonly messages: readonly ReadMessage[];
  /** What the source says of itself besides its text, as a page does in its head. */
  readonly meta?: readonly PageMeta[];
}

/** A reader of a format that is text: it gets the decoded text. */
export interface TextReader {
  /** The format, as it is named by `options.format`. */
  readonly name: string;
  /** Left out, or `text`. */
  readonly input?: 'text';
  /** Gives the reading. */
  readonly read: (text: string) => Reading;
  /** Whether a text is of this format where nobody names it; without it, only HTML is told from text. */
  readonly accepts?: (text: string) => boolean;
  /** Its readings are not checked: for readers that are tested to keep the contract. */
  readonly trusted?: true;
}

/** A reader of a format that is no text: it gets the bytes, and writes the transcript. */
export interface BytesReader {
  /** The format, as it is named by `options.format`. */
  readonly name: string;
  /** Tells it from a reader of text. */
  readonly input: 'bytes';
  /** Gives the reading. */
  readonly read: (bytes: Uint8Array) => Reading;
  /** Whether bytes are of this format; without it, what is told by first bytes and names of parts. */
  readonly accepts?: (bytes: Uint8Array) => boolean;
  /** Its readings are not checked. */
  readonly trusted?: true;
}

/** A reader of text or of bytes. */
export type Reader = TextReader | BytesReader;

/** The reading of a source that is its own text. */
export const readingOf = (format: string, text: string, pieces: readonly Piece[]): Reading => ({
  format,
  text,
  pieces,
  places: [],
  messages: [],
});
