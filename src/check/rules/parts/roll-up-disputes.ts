import { rollUpWhy, rollUpWhyEn, summariesClause } from '../../content/clauses.ts';
import { checkRollUp, type RollUpData } from '../../figures/roll-up.ts';
import { rollUpWords } from '../../figures/roll-up-words.ts';
import type { Check, Facts, RuleAbout, RuleWords, WithParts } from '../../types.ts';

export const facts = { id: 'roll-up-disputes', severity: 'warning', needs: ['parts'] } as const satisfies Facts;

export const check: Check<RollUpData, WithParts> = (context) => checkRollUp(context, 'disputes');

export const words: RuleWords<RollUpData> = /* @__PURE__ */ rollUpWords(
  { zh: '复议诉讼汇总', en: 'Roll-up of disputes' },
  { zh: '共同被告的案件只由作出原行政行为的机关统计，', en: 'a suit against two organs is counted by that of the original act alone, ' },
);

export const about: RuleAbout = [summariesClause, rollUpWhy, rollUpWhyEn];
