/** 汇总数应等于各单位之和，逐格核对。 */
import { rollUpWhy, summariesClause } from '../about-shared.ts';
import { checkRollUp, type RollUpData } from '../roll-up.ts';
import { rollUpWords } from '../roll-up-words.ts';
import type { Rule, RuleAbout, RuleWords, Words } from '../types.ts';

export const rollUpDisputes: Rule<'roll-up-disputes', RollUpData> = {
  id: 'roll-up-disputes',
  severity: 'warning',
  check: (context) => checkRollUp(context, 'disputes'),
};

export const words: RuleWords<RollUpData> = rollUpWords;

export const title: Words = { zh: '复议诉讼汇总', en: 'Roll-up of disputes' };

export const about: RuleAbout = {
  clause: summariesClause,
  why: rollUpWhy,
  exceptions: [{ zh: '复议机关与原机关为共同被告', en: 'One suit against two organs, counted by both' }],
};
