import { accuracyClause, checkClaims, mismatchWords, otherScope } from '../../kit.ts';
import type { Check, Facts, NarrativeData, RuleAbout, RuleWords } from '../../kit.ts';

export const facts = { id: 'narrative-outcomes', severity: 'warning' } as const satisfies Facts;
export const check: Check<typeof facts, NarrativeData> = (context) => checkClaims(context, (topic) => topic.startsWith('outcome.'));

export const words: RuleWords<NarrativeData> = /* @__PURE__ */ mismatchWords('办理结果', 'outcomes');

export const about: RuleAbout = [
  accuracyClause,
  '予以公开、部分公开、不予公开、无法提供、不予处理、其他处理的件数，应当等于表三相应各行的合计。',
  'The numbers granted, granted in part, denied, not provided, not processed and otherwise handled should equal the rows of the table, added up by group.',
  otherScope,
  [
    '一件申请有几种处理的，表中只计部分公开，文字可能分别列出。',
    'A request handled in several ways counts once in the table (granted in part); the text may list each.',
  ],
];
