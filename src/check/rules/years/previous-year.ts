import type { Check, Facts, RuleAbout, RuleWords } from '../../kit.ts';

export type Data = { readonly year: number; readonly previous: number };

export const facts = { id: 'previous-year', severity: 'warning', needs: ['previous'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) => {
  const previous = context.previous.head.year;
  const { year } = context.head;
  return year === null || previous === null
    ? null
    : previous === year - 1
      ? true
      : { data: { year, previous }, key: `${year}/${previous}` };
};

export const words: RuleWords<Data> = {
  title: { zh: '上年报告的年度', en: 'Year of the previous report' },
  zh: ({ year, previous }) => `作为上年报告给出的是${previous}年度，本报告是${year}年度；应为${year - 1}年度，年度间的检查未进行，请更换。`,
  en: ({ year, previous }) =>
    `The previous report is for ${previous}, this one for ${year}; expected ${year - 1}, the checks between years were not made, give that report.`,
};

export const about: RuleAbout = [
  ['tool', '调用方的选项 previous', 'The option previous of the caller'],
  '结转、现行有效等衔接关系只在相邻两年之间成立。',
  'What is carried over or remains in force ties consecutive years only.',
];
