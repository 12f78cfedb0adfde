import { type Check, checkValues, type Facts, feesClause, label, type RuleAbout, type RuleWords, type ValueData } from '../../kit.ts';

export const facts = { id: 'fees-precision', severity: 'warning' } as const satisfies Facts;
export const check: Check<typeof facts, ValueData> = (context) =>
  checkValues(
    context,
    ({ column }) => column.unit === '万元',
    (value) => !/\.\d{7}|e-/u.test(String(value)),
  );

export const words: RuleWords<ValueData> = {
  title: { zh: '收费金额的小数位', en: 'Decimals of the amount of fees' },
  zh: ({ cell, value }) => `“${label(cell, 'zh')}”填报为${value}，小数超过六位；以万元计六位小数已到分，请核对单位。`,
  en: ({ cell, value }) =>
    `"${label(cell, 'en')}" is ${value}, with more than six decimals; six are one fen in CNY 10,000, check the unit.`,
};

export const about: RuleAbout = [
  feesClause,
  '万元的六位小数就是一分钱，更多的小数说明单位或换算有误。',
  'Six decimals of CNY 10,000 are one fen; more than that points at a wrong unit or conversion.',
];
