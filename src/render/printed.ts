/**
 * What documents print in a cell: what stands in the source, with a mark where that is not certain. Two question marks tell
 * every reader, this one included, that something was lost: read back, no cell is more certain or other than it was.
 */
import { wrong } from '../diagnostic/wrong.ts';
import { type CellPath } from '../form/index.ts';
import { heldCell } from '../report/edits.ts';
import { flatten } from '../report/flatten.ts';
import { readReport } from '../report/known.ts';
import type { ReadReport } from '../report/rows.ts';
import type { AnnualReport, Cell } from '../report/types.ts';
import { decimal } from './grid.ts';

export type Mark = 'unsure' | 'unknown' | 'absent' | 'blank' | 'edited';

/** What the marks say, Chinese and English; in the order of the note. */
const explanations: Readonly<Record<Mark, readonly [string, string]>> = {
  unsure: ['数字后的“??”：识读不能完全确定', '"??" behind a number: it was not read with certainty'],
  unknown: ['“存疑??”：此处所印内容无法确定为何数', '"存疑??": what number is meant by what is printed cannot be told'],
  absent: ['“缺??”：来源中没有这一格', '"缺??": the source does not have this cell'],
  blank: ['“空??”：此格似为空白', '"空??": the cell seems to be blank'],
  edited: ['“（原文……??）”：数字由人改填，括号内为原文', '"（原文…??）": a person set the number, the brackets hold what is printed'],
};

export interface PrintedCells {
  readonly report: AnnualReport;
  readonly textOf: (path: CellPath) => string;
  /** What the marks in the cells mean; null where all are certain. */
  readonly note: (english: boolean) => string | null;
}

/** The printed text within the brackets of a number: without brackets of its own, and short. */
const within = (text: string): string =>
  text
    .replace(/[()（）[\]\s?？]+/gu, ' ')
    .trim()
    .slice(0, 30) || '空白';

function printed(cell: Cell, unit: string): { readonly text: string; readonly mark?: Mark } {
  const { value, text, state, certainty } = cell;
  if (cell.edited) return { text: `${value === null ? '空' : decimal(value)}（原文${within(text)}??）`, mark: 'edited' };
  if (certainty === 'certain') return { text: value === null || text.includes(unit || text) ? text : (text || decimal(value)) + unit };
  if (value !== null) return { text: `${decimal(value)}${unit}??`, mark: 'unsure' };
  if (state === 'absent' && text === '') return { text: '缺??', mark: 'absent' };
  if (state === 'blank') return { text: '空??', mark: 'blank' };
  // Blanks would divide it into values again.
  return { text: `${text.trim().replace(/\s+/gu, '、')}存疑??`, mark: 'unknown' };
}

/** The cells of a report as documents print them. Throws a TypeError with `code` GONGKAI_NOT_A_REPORT for what was read as something else. */
export function printedCells(input: AnnualReport | ReadReport): PrintedCells {
  const { report, cells, kind } = readReport(input);
  const values = flatten(report);
  if (report.edition === null || (kind !== undefined && kind !== 'report' && kind !== 'blankForm'))
    throw wrong('GONGKAI_NOT_A_REPORT', `Expected one report, got what was read as ${kind ?? 'none'}; nothing can be printed of it`);
  const texts = new Map<CellPath, string>();
  const marks = new Set<Mark>();
  for (const path of Object.keys(values) as CellPath[]) {
    const [cell, value, unit] = [cells[path], values[path], report.units?.[path]];
    const held = cell && heldCell(cell, value, unit);
    const { text, mark } = held
      ? printed(held, unit ?? held.unit ?? '')
      : { text: value === null ? '' : `${decimal(value)}${unit ?? ''}`, mark: undefined };
    texts.set(path, text);
    if (mark) marks.add(mark);
  }
  return {
    report,
    textOf: (path) => texts.get(path) ?? '',
    note: (english) => {
      const said = (Object.keys(explanations) as Mark[]).filter((mark) => marks.has(mark)).map((mark) => explanations[mark]);
      if (said.length === 0) return null;
      const zh = `注：${said.map(([words]) => words).join('；')}。`;
      return english ? `${zh} (${said.map(([, words]) => words).join('; ')}.)` : zh;
    },
  };
}
