/** Words that the rules of sums share. */
import type { Locale } from '../../diagnostic/types.ts';
import { counted } from '../../diagnostic/counted.ts';
import { cellOf } from '../../form/label.ts';
import type { Addend, SumData } from './sums.ts';

/** The name of the row that a sum runs along, or of the column that it runs down. */
export function lineName(data: SumData, line: 'row' | 'column', locale: Locale): string {
  const place = cellOf(data.totals[0]?.path)?.[line];
  return (locale === 'zh' ? place?.label : place?.en) ?? data.at;
}

/** `12 + 3 = 15`; the zeros are left out. One number stands alone. */
export function sumOf(addends: readonly Addend[], sum: number): string {
  const values = addends.map(({ value }) => value ?? 0).filter((value) => value !== 0);
  return values.length > 1 ? `${values.join(' + ')} = ${sum}` : String(sum);
}

/** What was taken as zero, if anything. */
export function assumptions({ blank, absent }: SumData, locale: Locale): string {
  const count = blank.length + absent.length;
  if (count === 0) return '';
  return locale === 'zh'
    ? `（其中${count}个空白或缺失的单元格按0计）`
    : ` (${counted(count, 'blank or absent cell was', 'blank or absent cells were')} taken as 0)`;
}

/** `相差2`, `相差 −1`. */
export const apart = (difference: number): string => `相差${String(difference).replace('-', ' −')}`;
