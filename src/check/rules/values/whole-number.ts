import { type Check, checkValues, type Facts, label, type RuleAbout, type RuleWords, type ValueData } from '../../kit.ts';

export const facts = { id: 'whole-number', severity: 'error' } as const satisfies Facts;
export const check: Check<typeof facts, ValueData> = (context) =>
  checkValues(
    context,
    ({ column }) => !column.decimal,
    (value) => Number.isSafeInteger(value),
  );

export const words: RuleWords<ValueData> = {
  title: { zh: '计数应为整数', en: 'Counts are whole numbers' },
  zh: ({ cell, value }) => `“${label(cell, 'zh')}”填报为${value}；件数、项数应为整数，请更正。`,
  en: ({ cell, value }) => `"${label(cell, 'en')}" is ${value}; expected a whole number, correct it.`,
};

export const about: RuleAbout = [
  ['printed', '年度报告格式各表，单位：件、项', 'Tables of the form; unit 件 or 项'],
  '除收费金额和采购金额外，表中各格都是件数或项数，不会有小数。',
  'All cells but the amounts of fees and procurement are counts of instruments, decisions, requests or cases, and have no decimals.',
];
