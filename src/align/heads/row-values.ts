/** The values behind the labels of a block, as evidence of how many columns it has and in which order. */
import { type Table, forms } from '../../form/index.ts';
import type { PrintedColumn } from './fits.ts';
import type { Token } from '../../lex/token.ts';

/** The values of a row, with their physical columns. */
export interface RowValues {
  readonly values: readonly Token[];
  readonly places: readonly number[];
  /** How many cells markup states behind the label. */
  readonly stated: number | undefined;
}

export function rowValues(tokens: readonly Token[], items: readonly number[]): RowValues {
  const values = items.map((item) => tokens[item] as Token).filter(({ kind }) => kind !== 'empty');
  const cell = items[0] === undefined ? undefined : (tokens[items[0]] as Token).piece.cell;
  return {
    values,
    places: values.map(({ column }) => column),
    stated: cell && items.length,
  };
}

/** Rows that hold more values than there are columns speak against a width so much more than full rows speak for it. */
const overfull = 3;

/** How well the rows fill so many columns: a blank may leave no trace, while a value too many is rare. */
export const rowsOf = (rows: readonly RowValues[], width: number): number =>
  rows.reduce(
    (sum, { values, stated }) =>
      values.length > width ? sum - overfull : sum + (values.length === width || (stated === width && values.length > 0) ? 1 : 0),
    0,
  );

/** Row sums under an order of columns: how many hold that at least two parts make up, and how many fail. */
export function sumsOf(printed: readonly PrintedColumn[], rows: readonly RowValues[], table: Table): { holds: number; fails: number } {
  const relation = Object.values(forms)
    .flatMap((form) => form.relations)
    .find((r) => r.table === table.id && r.each === 'row');
  const sums = { holds: 0, fails: 0 };
  if (!relation) return sums;
  for (const { values } of rows) {
    if (values.length !== printed.length) continue;
    let sum = 0;
    let parts = 0;
    printed.forEach(({ column }, i) => {
      const { value } = values[i] as Token;
      const weight = column && relation.terms[column.id];
      if (weight === undefined || value === undefined) return;
      sum += weight * value;
      if (weight < 0 && value !== 0) parts++;
    });
    if (Math.abs(sum) > 1e-6) sums.fails++;
    else if (parts > 1) sums.holds++;
  }
  return sums;
}
