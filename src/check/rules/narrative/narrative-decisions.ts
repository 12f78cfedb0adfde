import { accuracyClause, checkClaims, mismatchWords, otherScope } from '../../kit.ts';
import type { Check, Facts, NarrativeData, RuleAbout, RuleWords } from '../../kit.ts';

export const facts = { id: 'narrative-decisions', severity: 'warning' } as const satisfies Facts;
export const check: Check<typeof facts, NarrativeData> = (context) =>
  checkClaims(context, (topic) => /^(?:licensing|penalties|coerciveMeasures|otherPublicServices)\./u.test(topic));

export const words: RuleWords<NarrativeData> = /* @__PURE__ */ mismatchWords('处理决定', 'decisions');

export const about: RuleAbout = [
  accuracyClause,
  '文字说明作出的许可、处罚、强制决定件数，应当等于表二相应各行。',
  'Numbers of licensing, penalty and compulsion decisions made should equal the rows of table two.',
  otherScope,
];
