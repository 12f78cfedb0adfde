import { checkRollUp, rollUpWhy, rollUpWhyEn, rollUpWords, summariesClause } from '../../kit.ts';
import type { Check, Facts, RollUpData, RuleAbout, RuleWords } from '../../kit.ts';

export const facts = { id: 'roll-up-requests', severity: 'warning', needs: ['parts'] } as const satisfies Facts;
export const check: Check<typeof facts, RollUpData> = (context) => checkRollUp(context, 'requests');

export const words: RuleWords<RollUpData> = /* @__PURE__ */ rollUpWords({ zh: '申请办理汇总', en: 'Roll-up of requests' });

export const about: RuleAbout = [
  summariesClause,
  rollUpWhy,
  rollUpWhyEn,
  ['垂直管理部门不在汇总范围', 'Bodies under vertical management'],
  ['代政府办理的申请在两处计入', 'Requests handled on behalf of the government counted in both'],
  ['下属单位在汇总后更正', 'Parts corrected after the summary'],
  ['开发区被两个上级计入', 'Zones counted in two summaries'],
];
