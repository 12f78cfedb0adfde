import { type Check, copiedClause, type Facts, type RuleAbout, type RuleWords, type SectionId, similarity } from '../../kit.ts';

export type Data = { readonly section: SectionId; readonly heading: string; readonly similarity: number };

export const facts = {
  id: 'copied-text',
  severity: 'warning',
  needs: ['previous'],
  thresholds: { share: 0.9, characters: 100 },
} as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* (context, limits) {
  const { previous } = context;
  for (const id of ['overall', 'problems'] as const) {
    const [now, before] = [context.section(id), previous.section(id)];
    if (!now || !before || Math.min(now.text.length, before.text.length) < limits.characters) {
      yield null;
      continue;
    }
    const share = similarity(now.text, before.text);
    yield share < limits.share || { span: now.span, data: { section: id, heading: now.heading, similarity: share }, key: id };
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '与上年雷同的文字', en: "Text like last year's" },
  zh: ({ heading, similarity: share }) =>
    `“${heading}”的文字与上年报告重复率${Math.floor(share * 100)}%（不计年份和数字）；通知要求不得内容雷同，请按本年情况改写。`,
  en: ({ heading, similarity: share }) =>
    `The text of "${heading}" is ${Math.floor(share * 100)} % the same as last year's, years and figures aside; expected this year's work to be described, rewrite it.`,
};

export const about: RuleAbout = [
  copiedClause,
  '总体情况和存在的主要问题每年都应有变化。相似度按相邻两字计算，年份和数字不计。',
  'The overview and the problems should differ from year to year. Similarity counts pairs of neighbouring characters; years and figures are masked.',
  ['百字以内的短文不作比较', 'Texts of less than a hundred characters are exempt'],
];
