import { apart, assumptions, checkRelation, lineName, sumOf } from '../../kit.ts';
import type { Check, Facts, RuleAbout, RuleWords, SumData } from '../../kit.ts';

export const facts = { id: 'requests-balance', severity: 'error' } as const satisfies Facts;
export const check: Check<typeof facts, SumData> = (context) => checkRelation(context, 'requests-balance');

export const words: RuleWords<SumData> = {
  title: { zh: '申请收办勾稽关系（第一项＋第二项＝第三项＋第四项）', en: 'Requests received and handled balance' },
  zh: (data) =>
    `“${lineName(data, 'column', 'zh')}”列勾稽关系不成立：本年新收加上年结转为${sumOf(data.totals, data.reported)}，办理结果总计加结转下年度为${sumOf(data.addends, data.computed)}，${apart(data.difference)}，请核对这四项${assumptions(data, 'zh')}。`,
  en: (data) =>
    `Column "${lineName(data, 'column', 'en')}": received plus carried in is ${sumOf(data.totals, data.reported)}, outcomes plus carried out is ${sumOf(data.addends, data.computed)} (difference ${data.difference}); expected both to be equal, check the four cells${assumptions(data, 'en')}.`,
};

export const about: RuleAbout = [
  [
    'printed',
    '年度报告格式第三部分表内注：第一项加第二项之和，等于第三项加第四项之和',
    'Note in the table of section three: items one and two add up to items three and four',
  ],
  '每一列中，本年新收与上年结转的申请，要么在本年办结，要么结转下年度。这是格式中唯一印出的勾稽关系。',
  'In each column, whatever came in this year or was carried in was either concluded this year or is carried out. It is the one relation printed in the form.',
];
