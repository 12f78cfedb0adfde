import {
  apart,
  applicants,
  bodiesChanged,
  carriedOver,
  checkSeries,
  label,
  organsMerged,
  previousCorrected,
  requestSplit,
} from '../../kit.ts';
import type { Check, Facts, RuleAbout, RuleWords, SeriesData } from '../../kit.ts';

export const facts = { id: 'carry-by-applicant', severity: 'warning', needs: ['previous'] } as const satisfies Facts;
export const check: Check<typeof facts, SeriesData> = (context) =>
  checkSeries(
    context,
    applicants.filter(({ id }) => id !== 'total').map(({ id }) => carriedOver(id)),
  );

export const words: RuleWords<SeriesData> = {
  title: { zh: '按申请人的结转衔接', en: 'Carried in by applicant is what was carried out' },
  zh: (data) =>
    `“${label(data.cell, 'zh')}”填报为${data.reported}，上年报告结转下年度为${data.expected}，${apart(data.difference)}；两者应当相等，请核对申请人分类。`,
  en: (data) =>
    `"${label(data.cell, 'en')}" is ${data.reported}; last year's report carried out ${data.expected} (difference ${data.difference}); expected both to be equal, check how applicants were classified.`,
};

export const about: RuleAbout = [
  ['follows', '年度报告格式第三部分第二项、第四项', 'Items two and four of section three'],
  '总数衔接时，各类申请人的结转也应衔接。',
  'Where the totals agree, the applicants should too.',
  previousCorrected,
  organsMerged,
  bodiesChanged,
  requestSplit,
  ['申请人重新归类', 'An applicant was reclassified'],
];
