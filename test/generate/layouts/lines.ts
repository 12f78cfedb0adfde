/** One cell per line, without bars: a blank line between, or nothing but newlines. */
import type { Grid } from '../document.ts';
import { page } from './page.ts';
import type { Layout } from './types.ts';

/** Each cell with what ends it; an empty cell may leave another mark, or nothing. */
const run = (table: Grid, end: string, empty: string): string =>
  table.rows.flatMap((row) => row.cells.map((c) => (c.text === '' ? empty : c.text + end))).join('');

function withoutLast(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  return text.slice(0, end);
}

const lines = (name: string, end: string, empty: string, gap: string): Layout => ({
  name,
  format: 'text',
  tags: { marked: false, rowsMarked: false, blanksVisible: empty !== '' },
  render: (document) =>
    page(document, { gap, table: (table) => withoutLast(run(table, end, empty)), metadata: (label, value) => `${label}：${value}` }),
});

export const lineLayouts: readonly Layout[] = [
  lines('lines with a blank line between', '\n\n', '', '\n\n'),
  lines('lines with a blank line between, an empty cell is one newline', '\n\n', '\n', '\n\n'),
  lines('lines with a blank line between, an empty cell is a no-break blank', '\n\n', '\u00a0\n\n', '\n\n'),
  lines('bare lines', '\n', '', '\n'),
  lines('bare lines, an empty cell is an empty line', '\n', '\n', '\n'),
  {
    name: 'indented lines, an empty line between rows',
    format: 'text',
    tags: { marked: false, rowsMarked: true, blanksVisible: true },
    render: (document) =>
      page(document, {
        gap: '\n',
        table: (table) => {
          let open: number[] = [];
          return table.rows
            .map((row) => {
              // A cell that a row above spans over is printed as a lone tab.
              const covered = open.filter((left) => left > 0).length;
              open = open.map((left) => left - 1).filter((left) => left > 0);
              open.push(...row.cells.filter((c) => c.role === 'group').map((c) => c.rowspan - 1));
              return [...Array.from({ length: covered }, () => ''), ...row.cells.map((c) => c.text)].map((text) => `\t${text}\n`).join('');
            })
            .join('\n');
        },
      }),
  },
];
