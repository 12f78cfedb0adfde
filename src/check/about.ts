/** What is written about the rules: their titles, clauses, reasons and exceptions. The closed union of ids keeps it complete. */
import type { Diagnostic } from '../diagnostic/types.ts';
import { catalogue, type RuleId } from './catalogue.ts';
import { about as requestsBalance } from './rules/requests-balance.ts';
import type { Rule, RuleAbout } from './types.ts';

const about: Readonly<Record<RuleId, RuleAbout>> = {
  'requests-balance': requestsBalance,
};

/** A rule with everything that is written about it, and the path of its page. */
export interface DocumentedRule extends RuleAbout {
  readonly id: RuleId;
  readonly severity: Diagnostic['severity'];
  readonly strict: Diagnostic['severity'] | 'off';
  readonly page: string;
}

/** The page of a rule in the documentation. */
export const rulePage = (id: RuleId): string => `docs/rules/${id}.md`;

const document = ({ id, severity, strict = severity }: Pick<Rule<RuleId>, 'id' | 'severity' | 'strict'>): DocumentedRule => ({ id, severity, strict, page: rulePage(id), ...about[id] });

/** The catalogue of rules, for other tools. */
export const rules: readonly DocumentedRule[] = /* @__PURE__ */ catalogue.map(document);
