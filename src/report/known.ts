/** Arguments of those who call from JavaScript: what is no report, no cell, no value is refused, with a code. */
import { isObject } from '../diagnostic/is-object.ts';
import { given, shownValue, wrong } from '../diagnostic/wrong.ts';
import { nearest } from '../diagnostic/nearest.ts';
import { type CellPath, type EditionId, formCells, formOf, forms } from '../form/index.ts';
import type { ReadReport } from './rows.ts';
import type { AnnualReport, ParseResult, ReportHead } from './types.ts';

export function checkEdition(edition: unknown): asserts edition is EditionId | null {
  if (edition === null) return;
  if (typeof edition !== 'string' || !Object.hasOwn(forms, edition))
    throw wrong('GONGKAI_UNKNOWN_EDITION', `Unknown edition ${shownValue(edition)}, expected one of ${Object.keys(forms).join(', ')}`);
}

/** Throws a TypeError with the code given for what is no object. */
export function checkObject(value: unknown, code: string, expected: string): asserts value is object {
  if (!isObject(value)) throw wrong(code, `Expected ${expected}, got ${given(value)}`);
}

/** Throws a TypeError with `code` GONGKAI_INVALID_REPORT for what is no object, GONGKAI_UNKNOWN_EDITION for one of an edition that is not known. */
export function checkReport(report: unknown): asserts report is { readonly edition: EditionId | null } {
  checkObject(report, 'GONGKAI_INVALID_REPORT', 'a report');
  checkEdition((report as { readonly edition?: unknown }).edition);
}

/** Throws a TypeError with `code` GONGKAI_UNKNOWN_CELL for a path that no cell of the edition has. */
export function checkPath(path: string, edition: EditionId | null): asserts path is CellPath {
  const form = formOf(edition);
  const cells = formCells(form);
  if (cells.has(path as CellPath)) return;
  const near = nearest(path, cells.keys());
  throw wrong(
    'GONGKAI_UNKNOWN_CELL',
    `Unknown cell ${JSON.stringify(path.slice(0, 200))} of ${form}${near === undefined ? '' : `, did you mean ${JSON.stringify(near)}?`}`,
  );
}

/** Throws a TypeError with `code` GONGKAI_UNKNOWN_CELL or GONGKAI_INVALID_VALUE unless these are values by cell of the edition. */
export function checkValues(values: unknown, edition: EditionId | null): void {
  checkObject(values, 'GONGKAI_INVALID_REPORT', 'values by path');
  for (const [path, value] of Object.entries(values)) {
    checkPath(path, edition);
    if (value === undefined || value === null || (typeof value === 'number' && Number.isFinite(value))) continue;
    throw wrong('GONGKAI_INVALID_VALUE', `Expected ${path} to be a finite number or null, got ${shownValue(value)}`);
  }
}

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string';
const orNull = (value: unknown, test: Test): boolean => value === null || test(value);
const isFinite: Test = (value) => Number.isFinite(value);
const listOf = (value: unknown, test: (item: Readonly<Record<string, unknown>>) => boolean): boolean =>
  Array.isArray(value) && value.every((item) => isObject(item) && test(item));

/** What stands around the tables; each test says whether a field can be given out. */
const headTests: Readonly<Record<keyof ReportHead, Test>> = {
  title: (value) => orNull(value, isText),
  organ: (value) => orNull(value, isText),
  year: (value) => orNull(value, isFinite),
  period: (value) => orNull(value, isObject),
  dates: (value) => isObject(value) && orNull(value['signed'], isText) && orNull(value['published'], isText),
  metadata: (value) => listOf(value, (entry) => isText(entry['label']) && isText(entry['value'])),
  preamble: isText,
  sections: (value) => listOf(value, (section) => isText(section['heading']) && isText(section['text'])),
  extensions: (value) =>
    listOf(
      value,
      (row) => isText(row['label']) && listOf(row['columns'], (column) => isText(column['label']) && orNull(column['value'], isFinite)),
    ),
  units: (value) => value === undefined || (isObject(value) && Object.values(value).every(isText)),
};

/** Throws a TypeError with `code` GONGKAI_INVALID_REPORT where what stands around the tables has another type; for some of it, `partial`. */
export function checkHead(head: unknown, partial = false): void {
  checkObject(head, 'GONGKAI_INVALID_REPORT', 'the head of a report');
  for (const [name, test] of Object.entries(headTests)) {
    const value = (head as Readonly<Record<string, unknown>>)[name];
    if ((partial && value === undefined) || test(value)) continue;
    throw wrong('GONGKAI_INVALID_REPORT', `Expected ${name} of the report to be as the schema says, got ${shownValue(value)}`);
  }
}

function checkCells(cells: unknown): void {
  checkObject(cells, 'GONGKAI_INVALID_REPORT', 'cells by path');
  for (const [path, cell] of Object.entries(cells))
    if (!isObject(cell) || !isText(cell['text']) || !isText(cell['raw']) || !orNull(cell['value'], isFinite))
      throw wrong('GONGKAI_INVALID_REPORT', `Expected the cell ${shownValue(path)} to have a text, what is raw and a number or null`);
}

/** Throws a TypeError with `code` GONGKAI_INVALID_REPORT or GONGKAI_UNKNOWN_EDITION for what is no result of `parse`. */
export function checkResult(result: unknown): asserts result is ParseResult {
  checkObject(result, 'GONGKAI_INVALID_REPORT', 'a result of parse');
  const { cells, source } = readReport(result as ParseResult);
  checkObject(cells, 'GONGKAI_INVALID_REPORT', 'cells by path');
  if (!isObject(source) || !isText((source as Readonly<Record<string, unknown>>)['text']))
    throw wrong('GONGKAI_INVALID_REPORT', 'Expected a result of parse with its source');
}

/**
 * A report as read, or one that was not. Throws a TypeError with `code` GONGKAI_INVALID_REPORT or GONGKAI_UNKNOWN_EDITION
 * for anything else.
 */
export function readReport(input: AnnualReport | ReadReport): ReadReport {
  checkObject(input, 'GONGKAI_INVALID_REPORT', 'a report');
  const read: ReadReport = 'report' in input ? input : { report: input, cells: {} };
  checkReport(read.report);
  checkHead(read.report);
  checkCells(read.cells);
  if (read.messages !== undefined && !listOf(read.messages, ({ code, cells }) => isText(code) && Array.isArray(cells)))
    throw wrong('GONGKAI_INVALID_REPORT', 'Expected the messages of the result to be a list of messages');
  if (read.source !== undefined) checkObject(read.source, 'GONGKAI_INVALID_REPORT', 'the source of a result');
  return read;
}
