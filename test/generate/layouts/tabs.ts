/** Tabs between the cells of a row. */
import { type Grid, padding } from '../document.ts';
import { texts } from './matrix.ts';
import { page } from './page.ts';
import type { Layout } from './types.ts';

const tabbed = (name: string, rows: (grid: Grid) => string[], gap = '\n\n', marked = true): Layout => ({
  name,
  format: 'text',
  tags: { marked, rowsMarked: true, blanksVisible: marked },
  render: (document) => page(document, { gap, table: (grid) => rows(grid).join('\n'), metadata: (label, value) => `${label}\t${value}` }),
});

/** Covered positions of a spanning label come after the values: the label, its values, the rest empty. */
const trailing = (grid: Grid): string[] =>
  grid.rows.map((row) => row.cells.map((c) => c.text).join('\t') + '\t'.repeat(padding(row, grid.width)));

/** As a clipboard gives a table: continued groups are empty cells, a wide label stands once, and rows end in a tab. */
const clipboard = (grid: Grid): string[] => texts(grid).map((row) => row.join('\t'));

export const tabLayouts: readonly Layout[] = [
  tabbed('tabs, one per grid column', clipboard),
  tabbed('tabs, padding after the values', trailing),
  tabbed('tabs, no padding', (grid) => grid.rows.map((row) => row.cells.map((c) => c.text).join('\t')), '\n'),
];
