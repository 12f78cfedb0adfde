/** A report as tidy data: one row per cell of the form, then one per value outside it. */
import type { DeclinedFormId } from '../form/declined.ts';
import { type CellPath, type EditionId, formCells, type Row, type TableId, type Unit } from '../form/index.ts';
import { onceFor } from '../form/once.ts';
import { flatten } from './flatten.ts';
import { checkReport } from './known.ts';
import type { AnnualReport, Cell, Cells, CellState, Certainty, Extension } from './types.ts';

/** The label of a row with the heads to its left: `三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密`. */
const rowLabel = (row: Row): string => [...(row.groups ?? []), row.label].join(' / ');

/** A report with what reading found out about its cells; a `ParseResult` is one. */
export interface ReadReport {
  readonly report: AnnualReport;
  readonly cells: Cells;
}

/** One cell. `path`, `row` and `unit` are null for values that the form has no place for (extension rows). */
export interface TidyRow {
  /** As given by the caller: a file name, an address. */
  readonly source: string | null;
  readonly organ: string | null;
  /** The data year. */
  readonly year: number | null;
  readonly edition: EditionId | DeclinedFormId;
  readonly table: Extension['table'];
  readonly path: CellPath | null;
  readonly row: string | null;
  readonly rowLabel: string;
  readonly column: string | null;
  readonly columnLabel: string;
  readonly unit: Unit | null;
  readonly value: number | null;
  /** Null for a report that was not read from a source. */
  readonly state: CellState | null;
  readonly certainty: Certainty | null;
  readonly raw: string | null;
  /** Offsets of the cell in the source text, in UTF-16 units. */
  readonly start: number | null;
  readonly end: number | null;
}

/** The columns of the tidy table, in order. */
export const tidyColumns = [
  'source',
  'organ',
  'year',
  'edition',
  'table',
  'path',
  'row',
  'rowLabel',
  'column',
  'columnLabel',
  'unit',
  'value',
  'state',
  'certainty',
  'raw',
  'start',
  'end',
] as const satisfies readonly (keyof TidyRow)[];

interface Shared {
  readonly source: string | null;
  readonly report: AnnualReport;
}

type Place = Pick<TidyRow, 'table' | 'path' | 'row' | 'rowLabel' | 'column' | 'columnLabel' | 'unit'>;

const isRead = (input: AnnualReport | ReadReport): input is ReadReport => 'report' in input;

/** One object literal for all rows: there are many of them, and spreading is slow. */
const tidyRow = (
  { source, report }: Shared,
  edition: TidyRow['edition'],
  { table, path, row, rowLabel, column, columnLabel, unit }: Place,
  value: number | null,
  cell?: Cell,
): TidyRow => ({
  source,
  organ: report.organ,
  year: report.year,
  edition,
  table,
  path,
  row,
  rowLabel,
  column,
  columnLabel,
  unit,
  value,
  state: cell?.state ?? null,
  certainty: cell?.certainty ?? null,
  raw: cell?.raw ?? null,
  start: cell?.span?.start ?? null,
  end: cell?.span?.end ?? null,
});

const outside = (shared: Shared, { table, label, edition, columns }: Extension): TidyRow[] =>
  columns.map((column) =>
    tidyRow(
      shared,
      edition ?? shared.report.edition,
      { table, path: null, row: null, rowLabel: label, column: column.id ?? null, columnLabel: column.label, unit: null },
      column.value,
    ),
  );

/** The places of an edition, in form order, made once. */
const places = onceFor((edition: EditionId): readonly (Place & { readonly path: CellPath })[] =>
  [...formCells(edition).values()].map(({ path, table, row, column }) => ({
    table: table.id,
    path,
    row: row.id,
    rowLabel: rowLabel(row),
    column: column.id,
    columnLabel: column.label,
    unit: column.unit,
  })),
);

/**
 * The cells of a report in form order, then its extension rows. From a `ParseResult` also state, certainty, raw text
 * and span of each cell. `source` names where the report came from, in every row.
 */
export function rows(input: AnnualReport | ReadReport, options: { readonly source?: string } = {}): TidyRow[] {
  if (typeof input !== 'object' || (input as unknown) === null) checkReport(input);
  const report = isRead(input) ? input.report : input;
  const cells = isRead(input) ? input.cells : undefined;
  const shared: Shared = { source: options.source ?? null, report };
  const values = flatten(report);
  const inside = places(report.edition).map((place) => tidyRow(shared, report.edition, place, values[place.path], cells?.[place.path]));
  return [...inside, ...report.extensions.flatMap((extension) => outside(shared, extension))];
}
