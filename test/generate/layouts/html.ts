/** HTML as sites publish it. */
import { type Cell, type Document, type Grid, padding } from '../document.ts';
import type { Layout, LayoutTags } from './types.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface Markup {
  readonly name: string;
  /** The inside of a cell. */
  readonly inside?: (cell: Cell) => string;
  readonly open?: (cell: Cell) => string;
  readonly close?: { readonly cell: string; readonly row: string };
  readonly table?: (rows: readonly string[]) => string;
  /** Takes the place of the whole table. */
  readonly whole?: (grid: Grid) => string;
  readonly paragraph?: (text: string) => string;
  readonly wrap?: (body: string, document: Document) => string;
  readonly tags?: Partial<LayoutTags>;
}

const spans = (cell: Cell): string =>
  (cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '') + (cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '');
const plainOpen = (cell: Cell) => `<td${spans(cell)}>`;
const plainInside = (cell: Cell) => escape(cell.text);
const plainTable = (rows: readonly string[]) => `<table border="1"><tbody>${rows.join('\n')}</tbody></table>`;
const plainPage = (body: string, document: Document) =>
  `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${escape(document.title)}</title></head><body>\n${body}\n</body></html>\n`;

const tableOf = (
  grid: Grid,
  { inside = plainInside, open = plainOpen, close = { cell: '</td>', row: '</tr>' }, table = plainTable, whole }: Markup,
): string =>
  whole ? whole(grid) : table(grid.rows.map((row) => `<tr>${row.cells.map((c) => open(c) + inside(c) + close.cell).join('')}${close.row}`));

const html = (markup: Markup): Layout => ({
  name: markup.name,
  format: 'html',
  tags: { marked: true, rowsMarked: true, blanksVisible: true, ...markup.tags },
  render: (document) => {
    const paragraph = markup.paragraph ?? ((text: string) => `<p>${escape(text)}</p>`);
    const metadata =
      document.metadata.length > 0
        ? `<table class="meta"><tr>${document.metadata.map(([label, value]) => `<td>${escape(label)}</td><td>${escape(value)}</td>`).join('')}</tr></table>`
        : '';
    const body = [
      metadata,
      `<h1>${escape(document.title)}</h1>`,
      ...document.preamble.map(paragraph),
      ...document.sections.flatMap((section) => [
        paragraph(section.heading),
        ...section.paragraphs.map(paragraph),
        ...section.tables.map((grid) => tableOf(grid, markup)),
      ]),
      ...document.foot.map(paragraph),
    ];
    return (markup.wrap ?? plainPage)(body.filter((part) => part !== '').join('\n'), document);
  },
});

/** The text cut into spans of one to three characters, as word processors leave it. */
function chopped(text: string): string {
  const parts: string[] = [];
  for (let i = 0, n = 1; i < text.length; i += n, n = 1 + ((n + text.length) % 3)) parts.push(text.slice(i, i + n));
  return parts
    .map((part, i) =>
      i % 2 === 0
        ? `<span lang="EN-US">${escape(part)}</span>`
        : `<span style="font-family:仿宋"><font face="仿宋">${escape(part)}</font></span>`,
    )
    .join('');
}

const menu = ['规章', '行政规范性文件', '行政许可', '行政处罚', '财政预决算'].map((text) => `<li><a href="#">${text}</a></li>`).join('');

const site = (body: string, document: Document) =>
  plainPage(
    `<div class="top"><span>今天是2025年3月8日 星期六</span><ul>${menu}</ul><form><input value="搜索"></form></div><script>var n=12;if(n<30){document.write("<td>7</td>");}</script><div class="article">${body}</div><div class="foot"><p>网站标识码 4300000012</p><table><tr><td>今日访问</td><td>381</td></tr></table></div>`,
    document,
  );

const nested = (body: string, document: Document) =>
  plainPage(
    `<table width="1000"><tr><td width="200"><table>${['规章', '行政规范性文件', '政府集中采购'].map((text) => `<tr><td>${text}</td></tr>`).join('')}</table></td><td><table><tr><td>首页 &gt; 年报</td></tr><tr><td>${body}</td></tr></table></td></tr></table>`,
    document,
  );

/** Spans that do not fit the grid. */
const wrongSpans = (cell: Cell) =>
  `<td${cell.colspan > 1 ? ` colspan="${cell.colspan + 1}"` : ''}${cell.rowspan > 1 ? ` rowspan="${cell.rowspan + 1}"` : cell.role === 'label' ? ' colspan="0" rowspan="x"' : ''}>`;

const upper = (cell: Cell) =>
  `<TD${cell.colspan > 1 ? ` colSpan=${cell.colspan}` : ''}${cell.rowspan > 1 ? ` rowSpan=${cell.rowspan}` : ''} align=center noWrap>`;

const inOneCell = (line: (grid: Grid) => string[]) => (grid: Grid) => `<table><tr><td>${line(grid).join('<br>\n')}</td></tr></table>`;
const cellLines = (grid: Grid) => grid.rows.flatMap((row) => row.cells.map((c) => escape(c.text)));
const barRows = (grid: Grid) =>
  grid.rows.map(
    (row) =>
      row.cells.map((c) => `${escape(c.text)} |`).join(' ') +
      (padding(row, grid.width) > 0 ? ` ${'|'.repeat(padding(row, grid.width))}` : ''),
  );

export const htmlLayouts: readonly Layout[] = [
  html({ name: 'HTML, official template' }),
  html({
    name: 'HTML, cells of paragraphs and spans',
    inside: (c) => `<p style="text-align:center">${c.text === '' ? '<span>&nbsp;</span>' : chopped(c.text)}</p>`,
    table: (rows) => `<table class="MsoNormalTable">${rows.join('')}</table>`,
  }),
  html({
    name: 'HTML, breaks and blanks in cells',
    inside: (c) => (c.role === 'value' ? `&nbsp;${escape(c.text)}&nbsp;` : escape(c.text).replace(/^(.{4})(.{4,})$/u, '$1<br>$2')),
  }),
  html({
    name: 'HTML, upper case, unclosed',
    open: upper,
    close: { cell: '\n', row: '' },
    table: (rows) => `<TABLE border=1 cellSpacing=0>${rows.map((row) => row.replace(/^<tr>/u, '<TR>')).join('')}</TABLE>`,
    paragraph: (text) => `<P>${escape(text)}`,
    wrap: (body, document) =>
      `<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=utf-8"><TITLE>${escape(document.title)}</TITLE></HEAD><BODY>${body}</BODY></HTML>`,
  }),
  html({ name: 'HTML, wrong spans', open: wrongSpans }),
  html({ name: 'HTML, site chrome', wrap: site, tags: { chrome: true } }),
  html({ name: 'HTML, nested layout tables', wrap: nested, tags: { chrome: true } }),
  html({ name: 'HTML, rows and cells without spans', open: () => '<td>' }),
  html({ name: 'HTML, lines in one cell', whole: inOneCell(cellLines), tags: { marked: false, rowsMarked: false } }),
  html({ name: 'HTML, bars in one cell', whole: inOneCell(barRows) }),
  html({
    name: 'HTML, a paragraph per cell',
    whole: (grid) =>
      cellLines(grid)
        .filter((text) => text !== '')
        .map((text) => `<p>${text}</p>`)
        .join('\n'),
    tags: { marked: false, rowsMarked: false, blanksVisible: false },
  }),
  html({
    name: 'HTML, bars in paragraphs',
    whole: (grid) =>
      barRows(grid)
        .map((row) => `<p>${row}</p>`)
        .join('\n'),
  }),
  html({
    name: 'HTML, wide blanks and breaks in a paragraph',
    whole: (grid) =>
      `<p>${grid.rows
        .map((row) =>
          row.cells
            .map((c) => escape(c.text))
            .filter((text) => text !== '')
            .join('\u3000'),
        )
        .join('<br/>')}<br/></p>`,
    tags: { marked: false, blanksVisible: false, blanksSeparate: true },
  }),
  html({
    name: 'HTML, preformatted tabs',
    whole: (grid) =>
      `<pre>${grid.rows.map((row) => row.cells.map((c) => escape(c.text)).join('\t') + '\t'.repeat(padding(row, grid.width))).join('\n')}</pre>`,
  }),
];
