import { accuracyClause, checkClaims, mismatchWords } from '../../kit.ts';
import type { Check, Facts, NarrativeData, RuleAbout, RuleWords } from '../../kit.ts';

export const facts = { id: 'narrative-documents', severity: 'warning' } as const satisfies Facts;
export const check: Check<typeof facts, NarrativeData> = (context) =>
  checkClaims(context, (topic) => topic.startsWith('rules.') || topic.startsWith('normativeDocuments.'));

export const words: RuleWords<NarrativeData> = /* @__PURE__ */ mismatchWords('规章和规范性文件', 'rules and normative documents');

export const about: RuleAbout = [
  accuracyClause,
  '文字说明制发、废止或现行有效的件数，应当等于表二第一块。“公开”“发布”多少件不在此列：它们可以含修订和以前的文件。',
  'Numbers of documents issued, repealed or in force should equal the first block of table two. Numbers "made public" are left out: they may count amended and older documents.',
  ['市政府和办公厅制发的文件，与全市合计的文件。', 'Documents of the government and its office, against those of the whole city.'],
];
