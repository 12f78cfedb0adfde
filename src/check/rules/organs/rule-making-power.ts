import { type CellPath, type Check, type Facts, formCells, label, type RuleAbout, type RuleWords } from '../../kit.ts';

export type Data = { readonly cells: readonly CellPath[]; readonly organ: string | null };

export const facts = { id: 'rule-making-power', severity: 'warning' } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) => {
  const { organ } = context;
  // A summary of a department may cover what the government above made; no government below a city has any.
  const without = organ.ruleMaking === false && (organ.kind === 'government' || organ.scope !== 'summary');
  if (!without) return;
  const operands = [...formCells(context.edition).values()]
    .filter(({ table, row }) => table.id === 'proactive' && row.id === 'rules')
    .map(({ path }) => context.operand(path));
  const cells = operands.filter(({ value }) => (value ?? 0) > 0).map(({ path }) => path);
  const missing = operands.filter(({ value }) => value === null).map(({ path }) => path);
  return cells.length > 0 ? { cells, data: { cells, organ: organ.name } } : missing.length > 0 ? null : true;
};

export const words: RuleWords<Data> = {
  title: { zh: '规章制定权', en: 'Power to make rules' },
  zh: ({ cells, organ }) =>
    `${organ ?? '该机关'}填报了规章：${cells.map((cell) => `“${label(cell, 'zh')}”`).join('、')}；没有规章制定权的机关应填0，请核对是否应计入行政规范性文件。`,
  en: ({ cells, organ }) =>
    `${organ ?? 'The organ'} reports rules: ${cells.map((cell) => `"${label(cell, 'en')}"`).join(', ')}; expected 0 of an organ without the power to make them, check whether they are normative documents.`,
};

export const about: RuleAbout = [
  ['local', '《立法法》关于规章制定权的规定；年度报告格式第二部分“规章”行', 'Legislation Law on rules; row 规章 of section two'],
  '规章由国务院部门，省级、设区的市和自治州人民政府制定。县级以下机关、街道乡镇和管委会没有制定权，应填0。',
  'Rules are made by departments of the State Council and by governments of provinces, cities divided into districts and autonomous prefectures. Counties, townships and zones have none to report.',
  ['汇总报告包含上级政府规章', 'A summary report that covers rules of the government above'],
  ['列出由其起草的政府规章', 'An organ that lists government rules it drafted'],
];
