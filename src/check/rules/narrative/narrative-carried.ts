import { accuracyClause, checkClaims, mismatchWords, otherScope } from '../../kit.ts';
import type { Check, Facts, NarrativeData, RuleAbout, RuleWords } from '../../kit.ts';

export const facts = { id: 'narrative-carried', severity: 'warning' } as const satisfies Facts;
export const check: Check<typeof facts, NarrativeData> = (context) => checkClaims(context, (topic) => topic.startsWith('requests.carried'));

export const words: RuleWords<NarrativeData> = /* @__PURE__ */ mismatchWords('结转数量', 'requests carried over');

export const about: RuleAbout = [
  accuracyClause,
  '上年结转和结转下年度在表三各有一行，文字提到时应当一致。',
  'Carried in and carried out have a row each in the table; where the text speaks of them it should agree.',
  otherScope,
];
