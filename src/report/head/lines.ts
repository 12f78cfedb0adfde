/** Pieces as the lines they stand on, residue taken out. */
import { type Span, spanAround } from '../../diagnostic/types.ts';
import { type MarkupCell, type Piece, sameCell } from '../../read/types.ts';
import type { PageMeta } from '../../read/page.ts';
import type { Folder } from '../../script/folder.ts';

/** What the head is read from. `used` tells the pieces that belong to the tables of the form. */
export interface HeadInput {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly folder: Folder;
  readonly used: readonly boolean[];
  readonly script: 'keep' | 'hans';
  /** What the head of a page says of it. */
  readonly page?: readonly PageMeta[];
}

export interface Part {
  readonly text: string;
  readonly span: Span;
  readonly used: boolean;
  readonly cell: MarkupCell | undefined;
}

export interface Line {
  readonly parts: readonly Part[];
  readonly span: Span;
  readonly used: boolean;
  /** Divided by bars or tabs, or a row of cells: a table that is not the form's, unless it holds sentences. */
  readonly tabular: boolean;
}

const joined = (parts: readonly { readonly text: string }[]): string =>
  parts.length === 1 ? (parts[0]?.text ?? '') : parts.map(({ text }) => text).join(' ');

const divides = (marks: string): boolean => marks.includes('|') || marks.includes('\t');

/** Tables of more than one column. The cells of the others are layout. */
function wideTables(pieces: readonly Piece[]): ReadonlySet<number> {
  const wide = new Set<number>();
  for (const { cell } of pieces) if (cell !== undefined && cell.column > 0) wide.add(cell.table);
  return wide;
}

export function linesOf({ pieces, used }: HeadInput): Line[] {
  const wide = wideTables(pieces);
  const lines: Line[] = [];
  let parts: Part[] = [];
  let barred = false;
  const end = (): void => {
    const [first] = parts;
    const last = parts.at(-1);
    if (first !== undefined && last !== undefined)
      lines.push({
        parts,
        span: spanAround([first.span, last.span]),
        used: parts.every((part) => part.used),
        tabular: barred || parts.some(({ cell }) => cell !== undefined && wide.has(cell.table)),
      });
    parts = [];
    barred = false;
  };
  pieces.forEach(({ text, span, marks, cell }, index) => {
    const newline = marks.indexOf('\n');
    // Marks before the first newline close the line before.
    const closing = newline < 0 ? marks : marks.slice(0, newline);
    if (parts.length > 0 && divides(closing)) barred = true;
    if (newline >= 0) {
      end();
      if (divides(marks.slice(marks.lastIndexOf('\n')))) barred = true;
    }
    const previous = parts.at(-1);
    if (text === '' && cell === undefined) return;
    if (previous !== undefined && sameCell(previous.cell, cell))
      parts[parts.length - 1] = { ...previous, text: joined([previous, { text }]), span: spanAround([previous.span, span]) };
    else parts.push({ text, span, used: used[index] === true, cell });
  });
  end();
  return lines;
}

/** A cell that holds sentences is prose, whatever it stands in. */
const isSentence = (text: string): boolean => text.length >= 25 && /[。；，,;]/u.test(text);

/** The text of a line that belongs to no table. */
export function proseOf({ parts, tabular }: Line): string {
  return joined(parts.filter((part) => !part.used && (!tabular || isSentence(part.text))));
}

/** All text of a line. */
export const textOf = ({ parts }: Line): string => joined(parts);
