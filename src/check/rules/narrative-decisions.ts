/** 文字中行政许可、行政处罚、行政强制决定的数量，与表二比对。 */
import { accuracyClause, otherScope } from '../about-shared.ts';
import { checkClaims, type NarrativeData } from '../narrative/compare.ts';
import { mismatch } from '../narrative/words.ts';
import type { Rule, RuleAbout, RuleWords, Words } from '../types.ts';

export const narrativeDecisions: Rule<'narrative-decisions', NarrativeData> = {
  id: 'narrative-decisions',
  severity: 'warning',
  check: (context) =>
    checkClaims(
      context,
      (topic) => topic === 'licensing.decisions' || topic === 'penalties.decisions' || topic === 'coerciveMeasures.decisions',
    ),
};

export const words: RuleWords<NarrativeData> = mismatch;

export const title: Words = { zh: '文字与表格：处理决定', en: 'Text and table: decisions' };

export const about: RuleAbout = {
  clause: accuracyClause,
  why: {
    zh: '文字说明作出的许可、处罚、强制决定件数，应当等于表二相应各行。',
    en: 'Numbers of licensing, penalty and compulsion decisions made should equal the rows of table two.',
  },
  exceptions: [otherScope],
};
