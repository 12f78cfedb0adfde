import { type Check, dense, type Facts, fold, type RuleAbout, type RuleWords, type SectionId, sectionName } from '../../kit.ts';

/** Without its numeral, marks and blanks. */
const plain = (heading: string): string =>
  dense(fold(heading))
    .replaceAll('?', '')
    .replace(/^[(一二三四五六七八九\d]{1,3}[)、.:]{0,2}/u, '')
    .replace(/[:。]$/u, '');

export type Data = { readonly section: SectionId; readonly heading: string };

export const facts = { id: 'section-title', severity: 'info', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = function* (context) {
  for (const { id, heading, span } of context.head.sections) {
    const section = context.form.sections.find((candidate) => candidate.id === id);
    if (!section) continue;
    yield (
      [section.title, ...section.aliases].some((title) => plain(title) === plain(heading)) || {
        span,
        key: heading,
        data: { section: section.id, heading },
      }
    );
  }
};

export const words: RuleWords<Data> = {
  title: { zh: '部分的标题', en: 'Titles of the sections' },
  zh: ({ section, heading }) => `标题为“${heading}”；格式所印标题是“${sectionName(section, 'zh')}”，建议使用统一的标题。`,
  en: ({ section, heading }) => `The heading is "${heading}"; the form prints "${sectionName(section, 'zh')}", use it.`,
};

export const about: RuleAbout = [
  ['printed', '年度报告格式所印标题', 'Headings printed in the form'],
  '格式附表的短标题和通知正文的长标题都可以。其他写法读者认得出，程序未必。',
  'The short headings of the annex and the long ones of the notice are both fine. Others may be understood by people, but not by programs.',
];
