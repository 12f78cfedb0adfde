import { apart, cellPath, checkSeries, formCells, label, termsOf } from '../../kit.ts';
import type { Check, Facts, RuleAbout, RuleWords, SeriesData } from '../../kit.ts';

export const facts = { id: 'items-chain', severity: 'warning', needs: ['previous'] } as const satisfies Facts;
export const check: Check<typeof facts, SeriesData> = (context) =>
  checkSeries(
    context,
    [...formCells(context.edition).values()]
      .filter(({ column }) => column.id === 'itemsPreviousYear')
      .map(({ path, row }) => ({
        cell: path,
        terms: [
          { year: 'previous', path, weight: 1 },
          { year: 'previous', path: cellPath('proactive', row.id, 'itemsChange'), weight: 1 },
        ],
      })),
  );

export const words: RuleWords<SeriesData> = {
  title: { zh: '项目数量衔接', en: 'Items follow from last year' },
  zh: (data) =>
    `“${label(data.cell, 'zh')}”填报为${data.reported}，上年报告的项目数量加增减为${termsOf(data)} = ${data.expected}，${apart(data.difference)}；应当相等，请核对。`,
  en: (data) =>
    `"${label(data.cell, 'en')}" is ${data.reported}; items plus net change in last year's report are ${termsOf(data)} = ${data.expected} (difference ${data.difference}); expected both to be equal, check both reports.`,
};

export const about: RuleAbout = [
  ['follows', '2019年格式第二部分，第二十条第（五）（六）（八）项', '2019 form, section two, articles 20(5), (6) and (8)'],
  '2020年报告的“上一年项目数量”，就是2019年报告的项目数量加当年增减。',
  'Items last year in the report for 2020 are the items of the report for 2019 plus its net change.',
  ['事项目录重新编制', 'The catalogue of items was drawn up anew'],
];
