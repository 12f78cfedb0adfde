/** A report as tidy data: one row per cell of the form, then one per value outside it. */
import type { DeclinedFormId } from '../form/declined.ts';
import { type CellPath, type EditionId, formCells, formOf, type Row } from '../form/index.ts';
import { checkOptions, type Known } from '../diagnostic/arguments.ts';
import type { Span } from '../diagnostic/types.ts';
import { onceFor } from '../form/once.ts';
import { identityOf } from '../organ/identity.ts';
import type { Message } from '../messages.ts';
import { placeOf, placeText } from '../read/place.ts';
import { heldCell } from './edits.ts';
import { flatten } from './flatten.ts';
import { given, shownValue, wrong } from '../diagnostic/wrong.ts';
import { readReport } from './known.ts';
import type { AnnualReport, Cell, Cells, CellState, Certainty, DocumentKind, Extension, SourceInfo } from './types.ts';

/** The label of a row with the heads to its left: `三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密`. */
const rowLabel = (row: Row): string => [...(row.groups ?? []), row.label].join(' / ');

/** A report with what reading found out about its cells; a `ParseResult` is one. */
export interface ReadReport {
  /** The report; its values hold. */
  readonly report: AnnualReport;
  /** What was read of each cell. */
  readonly cells: Cells;
  /** What the source is. */
  readonly kind?: DocumentKind;
  /** What reading said; their codes go to the cells that they name. */
  readonly messages?: readonly Message[];
  /** Where cells stand in a binary file. */
  readonly source?: Pick<SourceInfo, 'places'>;
}

/** One cell. `path` is null for values that the form has no place for (extension rows). */
export interface TidyRow {
  /** As given by the caller: a file name, an address. */
  readonly source: string | null;
  /** What the source is; null for a report that was not read from a source. */
  readonly kind: DocumentKind | null;
  /** The organ that reports; null where none was found. */
  readonly organ: string | null;
  /** Its code by the printed index number (`identityOf`); null where none is printed, or where it is in doubt. */
  readonly organId: string | null;
  /** The data year. */
  readonly year: number | null;
  /** The edition of the form, or the older form that the row was found in; null for a source without one. */
  readonly edition: EditionId | DeclinedFormId | null;
  /** The id of the table. */
  readonly table: Extension['table'];
  /** The cell of the form. */
  readonly path: CellPath | null;
  /** The id of the row of the form. */
  readonly row: string | null;
  /** As the form prints it, with the heads to its left; of an extension row as the source does. */
  readonly rowLabel: string;
  /** The id of the column of the form. */
  readonly column: string | null;
  /** As the form prints it; of an extension row as the source does. */
  readonly columnLabel: string;
  /** The unit that `value` is in: as printed, else that of the form, which may be `unstated`. Null for extension rows without one. */
  readonly unit: string | null;
  /** The number, in `unit`; null where there is none or it is in doubt. */
  readonly value: number | null;
  /** Null for a report that was not read from a source. */
  readonly state: CellState | null;
  /** Never `certain` where the report holds another value than was read. */
  readonly certainty: Certainty | null;
  /** A person set the value; `text` and `raw` say what is printed. */
  readonly edited: boolean;
  /** What is printed, decoded. */
  readonly text: string | null;
  /** What is printed, as in the source. */
  readonly raw: string | null;
  /** Where it stands in a binary file (`表三!D25`, `t2 r7 c3`, `p3 [72,410,96,422]`). Null for text, HTML and Markdown. */
  readonly place: string | null;
  /** Offsets of the cell in the source text, in UTF-16 units. */
  readonly start: number | null;
  /** Where it ends; null, like `start`, for what has no place in a source. */
  readonly end: number | null;
  /** The codes of the messages of reading that name the cell. */
  readonly codes: readonly Message['code'][];
}

/** What a column holds beside null: text unless it says otherwise. */
export const columnTypes: Readonly<Partial<Record<keyof TidyRow, 'integer' | 'number' | 'boolean' | 'list'>>> = {
  year: 'integer',
  value: 'number',
  edited: 'boolean',
  start: 'integer',
  end: 'integer',
  codes: 'list',
};

/** The columns of the tidy table, in order. */
export const tidyColumns = [
  'source',
  'kind',
  'organ',
  'organId',
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
  'edited',
  'text',
  'raw',
  'place',
  'start',
  'end',
  'codes',
] as const satisfies readonly (keyof TidyRow)[];

/** The columns of the tidy table with what each holds. */
export const cellColumns = (): [keyof TidyRow, 'integer' | 'number' | 'boolean' | 'list' | 'text'][] =>
  tidyColumns.map((column) => [column, columnTypes[column] ?? 'text']);

/** What `rows` may be told. */
export interface RowsOptions {
  /** Names where the report came from, in every row. */
  readonly source?: string;
  /** `reports` (default): what is no filled-in report has no rows. `all`: it has, with its `kind`. */
  readonly kinds?: 'reports' | 'all';
}

const rowsOptions: Known<RowsOptions> = { source: 'string', kinds: ['reports', 'all'] };

interface Shared {
  readonly source: string | null;
  readonly kind: DocumentKind | null;
  readonly report: AnnualReport;
  readonly organId: string | null;
  readonly file: Pick<SourceInfo, 'places'>;
}

type Place = Pick<TidyRow, 'table' | 'path' | 'row' | 'rowLabel' | 'column' | 'columnLabel' | 'unit'>;

const noCodes: TidyRow['codes'] = [];

function placeIn(file: Shared['file'], span: Span | undefined): string | null {
  const place = file.places && span && placeOf(file, span);
  return place ? placeText(place) : null;
}

/** One object literal for all rows: there are many of them, and spreading is slow. */
const tidyRow = (
  { source, kind, report, organId, file }: Shared,
  edition: TidyRow['edition'],
  { table, path, row, rowLabel, column, columnLabel }: Place,
  unit: string | null,
  value: number | null,
  cell?: Cell,
  codes = noCodes,
): TidyRow => ({
  source,
  kind,
  organ: report.organ,
  organId,
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
  edited: cell?.edited ?? false,
  text: cell?.text ?? null,
  raw: cell?.raw ?? null,
  place: placeIn(file, cell?.span),
  start: cell?.span?.start ?? null,
  end: cell?.span?.end ?? null,
  codes,
});

const outside = (shared: Shared, { table, id, label, unit, edition, columns }: Extension): TidyRow[] =>
  columns.map((column) =>
    tidyRow(
      shared,
      edition ?? shared.report.edition,
      { table, path: null, row: id ?? null, rowLabel: label, column: column.id ?? null, columnLabel: column.label, unit: unit ?? null },
      unit ?? null,
      column.value,
    ),
  );

/** A row for tables whose cells hold one value each: codes are divided by blanks. */
export const flatRow = (row: TidyRow): (string | number | boolean | null)[] =>
  tidyColumns.map((column) => (column === 'codes' ? row.codes.join(' ') : row[column]));

function holds(value: unknown, type?: (typeof columnTypes)[keyof TidyRow]): boolean {
  if (type === 'list') return Array.isArray(value) && value.every((code) => typeof code === 'string');
  if (value === null) return type !== 'boolean';
  if (type === 'integer') return Number.isInteger(value);
  return type === 'number' ? Number.isFinite(value) : typeof value === (type ?? 'string');
}

/** Throws a TypeError with `code` GONGKAI_INVALID_ROWS for what are no rows of `rows`. */
export function checkRows(table: unknown): asserts table is readonly TidyRow[] {
  if (!Array.isArray(table)) throw wrong('GONGKAI_INVALID_ROWS', `Expected an array of the rows of a report, got ${given(table)}`);
  for (const [index, row] of (table as readonly unknown[]).entries()) {
    if (typeof row !== 'object' || row === null)
      throw wrong('GONGKAI_INVALID_ROWS', `Expected row ${index} to be an object, got ${given(row)}`);
    for (const column of tidyColumns) {
      const value = (row as Partial<TidyRow>)[column];
      if (!holds(value, columnTypes[column]))
        throw wrong(
          'GONGKAI_INVALID_ROWS',
          `Expected ${column} of row ${index} to be ${columnTypes[column] ?? 'text'}${column === 'codes' || column === 'edited' ? '' : ' or null'}, got ${shownValue(value)}`,
        );
    }
  }
}

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

/** The codes of messages by the cells that they name. */
function codesOf(messages: readonly Message[]): ReadonlyMap<CellPath, readonly Message['code'][]> {
  const codes = new Map<CellPath, Message['code'][]>();
  for (const { code, cells } of messages)
    for (const path of cells) {
      const known = codes.get(path);
      if (!known) codes.set(path, [code]);
      else if (!known.includes(code)) known.push(code);
    }
  return codes;
}

/**
 * The cells of a report in form order, then its extension rows. From a `ParseResult` also what reading found out about each
 * cell; where the report was changed since, as `withEdits` would say it. What is no report (a blank form, another form,
 * several reports in one) has no rows unless `kinds` is `all`. Throws a TypeError with `code` GONGKAI_INVALID_REPORT,
 * GONGKAI_UNKNOWN_EDITION or GONGKAI_INVALID_OPTIONS.
 */
export function rows(input: AnnualReport | ReadReport, options: RowsOptions = {}): TidyRow[] {
  checkOptions(options, rowsOptions);
  const { source = null, kinds = 'reports' } = options;
  const { report, cells, kind, messages = [], source: file = {} } = readReport(input);
  const values = flatten(report);
  if (kinds !== 'all' && (report.edition === null || (kind !== undefined && kind !== 'report'))) return [];
  const shared: Shared = { source, kind: kind ?? null, report, organId: identityOf(report)?.organId ?? null, file };
  const codes = codesOf(messages);
  const inside = places(formOf(report.edition)).map((place) => {
    const [cell, value, printed] = [cells[place.path], values[place.path], report.units?.[place.path]];
    const held = cell && heldCell(cell, value, printed);
    const unit = printed ?? held?.unit ?? place.unit;
    return tidyRow(shared, report.edition, place, unit, value, held, codes.get(place.path));
  });
  return [...inside, ...report.extensions.flatMap((extension) => outside(shared, extension))];
}
