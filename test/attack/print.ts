/** Prints a report in the formats that copies come in. */
import { docxOf, inline, numeric, paragraph, run, xlsxOf, columnLetters } from '../support/office.ts';
import type { Block, Cell } from './report.ts';

const isGrid = (block: Block): block is readonly (readonly Cell[])[] => typeof block !== 'string';
const lines = (blocks: readonly Block[], row: (cells: readonly Cell[]) => string): string =>
  blocks.flatMap((block) => (isGrid(block) ? block.map(row) : [block])).join('\n');

export const pipes = (blocks: readonly Block[]): string => lines(blocks, (cells) => cells.map(([text]) => `${text} |`).join(' '));
export const tabs = (blocks: readonly Block[]): string => lines(blocks, (cells) => cells.map(([text]) => text).join('\t'));
export const cellLines = (blocks: readonly Block[]): string => lines(blocks, (cells) => cells.map(([text]) => text).join('\n'));

/** Every row as wide as its grid, what covers several cells written in the first of them. */
function squared(grid: readonly (readonly Cell[])[]): string[][] {
  const out: string[][] = grid.map(() => []);
  for (const [y, cells] of grid.entries()) {
    let x = 0;
    for (const [text, columns = 1, rows = 1] of cells) {
      while (out[y]![x] !== undefined) x++;
      for (let j = 0; j < rows; j++) for (let i = 0; i < columns; i++) out[y + j]![x + i] = i + j === 0 ? text : '';
      x += columns;
    }
  }
  return out;
}

export const markdown = (blocks: readonly Block[]): string =>
  blocks
    .map((block, i) => {
      if (!isGrid(block)) return i === 0 ? `# ${block}` : /^[一二三四五六]、/u.test(block) ? `## ${block}` : block;
      const [head, ...rest] = squared(block).map((cells) => `| ${cells.join(' | ')} |`);
      return [head, head!.replaceAll(/[^|]+/gu, ' --- '), ...rest].join('\n');
    })
    .join('\n\n');

const spans = (columns = 1, rows = 1): string => (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '');
export const html = (blocks: readonly Block[], around: (body: string) => string = (body) => body): string => {
  const body = blocks.map((block, i) =>
    isGrid(block)
      ? `<table border="1">${block.map((cells) => `<tr>${cells.map(([text, c, r]) => `<td${spans(c, r)}>${text}</td>`).join('')}</tr>`).join('\n')}</table>`
      : `<${i === 0 ? 'h1' : 'p'}>${block}</${i === 0 ? 'h1' : 'p'}>`,
  );
  return `<!doctype html><html><head><meta charset="utf-8"><title>${blocks[0] as string}</title></head><body>${around(body.join('\n'))}</body></html>`;
};

/** `inside` may write the markup of a cell's text itself. */
export function docx(blocks: readonly Block[], inside: (text: string) => string = (text) => run(text)): Uint8Array {
  const cell = (text: string, properties: string): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(inside(text))}</w:tc>`;
  const table = (grid: readonly (readonly Cell[])[]): string => {
    const open: (readonly [columns: number, left: number])[] = [];
    const rows = grid.map((cells) => {
      let x = 0;
      let out = '';
      const covered = (): void => {
        for (let above = open[x]; above && above[1] > 0; above = open[x]) {
          out += cell('', `<w:gridSpan w:val="${above[0]}"/><w:vMerge/>`);
          open[x] = [above[0], above[1] - 1];
          x += above[0];
        }
      };
      for (const [text, columns = 1, down = 1] of cells) {
        covered();
        out += cell(text, `<w:gridSpan w:val="${columns}"/>${down > 1 ? '<w:vMerge w:val="restart"/>' : ''}`);
        open[x] = [columns, down - 1];
        x += columns;
      }
      covered();
      return `<w:tr>${out}</w:tr>`;
    });
    return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
  };
  return docxOf(blocks.map((block) => (isGrid(block) ? table(block) : paragraph(run(block)))).join(''));
}

/** `row` may say more of a row, `value` write a cell. */
export function xlsx(
  blocks: readonly Block[],
  value: (text: string, address: string) => string = numeric,
  row: (first: string) => string = () => '',
  styles?: string,
): Uint8Array {
  let at = 0;
  const merges: string[] = [];
  const rows = blocks.flatMap((block) => {
    const grid = isGrid(block) ? squared(block) : [[block]];
    const top = at;
    if (isGrid(block))
      for (const [y, cells] of block.entries()) {
        let x = 0;
        for (const [text, columns = 1, down = 1] of cells) {
          x = grid[y]!.indexOf(text, x);
          const corner = `${columnLetters(x + columns - 1)}${top + y + down}`;
          if (columns + down > 2) merges.push(`<mergeCell ref="${columnLetters(x)}${top + y + 1}:${corner}"/>`);
          x += columns;
        }
      }
    return grid.map((cells) => {
      at++;
      const written = cells.map((text, x) =>
        text === '' ? '' : (/^[\d.]+$/u.test(text) ? value : inline)(text, `${columnLetters(x)}${at}`),
      );
      return `<row r="${at}"${row(cells.join(' '))}>${written.join('')}</row>`;
    });
  });
  const xml = `<sheetData>${rows.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells>`;
  return xlsxOf([['年度报告', xml]], styles === undefined ? {} : { styles });
}
