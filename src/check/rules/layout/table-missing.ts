import { hasFragments, mentions, pathsBelow, sectionName, sectionText } from '../../kit.ts';
import type { Check, Facts, RuleAbout, RuleWords, SectionId } from '../../kit.ts';

export interface Data {
  readonly section: SectionId;
  readonly picture: boolean;
  /** The source has numbers, and reading could not tell whose they are. */
  readonly damaged: boolean;
}

/** Messages of reading that say so. */
const unread: ReadonlySet<string> = new Set(['repeats-dropped', 'labels-missing']);

export const facts = { id: 'table-missing', severity: 'error', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) => {
  const damaged = context.messages.some(({ code }) => unread.has(code));
  return context.form.tables.map(({ id }) => {
    const cells = pathsBelow(context.edition, id);
    if (cells.some((path) => context.operand(path).state !== 'absent')) return true;
    // Values were found: in cells that could not be told, or as rows of their own.
    const lost = damaged || cells.some((path) => context.operand(path).certainty === 'doubtful') || hasFragments(context, id);
    const picture = mentions(sectionText(context, id) ?? '', '图片 截图 附件 附表 见附');
    return { cells, doubted: lost, key: id, data: { section: id, damaged: lost, picture } };
  });
};

export const words: RuleWords<Data> = {
  title: { zh: '缺少表格', en: 'Table missing' },
  zh: ({ section, picture, damaged }) =>
    damaged
      ? `“${sectionName(section, 'zh')}”的数值没有读出，原文有缺损；未作检查，请换用原始文件。`
      : `没有读到“${sectionName(section, 'zh')}”的表格，${picture ? '正文提到' : '可能是'}图片或附件，也可能所读文件不全；请先对照原文，报告中应有可读取的表格。`,
  en: ({ section, picture, damaged }) =>
    damaged
      ? `The values of "${sectionName(section, 'en')}" could not be read, the source has lost parts; nothing was checked, use the original.`
      : `The table of "${sectionName(section, 'en')}" was not read: ${picture ? 'the text speaks of' : 'it may be'} a picture or an attachment, or the file is not whole; compare with the original first, expected a table that can be read.`,
};

export const about: RuleAbout = [
  ['printed', '年度报告格式第二、三、四部分', 'Sections two, three and four of the form'],
  '数据只有填在格式的表格里才能核对和汇总。表格贴成图片的，等于没有。',
  'Only numbers in the tables of the form can be checked and added up. A picture of a table is none.',
];
