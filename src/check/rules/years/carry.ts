import { apart, bodiesChanged, carriedOver, checkSeries, label, organsMerged, previousCorrected, requestSplit } from '../../kit.ts';
import type { Check, Facts, RuleAbout, RuleWords, SeriesData } from '../../kit.ts';

export const facts = { id: 'carry', severity: 'warning', strict: 'error', needs: ['previous'] } as const satisfies Facts;
export const check: Check<typeof facts, SeriesData> = (context) => checkSeries(context, [carriedOver('total')]);

export const words: RuleWords<SeriesData> = {
  title: { zh: '结转衔接', en: 'Carried in is what was carried out' },
  zh: (data) =>
    `“${label(data.cell, 'zh')}”填报为${data.reported}，上年报告结转下年度为${data.expected}，${apart(data.difference)}；两者应当相等，请核对。`,
  en: (data) =>
    `"${label(data.cell, 'en')}" is ${data.reported}; last year's report carried out ${data.expected} (difference ${data.difference}); expected both to be equal, check both reports.`,
};

export const about: RuleAbout = [
  ['follows', '年度报告格式第三部分第二项、第四项', 'Items two and four of section three'],
  '上年年底未办结的申请就是本年年初结转的申请。2020年与2021年之间格式有变，但这两行不变，可以比较。',
  'What was open on 31 December was open on 1 January. The form changed between 2020 and 2021, but these two rows did not.',
  previousCorrected,
  organsMerged,
  bodiesChanged,
  requestSplit,
];
