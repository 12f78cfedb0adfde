import { type Check, type Facts, fold, type RuleAbout, type RuleWords } from '../../kit.ts';

/** Domains that reports do refer to. All of .cn is left alone. */
const known = [
  '.cn',
  'gov.hk',
  'gov.mo',
  'qq.com',
  'weibo.com',
  'xinhuanet.com',
  'people.com',
  'chinanews.com',
  'wjx.com',
  'toutiao.com',
  'douyin.com',
];
/** Kinds of organs whose sites stand under gov.cn. */
const official = new Set(['government', 'office', 'department', 'township', 'street', 'vertical']);
const spam = '百家乐 六合彩 娱乐城 真人娱乐 新葡京 棋牌游戏 时时彩 外围投注 老虎机 博彩公司 网上赌场 体育投注';

export type Data = { readonly kind: 'domain' | 'spam'; readonly found: string; readonly heading: string | null };

export const facts = { id: 'spam-or-mirror', severity: 'warning', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* (context) {
  const { head, organ } = context;
  for (const { heading, text, span } of [{ heading: null, text: head.preamble, span: undefined }, ...head.sections]) {
    const folded = fold(text);
    const strange = [...folded.matchAll(/(?:https?:\/\/|www\.)([\w.-]{3,80})/giu)]
      .map(([, host = '']) => host.toLowerCase().replace(/\.$/u, ''))
      .find((host) => !known.some((end) => host.endsWith(end)));
    const junk = spam.split(' ').find((word) => folded.includes(word));
    if (strange !== undefined)
      yield {
        span,
        key: strange,
        data: { kind: 'domain', found: strange, heading },
        ...(official.has(organ.kind ?? '') ? {} : { severity: 'info' as const }),
      };
    if (junk !== undefined) yield { span, key: junk, data: { kind: 'spam', found: junk, heading } };
    if (strange === undefined && junk === undefined) yield true;
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '异常链接（疑被篡改或仿冒）', en: 'Spam or replaced addresses' },
  zh: ({ kind, found }) =>
    kind === 'domain'
      ? `文字给出的网址“${found}”不是政府网站；可能是被替换的副本，请核对来源。`
      : `文字中有“${found}”；可能是混入的垃圾内容，请核对来源。`,
  en: ({ kind, found }) =>
    kind === 'domain'
      ? `The text gives the address "${found}", which is no government site; this may be an altered copy, check where it comes from.`
      : `The text holds "${found}", which may be injected spam; check where this copy comes from.`,
};

export const about: RuleAbout = [
  ['custom', '国办发〔2019〕19号（政府网站域名管理）；来源可靠性', 'Provenance; government sites live under gov.cn'],
  '流传的副本有的替换了官方网址，有的混入广告。数据可能没变，来源已不可靠。',
  'Some copies in circulation have the official address replaced or advertisements mixed in. The numbers may be unchanged, the source is not to be trusted.',
  ['管委会、法律法规授权组织使用其他域名的，只作提示。', 'Zones and authorised organisations may use other domains: information only.'],
];
