import type { CellPath, Check, Facts, RuleAbout, RuleWords } from '../../kit.ts';

export type Data = { readonly organ: string | null };

const cell = 'proactive.rules.inForce' satisfies CellPath;

export const facts = { id: 'rules-expected', severity: 'info', cells: [cell], kinds: ['government'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = ({ organ, operand }) => {
  if (organ.ruleMaking !== true) return;
  const { value } = operand(cell);
  return value === null ? null : value > 0 || { cells: [cell], data: { organ: organ.name } };
};

export const words: RuleWords<Data> = {
  title: { zh: '有权机关没有规章', en: 'No rules in force' },
  zh: ({ organ }) => `${organ ?? '该政府'}有规章制定权，现行有效规章填报为0；请与司法行政部门核对。`,
  en: ({ organ }) => `${organ ?? 'The government'} may make rules and reports none in force; check with the judicial administration.`,
};

export const about: RuleAbout = [
  ['knowledge', '《立法法》第九十三条；规章件数须与司法行政部门一致（武政办发〔2025〕54号）', 'Legislation Law art. 93'],
  '省、设区的市、自治州政府大多有现行有效的规章，填零往往是漏填。',
  'Most provinces and prefectures have rules in force; a zero is often an omission.',
  ['新获立法权、尚未制定规章的市。', 'Cities that got the power lately.'],
];
