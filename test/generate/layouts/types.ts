/** A way in which copies of the report look: a pure function from the laid-out document to a source string. */
import type { Document } from '../document.ts';

export interface LayoutTags {
  /** Markup or a bar bounds each cell, and an empty cell leaves its own. */
  readonly marked: boolean;
  /** The marks also bound each row: values of two rows cannot run together. */
  readonly rowsMarked: boolean;
  /** A blank cell leaves a trace. Where false, rows with blanks cannot be told apart from shorter rows. */
  readonly blanksVisible: boolean;
  /** Cells are separated by blanks, so that no cell or label may contain one. */
  readonly blanksSeparate?: boolean;
  /** Labels are broken over lines at any character. */
  readonly wrapped?: boolean;
  /** The copy lost marks that others keep: cells may be doubtful even in an undamaged report, but never wrong. */
  readonly lossy?: boolean;
  /** A merged cell is written into every cell that it covers. */
  readonly writtenOut?: boolean;
  /** The page carries site chrome, other tables or markup of its own. */
  readonly chrome?: boolean;
}

export interface Layout {
  readonly name: string;
  readonly format: 'text' | 'html' | 'markdown';
  readonly tags: LayoutTags;
  readonly render: (document: Document) => string;
}
