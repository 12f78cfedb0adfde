/** Markdown tables, with and without the delimiter row that makes them tables. */
import { type Grid, type Row, padding } from '../document.ts';
import { texts } from './matrix.ts';
import { page } from './page.ts';
import type { Layout } from './types.ts';

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const delimiter = (width: number) => `|${' --- |'.repeat(width)}`;

const gfm = (grid: Grid): string => {
  const [head = [], ...body] = texts(grid);
  return [row(head), delimiter(head.length), ...body.map(row)].join('\n');
};

/** Printed cells only; Markdown fills short rows up. */
const ragged = (grid: Grid): string => {
  const [head, ...body] = grid.rows.map((r) => r.cells.map((c) => c.text));
  const first = [...(head ?? []), ...Array.from({ length: Math.max(0, grid.width - (head?.length ?? 0)) }, () => '')];
  return [row(first), delimiter(grid.width), ...body.map(row)].join('\n');
};

/** Printed cells only, and padding behind each row, as extractors write tables of web pages. */
const padded = (grid: Grid): string => {
  const line = (r: Row) => row(r.cells.map((c) => c.text)) + '|'.repeat(padding(r, grid.width));
  const [head, ...body] = grid.rows.map(line);
  return [head, delimiter(grid.width), ...body].join('\n');
};

const markdown = (name: string, table: (grid: Grid) => string): Layout => ({
  name,
  format: 'markdown',
  tags: { marked: true, rowsMarked: true, blanksVisible: true },
  render: (document) =>
    page(
      {
        ...document,
        title: `# ${document.title}`,
        sections: document.sections.map((section) => ({ ...section, heading: `## ${section.heading}` })),
      },
      { gap: '\n\n', table, metadata: (label, value) => `- **${label}**：${value}` },
    ),
});

export const markdownLayouts: readonly Layout[] = [
  markdown('Markdown, GFM tables', gfm),
  markdown('Markdown, GFM tables with short rows', ragged),
  markdown('Markdown, GFM tables, padding behind the rows', padded),
  markdown('Markdown, tables without delimiter row', (grid) => texts(grid).map(row).join('\n')),
];
