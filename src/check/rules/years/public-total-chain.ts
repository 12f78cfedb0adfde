import { type Check, checkSeries, type Facts, label, type RuleAbout, type RuleWords, type SeriesData, termsOf } from '../../kit.ts';

export const facts = {
  id: 'public-total-chain',
  severity: 'info',
  needs: ['previous'],
  cells: ['proactive.rules.totalPublic'],
} as const satisfies Facts;
export const check: Check<typeof facts, SeriesData> = (context) =>
  checkSeries(
    context,
    (['rules', 'normativeDocuments'] as const).map((row) => ({
      cell: `proactive.${row}.totalPublic`,
      relation: 'at least',
      terms: [
        { year: 'previous', path: `proactive.${row}.totalPublic`, weight: 1 },
        { year: 'current', path: `proactive.${row}.newlyDisclosed`, weight: 1 },
      ],
    })),
  );

export const words: RuleWords<SeriesData> = {
  title: { zh: '对外公开总数衔接', en: 'The public total follows from last year' },
  zh: (data) =>
    `“${label(data.cell, 'zh')}”填报为${data.reported}，上年总数加本年新公开为${termsOf(data)} = ${data.expected}，少${-data.difference}；一般不会减少，如有撤下请说明。`,
  en: (data) =>
    `"${label(data.cell, 'en')}" is ${data.reported}; last year's total plus the newly disclosed are ${termsOf(data)} = ${data.expected}, ${-data.difference} fewer; expected no decrease as a rule, say what was withdrawn.`,
};

export const about: RuleAbout = [
  ['follows', '2019年格式第二部分，第二十条第（一）项', '2019 form, section two, article 20(1)'],
  '对外公开的文件除撤下的以外只会增加。',
  'What is publicly available only grows, but for what is withdrawn.',
  ['撤下的文件没有报告', 'Withdrawals that are not reported'],
];
