import { type Check, claimsOf, type Facts, mentions, type RuleAbout, type RuleWords, sectionText } from '../../kit.ts';

const parts = [
  { zh: '收费通知件数', en: 'the number of notices', words: '' },
  { zh: '总金额', en: 'their sum', words: '总金额 应收 总计 合计 共计' },
  { zh: '实际收取金额', en: 'what was collected', words: '实际收取 实收 收取' },
] as const;

export interface Data {
  /** Indexes of what is missing: notices, sum, collected. */
  readonly missing: readonly number[];
}

export const facts = { id: 'fee-statement-figures', severity: 'info', needs: ['text'], since: 2021 } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) => {
  const said = claimsOf(context).filter(({ topic, sectionId }) => sectionId === 'otherMatters' && topic.startsWith('processingFee.'));
  if (!said.some(({ high }) => high > 0)) return;
  const text = sectionText(context, 'otherMatters') ?? '';
  const notices = said.some(({ topic }) => topic === 'processingFee.notices');
  const missing = parts.flatMap(({ words: any }, index) => ((any === '' ? notices : mentions(text, any)) ? [] : [index]));
  return missing.length === 0 || { span: context.section('otherMatters')?.span, data: { missing }, key: missing.join() };
};

export const words: RuleWords<Data> = {
  title: { zh: '信息处理费说明不全', en: 'Statement on processing fees lacks figures' },
  zh: ({ missing }) =>
    `第六部分说明收取了信息处理费，缺少${missing.map((index) => parts[index]?.zh).join('、')}；应说明发出收费通知的件数、总金额和实际收取的金额，请补充。`,
  en: ({ missing }) =>
    `Section six says that processing fees were charged, without ${missing.map((index) => parts[index]?.en).join(', ')}; expected notices, their sum and what was collected, add them.`,
};

export const about: RuleAbout = [
  ['knowledge', '年度报告格式第六部分：收取信息处理费情况在此处报告', 'Section six of the form: processing fees are reported here'],
  '三个数字是各地报告的通行写法，便于与收费公示核对。',
  'Reports usually give these three, so that they can be held against receipts.',
];
