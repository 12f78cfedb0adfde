import { checkValues, feesClause, label } from '../../kit.ts';
import type { Check, Facts, OrganLevel, RuleAbout, RuleWords, ValueData } from '../../kit.ts';

/** 万元 that bodies of a level cannot come near: a city of five million collects some 100,000 a year. */
const thresholds = { national: 3e7, province: 3e7, prefecture: 3e6, county: 2e5, township: 1e4 } as const satisfies Record<
  OrganLevel,
  number
>;

export const facts = { id: 'fees-magnitude', severity: 'warning', thresholds } as const satisfies Facts;

/** 万元 as 亿元, in decimal digits. */
const hundredMillions = (value: number): string => String(Number((value / 1e4).toPrecision(15)));

export const check: Check<typeof facts, ValueData> = (context, limits) => {
  const { kind, level, scope } = context.organ;
  const limit = limits[level ?? (kind === 'government' || scope === 'summary' ? 'national' : 'prefecture')];
  return checkValues(
    context,
    ({ column }) => column.unit === '万元',
    (value) => value < limit,
  );
};

export const words: RuleWords<ValueData> = {
  title: { zh: '收费金额过大', en: 'Amount of fees too large' },
  zh: ({ cell, value }) =>
    `“${label(cell, 'zh')}”填报为${value}万元，即${hundredMillions(value)}亿元；该栏单位为万元，请核对是否按元填写。`,
  en: ({ cell, value }) =>
    `"${label(cell, 'en')}" is ${value}, that is CNY ${hundredMillions(value)} hundred million; the unit is CNY 10,000, check whether it was filled in as yuan.`,
};

export const about: RuleAbout = [
  feesClause,
  '该栏以万元为单位。常见的错误是按元填写，使金额放大一万倍。',
  'The unit is CNY 10,000. A common mistake is to fill in yuan, which makes it ten thousand times too large.',
  ['确有巨额收费的部门，例如自然资源、水利部门', 'Organs that really collect that much, such as those for natural resources or water'],
];
