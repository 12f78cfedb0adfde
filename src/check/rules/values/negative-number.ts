import { type Check, checkValues, type Facts, label, type RuleAbout, type RuleWords, tablesClause, type ValueData } from '../../kit.ts';

export const facts = { id: 'negative-number', severity: 'error' } as const satisfies Facts;
export const check: Check<typeof facts, ValueData> = (context) =>
  checkValues(
    context,
    ({ column }) => !column.signed,
    (value) => value >= 0,
  );

export const words: RuleWords<ValueData> = {
  title: { zh: '数值不应为负', en: 'Values are not negative' },
  zh: ({ cell, value }) => `“${label(cell, 'zh')}”填报为${value}；应为0或正数，请更正。`,
  en: ({ cell, value }) => `"${label(cell, 'en')}" is ${value}; expected zero or more, correct it.`,
};

export const about: RuleAbout = [
  tablesClause,
  '件数和金额不会小于零。2019年格式的“本年增/减”以负数表示减少，不在此列。',
  'Counts and amounts are never below zero. The net change of the 2019 form may be negative and is exempt.',
];
