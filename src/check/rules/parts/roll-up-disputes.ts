import { checkRollUp, rollUpWhy, rollUpWhyEn, rollUpWords, summariesClause } from '../../kit.ts';
import type { Check, Facts, RollUpData, RuleAbout, RuleWords } from '../../kit.ts';

export const facts = { id: 'roll-up-disputes', severity: 'warning', needs: ['parts'] } as const satisfies Facts;
export const check: Check<typeof facts, RollUpData> = (context) => checkRollUp(context, 'disputes');

export const words: RuleWords<RollUpData> = /* @__PURE__ */ rollUpWords(
  { zh: '复议诉讼汇总', en: 'Roll-up of disputes' },
  { zh: '共同被告的案件只由作出原行政行为的机关统计，', en: 'a suit against two organs is counted by that of the original act alone, ' },
);

export const about: RuleAbout = [summariesClause, rollUpWhy, rollUpWhyEn];
