/** A report as Markdown with GFM tables, in the printed order of the official form. */
import { checkOptions, type Known } from '../diagnostic/arguments.ts';
import { displayWidth } from './display-width.ts';
import { type Form, formOf, forms, type Table } from '../form/index.ts';
import type { ReadReport } from '../report/rows.ts';
import type { AnnualReport } from '../report/types.ts';
import { documentOf, type Part } from './document.ts';
import { acrossGrid, blockGrid, type ExtraRow, type Grid, type GridCell, labelWidthOf, widthOf } from './grid.ts';
import { type PrintedCells, printedCells } from './printed.ts';
import { type Align, heading, paragraph, table as tableOf } from './markdown-text.ts';

/** What `toMarkdown` may be told. */
export interface MarkdownOptions {
  /** Puts the English of each printed label behind it, in brackets. Default false. */
  readonly english?: boolean;
}

const table = (lines: readonly (readonly string[])[], align: readonly Align[]): string => tableOf(lines, align, displayWidth);
const gloss = (text: string, en: string | undefined, english: boolean): string =>
  english && en !== undefined ? `${text} (${en.replace(/^\((.*)\)$/u, '$1')})` : text;

/**
 * The lines of a grid with every cell in its own column: what a span covers is left empty. A label that spans columns,
 * and the head over the labels, stand in the last of them, so that no empty cell comes between a label and its values.
 */
function spread(grid: Grid, width: number, words: (cell: GridCell) => string): string[][] {
  const lines = grid.map(() => new Array<string | undefined>(width).fill(undefined));
  grid.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (lines[y]?.[x] !== undefined) x++;
      for (let dy = 0; dy < cell.rowspan; dy++)
        for (let dx = 0; dx < cell.colspan; dx++) {
          const line = lines[y + dy];
          if (line) line[x + dx] = '';
        }
      const overLabels = cell.kind === 'label' || (cell.rowspan > 1 && cell.colspan > 1);
      (lines[y] as string[])[overLabels ? x + cell.colspan - 1 : x] = words(cell);
      x += cell.colspan;
    }
  });
  return lines.map((line) => line.map((text) => text ?? ''));
}

/** Blocks with captions are tables of their own, as wide as their columns; a table of one block keeps its shape. */
function formTable(
  form: Form,
  source: Table,
  extras: ReadonlyMap<unknown, readonly ExtraRow[]>,
  words: (cell: GridCell) => string,
): string[] {
  const right = (from: number, width: number): Align[] => Array.from({ length: width }, (_, i) => (i < from ? null : 'right'));
  if (source.layout === 'across') {
    const width = source.blocks.reduce((sum, block) => sum + block.rows.length * block.columns.length, 0);
    return [table(spread(acrossGrid(source, form.english), width, words), right(0, width))];
  }
  return source.blocks.flatMap((block) => {
    const width = source.blocks.length > 1 ? labelWidthOf(block) + block.columns.length : widthOf(source);
    const [first, ...rest] = blockGrid(source, block, width, form.english, extras.get(block));
    const lines = block.caption === undefined ? [first ?? [], ...rest] : rest;
    return [
      ...(block.caption === undefined ? [] : [paragraph((first ?? []).map(words).join(''))]),
      table(spread(lines, width, words), right(labelWidthOf(block), width)),
    ];
  });
}

function partBlocks(part: Part, { report, textOf }: PrintedCells, english: boolean): string[] {
  const words = (cell: GridCell): string => (cell.path ? textOf(cell.path) : gloss(cell.text ?? '', cell.en, english));
  switch (part.kind) {
    case 'title':
      return [heading(1, part.text)];
    case 'heading':
      return [heading(2, gloss(part.text, part.en, english))];
    case 'paragraph':
    case 'signature':
      return [paragraph(part.text)];
    case 'metadata':
      return [
        table(
          part.entries.map(({ label, value }) => [label, value]),
          [],
        ),
      ];
    case 'foreign':
      return [table([part.head, part.line], [])];
    case 'table':
      return formTable(forms[formOf(report.edition)], part.table, part.extras, words);
  }
}

const markdownOptions: Known<MarkdownOptions> = { english: 'boolean' };

/**
 * The canonical form of a report's edition as Markdown: headings, texts, and one GFM table per block of the form, with
 * cells aligned by display width. Of a report that was read, cells print what stands in the source; what is not certain,
 * absent or edited is marked, and a note explains the marks. Read it back with `parse(markdown, { format: 'markdown' })`.
 * Throws a TypeError with `code` GONGKAI_INVALID_REPORT, GONGKAI_UNKNOWN_EDITION, GONGKAI_INVALID_OPTIONS, or
 * GONGKAI_NOT_A_REPORT for what was read as something else.
 */
export function toMarkdown(input: AnnualReport | ReadReport, options: MarkdownOptions = {}): string {
  checkOptions(options, markdownOptions);
  const cells = printedCells(input);
  const { english = false } = options;
  const note = cells.note(english);
  const blocks = documentOf(cells.report).flatMap((part) => partBlocks(part, cells, english));
  if (note !== null) blocks.push(paragraph(note));
  return blocks.map((block) => `${block}\n`).join('\n');
}
