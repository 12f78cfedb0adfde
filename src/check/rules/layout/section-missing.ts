import { hasText, pathsBelow, sectionName, sectionsClause } from '../../kit.ts';
import type { Check, Facts, RuleAbout, RuleWords, SectionId } from '../../kit.ts';

export interface Data {
  readonly section: SectionId;
  /** Its table was found all the same: only the heading is lost. */
  readonly table: boolean;
}

export const facts = { id: 'section-missing', severity: 'error', needs: ['report'] } as const satisfies Facts;
export const check: Check<typeof facts, Data> = (context) => {
  if (!hasText(context)) return null;
  return context.form.sections.map(({ id }) => {
    const table = pathsBelow(context.edition, id).some((path) => context.operand(path).state !== 'absent');
    return !!context.section(id) || { key: id, data: { section: id, table }, ...(table && { severity: 'warning' as const }) };
  });
};

export const words: RuleWords<Data> = {
  title: { zh: '缺少部分', en: 'Section missing' },
  zh: ({ section, table }) =>
    table
      ? `没有找到“${sectionName(section, 'zh')}”的标题，表格仍在；应有此标题，请补上。`
      : `没有找到“${sectionName(section, 'zh')}”；报告应有六个部分，请补上。`,
  en: ({ section, table }) =>
    table
      ? `The heading "${sectionName(section, 'en')}" was not found, though its table was; expected the heading, add it.`
      : `The section "${sectionName(section, 'en')}" was not found; expected all six sections, add it.`,
};

export const about: RuleAbout = [
  sectionsClause,
  '年度报告须有总体情况、主动公开、收到和处理申请、复议诉讼、主要问题及改进、其他事项六个部分。',
  'The report has six sections: overview, proactive disclosure, requests, disputes, problems and improvements, other matters.',
  ['标题在复制时丢失而表格仍在的，只作提醒。', 'Where only the heading was lost in copying and the table is there, it is a warning.'],
];
