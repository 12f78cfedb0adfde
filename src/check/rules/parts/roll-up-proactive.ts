import { checkRollUp, rollUpWhy, rollUpWhyEn, rollUpWords, summariesClause } from '../../kit.ts';
import type { Check, Facts, RollUpData, RuleAbout, RuleWords } from '../../kit.ts';

export const facts = { id: 'roll-up-proactive', severity: 'warning', needs: ['parts'] } as const satisfies Facts;
export const check: Check<typeof facts, RollUpData> = (context) => checkRollUp(context, 'proactive');

export const words: RuleWords<RollUpData> = /* @__PURE__ */ rollUpWords({ zh: '主动公开汇总', en: 'Roll-up of proactive disclosure' });

export const about: RuleAbout = [
  summariesClause,
  rollUpWhy,
  rollUpWhyEn,
  ['联合发文在汇总中只计一件', 'Jointly issued documents are counted once'],
];
