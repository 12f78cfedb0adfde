/** What a reader gives: pieces in reading order. Readers know nothing of the form. */
import type { Span } from '../diagnostic/types.ts';

/** Where a piece stands in markup, 0-based. `table` numbers the leaf tables of the document in order. */
export interface MarkupCell {
  readonly table: number;
  readonly row: number;
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
}
