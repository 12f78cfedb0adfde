import { apart, assumptions, checkRelation, lineName, sumOf } from '../../kit.ts';
import type { Check, Facts, RuleAbout, RuleWords, SumData } from '../../kit.ts';

export const facts = { id: 'requests-row-sum', severity: 'error' } as const satisfies Facts;
export const check: Check<typeof facts, SumData> = (context) => checkRelation(context, 'requests-row-sum');

export const words: RuleWords<SumData> = {
  title: { zh: '申请人合计', en: 'Applicants add up' },
  zh: (data) =>
    `“${lineName(data, 'row', 'zh')}”一行：总计填报为${data.reported}，各类申请人相加为${sumOf(data.addends, data.computed)}，${apart(data.difference)}；总计应等于各列之和，请核对这一行${assumptions(data, 'zh')}。`,
  en: (data) =>
    `Row "${lineName(data, 'row', 'en')}": the total is ${data.reported}, the applicants add up to ${sumOf(data.addends, data.computed)} (difference ${data.difference}); expected the total to be their sum, check this row${assumptions(data, 'en')}.`,
};

export const about: RuleAbout = [
  ['printed', '年度报告格式第三部分表“总计”列', 'Column 总计 of the table of section three'],
  '每一行的总计是自然人与法人或其他组织五列之和。总计不会由本程序补填：差额正是要找的问题。',
  'The total of each row is the sum of natural persons and the five kinds of organisations. Totals are never filled in: the difference is what is looked for.',
];
