/** 文字中上年结转、结转下年度的数量，与表三比对。 */
import { accuracyClause, otherScope } from '../about-shared.ts';
import { checkClaims, type NarrativeData } from '../narrative/compare.ts';
import { mismatch } from '../narrative/words.ts';
import type { Rule, RuleAbout, RuleWords, Words } from '../types.ts';

export const narrativeCarried: Rule<'narrative-carried', NarrativeData> = {
  id: 'narrative-carried',
  severity: 'warning',
  check: (context) =>
    checkClaims(context, (topic) => topic === 'requests.carriedIn' || topic === 'requests.carriedOut' || topic === 'requests.carried'),
};

export const words: RuleWords<NarrativeData> = mismatch;

export const title: Words = { zh: '文字与表格：结转数量', en: 'Text and table: requests carried over' };

export const about: RuleAbout = {
  clause: accuracyClause,
  why: {
    zh: '上年结转和结转下年度在表三各有一行，文字提到时应当一致。',
    en: 'Carried in and carried out have a row each in the table; where the text speaks of them it should agree.',
  },
  exceptions: [otherScope],
};
