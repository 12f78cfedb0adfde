import { apart, assumptions, checkRelation, lineName, sumOf } from '../../kit.ts';
import type { Check, Facts, RuleAbout, RuleWords, SumData } from '../../kit.ts';

export const facts = { id: 'disputes-block-sum', severity: 'error' } as const satisfies Facts;
export const check: Check<typeof facts, SumData> = (context) => checkRelation(context, 'disputes-block-sum');

export const words: RuleWords<SumData> = {
  title: { zh: '复议诉讼合计', en: 'Disputes add up' },
  zh: (data) =>
    `“${lineName(data, 'row', 'zh')}”：总计填报为${data.reported}，各项结果相加为${sumOf(data.addends, data.computed)}，${apart(data.difference)}；总计应等于各项之和，请核对这五格${assumptions(data, 'zh')}。`,
  en: (data) =>
    `"${lineName(data, 'row', 'en')}": the total is ${data.reported}, the outcomes add up to ${sumOf(data.addends, data.computed)} (difference ${data.difference}); expected the total to be their sum, check these five cells${assumptions(data, 'en')}.`,
};

export const about: RuleAbout = [
  ['printed', '年度报告格式第四部分表“总计”列', 'Columns 总计 of the table of section four'],
  '行政复议、未经复议直接起诉、复议后起诉三块中，总计都是结果维持、结果纠正、其他结果、尚未审结之和。',
  'In each of the three blocks the total is the sum of upheld, corrected, other outcome and not yet concluded.',
];
