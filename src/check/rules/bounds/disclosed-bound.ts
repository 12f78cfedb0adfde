import { type BoundData, type Check, checkBound, type Facts, label, type RuleAbout, type RuleWords } from '../../kit.ts';

export const facts = { id: 'disclosed-bound', severity: 'warning', cells: ['proactive.rules.newlyDisclosed'] } as const satisfies Facts;
export const check: Check<typeof facts, BoundData> = (context) => checkBound(context, facts.id);

export const words: RuleWords<BoundData> = {
  title: { zh: '新公开不超过公开总数', en: 'Newly disclosed is within the total' },
  zh: ({ cells: [cell], values: [disclosed], bound: total }) =>
    `“${label(cell, 'zh')}”填报为${disclosed}，对外公开总数量只有${total}；新公开的应包含在总数内，请核对。`,
  en: ({ cells: [cell], values: [disclosed], bound: total }) =>
    `"${label(cell, 'en')}" is ${disclosed}, but the total publicly available is ${total}; expected it to be part of the total, check both.`,
};

export const about: RuleAbout = [
  ['follows', '2019年格式第二部分，第二十条第（一）项', '2019 form, section two, article 20(1)'],
  '本年新公开的文件属于对外公开的文件。',
  'What was newly disclosed is part of what is publicly available.',
  ['公开后又撤下', 'Withdrawn after publication'],
];
