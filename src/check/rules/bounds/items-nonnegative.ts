import { type BoundData, type Check, checkBound, type Facts, label, type RuleAbout, type RuleWords } from '../../kit.ts';

export const facts = { id: 'items-nonnegative', severity: 'error' } as const satisfies Facts;
export const check: Check<typeof facts, BoundData> = (context) => checkBound(context, facts.id);

export const words: RuleWords<BoundData> = {
  title: { zh: '项目数量不会减成负数', en: 'Items do not fall below zero' },
  zh: ({ cells: [cell], values: [before, change] }) =>
    `“${label(cell, 'zh')}”填报为${before}，本年增/减填报为${change}；项目数量不会减到0以下，请核对。`,
  en: ({ cells: [cell], values: [before, change] }) =>
    `"${label(cell, 'en')}" is ${before} and the net change ${change}; expected no fewer than zero items to be left, check both.`,
};

export const about: RuleAbout = [
  ['follows', '2019年格式第二部分，第二十条第（五）（六）（八）项', '2019 form, section two, articles 20(5), (6) and (8)'],
  '本年减少的项目不会多于上一年的项目。',
  'No more items can be removed than there were.',
];
