/**
 * The rules, one per file. Findings are the closed union of their codes. A new rule is a file in rules/, a line here, a
 * line in about.ts, and a table in test/rules/; its page is generated from them.
 */
import { requestsBalance } from './rules/requests-balance.ts';

export const catalogue = [
  requestsBalance,
] as const;

export type RuleId = (typeof catalogue)[number]['id'];
