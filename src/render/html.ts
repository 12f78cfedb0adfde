/** A report as an HTML document in the printed shape of the official form. */
import { checkOptions, type Known } from '../diagnostic/arguments.ts';
import { formOf, forms } from '../form/index.ts';
import type { ReadReport } from '../report/rows.ts';
import type { AnnualReport } from '../report/types.ts';
import { documentOf, type Part } from './document.ts';
import { acrossGrid, blockGrid, type Grid, type GridCell, widthOf } from './grid.ts';
import { type PrintedCells, printedCells } from './printed.ts';

/** What `toHtml` may be told. */
export interface HtmlOptions {
  /** Puts the English of each printed label behind it, in brackets. Default false. */
  readonly english?: boolean;
  /** Gives only the `<article>`, to be put into a page. Default false. */
  readonly fragment?: boolean;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\u00a0': '&nbsp;',
};

/** Text as HTML text or attribute value. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"'\u00a0]/gu, (character) => entities[character] ?? character);

const style = [
  'article{max-width:60em;margin:2em auto;padding:0 1em;line-height:1.7}',
  'h1,.signature{text-align:center}.signature{text-align:right}',
  'table{border-collapse:collapse;margin:1em 0;width:100%}td,th{border:1px solid;padding:.3em .5em;font-weight:normal;text-align:center}',
  'td.value{text-align:right;font-variant-numeric:tabular-nums}[lang=en]{opacity:.7;font-size:.85em}',
].join('\n');

const gloss = (en: string | undefined, english: boolean): string =>
  english && en !== undefined ? `<span lang="en"> (${escapeHtml(en.replace(/^\((.*)\)$/u, '$1'))})</span>` : '';

function cellHtml(cell: GridCell, { textOf }: PrintedCells, english: boolean): string {
  const inner = cell.path ? escapeHtml(textOf(cell.path)) : escapeHtml(cell.text ?? '') + gloss(cell.en, english);
  const attributes = [
    cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '',
    cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '',
    ` class="${cell.kind}"`,
    cell.path ? ` data-cell="${cell.path}"` : '',
  ].join('');
  return `<td${attributes}>${inner}</td>`;
}

const gridHtml = (grid: Grid, cellOf: (cell: GridCell) => string): string =>
  `<table>\n<tbody>\n${grid.map((line) => `<tr>${line.map(cellOf).join('')}</tr>\n`).join('')}</tbody>\n</table>\n`;

const lineHtml = (cells: readonly string[]): string => `<tr>${cells.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>\n`;

function partHtml(part: Part, cells: PrintedCells, english: boolean): string {
  const words = forms[formOf(cells.report.edition)].english;
  switch (part.kind) {
    case 'title':
      return `<h1>${escapeHtml(part.text)}</h1>\n`;
    case 'metadata':
      return `<table class="metadata">\n<tbody>\n${part.entries.map(({ label, value }) => lineHtml([label, value])).join('')}</tbody>\n</table>\n`;
    case 'heading':
      return `<h2>${escapeHtml(part.text)}${gloss(part.en, english)}</h2>\n`;
    case 'paragraph':
      return `<p>${escapeHtml(part.text)}</p>\n`;
    case 'signature':
      return `<p class="signature">${escapeHtml(part.text)}</p>\n`;
    case 'foreign':
      return `<table>\n<tbody>\n${lineHtml(part.head)}${lineHtml(part.line)}</tbody>\n</table>\n`;
    case 'table': {
      const { table, extras } = part;
      const grid =
        table.layout === 'across'
          ? acrossGrid(table, words)
          : table.blocks.flatMap((block) => blockGrid(table, block, widthOf(table), words, extras.get(block)));
      return gridHtml(grid, (cell) => cellHtml(cell, cells, english));
    }
  }
}

const htmlOptions: Known<HtmlOptions> = { english: 'boolean', fragment: 'boolean' };

/**
 * The canonical form of a report's edition as HTML: official labels and spans, the note on 勾稽关系, the sections with
 * their texts. Everything that comes from the report is escaped. Of a report that was read, cells print what stands in the
 * source; what is not certain, absent or edited is marked, and a note explains the marks. Throws a TypeError with `code`
 * GONGKAI_INVALID_REPORT, GONGKAI_UNKNOWN_EDITION, GONGKAI_INVALID_OPTIONS, or GONGKAI_NOT_A_REPORT for what was read as
 * something else.
 */
export function toHtml(input: AnnualReport | ReadReport, options: HtmlOptions = {}): string {
  checkOptions(options, htmlOptions);
  const cells = printedCells(input);
  const { report } = cells;
  const { english = false } = options;
  const note = cells.note(english);
  const parts = documentOf(report).map((part) => partHtml(part, cells, english));
  const article = `<article>\n${parts.join('')}${note === null ? '' : `<p class="note">${escapeHtml(note)}</p>\n`}</article>\n`;
  if (options.fragment) return article;
  return `<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${escapeHtml(report.title ?? '政府信息公开工作年度报告')}</title>\n<style>\n${style}\n</style>\n</head>\n<body>\n${article}</body>\n</html>\n`;
}
