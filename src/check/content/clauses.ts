/** What several rules say on their pages. Values of their own, not of one table, so that bundlers see that none is used. */
import type { Clause, Pair } from '../types.ts';

export const accuracyClause: Clause = [
  'read',
  '{notice}{duty}：发布内容不准确、不全面的责任',
  '{notice}{duty}: responsibility for inaccurate content',
];
export const copiedClause: Clause = ['read', '{notice}{duty}：内容雷同、敷衍塞责', '{notice}{duty}: identical or perfunctory content'];
export const documentsClause: Clause = ['follows', '年度报告格式第二部分，第二十条第（一）项', 'Section two, article 20(1)'];
export const feesClause: Clause = [
  'printed',
  '年度报告格式第二部分“本年收费金额（单位：万元）”',
  'Column 本年收费金额（单位：万元） of section two',
];
export const preambleClause: Clause = ['custom', '年度报告惯例（开头的说明）', 'Convention of the preamble'];
export const sectionsClause: Clause = [
  'read',
  '政府信息公开条例第五十条；年度报告格式的六个部分',
  'Regulation art. 50; the six sections of the form',
];
export const summariesClause: Clause = [
  'read',
  '《条例》第四十九条：本级政府的年度报告',
  'Regulation, article 49: the report of a government',
];
export const tablesClause: Clause = ['printed', '年度报告格式各表', 'Tables of the form'];
export const zeroClause: Clause = [
  'custom',
  '各地填报要求：没有的填“0”（通行做法，格式未明文规定）',
  'Filling instructions of the provinces: write 0 where there was nothing (convention, not printed in the form)',
];

/** The usual exceptions of the rules on what is carried over. */
export const previousCorrected: Pair = ['上年数据更正', "Correction of last year's figure"];
export const organsMerged: Pair = ['机构改革合并或拆分', 'Organs merged or split'];
export const bodiesChanged: Pair = ['汇总范围增减下属单位', 'Sub-bodies added to or dropped from a summary report'];
export const requestSplit: Pair = ['一件申请后来拆分或合并', 'A request later split or merged'];

/** The usual exception of the rules that compare the text with the tables. */
export const otherScope: Pair = [
  '文字说的是另一口径（全市、代政府办理、某部门），与表格口径不同。',
  'The text speaks of another scope than the table (the whole city, on behalf of the government, one department).',
];

/** Why a summary is held against its parts. */
export const rollUpWhy = '政府的报告由本级和各部门、各乡镇街道的报告汇总而成，各格应等于各单位之和。缺少单位或单位自身合计有误时不作判断。';
export const rollUpWhyEn =
  "A government's report sums up those of its bodies, cell by cell. Where a part is missing or its own sums fail, no judgement is made.";
