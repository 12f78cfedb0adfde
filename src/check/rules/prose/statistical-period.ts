import { allText, type Check, dense, type Facts, inChinese, type RuleAbout, type RuleWords } from '../../kit.ts';

export interface Data {
  /** `wrong`: another period; `missing`: none was found. */
  readonly kind: 'wrong' | 'missing';
  readonly from: string | null;
  readonly to: string | null;
  readonly year: number;
}

export const facts = { id: 'statistical-period', severity: 'warning', needs: ['text'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) => {
  const year = context.head.year;
  if (year === null) return null;
  const { period } = context.head;
  const prose = dense(allText(context));
  // Said in the text, if not read as a period: the year is the rule wrong-year's.
  return (
    (period === null && prose.includes('1月1日') && prose.includes('12月31日')) ||
    (period === null
      ? { severity: 'info', key: 'missing', data: { kind: 'missing', from: null, to: null, year } }
      : (period.from === `${year}-01-01` && period.to === `${year}-12-31`) || {
          key: `${period.from} ${period.to}`,
          data: { kind: 'wrong', ...period, year },
        })
  );
};

export const words: RuleWords<Data> = {
  title: { zh: '统计期限', en: 'Statistical period' },
  zh: ({ kind, from, to, year }) =>
    kind === 'wrong'
      ? `统计期限为${inChinese(from ?? '')}至${inChinese(to ?? '')}；${year}年度报告应为${year}年1月1日至12月31日，请更正。`
      : `没有写明统计期限；惯例写明${year}年1月1日至12月31日，建议补充。`,
  en: ({ kind, from, to, year }) =>
    kind === 'wrong'
      ? `The statistical period is ${from ?? ''} to ${to ?? ''}; expected ${year}-01-01 to ${year}-12-31 for the report for ${year}, correct it.`
      : `No statistical period is stated; reports usually give ${year}-01-01 to ${year}-12-31, add it.`,
};

export const about: RuleAbout = [
  [
    'custom',
    '年度报告惯例（开头的说明）；年度报告须为上一年度，政府信息公开条例第四十九条',
    'Convention of the preamble; Regulation art. 49: the report is on the previous year',
  ],
  '沿用上年的开头，期限常停在上一年。',
  'In preambles copied from last year the period often stays behind.',
  ['机构新设、撤并，统计期限不足一年的。', 'An organ that was set up or dissolved during the year.'],
];
