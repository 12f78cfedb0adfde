/** Words that the rules of the roll-up share. */
import { apart } from './sum-words.ts';
import type { Locale } from '../../diagnostic/types.ts';
import { label } from '../../form/label.ts';
import type { RollUpData } from './roll-up.ts';
import type { RuleWords, Words } from '../types.ts';

/** The parts and what they have, the largest first, five at most. */
function partsOf({ parts }: RollUpData, locale: Locale): string {
  if (parts.length === 0) return locale === 'zh' ? '各单位均为0' : 'all parts have 0';
  const largest = [...parts].sort((a, b) => b.value - a.value).slice(0, 5);
  const names = largest
    .map(({ name, value }) => (locale === 'zh' ? `${name}${value}` : `${name} ${value}`))
    .join(locale === 'zh' ? '、' : ', ');
  return parts.length > 5 ? `${names}${locale === 'zh' ? ` 等${parts.length}家` : ` and ${parts.length - 5} more`}` : names;
}

/** The words of the rules that hold a table against those of the parts. */
export const rollUpWords = (title: Words, hint: Words = { zh: '', en: '' }): RuleWords<RollUpData> => ({
  title,
  zh: (data) =>
    `“${label(data.cell, 'zh')}”汇总填报为${data.reported}，各单位相加为${data.computed}，${apart(data.difference)}（${partsOf(data, 'zh')}）；应当相等，${hint.zh}请核对。`,
  en: (data) =>
    `"${label(data.cell, 'en')}" is ${data.reported} in the summary, the parts add up to ${data.computed} (difference ${data.difference}; ${partsOf(data, 'en')}); expected both to be equal, ${hint.en}check them.`,
});
