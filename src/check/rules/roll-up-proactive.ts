/** 汇总数应等于各单位之和，逐格核对。 */
import { rollUpWhy, summariesClause } from '../about-shared.ts';
import { checkRollUp, type RollUpData } from '../roll-up.ts';
import { rollUpWords } from '../roll-up-words.ts';
import type { Rule, RuleAbout, RuleWords, Words } from '../types.ts';

export const rollUpProactive: Rule<'roll-up-proactive', RollUpData> = {
  id: 'roll-up-proactive',
  severity: 'warning',
  check: (context) => checkRollUp(context, 'proactive'),
};

export const words: RuleWords<RollUpData> = rollUpWords;

export const title: Words = { zh: '主动公开汇总', en: 'Roll-up of proactive disclosure' };

export const about: RuleAbout = {
  clause: summariesClause,
  why: rollUpWhy,
  exceptions: [{ zh: '联合发文在汇总中只计一件', en: 'Jointly issued documents are counted once' }],
};
