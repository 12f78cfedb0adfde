import { type CellPath, type Check, type Facts, label, type RuleAbout, type RuleWords } from '../../kit.ts';

export type Data = { readonly cell: CellPath; readonly text: string };

const cell = 'proactive.procurement.amount' satisfies CellPath;

export const facts = { id: 'procurement-unit', severity: 'info', strict: 'warning', cells: [cell] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) => {
  if (context.kind === null) return;
  const { value, unit, text } = context.operand(cell);
  return value === null ? null : value === 0 || Boolean(unit) || { cells: [cell], data: { cell, text } };
};

export const words: RuleWords<Data> = {
  title: { zh: '采购金额的单位', en: 'Unit of the amount of procurement' },
  zh: ({ cell, text }) => `“${label(cell, 'zh')}”填报为“${text}”，没有单位；该栏未印单位，元与万元相差一万倍，请注明。`,
  en: ({ cell, text }) =>
    `"${label(cell, 'en')}" is "${text}" without a unit; the form prints none and yuan and CNY 10,000 differ by ten thousand, state it.`,
};

export const about: RuleAbout = [
  ['printed', '2019年格式第二部分，第二十条第（九）项', '2019 form, section two, article 20(9)'],
  '2019年格式没有印出采购总金额的单位，报告中元、万元都有，不注明就无法比较。',
  'The 2019 form prints no unit here; reports use yuan and CNY 10,000, and without a statement the figures cannot be compared.',
  ['单位在表外说明', 'The unit is stated outside the table'],
];
