/** Whether what is blank at the end of rows is their last column, so that no value before it was left out and the others moved up. */
import type { PrintedColumn } from '../heads/fits.ts';
import { sumsOf } from '../heads/row-values.ts';
import type { Measured } from '../../layout/row.ts';
import type { RowSource } from './rows.ts';

/** So many rows, and no other, tell by their sums. */
const leastTelling = 2;

/**
 * Told by sums of rows that fill all columns but the last: where this is no column of the form, the sums hold in it; where it is,
 * they refute that the first is blank instead.
 */
export function isLastBlank(rows: readonly Measured<RowSource>[]): boolean {
  const [first] = rows;
  if (!first) return false;
  const { table, block, paths } = first.source;
  const printed = paths.map((path): PrintedColumn => {
    const column = block.columns.find(({ id }) => path?.endsWith(`.${id}`));
    return column ? { column } : {};
  });
  const values = rows.map(({ slots }) => ({ values: slots.filled, places: [], stated: undefined }));
  if (paths.at(-1) === undefined) {
    const { holds, fails } = sumsOf(printed.slice(0, -1), values, table);
    return fails === 0 && holds >= leastTelling;
  }
  const { holds, fails } = sumsOf(printed.slice(1), values, table);
  return holds === 0 && fails >= leastTelling;
}
