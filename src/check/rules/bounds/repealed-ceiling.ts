import { bound, documentsClause, isYearBefore, label } from '../../kit.ts';
import type { BoundData, Check, Facts, RuleAbout, RuleWords } from '../../kit.ts';

export const facts = {
  id: 'repealed-ceiling',
  severity: 'warning',
  needs: ['previous'],
  cells: ['proactive.rules.repealed'],
} as const satisfies Facts;
export const check: Check<typeof facts, BoundData> = function* (context) {
  const { previous } = context;
  for (const row of ['rules', 'normativeDocuments'] as const) {
    const before = isYearBefore(previous, context) ? previous.operand(`proactive.${row}.inForce`).value : null;
    const cells = [`proactive.${row}.repealed`, `proactive.${row}.issued`] as const;
    yield before === null
      ? null
      : bound(context, cells, ([repealed = 0, issued = 0]) => ({ bound: before + issued, kept: repealed <= before + issued }));
  }
};

export const words: RuleWords<BoundData> = {
  title: { zh: '废止件数上限', en: 'Repealed is no more than there was' },
  zh: ({ cells: [cell], values: [repealed, issued], bound: ceiling }) =>
    `“${label(cell, 'zh')}”填报为${repealed}，而上年现行有效加本年制发（${issued}）只有${ceiling}件；废止件数不应超过，请核对。`,
  en: ({ cells: [cell], values: [repealed, issued], bound: ceiling }) =>
    `"${label(cell, 'en')}" is ${repealed}, but last year\'s in force plus the ${issued} issued come to ${ceiling} only; expected no more, check them.`,
};

export const about: RuleAbout = [
  documentsClause,
  '能废止的只有上年有效的和本年制发的文件。',
  'Only what was in force last year or was issued this year can be repealed.',
  ['把自动失效计入废止', 'Lapsed instruments counted as repealed'],
  ['统计范围变化', 'A change of scope'],
];
