import { cellPath, checkSeries, counted, formCells, label } from '../../kit.ts';
import type { Check, Facts, RuleAbout, RuleWords, SeriesData } from '../../kit.ts';

export const facts = { id: 'pending-reappears', severity: 'info', needs: ['previous'] } as const satisfies Facts;
export const check: Check<typeof facts, SeriesData> = (context) =>
  checkSeries(
    context,
    [...formCells(context.edition).values()]
      .filter(({ table, column }) => table.id === 'disputes' && column.id === 'total')
      .map(({ path, row }) => ({
        cell: path,
        relation: 'at least',
        terms: [{ year: 'previous', path: cellPath('disputes', row.id, 'pending'), weight: 1 }],
      })),
  );

export const words: RuleWords<SeriesData> = {
  title: { zh: '未结案件的去向', en: 'Pending cases reappear' },
  zh: (data) =>
    `“${label(data.cell, 'zh')}”填报为${data.reported}，上年报告尚未审结${data.expected}件，本年总数更少；未结案件一般会在本年再次出现，请核对统计口径。`,
  en: (data) =>
    `"${label(data.cell, 'en')}" is ${data.reported}; last year's report had ${counted(data.expected, 'case')} not yet concluded; expected at least as many this year, check how cases are counted.`,
};

export const about: RuleAbout = [
  ['follows', '年度报告格式第四部分“尚未审结”列', 'Columns 尚未审结 of section four'],
  '上年未审结的案件在本年总会有一个结果，或仍未审结。统计按受理还是按审结计，格式没有说明，因此只作提示。',
  'A case that was pending last year has an outcome this year or is still pending. The form does not say whether cases are counted when filed or when decided, so this is only a hint.',
  ['只统计本年新受理的案件', 'Only cases filed this year are counted'],
];
