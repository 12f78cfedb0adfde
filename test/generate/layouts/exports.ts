/** What spreadsheets, converters and scrapers write: separators of their own, merged cells written out, tables away from their headings. */
import { type Document, type Grid, padding } from '../document.ts';
import { matrix, texts } from './matrix.ts';
import { page } from './page.ts';
import type { Layout, LayoutTags } from './types.ts';

const marked: LayoutTags = { marked: true, rowsMarked: true, blanksVisible: true };

const text = (name: string, table: (grid: Grid) => string, gap = '\n', tags = marked): Layout => ({
  name,
  format: 'text',
  tags,
  render: (document) => page(document, { gap, table }),
});

/** Cells that hold the separator, a quote or a blank at their edge are quoted. */
const quoted = (separator: string, always: boolean) => (cell: string) =>
  always || cell.includes(separator) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;

const separated =
  (separator: string, always = false) =>
  (grid: Grid) =>
    texts(grid)
      .map((row) => row.map(quoted(separator, always)).join(separator))
      .join('\n');

/** Each position holds the text of the cell that covers it. A blank cell covers its own position alone. */
const writtenOut = (grid: Grid): string[][] => matrix(grid).map((row) => row.map((place) => place?.cell.text ?? ''));

const bold = (grid: Grid): string =>
  texts(grid)
    .map((row) => `| ${row.map((cell) => (cell === '' ? '' : `**${cell}**`)).join(' | ')} |`)
    .join('\n');

const escape = (cell: string): string => cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const padded = (grid: Grid): string =>
  grid.rows.map((row) => `${row.cells.map((c) => c.text).join(' | ')} ${'|'.repeat(padding(row, grid.width))}`).join('\n');

/** Each section's tables stand before its heading. */
const ahead = (document: Document): string =>
  [
    document.title,
    ...document.preamble,
    ...document.sections.flatMap((section) => [...section.tables.map(padded), section.heading, ...section.paragraphs]),
    ...document.foot,
  ].join('\n');

const html = (name: string, table: (grid: Grid) => string, tags = marked): Layout => ({
  name,
  format: 'html',
  tags,
  render: (document) =>
    page(
      {
        ...document,
        title: `<!DOCTYPE html><html><body><h1>${escape(document.title)}</h1>`,
        sections: document.sections.map((section) => ({ ...section, heading: `<h2>${escape(section.heading)}</h2>` })),
      },
      { gap: '\n<br>\n', table },
    ),
});

export const exportLayouts: readonly Layout[] = [
  text('separated by commas', separated(',')),
  text('separated by semicolons, all quoted', separated(';', true)),
  text(
    'tabs, merged cells written out',
    (grid) =>
      writtenOut(grid)
        .map((row) => row.join('\t'))
        .join('\n'),
    '\n',
    { ...marked, writtenOut: true },
  ),
  text('bars, bold cells', bold),
  { name: 'row per line, padded; tables before their headings', format: 'text', tags: marked, render: ahead },
  text(
    'tabs, labels behind their values',
    (grid) =>
      grid.rows
        .map((row) => [...row.cells.filter((c) => c.role === 'value'), ...row.cells.filter((c) => c.role !== 'value')])
        .map((cells) => cells.map((c) => c.text).join('\t'))
        .join('\n'),
    '\n',
    { ...marked, blanksVisible: false, lossy: true },
  ),
  html(
    'HTML, merged cells written out',
    (grid) =>
      `<table>${writtenOut(grid)
        .map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`)
        .join('')}</table>`,
    { ...marked, writtenOut: true },
  ),
  html(
    'HTML, lists of words',
    (grid) =>
      `<ul>${grid.rows.map((row) => `<li>${row.cells.map((c) => `<span>${escape(c.text)}</span>`).join(' ')}</li>`).join('\n')}</ul>`,
    { marked: false, rowsMarked: true, blanksVisible: false, blanksSeparate: true },
  ),
];
