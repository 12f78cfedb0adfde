/** Doubtful cells as a table that a person fills in, and the table that comes back. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { editionIds, formCells } from '../form/index.ts';
import { csvOf } from '../render/csv.ts';
import { lineIndex } from '../render/lines.ts';
import { withEdits } from '../report/edits.ts';
import { rows } from '../report/rows.ts';
import type { ParseResult } from '../report/types.ts';
import { decode } from '../source/index.ts';
import { quoted, refuse } from './usage.ts';

/** By the SHA-256 of the text that was read: what was settled holds for this text, wherever it is, and for no other. */
export type Settled = Readonly<Record<string, { readonly name: string; readonly values: Readonly<Record<string, number | null>> }>>;

const columns = [
  'source',
  'sha256',
  'organ',
  'year',
  'path',
  'rowLabel',
  'columnLabel',
  'unit',
  'text',
  'alternatives',
  'line',
  'place',
  'context',
  'codes',
  'settled',
] as const;

export const textHash = ({ source }: ParseResult): string => createHash('sha256').update(source.text).digest('hex');

/** Lines around a cell that are given with it, and how many characters of each. */
const [around, width] = [2, 160];

function contextOf(lines: ReturnType<typeof lineIndex>, at: number): string {
  const from = Math.max(1, at - around);
  return Array.from({ length: Math.min(lines.count, at + around) - from + 1 }, (_, i) => {
    const text = lines.line(from + i).trim();
    return `${from + i === at ? '> ' : '  '}${text.length > width ? `${text.slice(0, width)}…` : text}`;
  }).join('\n');
}

export const doubtsHeader = csvOf(columns, [], true);

/** The doubtful cells of a report, a line of CSV each, with an empty column for the number. */
export function doubtLines(name: string, result: ParseResult): string {
  const doubtful = rows(result, { source: name }).filter(({ certainty }) => certainty === 'doubtful');
  if (doubtful.length === 0) return '';
  const [sha256, lines] = [textHash(result), lineIndex(result.source.text)];
  const table = doubtful.map((row) => {
    const line = row.start === null ? null : lines.at(row.start).line;
    const more = {
      sha256,
      line,
      alternatives: (row.path && result.cells[row.path].alternatives?.map((value) => value ?? 'blank').join(' | ')) ?? '',
      context: line === null ? '' : contextOf(lines, line),
      codes: row.codes.join(' '),
      settled: '',
    };
    return columns.map((column) => (column in more ? more[column as keyof typeof more] : row[column as 'path']));
  });
  return csvOf(columns, table, false);
}

const paths = new Set<string>(editionIds.flatMap((edition) => [...formCells(edition).keys()]));
const number = /^-?\d+(?:\.\d+)?$/u;

/** The table that came back, from whatever program wrote it. Lines whose column `settled` is empty stay open. */
export function settledCells(path: string): Settled {
  const wrong = (line: number, zh: string, en: string): never =>
    refuse(`--settled ${quoted(path)}`, `第 ${line} 条，${zh}`, `entry ${line}, ${en}`);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    refuse('--settled', (error as Error).message, (error as Error).message);
  }
  const { data, meta } = Papa.parse<Record<string, string>>(decode(bytes).text, { header: true, skipEmptyLines: 'greedy' });
  const lost = columns.find((column) => ['sha256', 'path', 'settled'].includes(column) && !meta.fields?.includes(column));
  if (lost !== undefined)
    wrong(0, `缺少 ${lost} 一列，应为 gongkai doubts 的表`, `no column ${lost}; expected the table of gongkai doubts`);
  const all: Record<string, { name: string; values: Record<string, number | null> }> = {};
  for (const [i, { source = '', sha256 = '', path: cell = '', settled = '' }] of data.entries()) {
    const given = settled.trim();
    if (given === '') continue;
    if (!paths.has(cell)) wrong(i + 1, `没有单元格 ${quoted(cell)}`, `there is no cell ${quoted(cell)}`);
    if (given !== 'blank' && !number.test(given))
      wrong(i + 1, `应为数字或 blank，却是 ${quoted(given)}`, `expected a number or the word blank, got ${quoted(given)}`);
    const { values } = (all[sha256] ??= { name: source, values: {} });
    const value = given === 'blank' ? null : Number(given);
    if (Object.hasOwn(values, cell) && values[cell] !== value)
      wrong(i + 1, `${quoted(cell)} 核定了两个值`, `${quoted(cell)} is settled twice, with two values`);
    values[cell] = value;
  }
  return all;
}

/** A result with the cells that were settled for its text, and the hash of that text where there are any. */
export function settle(result: ParseResult, settled: Settled): { readonly result: ParseResult; readonly settled?: string } {
  const hash = textHash(result);
  const found = settled[hash];
  return found ? { result: withEdits(result, found.values), settled: hash } : { result };
}
