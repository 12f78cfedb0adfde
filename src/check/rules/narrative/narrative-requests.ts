import { accuracyClause, checkClaims, mismatchWords, otherScope } from '../../kit.ts';
import type { Check, Facts, NarrativeData, RuleAbout, RuleWords } from '../../kit.ts';

export const facts = { id: 'narrative-requests', severity: 'warning' } as const satisfies Facts;
export const check: Check<typeof facts, NarrativeData> = (context) =>
  checkClaims(context, (topic) => /^requests\.(?:received|replied|handled)/u.test(topic));

export const words: RuleWords<NarrativeData> = /* @__PURE__ */ mismatchWords('收到和办理数量', 'requests received and handled');

export const about: RuleAbout = [
  accuracyClause,
  '读者先看文字。文字说收到或答复的件数，应当是表三“本年新收”或“办理结果总计”，也可以把上年结转算在内或除外。“未收到申请”也是一个数：零。',
  'Readers look at the text first. The number of requests it says were received or answered should be that of the table, with or without those carried in. "None received" is a number too: zero.',
  otherScope,
  ['文字把上年结转算进或算出，规则两种都接受。', 'The text counts those carried in, or does not; both are accepted.'],
];
