import { type CellPath, type Check, decisions, type Facts, label, type RuleAbout, type RuleWords } from '../../kit.ts';

export type Data = { readonly cells: readonly CellPath[]; readonly organ: string | null };

export const facts = { id: 'office-decisions', severity: 'info' } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) => {
  const { organ } = context;
  if (organ.scope === 'summary' || !/[办辦]公[室厅廳]$/u.test(organ.name ?? '')) return;
  const cells = decisions.filter((path) => (context.operand(path).value ?? 0) > 0);
  return cells.length > 0 ? { cells, data: { cells, organ: organ.name } } : true;
};

export const words: RuleWords<Data> = {
  title: { zh: '办公室的处理决定', en: 'Decisions of an office' },
  zh: ({ cells, organ }) =>
    `${organ ?? '办公室'}填报了${cells.map((cell) => `“${label(cell, 'zh')}”`).join('、')}；办公室一般不具有许可、处罚、强制职权，请核对是否误填全县（市）汇总数。`,
  en: ({ cells, organ }) =>
    `${organ ?? 'An office'} reports ${cells.map((cell) => `"${label(cell, 'en')}"`).join(', ')}; offices rarely make such decisions, check whether these are figures of the whole government.`,
};

export const about: RuleAbout = [
  ['knowledge', '年度报告格式第二部分，第二十条第（五）（六）项', 'Section two, articles 20(5) and 20(6)'],
  '党政办公室一般没有行政许可、行政处罚和行政强制的职权，有数字往往说明填的是汇总数。',
  'Offices usually have no power to license, penalise or compel; figures there are often those of the whole government.',
  ['办公室承担执法职责', 'The office has enforcement powers'],
];
