/**
 * The rules, one per file. Findings are the closed union of their codes. A new rule is a file in rules/, a line here, in
 * wordings.ts, titles.ts and about.ts, and a table in test/rules/; its page is generated from them.
 */
import { contentRules } from './content-catalogue.ts';
import { figureRules } from './figure-catalogue.ts';

// Marked pure, so that a bundle that does not check carries no rules.
export const catalogue = /* @__PURE__ */ (() => [...figureRules, ...contentRules] as const)();

export type RuleId = (typeof catalogue)[number]['id'];
