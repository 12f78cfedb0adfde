/** Values of a row on one line, separated by blanks alone. */
import { padCells } from './align.ts';
import type { Grid } from '../document.ts';
import { page } from './page.ts';
import type { Layout } from './types.ts';

const spaced = (name: string, rows: (grid: Grid) => string[], gap = '\n'): Layout => ({
  name,
  format: 'text',
  tags: { marked: false, rowsMarked: true, blanksVisible: false, blanksSeparate: true },
  render: (document) => page(document, { gap, table: (grid) => rows(grid).join('\n') }),
});

const joined = (separator: string) => (grid: Grid) =>
  grid.rows.map((row) =>
    row.cells
      .map((c) => c.text)
      .filter((text) => text !== '')
      .join(separator),
  );

/** The label on its own line, its values on the next. */
const labelAbove = (grid: Grid): string[] =>
  grid.rows.flatMap((row) => {
    const labels = row.cells.filter((c) => c.role !== 'value').map((c) => c.text);
    const values = row.cells.filter((c) => c.role === 'value' && c.text !== '').map((c) => c.text);
    return [labels.join(' '), values.join(' ')].filter((line) => line !== '');
  });

export const spaceLayouts: readonly Layout[] = [
  spaced('row per line, single blanks', joined(' ')),
  spaced('row per line, wide blanks', joined('\u3000')),
  spaced('row per line, runs of blanks', (grid) => padCells(grid)),
  spaced('label on a line, values on the next', labelAbove),
  {
    name: 'all line ends lost',
    format: 'text',
    tags: { marked: false, rowsMarked: false, blanksVisible: false, blanksSeparate: true, lossy: true },
    render: (document) => page(document, { gap: ' ', table: (grid) => joined(' ')(grid).join(' ') }),
  },
];
