/** Units that cells print: which differ from those of the form, and decimal conversion between them. */
import { type CellPath, type EditionId, formCells } from './index.ts';
import type { Cell, ReportHead } from '../report/types.ts';

/** Amounts of money: powers of ten of 元. */
const money: ReadonlyMap<unknown, number> = new Map([
  ['元', 0],
  ['千元', 3],
  ['万元', 4],
  ['百万元', 6],
  ['千万元', 7],
  ['亿元', 8],
]);

/** Measure words for documents, matters and cases: which one is used says nothing of how many there are. 人 counts others. */
const counters: ReadonlySet<unknown> = new Set('件条项个份篇宗起部次');

/**
 * A value in another unit, digit by digit as on paper; null where the units do not measure the same, or where one is not
 * known (`unstated`).
 */
export function converted(value: number, from: string, to: string): number | null {
  if (from === to || (counters.has(from) && counters.has(to))) return value;
  const [own, other] = [money.get(from), money.get(to)];
  if (own === undefined || other === undefined) return null;
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + own - other}`);
}

/** Of a unit of money, the power of ten of 元; undefined of others. */
export const moneyScale = (unit: string | undefined): number | undefined => money.get(unit);

/** Whether a unit is one of money. */
export const isMoney = (unit: string | undefined): boolean => money.has(unit);

/** The units that cells print where they differ from those of the form; nothing where none does. */
export function unitsOf(cells: ReadonlyMap<CellPath, Cell>, edition: EditionId): Pick<ReportHead, 'units'> {
  const units: Partial<Record<CellPath, string>> = {};
  for (const [path, { column }] of formCells(edition)) {
    const unit = cells.get(path)?.unit;
    if (unit !== undefined && unit !== column.unit) units[path] = unit;
  }
  return Object.keys(units).length === 0 ? {} : { units };
}
