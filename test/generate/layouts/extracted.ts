/**
 * Bars as extractors of web pages leave them: a cell gives its text and a bar, then the white space that the page has behind
 * it; paragraphs inside of cells end lines; a row that is shorter than the widest is padded. What is printed on which
 * line therefore differs from role to role.
 */
import type { Cell, Grid, Role } from '../document.ts';
import { padding } from '../document.ts';
import { page } from './page.ts';
import type { Layout } from './types.ts';

interface Manner {
  readonly name: string;
  /** White space behind the cells of a role; a blank where none is given. */
  readonly behind?: Partial<Record<Role, string>>;
  /** Roles whose text is a paragraph of its own: its end stands before the bar. */
  readonly paragraphs?: readonly Role[];
  /** What the end of a paragraph gives. */
  readonly paragraphEnd?: string;
  /** A bar before each row. */
  readonly opened?: boolean;
  /** Empty lines behind each table. */
  readonly gap?: string;
}

const extracted = ({ name, behind = {}, paragraphs = [], paragraphEnd = '\n', opened = false, gap = '' }: Manner): Layout => {
  const cell = (c: Cell): string =>
    `${c.text}${c.text !== '' && paragraphs.includes(c.role) ? paragraphEnd : ''} |${behind[c.role] ?? ' '}`;
  const table = (grid: Grid): string =>
    grid.rows
      .map((row) => `${opened ? '| ' : ''}${row.cells.map(cell).join('')}${'|'.repeat(padding(row, grid.width))}`)
      .map((row) =>
        row
          .split('\n')
          .map((line) => line.trim())
          .join('\n'),
      )
      .join('\n') + gap;
  return {
    name: `extracted, ${name}`,
    format: 'text',
    tags: { marked: true, rowsMarked: false, blanksVisible: true },
    render: (document) => page(document, { gap: '\n', table, metadata: (label, value) => `${label} | ${value} |` }),
  };
};

export const extractedLayouts: readonly Layout[] = [
  extracted({ name: 'labels on lines, values in one', behind: { group: '\n', label: '\n', head: '\n' } }),
  extracted({ name: 'values on lines, an empty line behind tables', behind: { value: '\n' }, gap: '\n' }),
  extracted({ name: 'bars before the text', paragraphs: ['head', 'group', 'label', 'value'], gap: '\n' }),
  extracted({ name: 'rows opened, heads on lines, an empty line behind tables', behind: { head: '\n' }, opened: true, gap: '\n' }),
  extracted({ name: 'paragraphs in values alone', paragraphs: ['value'], behind: { head: '\n', label: '\n' } }),
];
