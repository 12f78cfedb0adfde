/** Arguments of those who call from JavaScript: what is no report, no cell, no value is refused, with a code. */
import { given, wrong } from '../diagnostic/wrong.ts';
import { nearest } from '../diagnostic/nearest.ts';
import { type CellPath, type EditionId, formCells, forms } from '../form/index.ts';

export function checkEdition(edition: unknown): asserts edition is EditionId {
  if (typeof edition !== 'string' || !Object.hasOwn(forms, edition))
    throw wrong(
      'GONGKAI_UNKNOWN_EDITION',
      `Unknown edition ${typeof edition === 'string' ? JSON.stringify(edition) : given(edition)}, expected one of ${Object.keys(forms).join(', ')}`,
    );
}

/** Throws a TypeError with the code given for what is no object. */
export function checkObject(value: unknown, code: string, expected: string): asserts value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(code, `Expected ${expected}, got ${given(value)}`);
}

/** Throws a TypeError with `code` GONGKAI_INVALID_REPORT for what is no object, GONGKAI_UNKNOWN_EDITION for one without a known edition. */
export function checkReport(report: unknown): asserts report is { readonly edition: EditionId } {
  checkObject(report, 'GONGKAI_INVALID_REPORT', 'a report');
  checkEdition((report as { readonly edition?: unknown }).edition);
}

/** Throws a TypeError with `code` GONGKAI_UNKNOWN_CELL for a path that no cell of the edition has. */
export function checkPath(path: string, edition: EditionId): asserts path is CellPath {
  const cells = formCells(edition);
  if (cells.has(path as CellPath)) return;
  const near = nearest(path, cells.keys());
  throw wrong(
    'GONGKAI_UNKNOWN_CELL',
    `Unknown cell ${JSON.stringify(path.slice(0, 200))} of ${edition}${near === undefined ? '' : `, did you mean ${JSON.stringify(near)}?`}`,
  );
}

/** Throws a TypeError with `code` GONGKAI_UNKNOWN_CELL or GONGKAI_INVALID_VALUE unless these are values by cell of the edition. */
export function checkValues(values: unknown, edition: EditionId): void {
  checkObject(values, 'GONGKAI_INVALID_REPORT', 'values by path');
  for (const [path, value] of Object.entries(values)) {
    checkPath(path, edition);
    if (value === undefined || value === null || (typeof value === 'number' && Number.isFinite(value))) continue;
    const shown = typeof value === 'number' ? String(value) : given(value);
    throw wrong('GONGKAI_INVALID_VALUE', `Expected ${path} to be a finite number or null, got ${shown}`);
  }
}
