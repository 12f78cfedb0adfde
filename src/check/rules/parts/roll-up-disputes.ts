import { rollUpWhy, summariesClause } from '../../content/clauses.ts';
import { checkRollUp, type RollUpData } from '../../figures/roll-up.ts';
import { rollUpWords } from '../../figures/roll-up-words.ts';
import type { Check, Facts, RuleAbout, RuleWords, WithParts } from '../../types.ts';

export const facts = { id: 'roll-up-disputes', severity: 'warning', needs: ['parts'] } as const satisfies Facts;

export const check: Check<RollUpData, WithParts> = (context) => checkRollUp(context, 'disputes');

export const words: RuleWords<RollUpData> = /* @__PURE__ */ rollUpWords({ zh: '复议诉讼汇总', en: 'Roll-up of disputes' });

export const about: RuleAbout = [
  summariesClause,
  ...rollUpWhy,
  ['复议机关与原机关为共同被告', 'One suit against two organs, counted by both'],
];
