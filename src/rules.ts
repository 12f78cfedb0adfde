/** The entry `gongkai/rules`: the catalogue of rules with all that is written about them. */
import { type ListedRule, rules as listed } from './check/listing.ts';
import { about } from './check/registry.ts';
import type { RuleAbout } from './check/types.ts';

export type { ListedRule, RuleAbout };
export type { Words } from './check/types.ts';
export type { RuleId } from './check/finding.ts';

/** A rule with everything that is written about it. */
export interface DocumentedRule extends ListedRule, RuleAbout {}

/** The rules of `gongkai`, each with its clause, its reasons and its legitimate exceptions, in Chinese and English. */
export const rules: readonly DocumentedRule[] = /* @__PURE__ */ listed.map((rule) => ({ ...rule, ...about[rule.id] }));
