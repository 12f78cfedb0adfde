/** 引用已被取代的依据。 */
import { allText } from '../../content/text.ts';
import { yearOf } from '../../content/year.ts';
import type { Check, Facts, RuleAbout, RuleWords } from '../../types.ts';

export interface Data {
  readonly cited: string;
  readonly year: number;
}

export const facts = { id: 'wrong-basis', severity: 'info', needs: ['report'] } as const satisfies Facts;

export const check: Check<Data> = function* (context) {
  const year = yearOf(context.head);
  if (year === null || year < 2021) return;
  const found = /〔2019〕\s?60号|\[2019\]\s?60号|国务院令第492号|第492号/u.exec(allText(context));
  if (found) yield { status: 'fail', key: found[0], data: { cited: found[0], year } };
  else yield { status: 'pass' };
};

export const words: RuleWords<Data> = {
  title: { zh: '依据已被取代', en: 'Superseded basis' },
  zh: ({ cited, year }) =>
    `${year} 年度报告引用了“${cited}”；该文件已被取代，应引用现行的条例（国务院令第711号）和格式（国办公开办函〔2021〕30号），请更正。`,
  en: ({ cited, year }) =>
    `The report for ${year} cites "${cited}", which has been superseded; expected the Regulation of 2019 (decree 711) and notice 〔2021〕30, correct it.`,
};

export const about: RuleAbout = {
  clause: ['read', '国办公开办函〔2021〕30号；国务院令第711号', 'Notice 〔2021〕30; State Council decree 711'],
  why: ['沿用上年的开头，常留下旧的依据。', 'Preambles copied from last year often keep the old basis.'],
  exceptions: [],
};
