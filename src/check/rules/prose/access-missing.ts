import { allText, type Check, dense, type Facts, mentions, preambleClause, type RuleAbout, type RuleWords } from '../../kit.ts';

const wording = '下载 查阅 网站 网址 http www. 门户 专栏';

export const facts = { id: 'access-missing', severity: 'info', needs: ['text'] } as const satisfies Facts;
export const check: Check<typeof facts, Readonly<Record<string, never>>> = (context) =>
  mentions(dense(allText(context)), wording) ? true : { data: {} };

export const words: RuleWords<Readonly<Record<string, never>>> = {
  title: { zh: '查阅途径', en: 'Access' },
  zh: () => '没有写明查阅、下载的途径；惯例写明公开网址，建议补充。',
  en: () => 'The report does not say where it can be read or downloaded; reports usually give the site, add it.',
};

export const about: RuleAbout = [
  preambleClause,
  '电子版在哪里可以查阅下载，惯例在开头写明。',
  'Where the electronic copy can be had is usually said at the top.',
];
