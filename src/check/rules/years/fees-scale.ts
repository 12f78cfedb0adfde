import { type ChangeData, type Check, checkChange, type Facts, feesClause, label, type RuleAbout, type RuleWords } from '../../kit.ts';

export const facts = {
  id: 'fees-scale',
  severity: 'warning',
  needs: ['previous'],
  thresholds: { least: 3_000, most: 30_000 },
} as const satisfies Facts;
export const check: Check<typeof facts, ChangeData> = (context, { least, most }) =>
  checkChange(
    context,
    ({ column }) => column.unit === '万元',
    (now, before) => {
      if (now === 0 || before === 0) return null;
      const factor = Math.max(now, before) / Math.min(now, before);
      return factor < least || factor > most;
    },
  );

export const words: RuleWords<ChangeData> = {
  title: { zh: '收费金额疑为元与万元混用', en: 'Fees in yuan and in CNY 10,000' },
  zh: ({ cell, value, previous }) =>
    `“${label(cell, 'zh')}”填报为${value}，上年为${previous}，相差约一万倍；该栏单位为万元，疑为元与万元混用，请核对两年的单位。`,
  en: ({ cell, value, previous }) =>
    `"${label(cell, 'en')}" is ${value}, last year ${previous}, about ten thousand times apart; the unit is CNY 10,000, check whether one of the years is in yuan.`,
};

export const about: RuleAbout = [
  feesClause,
  '同一机关的收费不会一年相差一万倍；按元填报的一年正好相差这么多。',
  "An organ's fees do not change ten-thousandfold within a year; filling in yuan does just that.",
];
