import { type Check, checkShare, counted, type Facts, type RuleAbout, type RuleWords, type ShareData } from '../../kit.ts';

export const facts = {
  id: 'other-share',
  severity: 'info',
  cells: ['requests.other.other.total'],
  thresholds: { share: 0.3, count: 10 },
} as const satisfies Facts;
export const check: Check<typeof facts, ShareData> = (context, limits) =>
  checkShare(context, 'requests.other.other.total', ['requests.outcomeTotal.total'], limits);

export const words: RuleWords<ShareData> = {
  title: { zh: '“其他”占比偏高', en: 'Share of other handling' },
  zh: ({ part, whole, share }) =>
    `其他处理中的“3.其他”有${part}件，占办理结果总计${whole}件的${share}%；该项只填前面各项都不包括的情形，请核对归类。`,
  en: ({ part, whole, share }) =>
    `${part} of ${counted(whole, 'outcome')} ${part === 1 ? 'is' : 'are'} in row 3.其他 (${share} %); it is for what no other row covers, check how outcomes were classified.`,
};

export const about: RuleAbout = [
  ['printed', '年度报告格式第三部分“（六）其他处理”3', 'Row 3 of （六）其他处理 in section three'],
  '可以归入前面各项的填在“其他”，各项结果就失去了意义。',
  'Where outcomes that have a row go to the rest, the rows lose their meaning.',
  ['撤回申请、转送等确属其他的较多。', 'Many requests were withdrawn or passed on.'],
];
