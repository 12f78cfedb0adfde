/**
 * The rules, one per file. Findings are the closed union of their codes. A new rule is a file in rules/, a line in one of the
 * catalogues here, in the wordings beside it, in titles.ts and in about.ts, and a table in test/rules/; its page is
 * generated from them.
 */
import { contentRules } from './content-catalogue.ts';
import { figureRules } from './figure-catalogue.ts';
import { narrativeRules } from './narrative-catalogue.ts';

// Marked pure, so that a bundle that does not check carries no rules.
export const catalogue = /* @__PURE__ */ (() => [...figureRules, ...contentRules, ...narrativeRules] as const)();

export type RuleId = (typeof catalogue)[number]['id'];
