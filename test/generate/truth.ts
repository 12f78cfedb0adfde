/**
 * What a damaged document still says, so that a certain cell can be called right or wrong.
 *
 * A certain cell is silently wrong when its value is neither what the report was made from, as long as that is still
 * printed, nor what is now really printed at that very place. A place is real only where the printed row is complete:
 * a label (or section four) followed by exactly as many values as the form has columns. In a row that is shorter or
 * longer, only the original values of cells that are still printed may be certain. A value that was lost may always be
 * null. Where equal values stand side by side nobody can tell which of them was lost; then either may be null, but no
 * more of them may be certain than are printed.
 */
import type { CellPath } from '../../src/form/index.ts';
import type { Cell, Document, Row } from './document.ts';
import type { LayoutTags } from './layouts/types.ts';
import type { GeneratedReport } from './report.ts';

export interface Truth {
  /** The values that may be given as certain, by cell. */
  readonly allowed: ReadonlyMap<CellPath, readonly (number | null)[]>;
  /** Of these cells, at most so many may be certain of this value. */
  readonly limits: readonly { readonly cells: readonly CellPath[]; readonly value: number; readonly most: number }[];
}

interface Printed {
  readonly paths: readonly CellPath[];
  readonly values: Cell[];
}

/** Rows as they read: a label and all values until the next label. Only where rows are marked does a row without label stand alone. */
function printedRows(document: Document, { rowsMarked, blanksVisible }: LayoutTags): Printed[] {
  const rows: Printed[] = [];
  for (const { tables } of document.sections)
    for (const grid of tables) {
      let open: Printed | undefined;
      for (const row of grid.rows) {
        if (row.kind !== 'data') {
          open = undefined;
          continue;
        }
        const values = row.cells.filter((c) => c.role === 'value' && (blanksVisible || c.text !== ''));
        if (grid.id !== 'disputes' && !labelled(row)) {
          // A group that is printed in between bounds the row before it.
          if (row.cells.some((c) => c.role === 'group' && c.text !== '')) open = undefined;
          if (!rowsMarked) open?.values.push(...values);
          continue;
        }
        rows.push((open = { paths: row.paths ?? [], values: [...values] }));
      }
    }
  return rows;
}

const labelled = (row: Row): boolean => row.cells.some((c) => c.role === 'label' && c.text !== '');

const occurrences = (values: readonly (number | null | undefined)[], value: number): number => values.filter((v) => v === value).length;

export function truthOf(report: GeneratedReport, document: Document, tags: LayoutTags): Truth {
  const original = (path: CellPath) => report.expected.get(path)?.value ?? null;
  const standing = new Set(
    document.sections.flatMap((s) => s.tables.flatMap((grid) => grid.rows.flatMap((row) => row.cells.flatMap((c) => c.path ?? [])))),
  );
  const allowed = new Map<CellPath, (number | null)[]>(
    [...report.expected.keys()].map((path) => [path, standing.has(path) ? [original(path)] : [null]]),
  );
  const limits: { cells: readonly CellPath[]; value: number; most: number }[] = [];
  const rows = printedRows(document, tags);
  for (const { paths, values } of rows) {
    if (values.length === paths.length) {
      paths.forEach((path, i) => {
        const value = values[i]?.value ?? null;
        if (!allowed.get(path)?.includes(value)) allowed.get(path)?.push(value);
      });
      continue;
    }
    for (const path of paths) {
      const value = original(path);
      if (standing.has(path) || value === null) continue;
      // Nobody can tell which of equal neighbours was lost.
      const alike = paths.filter((other) => original(other) === value);
      const most = occurrences(
        values.map((v) => v.value),
        value,
      );
      if (most === 0 || alike.length < 2) continue;
      for (const other of alike) allowed.set(other, [value, null]);
      limits.push({ cells: alike, value, most });
    }
  }
  return { allowed, limits };
}
