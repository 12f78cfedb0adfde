import { type Check, dense, type Facts, foldName, type RuleAbout, type RuleWords } from '../../kit.ts';

export type Data = { readonly title: string };

const form = /政府信息公开工作年度报告[》)]?$/u;

export const facts = { id: 'title-form', severity: 'info', strict: 'warning', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = ({ head: { title }, doubts }) =>
  title === null || title === '' || doubts.has('title') ? null : form.test(dense(foldName(title))) || { data: { title }, key: title };

export const words: RuleWords<Data> = {
  title: { zh: '报告标题', en: 'Title of the report' },
  zh: ({ title }) => `标题为“${title}”；统一标题为“××机关××××年政府信息公开工作年度报告”，建议采用。`,
  en: ({ title }) => `The title is "${title}"; the form has 政府信息公开工作年度报告 after organ and year, use it.`,
};

export const about: RuleAbout = [
  ['printed', '《中华人民共和国政府信息公开工作年度报告格式》', 'Title of the form'],
  '写成“工作总结”“政务公开年报”的，读者和系统不易找到。',
  'Reports under other titles are hard to find.',
];
