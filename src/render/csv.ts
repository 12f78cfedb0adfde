/** Reports as one long CSV table. */
import { checkOptions, type Known } from '../diagnostic/arguments.ts';
import { checkRows, flatRow, type ReadReport, rows, tidyColumns, type TidyRow } from '../report/rows.ts';
import type { AnnualReport } from '../report/types.ts';

/** What the CSV of reports may be told. */
export interface CsvOptions {
  /** Puts a byte order mark first, so that Excel reads UTF-8. Default false. */
  readonly bom?: boolean;
  /** Whether the names of the columns come first. Default true. */
  readonly header?: boolean;
}

const csvOptions: Known<CsvOptions> = { bom: 'boolean', header: 'boolean' };

/** What a spreadsheet may take for a formula, also behind blanks and in full width. */
const formula = /^\s*[=+\-@＝＋－＠]/u;

/** What cannot stand in a field without quotation marks. */
const special = /[",\r\n\uFEFF]|^ | $/u;

function field(value: unknown): string {
  const text = value === null || value === undefined ? '' : `${value as string | number}`;
  const isFormula = typeof value === 'string' && formula.test(text);
  return isFormula || special.test(text) ? `"${isFormula ? "'" : ''}${text.replaceAll('"', '""')}"` : text;
}

/** Any table as CSV (RFC 4180), safe for spreadsheets. */
export const csvOf = (columns: readonly string[], data: readonly (readonly unknown[])[], header: boolean): string =>
  [...(header ? [columns] : []), ...data].map((row) => `${row.map(field).join(',')}\r\n`).join('');

/**
 * Tidy rows as CSV (RFC 4180, lines end in CRLF). Text that looks like a formula gets an apostrophe before it. Throws a
 * TypeError with `code` GONGKAI_INVALID_ROWS or GONGKAI_INVALID_OPTIONS.
 */
export function rowsToCsv(table: readonly TidyRow[], options: CsvOptions = {}): string {
  checkOptions(options, csvOptions);
  checkRows(table);
  return (options.bom ? '\uFEFF' : '') + csvOf(tidyColumns, table.map(flatRow), options.header ?? true);
}

/** One report or several (`AnnualReport` or `ParseResult`) as one CSV table: a line per cell, as in `rows`, whose errors it throws. */
export const toCsv = (reports: AnnualReport | ReadReport | readonly (AnnualReport | ReadReport)[], options: CsvOptions = {}): string =>
  rowsToCsv(
    (Array.isArray(reports) ? (reports as readonly (AnnualReport | ReadReport)[]) : [reports as AnnualReport | ReadReport]).flatMap(
      (report) => rows(report),
    ),
    options,
  );
