import { type ChangeData, type Check, checkChange, type Facts, label, type RuleAbout, type RuleWords } from '../../kit.ts';

export const facts = { id: 'jump', severity: 'info', needs: ['previous'], thresholds: { times: 5, by: 50 } } as const satisfies Facts;
export const check: Check<typeof facts, ChangeData> = (context, { times, by }) =>
  checkChange(
    context,
    ({ table, column }) => !column.signed && (table.id === 'proactive' || column.id === 'total'),
    (now, before) => Math.abs(now - before) < by || Math.max(now, before) < times * Math.min(now, before),
  );

export const words: RuleWords<ChangeData> = {
  title: { zh: '与上年相差悬殊', en: 'A jump from last year' },
  zh: ({ cell, value, previous }) =>
    `“${label(cell, 'zh')}”填报为${value}，上年为${previous}；同比变动超过5倍，请核实数据及口径并说明原因。`,
  en: ({ cell, value, previous }) =>
    `"${label(cell, 'en')}" is ${value}, last year ${previous}; expected less than a fivefold change, check for a lost or doubled digit or a change of scope.`,
};

export const about: RuleAbout = [
  ['knowledge', '统计常识，无条文', 'Statistical sense; no clause'],
  '与上年相差五倍以上且达到五十的数字，常常是多写或漏写一位，或改变了统计范围。',
  'A figure that changed fivefold and by fifty or more is often one with a digit too many or too few, or of another scope.',
  ['业务确有大的变化', 'The work really changed'],
];
