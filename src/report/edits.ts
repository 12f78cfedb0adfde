/** Values that a person typed over what was read: never certain, with what is printed still beside them. */
import type { CellPath } from '../form/index.ts';
import { countsOf } from './counts.ts';
import { flatten, unflatten } from './flatten.ts';
import { checkObject, checkValues, readReport } from './known.ts';
import type { Cell, Cells, ParseResult, ReportHead } from './types.ts';

/** A cell with another value than was read. Its unit is that of the form. */
const overwritten = ({ path, text, raw, span }: Cell, value: number | null): Cell => ({
  path,
  value,
  state: value === null ? 'blank' : 'number',
  certainty: 'inferred',
  text,
  raw,
  edited: true,
  ...(span && { span }),
});

/**
 * The cell as a report holds it: as read where the report still says so, else as typed. Whoever gives out cells beside
 * values asks here, so that a value which was changed by hand never passes as read.
 */
export const heldCell = (cell: Cell, value: number | null, unit: string | undefined): Cell =>
  cell.value === value && (unit === undefined || unit === cell.unit) ? cell : overwritten(cell, value);

/** The units that are left when some cells were typed in the unit of the form; nothing where none is. */
function unitsWithout(units: ReportHead['units'], typed: ReadonlySet<string>): Pick<ReportHead, 'units'> {
  const left = Object.entries(units ?? {}).filter(([path]) => !typed.has(path));
  return left.length === 0 ? {} : { units: Object.fromEntries(left) };
}

/**
 * What was read, with values that a person typed, in the unit of the form; null empties a cell. Cells whose value differs
 * from the one read become `edited`: never certain, while `text` and `raw` still say what is printed. A value that equals
 * the one read changes nothing, so edits are given anew on the result as read, not on a result with edits; a doubtful cell, of
 * which no value was read, is settled by any, null among them. A blank form that gets a number becomes a report. The result
 * given stays as it is. Throws a TypeError with `code` GONGKAI_INVALID_REPORT, GONGKAI_UNKNOWN_EDITION, GONGKAI_UNKNOWN_CELL
 * for a path that the edition does not have, or GONGKAI_INVALID_VALUE for what is neither a finite number nor null.
 */
export function withEdits(result: ParseResult, values: Readonly<Partial<Record<CellPath, number | null>>>): ParseResult {
  readReport(result);
  checkObject(result.cells, 'GONGKAI_INVALID_REPORT', 'a result of parse with its cells');
  const held = flatten(result.report);
  checkValues(values, result.report.edition);
  const typed = Object.entries(values as Readonly<Record<string, number | null | undefined>>).filter(
    ([path, value]) =>
      value !== undefined && (value !== held[path as CellPath] || (result.cells as Cells)[path as CellPath]?.certainty === 'doubtful'),
  );
  const now: Record<CellPath, number | null> = { ...held, ...Object.fromEntries(typed) };
  const { units, ...head } = result.report;
  const set = new Set(typed.map(([path]) => path));
  const kept = unitsWithout(units, set);
  const cellNow = (cell: Cell): Cell =>
    set.has(cell.path) ? overwritten(cell, now[cell.path]) : heldCell(cell, now[cell.path], kept.units?.[cell.path]);
  const cells = Object.fromEntries(Object.values(result.cells).map((cell) => [cell.path, cellNow(cell)])) as Record<CellPath, Cell>;
  return {
    ...result,
    kind: result.kind === 'blankForm' && typed.some(([, value]) => value !== null) ? 'report' : result.kind,
    report: unflatten(now, result.report.edition, { ...head, ...kept }),
    cells,
    counts: countsOf(Object.values(cells)),
  };
}
