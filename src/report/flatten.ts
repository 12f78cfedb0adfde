/** Between the nested model and a flat record of cell paths. */
import { type CellPath, type EditionId, type Row, formCells, formOf } from '../form/index.ts';
import { checkEdition, checkHead, checkReport, checkValues } from './known.ts';
import type { AnnualReport, ReportHead } from './types.ts';

type Nested = Record<string, unknown>;

const emptyHead: ReportHead = {
  title: null,
  organ: null,
  year: null,
  period: null,
  dates: { signed: null, published: null },
  metadata: [],
  preamble: '',
  sections: [],
  extensions: [],
};

function valueAt(report: unknown, path: string): number | null {
  let node = report;
  for (const key of path.split('.'))
    node = typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? (node as Nested)[key] : null;
  return typeof node === 'number' && Number.isFinite(node) ? node : null;
}

/**
 * All cells of the report's edition (without one, of the newest) by path, in form order; null where the report holds no
 * number. The values are as
 * written: where `report.units` names a cell, in that unit, else in that of the form. Throws a TypeError with `code`
 * GONGKAI_INVALID_REPORT or GONGKAI_UNKNOWN_EDITION for what is no report.
 */
export function flatten(report: AnnualReport): Record<CellPath, number | null> {
  checkReport(report);
  const values = {} as Record<CellPath, number | null>;
  for (const path of formCells(formOf(report.edition)).keys()) values[path] = valueAt(report, path);
  return values;
}

/**
 * Builds a report from flat values: for forms, tests and spreadsheets. Paths that are missing become null. `head` gives
 * what stands around the tables, and the units of values that are not in the form's. An edition of null is for what holds no
 * report that is read: every value is null. Throws a TypeError with `code`
 * GONGKAI_UNKNOWN_EDITION, GONGKAI_INVALID_REPORT where the values are no object or the head is none, GONGKAI_UNKNOWN_CELL for a path that the
 * edition does not have, or GONGKAI_INVALID_VALUE for what is neither a finite number nor null.
 */
export function unflatten(
  values: Readonly<Partial<Record<CellPath, number | null>>>,
  edition: EditionId | null,
  head: Partial<ReportHead> = {},
): AnnualReport {
  checkEdition(edition);
  checkValues(values, edition);
  checkHead(head, true);
  // Tables of their own: `head` may be a whole report, which keeps its values.
  const tables: Nested = {};
  // Cells of a row follow each other in form order.
  let row: Row | undefined;
  let cells: Nested = {};
  for (const [path, cell] of formCells(formOf(edition))) {
    if (cell.row !== row) {
      row = cell.row;
      cells = tables;
      for (const key of [cell.table.id, ...row.id.split('.')]) cells = (cells[key] ??= {}) as Nested;
    }
    cells[cell.column.id] = values[path] ?? null;
  }
  return { ...emptyHead, ...head, ...tables, edition } as unknown as AnnualReport;
}
