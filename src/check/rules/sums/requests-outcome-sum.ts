import { apart, assumptions, checkRelation, lineName, sumOf } from '../../kit.ts';
import type { Check, Facts, RuleAbout, RuleWords, SumData } from '../../kit.ts';

export const facts = { id: 'requests-outcome-sum', severity: 'error' } as const satisfies Facts;
export const check: Check<typeof facts, SumData> = (context) => checkRelation(context, 'requests-outcome-sum');

export const words: RuleWords<SumData> = {
  title: { zh: '办理结果合计', en: 'Outcomes add up' },
  zh: (data) =>
    `“${lineName(data, 'column', 'zh')}”一列：（七）总计填报为${data.reported}，各项办理结果相加为${sumOf(data.addends, data.computed)}，${apart(data.difference)}；总计应等于各项之和，请核对这一列${assumptions(data, 'zh')}。`,
  en: (data) =>
    `Column "${lineName(data, 'column', 'en')}": the total of outcomes is ${data.reported}, the outcomes add up to ${sumOf(data.addends, data.computed)} (difference ${data.difference}); expected the total to be their sum, check this column${assumptions(data, 'en')}.`,
};

export const about: RuleAbout = [
  ['printed', '年度报告格式第三部分表“（七）总计”行', 'Row （七）总计 of the table of section three'],
  '（七）总计是（一）至（六）各项办理结果之和。区分处理的申请只计入部分公开，不再计入其他情形。',
  'Row （七） is the sum of all outcomes （一） to （六）. A request that was granted in part is counted there only.',
];
