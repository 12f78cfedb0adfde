/** What is written about the rules: their titles, clauses, reasons and exceptions. The closed union of ids keeps it complete. */
import type { Diagnostic } from '../diagnostic/types.ts';
import { catalogue, type RuleId } from './catalogue.ts';
import { contentAbout } from './content-about.ts';
import { about as assumedZero } from './rules/assumed-zero.ts';
import { about as carry } from './rules/carry.ts';
import { about as carryByApplicant } from './rules/carry-by-applicant.ts';
import { about as copiedText } from './rules/copied-text.ts';
import { about as disclosedBound } from './rules/disclosed-bound.ts';
import { about as disputesBlockSum } from './rules/disputes-block-sum.ts';
import { about as editionUnknown } from './rules/edition-unknown.ts';
import { about as feeNoticeUnreported } from './rules/fee-notice-unreported.ts';
import { about as feesMagnitude } from './rules/fees-magnitude.ts';
import { about as feesPrecision } from './rules/fees-precision.ts';
import { about as identicalCells } from './rules/identical-cells.ts';
import { about as inForceChain } from './rules/in-force-chain.ts';
import { about as inForceFloor } from './rules/in-force-floor.ts';
import { about as itemsChain } from './rules/items-chain.ts';
import { about as itemsNonnegative } from './rules/items-nonnegative.ts';
import { about as jump } from './rules/jump.ts';
import { about as negativeNumber } from './rules/negative-number.ts';
import { about as notANumber } from './rules/not-a-number.ts';
import { about as officeDecisions } from './rules/office-decisions.ts';
import { about as pendingReappears } from './rules/pending-reappears.ts';
import { about as previousYear } from './rules/previous-year.ts';
import { about as procurementUnit } from './rules/procurement-unit.ts';
import { about as publicTotalChain } from './rules/public-total-chain.ts';
import { about as repealedCeiling } from './rules/repealed-ceiling.ts';
import { about as requestsBalance } from './rules/requests-balance.ts';
import { about as requestsOutcomeSum } from './rules/requests-outcome-sum.ts';
import { about as requestsRowSum } from './rules/requests-row-sum.ts';
import { about as rollUpArithmetic } from './rules/roll-up-arithmetic.ts';
import { about as rollUpBound } from './rules/roll-up-bound.ts';
import { about as rollUpCoverage } from './rules/roll-up-coverage.ts';
import { about as rollUpDisputes } from './rules/roll-up-disputes.ts';
import { about as rollUpProactive } from './rules/roll-up-proactive.ts';
import { about as rollUpRequests } from './rules/roll-up-requests.ts';
import { about as ruleMakingPower } from './rules/rule-making-power.ts';
import { about as wholeNumber } from './rules/whole-number.ts';
import type { Rule, RuleAbout } from './types.ts';

// Marked pure, so that a bundle that only checks does not carry it.
const about: Readonly<Record<RuleId, RuleAbout>> = /* @__PURE__ */ (() => ({
  'requests-balance': requestsBalance,
  'requests-row-sum': requestsRowSum,
  'requests-outcome-sum': requestsOutcomeSum,
  'disputes-block-sum': disputesBlockSum,
  'assumed-zero': assumedZero,
  'whole-number': wholeNumber,
  'negative-number': negativeNumber,
  'not-a-number': notANumber,
  'edition-unknown': editionUnknown,
  'fees-precision': feesPrecision,
  'fees-magnitude': feesMagnitude,
  'in-force-floor': inForceFloor,
  'repealed-ceiling': repealedCeiling,
  'rule-making-power': ruleMakingPower,
  'office-decisions': officeDecisions,
  'disclosed-bound': disclosedBound,
  'items-nonnegative': itemsNonnegative,
  'procurement-unit': procurementUnit,
  'fee-notice-unreported': feeNoticeUnreported,
  'previous-year': previousYear,
  carry: carry,
  'carry-by-applicant': carryByApplicant,
  'in-force-chain': inForceChain,
  'items-chain': itemsChain,
  'public-total-chain': publicTotalChain,
  'pending-reappears': pendingReappears,
  'identical-cells': identicalCells,
  'copied-text': copiedText,
  jump: jump,
  'roll-up-coverage': rollUpCoverage,
  'roll-up-arithmetic': rollUpArithmetic,
  'roll-up-requests': rollUpRequests,
  'roll-up-proactive': rollUpProactive,
  'roll-up-disputes': rollUpDisputes,
  'roll-up-bound': rollUpBound,
  ...contentAbout,
}))();

/** A rule with everything that is written about it, and the path of its page. */
export interface DocumentedRule extends RuleAbout {
  readonly id: RuleId;
  readonly severity: Diagnostic['severity'];
  readonly strict: Diagnostic['severity'] | 'off';
  readonly page: string;
}

/** The page of a rule in the documentation. */
export const rulePage = (id: RuleId): string => `docs/rules/${id}.md`;

const document = ({ id, severity, strict = severity }: Pick<Rule<RuleId>, 'id' | 'severity' | 'strict'>): DocumentedRule => ({
  id,
  severity,
  strict,
  page: rulePage(id),
  ...about[id],
});

/** The catalogue of rules, for other tools. */
export const rules: readonly DocumentedRule[] = /* @__PURE__ */ catalogue.map(document);
