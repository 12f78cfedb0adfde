import { type Check, dense, type Facts, mentions, type RuleAbout, type RuleWords, sectionText } from '../../kit.ts';

/** Words of which one is enough: the rule looks for what is left out, not for headings. */
const aspects = {
  proactive: { zh: '主动公开', en: 'proactive disclosure', wording: '主动公开' },
  request: { zh: '依申请公开', en: 'disclosure upon request', wording: '依申请 公开申请 申请公开' },
  management: {
    zh: '政府信息管理',
    en: 'management of government information',
    wording:
      '信息管理 信息资源管理 管理制度 管理机制 规范管理 保密审查 发布审查 信息审核 审核发布 信息发布审 三审 审核制度 审查制度 公开属性 动态调整 规范性文件 制度建设 管理台账 审查机制 审核机制 审核把关 审查审批 清单管理 更新维护',
  },
  platform: { zh: '政府信息公开平台建设', en: 'platforms', wording: '平台 网站 新媒体 公众号 专栏 专区' },
  supervision: { zh: '监督保障', en: 'supervision and support', wording: '监督 保障 考核 评议 责任追究 培训 问责' },
} as const;

type Aspect = keyof typeof aspects;

export type Data = { readonly missing: readonly Aspect[] };

export const facts = { id: 'overall-aspects', severity: 'warning', needs: ['text'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) => {
  const text = sectionText(context, 'overall');
  if (text === null) return null;
  // 主动公开、依申请公开、不予公开等属性 names the classes of information, not the handling of requests.
  const prose = dense(text).replaceAll('主动公开、依申请公开、不予公开', '主动公开');
  const missing = (Object.keys(aspects) as Aspect[]).filter((id) => !mentions(prose, aspects[id].wording));
  return missing.length === 0 || { span: context.section('overall')?.span, key: missing.join(), data: { missing } };
};

export const words: RuleWords<Data> = {
  title: { zh: '总体情况的五个方面', en: 'Five aspects of the overview' },
  zh: ({ missing }) =>
    `总体情况没有提到${missing.map((id) => aspects[id].zh).join('、')}；应包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面，请补充。`,
  en: ({ missing }) =>
    `The overview does not mention ${missing.map((id) => aspects[id].en).join(', ')}; expected all five aspects, add them.`,
};

export const about: RuleAbout = [
  ['read', '{notice}：总体情况包括主动公开、依申请公开、政府信息管理、平台建设、监督保障', '{notice}: the overview covers five aspects'],
  '通知要求内容不能遗漏，也不宜泛化。',
  'The notice wants nothing left out and nothing padded.',
  ['以其他说法写了同一方面的内容。', 'The aspect is written about in other wording.'],
];
