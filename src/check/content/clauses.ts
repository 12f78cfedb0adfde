/** What several rules say on their pages. Values of their own, not of one table, so that bundlers see that none is used. */
import type { Words } from '../types.ts';

export const accuracyClause: Words = {
  zh: '国办公开办函〔2021〕30号第四部分（发布内容不准确的责任）',
  en: 'Notice 〔2021〕30, part four (responsibility for inaccurate content)',
};
export const documentsClause: Words = { zh: '年度报告格式第二部分，第二十条第（一）项', en: 'Section two, article 20(1)' };
export const preambleClause: Words = { zh: '年度报告惯例（开头的说明）', en: 'Convention of the preamble' };
export const summariesClause: Words = {
  zh: '《条例》第四十九条：本级政府的年度报告',
  en: 'Regulation, article 49: the report of a government',
};
export const tablesClause: Words = { zh: '年度报告格式各表', en: 'Tables of the form' };

/** The usual exception of the rules that compare the text with the tables. */
export const otherScope: Words = {
  zh: '文字说的是另一口径（全市、代政府办理、某部门），与表格口径不同。',
  en: 'The text speaks of another scope than the table (the whole city, on behalf of the government, one department).',
};

/** Why a summary is held against its parts. */
export const rollUpWhy: Words = {
  zh: '政府的报告由本级和各部门、各乡镇街道的报告汇总而成，各格应等于各单位之和。缺少单位或单位自身合计有误时不作判断。',
  en: "A government's report sums up those of its bodies, cell by cell. Where a part is missing or its own sums fail, no judgement is made.",
};
