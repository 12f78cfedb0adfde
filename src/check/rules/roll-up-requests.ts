/** 汇总数应等于各单位之和，逐格核对。 */
import { rollUpWhy, summariesClause } from '../about-shared.ts';
import { checkRollUp, type RollUpData } from '../roll-up.ts';
import { rollUpWords } from '../roll-up-words.ts';
import type { Rule, RuleAbout, RuleWords, Words } from '../types.ts';

export const rollUpRequests: Rule<'roll-up-requests', RollUpData> = {
  id: 'roll-up-requests',
  severity: 'warning',
  check: (context) => checkRollUp(context, 'requests'),
};

export const words: RuleWords<RollUpData> = rollUpWords;

export const title: Words = { zh: '申请办理汇总', en: 'Roll-up of requests' };

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
