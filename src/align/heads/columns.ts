/**
 * Which column of the form each printed column is. Columns are what their heads say:
 * - all of the form's heads: they tell the columns, in whatever order they stand; words among them that the form does not
 *   have are columns that are skipped, where the rows are wider by as many;
 * - foreign words in place of some heads: the columns of those heads are not read; in place of most, none is;
 * - heads that were lost, with nothing in their place: the columns keep the order of the form. They are vouched for where
 *   every row that holds a value has just as many as the form, and either most heads are left, or no other edition prints
 *   other columns under the caption, or row sums of at least two parts hold in two rows and fail in none.
 */
import { type Block, type Table, forms } from '../../form/index.ts';
import { type Fit, type PrintedColumn, fitsOf, isOrdered, isOwn, statedOrder, withLost, withoutRepeats } from './fits.ts';
import type { Head, HeadsOf } from './heads.ts';
import { isGloss } from './heads.ts';
import { leafOrders } from './orders.ts';
import { type RowValues, sumsOf } from './row-values.ts';

export interface BlockColumns extends HeadsOf {
  /** In printed order; undefined where the columns cannot be told. */
  readonly printed: readonly PrintedColumn[] | undefined;
  /** The order and the number of the columns are told or vouched for. */
  readonly sure: boolean;
  readonly reordered: boolean;
}

/** Whether another edition prints other columns under the same caption: without heads nobody can tell which they are. */
const hasRival = (table: Table, block: Block): boolean =>
  Object.values(forms).some((form) =>
    form.tables.some(
      (t) =>
        t.id === table.id &&
        t.blocks.some((b) => b.caption === block.caption && b.columns.some((column, i) => column.id !== block.columns[i]?.id)),
    ),
  );

/** The rule for heads that were lost with nothing in their place. */
function isVouched(printed: readonly PrintedColumn[], rows: readonly RowValues[], table: Table, block: Block): boolean {
  const filled = rows.filter(({ values }) => values.length > 0);
  if (filled.length === 0 || filled.some(({ values }) => values.length !== printed.length)) return false;
  const left = printed.filter(({ head }) => head).length;
  if (left * 2 > block.columns.length) return true;
  if (block.caption !== undefined) return !hasRival(table, block);
  const { holds, fails } = sumsOf(printed, rows, table);
  return holds > 1 && fails === 0;
}

/** More words over a block than these are no heads of its columns. */
export const mostHeads = 100;

/** Each printed column of a block. `found` are its heads, `rows` the values behind the labels of its rows. */
export function columnsOf(found: HeadsOf, table: Table, rows: readonly RowValues[]): BlockColumns {
  const { block } = found;
  const heads = withoutRepeats(found.heads);
  const result = (printed: readonly PrintedColumn[] | undefined, sure: boolean): BlockColumns => ({
    ...found,
    heads,
    printed,
    sure,
    reordered: printed !== undefined && !isOrdered(printed, block),
  });
  if (found.heads.length > mostHeads) return result(undefined, false);
  const own = heads.filter(isOwn).length;
  const stated = statedOrder(found.heads, block, rows);
  if (stated && stated.length >= own) {
    const lost = stated.filter(({ head }) => !head).length;
    const unnamed = block.columns.length - own;
    if (lost > 0 && lost === unnamed && stated.length === block.columns.length) {
      const filled = withLost(
        stated.filter(({ head }) => head),
        block,
      );
      if (filled?.every(({ head }, i) => (head === undefined) === (stated[i]?.head === undefined)))
        return result(filled, isVouched(filled, rows, table, block));
    }
    return result(isForeign(stated, block) ? undefined : stated, true);
  }
  return bySequence(heads, result, table, block, rows);
}

/** More of the columns are foreign than the form's. */
const isForeign = (printed: readonly PrintedColumn[], block: Block): boolean => {
  const own = printed.filter(({ column }) => column).length;
  return own === 0 || (own < block.columns.length && own <= printed.length - own);
};

function bySequence(
  heads: readonly Head[],
  result: (printed: readonly PrintedColumn[] | undefined, sure: boolean) => BlockColumns,
  table: Table,
  block: Block,
  rows: readonly RowValues[],
): BlockColumns {
  const whole = block.columns.length === heads.filter(isOwn).length;
  const filled = rows.filter(({ values }) => values.length > 0);
  // No column of the form holds words at the end of most rows.
  const worded = (end: 0 | -1): boolean => filled.filter(({ values }) => values.at(end)?.kind === 'text').length * 2 > filled.length;
  const [first, last] = [worded(0), worded(-1)];
  const refuted = ({ printed }: Fit): boolean => {
    const { holds, fails } = sumsOf(printed, rows, table);
    return fails > holds || (first && printed[0]?.column !== undefined) || (last && printed.at(-1)?.column !== undefined);
  };
  const fits = leafOrders(heads, block).map((leaves) => fitsOf(leaves, block, rows));
  const standing = fits.flatMap((ways) => ways.find((fit, i) => (fit.rows > 0 || i === 0 || last) && !(whole && refuted(fit))) ?? []);
  const told = standing.length > 0 ? standing : fits.flatMap((ways) => ways[0] ?? []);
  const ordered = told.some(({ printed }) => isOrdered(printed, block)) ? told.filter(({ printed }) => isOrdered(printed, block)) : told;
  const key = ({ printed }: Fit): string => printed.map(({ column, head }) => column?.id ?? `?${head?.token.text ?? ''}`).join();
  const [fit, another] = [...new Map(ordered.map((way) => [key(way), way])).values()];
  const rivals = new Set(told.map(key)).size > 1;
  const form = block.columns.map((column) => ({ column }));
  if (!fit) return result(form, isVouched(form, rows, table, block));
  const foreign = fit.printed.some(({ column }) => !column) || !fit.dropped.every(isGloss);
  // Where the values of each row are alike, no order matters.
  const alike = rows.every(({ values }) => values.every(({ text }) => text === values[0]?.text));
  const full = rows.every(({ values }) => values.length === fit.printed.length);
  if ((another && !(alike && full)) || isForeign(fit.printed, block) || (foreign && standing.length === 0)) return result(undefined, false);
  const glossed = fit.dropped.every(isGloss);
  if (fit.printed.some(({ head }) => !head)) return result(fit.printed, glossed && isVouched(fit.printed, rows, table, block));
  if (fit.printed.some(({ column }) => !column)) return result(fit.printed, fit.rows > 0);
  // Foreign words that are no columns as far as can be seen: blanks that leave no trace may stand for them.
  const { holds, fails } = sumsOf(fit.printed, rows, table);
  // Heads that may stand in another order too are told by sums, unless no order matters.
  const settled = !rivals || holds > 0 || alike;
  return result(fit.printed, settled && (glossed || (holds > 1 && fails === 0)));
}
