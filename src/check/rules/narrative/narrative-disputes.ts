import { accuracyClause, checkClaims, mismatchWords, otherScope } from '../../kit.ts';
import type { Check, Facts, NarrativeData, RuleAbout, RuleWords } from '../../kit.ts';

export const facts = { id: 'narrative-disputes', severity: 'warning' } as const satisfies Facts;
export const check: Check<typeof facts, NarrativeData> = (context) =>
  checkClaims(context, (topic) => topic.startsWith('reconsideration.') || topic.startsWith('litigation.') || topic.startsWith('disputes.'));

export const words: RuleWords<NarrativeData> = /* @__PURE__ */ mismatchWords('行政复议、行政诉讼', 'reconsideration and litigation');

export const about: RuleAbout = [
  accuracyClause,
  '文字中的复议、诉讼件数应当等于表四；诉讼是“未经复议直接起诉”与“复议后起诉”之和。“未发生”也是一个数：零。',
  'The numbers of reconsideration and litigation should equal the table; litigation is the sum of its two blocks. "None occurred" is a number too: zero.',
  ['文字只说本年新收的案件，表格含上年未结。', 'The text counts only the cases newly filed, the table also those pending from before.'],
  ['文字把二审另计。', 'The text counts second-instance suits separately.'],
  otherScope,
];
