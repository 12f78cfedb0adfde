/** 本年废止不超过上年有效加本年制发。 */
import { label } from '../../form/label.ts';
import { documentsClause } from '../about-shared.ts';
import { bound, type BoundData } from '../values.ts';
import type { Rule, RuleAbout, RuleWords, Words } from '../types.ts';
import { isYearBefore } from '../series.ts';

export const repealedCeiling: Rule<'repealed-ceiling', BoundData> = {
  id: 'repealed-ceiling',
  severity: 'warning',
  *check(context) {
    const { previous } = context;
    if (!previous || context.edition !== 'cn-ogi-2021') return;
    for (const row of ['rules', 'normativeDocuments'] as const) {
      const before = isYearBefore(previous, context) ? previous.operand(`proactive.${row}.inForce`).value : null;
      const cells = [`proactive.${row}.repealed`, `proactive.${row}.issued`] as const;
      if (before === null || previous.edition !== context.edition) yield { status: 'notEvaluable', cells };
      else yield bound(context, cells, ([repealed = 0, issued = 0]) => ({ bound: before + issued, kept: repealed <= before + issued }));
    }
  },
};

export const words: RuleWords<BoundData> = {
  zh: ({ cells: [cell], values: [repealed, issued], bound: ceiling }) =>
    `“${label(cell, 'zh')}”填 ${repealed}，而上年现行有效加本年制发（${issued}）只有 ${ceiling} 件；废止件数不应超过，请核对。`,
  en: ({ cells: [cell], values: [repealed, issued], bound: ceiling }) =>
    `"${label(cell, 'en')}" is ${repealed}, but last year\'s in force plus the ${issued} issued are only ${ceiling}; expected no more, check them.`,
};

export const title: Words = { zh: '废止不超过原有', en: 'Repealed is no more than there was' };

export const about: RuleAbout = {
  clause: documentsClause,
  why: { zh: '能废止的只有上年有效的和本年制发的文件。', en: 'Only what was in force last year or was issued this year can be repealed.' },
  exceptions: [
    { zh: '把自动失效计入废止', en: 'Lapsed instruments counted as repealed' },
    { zh: '统计范围变化', en: 'A change of scope' },
  ],
};
