/** Words that the rules of the roll-up share. */
import type { Locale } from '../diagnostic/types.ts';
import type { RollUpData } from './roll-up.ts';

/** The parts and what they have, the largest first, five at most. */
export function partsOf({ parts }: RollUpData, locale: Locale): string {
  if (parts.length === 0) return locale === 'zh' ? '各单位均为 0' : 'all parts have 0';
  const largest = [...parts].sort((a, b) => b.value - a.value).slice(0, 5);
  const names = largest.map(({ name, value }) => `${name} ${value}`).join(locale === 'zh' ? '、' : ', ');
  return parts.length > 5 ? `${names}${locale === 'zh' ? ` 等 ${parts.length} 家` : ` and ${parts.length - 5} more`}` : names;
}
