/** The rules on the figures of the tables, one per file; part of the catalogue. */
import { assumedZero } from './rules/assumed-zero.ts';
import { carry } from './rules/carry.ts';
import { carryByApplicant } from './rules/carry-by-applicant.ts';
import { copiedText } from './rules/copied-text.ts';
import { disclosedBound } from './rules/disclosed-bound.ts';
import { disputesBlockSum } from './rules/disputes-block-sum.ts';
import { editionUnknown } from './rules/edition-unknown.ts';
import { feeNoticeUnreported } from './rules/fee-notice-unreported.ts';
import { feesMagnitude } from './rules/fees-magnitude.ts';
import { feesPrecision } from './rules/fees-precision.ts';
import { identicalCells } from './rules/identical-cells.ts';
import { inForceChain } from './rules/in-force-chain.ts';
import { inForceFloor } from './rules/in-force-floor.ts';
import { itemsChain } from './rules/items-chain.ts';
import { itemsNonnegative } from './rules/items-nonnegative.ts';
import { jump } from './rules/jump.ts';
import { negativeNumber } from './rules/negative-number.ts';
import { notANumber } from './rules/not-a-number.ts';
import { officeDecisions } from './rules/office-decisions.ts';
import { pendingReappears } from './rules/pending-reappears.ts';
import { previousYear } from './rules/previous-year.ts';
import { procurementUnit } from './rules/procurement-unit.ts';
import { publicTotalChain } from './rules/public-total-chain.ts';
import { repealedCeiling } from './rules/repealed-ceiling.ts';
import { requestsBalance } from './rules/requests-balance.ts';
import { requestsOutcomeSum } from './rules/requests-outcome-sum.ts';
import { requestsRowSum } from './rules/requests-row-sum.ts';
import { rollUpArithmetic } from './rules/roll-up-arithmetic.ts';
import { rollUpBound } from './rules/roll-up-bound.ts';
import { rollUpCoverage } from './rules/roll-up-coverage.ts';
import { rollUpDisputes } from './rules/roll-up-disputes.ts';
import { rollUpProactive } from './rules/roll-up-proactive.ts';
import { rollUpRequests } from './rules/roll-up-requests.ts';
import { ruleMakingPower } from './rules/rule-making-power.ts';
import { wholeNumber } from './rules/whole-number.ts';

export const figureRules = [
  requestsBalance,
  requestsRowSum,
  requestsOutcomeSum,
  disputesBlockSum,
  assumedZero,
  wholeNumber,
  negativeNumber,
  notANumber,
  editionUnknown,
  feesPrecision,
  feesMagnitude,
  inForceFloor,
  repealedCeiling,
  ruleMakingPower,
  officeDecisions,
  disclosedBound,
  itemsNonnegative,
  procurementUnit,
  feeNoticeUnreported,
  previousYear,
  carry,
  carryByApplicant,
  inForceChain,
  itemsChain,
  publicTotalChain,
  pendingReappears,
  identicalCells,
  copiedText,
  jump,
  rollUpCoverage,
  rollUpArithmetic,
  rollUpRequests,
  rollUpProactive,
  rollUpDisputes,
  rollUpBound,
] as const;
