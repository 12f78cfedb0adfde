/** What PDF text extraction gives: labels wrapped around their values, group words broken over lines, page marks between rows. */
import type { Cell, Grid, Row } from '../document.ts';
import { padEnd, width } from './align.ts';
import { matrix } from './matrix.ts';
import { page } from './page.ts';
import type { Layout } from './types.ts';

const wrap = (text: string, characters: number): string[] => {
  const lines: string[] = [];
  for (let i = 0; i < text.length; i += characters) lines.push(text.slice(i, i + characters));
  return lines.length > 0 ? lines : [''];
};

/** Characters per grid column. */
const columns: Readonly<Record<Grid['id'], (column: number) => number>> = {
  proactive: (c) => (c === 0 ? 10 : 8),
  requests: (c) => [3, 4, 10][c] ?? 4,
  disputes: () => 3,
};

const room = (grid: Grid, from: number, count: number): number => {
  let characters = 0;
  for (let c = from; c < from + count; c++) characters += columns[grid.id](c);
  return Math.max(2, characters - 1);
};

interface Placed {
  readonly column: number;
  readonly lines: readonly string[];
}

/** The physical lines of each row: every cell wrapped to its column and centred on the rows that it spans. */
function physical(grid: Grid): Placed[][][] {
  const places = matrix(grid);
  const printed = places.map((row) =>
    row.flatMap((place, column) => (place?.printed && place.cell.text !== '' ? [{ cell: place.cell, column }] : [])),
  );
  const wrapped = (cell: Cell, column: number) => (cell.role === 'value' ? [cell.text] : wrap(cell.text, room(grid, column, cell.colspan)));
  const heights = printed.map((row) =>
    Math.max(1, ...row.filter(({ cell }) => cell.rowspan === 1).map(({ cell, column }) => wrapped(cell, column).length)),
  );
  const lines: Placed[][][] = heights.map((height) => Array.from({ length: height }, () => []));
  printed.forEach((row, r) => {
    for (const { cell, column } of row) {
      const span = lines.slice(r, r + cell.rowspan);
      const text = wrapped(cell, column);
      const total = span.reduce((sum, rowLines) => sum + rowLines.length, 0);
      for (let extra = total; extra < text.length; extra++) span.at(-1)?.push([]);
      const all = span.flat();
      const start = Math.floor((all.length - text.length) / 2);
      text.forEach((part, i) => all[start + i]?.push({ column, lines: [part] }));
    }
  });
  return lines;
}

const place = (grid: Grid, line: readonly Placed[]): string => {
  let text = '';
  for (const { column, lines } of [...line].sort((a, b) => a.column - b.column)) {
    const at = 2 * (room(grid, 0, column) + 1) - (column === 0 ? 4 : 0);
    text = (column === 0 ? '' : padEnd(text, Math.max(at, text === '' ? 0 : width(text) + 1))) + (lines[0] ?? '');
  }
  return text;
};

/** Stands after each row until the pages are counted. */
const rowEnd = '\u0001';

/** Page marks after every so many rows of the whole report. */
function paged(text: string, every: number, mark: (page: number) => string): string {
  const rows = text.split(rowEnd);
  return rows.map((row, i) => (i > 0 && i % every === 0 && i < rows.length - 1 ? `\n\n${mark(2 + i / every)}\n${row}` : row)).join('');
}

const aligned = (grid: Grid): string[] => physical(grid).flatMap((row) => row.map((line) => place(grid, line)).join('\n'));
const raw = (grid: Grid): string[] =>
  physical(grid).flatMap((row) =>
    row
      .map((line) =>
        [...line]
          .sort((a, b) => a.column - b.column)
          .map((p) => p.lines[0])
          .join(' '),
      )
      .join('\n'),
  );

/** Reading order of blocks: groups and label, wrapped, then the values. */
const flow =
  (separator: string) =>
  (grid: Grid): string[] =>
    grid.rows.map((row: Row) => {
      const labels = row.cells.filter((c) => c.role !== 'value').flatMap((c) => wrap(c.text, c.role === 'group' ? 4 : 14));
      const values = row.cells.filter((c) => c.role === 'value' && c.text !== '').map((c) => c.text);
      return [...labels, ...(values.length > 0 ? [values.join(separator)] : [])].join('\n');
    });

const pdf = (
  name: string,
  rows: (grid: Grid) => string[],
  every: number,
  mark: (page: number) => string,
  gap = '\n',
  rowsMarked = true,
): Layout => ({
  name,
  format: 'text',
  tags: { marked: false, rowsMarked, blanksVisible: false, blanksSeparate: true, wrapped: true },
  render: (document) => paged(page(document, { gap, table: (grid) => rows(grid).join(`${rowEnd}\n`) + rowEnd }), every, mark),
});

export const pdfLayouts: readonly Layout[] = [
  pdf('PDF, layout mode', aligned, 11, (n) => `- ${n} -`),
  pdf('PDF, raw mode', raw, 13, (n) => `—${n}—`),
  pdf('PDF, flow mode', flow(' '), 9, (n) => `- ${n} -`),
  pdf('PDF, flow mode, a value per line', flow('\n'), 14, (n) => `${n}\n\f`, '\n\n', false),
];
