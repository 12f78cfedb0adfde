/** Two reports side by side, as data: what can be compared, and by how much it differs. */
import { type CellPath, cellPath, type EditionId, formCells, type FormCell } from '../form/index.ts';
import { subjectFrom } from '../check/kernel/context.ts';
import { exact } from '../check/figures/sums.ts';
import { isAlike, statedEdition } from '../check/kernel/subject.ts';
import type { Checkable, Subject } from '../check/types.ts';

/**
 * `same`: the same cell of the same edition. `equivalent`: the same cell of both editions. `summed`: a row of one edition
 * that the other divides; its parts are added up. `none`: the other edition has no such cell.
 */
export type Comparability = 'same' | 'equivalent' | 'summed' | 'none';

/** One cell, or cells that are added up, in two reports. */
export interface CellComparison {
  /**
   * The cells compared on either side; more than one where they were added up, none where there is none. Values are in the
   * unit of the form, whatever unit a cell prints; null where that cannot be told. Where the form prints none, in 万元 if
   * the cell prints a unit of money.
   */
  readonly earlier: { readonly cells: readonly CellPath[]; readonly value: number | null };
  /** The same of the later report. */
  readonly later: { readonly cells: readonly CellPath[]; readonly value: number | null };
  /** How far the two can be compared. */
  readonly comparability: Comparability;
  /** `later - earlier`; null where either has no number, the units differ in kind, or the two cannot be compared. */
  readonly change: number | null;
  /** `change / earlier`; null where that is zero. */
  readonly ratio: number | null;
}

/** Which report stands on one side. */
export interface ReportSide {
  /** The form that it was filled in on; null where the report does not say, or holds none that is read. */
  readonly edition: EditionId | null;
  /** Its data year; null where it does not say. */
  readonly year: number | null;
  /** As printed; null where it does not say. */
  readonly organ: string | null;
}

/** What `compare` gives: plain JSON. */
export interface Comparison {
  /** The report of the earlier year. */
  readonly earlier: ReportSide;
  /** The report of the later year. */
  readonly later: ReportSide;
  /** All cells of the later report in form order, then those that only the earlier one has. */
  readonly cells: readonly CellComparison[];
  /** How many cells of each kind. */
  readonly counts: {
    readonly equal: number;
    readonly changed: number;
    /** A number is missing. */ readonly unknown: number;
    readonly notComparable: number;
  };
}

/** The parts of a row that an edition divides: `other` is `other.correctionOverdue`, `other.feeUnpaid`, `other.other`. */
function partsIn(edition: EditionId, { table, row, column }: FormCell): readonly CellPath[] {
  const prefix = `${row.id}.`;
  return [...formCells(edition).values()]
    .filter((cell) => cell.table.id === table.id && cell.row.id.startsWith(prefix) && cell.column.id === column.id)
    .map(({ path }) => path);
}

/** The undivided row of an edition that a part belongs to. */
function wholeIn(edition: EditionId, { table, row, column }: FormCell): FormCell | undefined {
  const parent = row.id.slice(0, Math.max(0, row.id.lastIndexOf('.')));
  return parent === '' ? undefined : formCells(edition).get(cellPath(table.id, parent, column.id));
}

/** The sum of some cells; null where one has no number. */
function sum(subject: Subject, cells: readonly CellPath[]): number | null {
  const values = cells.map((path) => subject.operand(path).value);
  return cells.length === 0 || values.includes(null) ? null : exact(values.reduce<number>((total, value) => total + (value ?? 0), 0));
}

function pair(
  earlier: Subject,
  later: Subject,
  before: readonly CellPath[],
  after: readonly CellPath[],
  comparability: Comparability,
): CellComparison {
  const [from, to] = [sum(earlier, before), sum(later, after)];
  const unlike = before.some((a) => after.some((b) => !isAlike(earlier.operand(a), later.operand(b))));
  const change = comparability === 'none' || unlike || from === null || to === null ? null : exact(to - from);
  return {
    earlier: { cells: before, value: from },
    later: { cells: after, value: to },
    comparability,
    change,
    ratio: change === null || !from ? null : change / from,
  };
}

function pairs(earlier: Subject, later: Subject): CellComparison[] {
  const [before, after] = [formCells(earlier.edition), formCells(later.edition)];
  const alike = earlier.edition === later.edition ? 'same' : 'equivalent';
  const cells: CellComparison[] = [];
  const used = new Set<CellPath>();
  const add = (from: readonly CellPath[], to: readonly CellPath[], comparability: Comparability): void => {
    for (const path of from) used.add(path);
    cells.push(pair(earlier, later, from, to, comparability));
  };
  const summed = new Set<CellPath>();
  for (const [path, cell] of after) {
    const whole = wholeIn(earlier.edition, cell);
    const parts = partsIn(earlier.edition, cell);
    if (before.has(path)) add([path], [path], alike);
    else if (parts.length > 0) add(parts, [path], 'summed');
    else if (!whole) add([], [path], 'none');
    else if (!summed.has(whole.path)) {
      summed.add(whole.path);
      add([whole.path], partsIn(later.edition, whole), 'summed');
    }
  }
  for (const path of before.keys()) if (!used.has(path)) add([path], [], 'none');
  return cells;
}

const side = (subject: Subject): ReportSide => ({
  edition: statedEdition(subject),
  year: subject.head.year,
  organ: subject.head.organ,
});

/**
 * Compares two reports cell by cell. Throws a TypeError with `code` GONGKAI_INVALID_REPORT where either is no object.
 * Nothing is said about whether a change is right; see the rules between years for that.
 */
export function compare(earlier: Checkable, later: Checkable): Comparison {
  const [before, after] = [subjectFrom(earlier, 'earlier'), subjectFrom(later, 'later')];
  const cells = pairs(before, after);
  const count = (test: (cell: CellComparison) => boolean): number => cells.filter(test).length;
  return {
    earlier: side(before),
    later: side(after),
    cells,
    counts: {
      equal: count(({ change }) => change === 0),
      changed: count(({ change }) => change !== null && change !== 0),
      unknown: count(({ change, comparability }) => change === null && comparability !== 'none'),
      notComparable: count(({ comparability }) => comparability === 'none'),
    },
  };
}
