import { accuracyClause, checkClaims, mismatchWords, otherScope } from '../../kit.ts';
import type { Check, Facts, NarrativeData, RuleAbout, RuleWords } from '../../kit.ts';

export const facts = { id: 'narrative-applicants', severity: 'warning' } as const satisfies Facts;
export const check: Check<typeof facts, NarrativeData> = (context) => checkClaims(context, (topic) => topic.startsWith('applicant.'));

export const words: RuleWords<NarrativeData> = /* @__PURE__ */ mismatchWords('申请人', 'applicants');

export const about: RuleAbout = [
  accuracyClause,
  '文字按申请人说明的件数，应当等于表三相应列的新收数或办理数。',
  'Where the text tells requests by applicant, the numbers should equal the columns of the table, received or concluded.',
  otherScope,
];
