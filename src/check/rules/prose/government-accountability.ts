import { type Check, dense, type Facts, hasText, mentions, type RuleAbout, type RuleWords, sectionText } from '../../kit.ts';

const parts = {
  assessment: { zh: '工作考核', en: 'assessment', wording: '考核 绩效 考评 测评 评估' },
  review: { zh: '社会评议', en: 'social review', wording: '评议 满意度 第三方评估 社会评价 公众评价 社会监督' },
  accountability: { zh: '责任追究', en: 'accountability', wording: '责任追究 追责 问责 追究责任 追究' },
} as const;

type Part = keyof typeof parts;

export type Data = { readonly missing: readonly Part[] };

export const facts = { id: 'government-accountability', severity: 'warning' } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) => {
  const { organ } = context;
  if (!hasText(context) || !(organ.kind === 'government' || (organ.kind === 'township' && organ.name?.endsWith('政府')))) return;
  const text = (['overall', 'problems', 'otherMatters'] as const).map((id) => sectionText(context, id) ?? '').join('\n');
  if (text.trim() === '') return null;
  const missing = (Object.keys(parts) as Part[]).filter((id) => !mentions(dense(text), parts[id].wording));
  return missing.length === 0 || { key: missing.join(), data: { missing } };
};

export const words: RuleWords<Data> = {
  title: { zh: '考核、评议和责任追究', en: 'Assessment, review and accountability' },
  zh: ({ missing }) =>
    `没有提到${missing.map((id) => parts[id].zh).join('、')}；各级人民政府的年度报告还应包括工作考核、社会评议和责任追究结果情况，没有的也请说明。`,
  en: ({ missing }) =>
    `${missing.map((id) => parts[id].en).join(', ')}: not mentioned; expected reports of governments to give the results of assessment, social review and accountability, state them, also where there were none.`,
};

export const about: RuleAbout = [
  ['read', '政府信息公开条例第五十条第一款第（四）项', 'Regulation art. 50(4)'],
  '只对各级人民政府有此要求，部门没有。',
  'It is required of governments only, not of departments.',
  ['以其他说法写了同一内容。', 'It is written about in other wording.'],
];
