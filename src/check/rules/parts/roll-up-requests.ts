/** 汇总数应等于各单位之和，逐格核对。 */
import { rollUpWhy, summariesClause } from '../../content/clauses.ts';
import { checkRollUp, type RollUpData } from '../../figures/roll-up.ts';
import { rollUpWords } from '../../figures/roll-up-words.ts';
import type { Check, Facts, RuleAbout, RuleWords, WithParts } from '../../types.ts';

export const facts = { id: 'roll-up-requests', severity: 'warning', needs: ['parts'] } as const satisfies Facts;

export const check: Check<RollUpData, WithParts> = (context) => checkRollUp(context, 'requests');

export const words: RuleWords<RollUpData> = /* @__PURE__ */ rollUpWords({ zh: '申请办理汇总', en: 'Roll-up of requests' });

export const about: RuleAbout = {
  clause: summariesClause,
  why: rollUpWhy,
  exceptions: [
    { zh: '垂直管理部门不在汇总范围', en: 'Bodies under vertical management' },
    { zh: '代政府办理的申请在两处计入', en: 'Requests handled on behalf of the government counted in both' },
    { zh: '下属单位在汇总后更正', en: 'Parts corrected after the summary' },
    { zh: '开发区被两个上级计入', en: 'Zones counted in two summaries' },
  ],
};
