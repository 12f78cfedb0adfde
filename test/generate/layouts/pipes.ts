/** Bars: a row per line or a cell per line, padded to the width of the table in several ways. */
import { type Document, type Grid, type Row, padding } from '../document.ts';
import { page } from './page.ts';
import type { Layout, LayoutTags } from './types.ts';

interface Bars {
  readonly name: string;
  readonly row: (row: Row, count: number) => string;
  readonly tags?: Partial<LayoutTags>;
  /** Columns that the table of section two gets beyond its own; published copies have 4, 5, 6 or 10. */
  readonly surplus?: number;
  /** The last row of each table has no padding. */
  readonly lastBare?: boolean;
}

const pad = (count: number) => '|'.repeat(count);

function table(grid: Grid, bars: Bars): string {
  const width = grid.width + (grid.id === 'proactive' ? (bars.surplus ?? 0) : 0);
  return grid.rows
    .map((row, i) => {
      const bare = bars.lastBare === true && i === grid.rows.length - 1;
      return bars.row(row, bare ? 0 : padding(row, width));
    })
    .join('\n');
}

const layout = (bars: Bars): Layout => ({
  name: bars.name,
  format: 'text',
  tags: { marked: true, rowsMarked: false, blanksVisible: true, ...bars.tags },
  render: (document: Document) =>
    page(document, { gap: '\n', table: (grid) => table(grid, bars), metadata: (label, value) => `${label} | ${value} |` }),
});

const bar = (text: string) => (text === '' ? '|' : `${text} |`);
const rowPerLine = (row: Row, count: number) => row.cells.map((c) => bar(c.text)).join(' ') + (count > 0 ? ` ${pad(count)}` : '');
const openedRow = (row: Row, count: number) => `| ${rowPerLine(row, count)}${count > 0 ? '' : ' '}`;
const paddingOnOwnLine = (row: Row, count: number) => [...row.cells.map((c) => bar(c.text)), ...(count > 0 ? [pad(count)] : [])].join('\n');
const paddingInline = (row: Row, count: number) => row.cells.map((c) => bar(c.text)).join('\n') + (count > 0 ? ` ${pad(count)}` : '');
const cellsOnly = (row: Row) => row.cells.map((c) => bar(c.text)).join('\n');

/** Trailing empty cells run together with the padding. */
function collapsed(row: Row, count: number): string {
  const filled = row.cells.findLastIndex((c) => c.text !== '') + 1;
  const rest = row.cells.length - filled + count;
  return (
    row.cells
      .slice(0, filled)
      .map((c) => bar(c.text))
      .join('\n') + (rest > 0 ? (filled < row.cells.length ? `\n${pad(rest)}` : ` ${pad(rest)}`) : '')
  );
}

/** The bar of a head stands on the next line. */
const headBarBelow = (row: Row, count: number) =>
  row.cells
    .map((c, i) => (row.kind === 'head' && i > 0 && c.role === 'head' && c.text.length < 8 ? `${c.text}\n|` : bar(c.text)))
    .join('\n') + (count > 0 ? ` ${pad(count)}` : '');

export const pipeLayouts: readonly Layout[] = [
  layout({ name: 'row per line, padded', row: rowPerLine, tags: { rowsMarked: true } }),
  layout({ name: 'row per line, padded to five, last row bare', row: rowPerLine, surplus: 1, lastBare: true, tags: { rowsMarked: true } }),
  layout({ name: 'row per line, padded to ten', row: rowPerLine, surplus: 6, tags: { rowsMarked: true } }),
  layout({ name: 'row per line, no padding', row: (row) => row.cells.map((c) => c.text).join(' | '), tags: { rowsMarked: true } }),
  layout({ name: 'rows opened by a bar', row: openedRow, tags: { rowsMarked: true } }),
  layout({ name: 'cell per line, padding on its own line', row: paddingOnOwnLine }),
  layout({ name: 'cell per line, padding on its own line, six wide', row: paddingOnOwnLine, surplus: 2 }),
  layout({ name: 'cell per line, padding inline', row: paddingInline }),
  layout({ name: 'cell per line, padding inline, trailing blanks run together', row: collapsed }),
  layout({ name: 'cell per line, no padding', row: cellsOnly }),
  layout({ name: 'cell per line, bar of heads below', row: headBarBelow }),
  layout({
    name: 'rows opened by a bar on its own line, padding inline',
    row: (row, count) => `|\n${paddingInline(row, count)}`,
    tags: { rowsMarked: true },
  }),
  layout({
    name: 'rows opened by a bar on its own line, padding on its own line',
    row: (row, count) => `|\n${paddingOnOwnLine(row, count)}`,
    tags: { rowsMarked: true },
  }),
];
