/** The words of the findings on figures, by code. The closed union of codes keeps both languages complete. */
import type { figureRules } from './figure-catalogue.ts';
import { words as assumedZero } from './rules/assumed-zero.ts';
import { words as carry } from './rules/carry.ts';
import { words as carryByApplicant } from './rules/carry-by-applicant.ts';
import { words as copiedText } from './rules/copied-text.ts';
import { words as disclosedBound } from './rules/disclosed-bound.ts';
import { words as disputesBlockSum } from './rules/disputes-block-sum.ts';
import { words as editionUnknown } from './rules/edition-unknown.ts';
import { words as feeNoticeUnreported } from './rules/fee-notice-unreported.ts';
import { words as feesMagnitude } from './rules/fees-magnitude.ts';
import { words as feesPrecision } from './rules/fees-precision.ts';
import { words as identicalCells } from './rules/identical-cells.ts';
import { words as inForceChain } from './rules/in-force-chain.ts';
import { words as inForceFloor } from './rules/in-force-floor.ts';
import { words as itemsChain } from './rules/items-chain.ts';
import { words as itemsNonnegative } from './rules/items-nonnegative.ts';
import { words as jump } from './rules/jump.ts';
import { words as negativeNumber } from './rules/negative-number.ts';
import { words as notANumber } from './rules/not-a-number.ts';
import { words as officeDecisions } from './rules/office-decisions.ts';
import { words as pendingReappears } from './rules/pending-reappears.ts';
import { words as previousYear } from './rules/previous-year.ts';
import { words as procurementUnit } from './rules/procurement-unit.ts';
import { words as publicTotalChain } from './rules/public-total-chain.ts';
import { words as repealedCeiling } from './rules/repealed-ceiling.ts';
import { words as requestsBalance } from './rules/requests-balance.ts';
import { words as requestsOutcomeSum } from './rules/requests-outcome-sum.ts';
import { words as requestsRowSum } from './rules/requests-row-sum.ts';
import { words as rollUpArithmetic } from './rules/roll-up-arithmetic.ts';
import { words as rollUpBound } from './rules/roll-up-bound.ts';
import { words as rollUpCoverage } from './rules/roll-up-coverage.ts';
import { words as rollUpDisputes } from './rules/roll-up-disputes.ts';
import { words as rollUpProactive } from './rules/roll-up-proactive.ts';
import { words as rollUpRequests } from './rules/roll-up-requests.ts';
import { words as ruleMakingPower } from './rules/rule-making-power.ts';
import { words as wholeNumber } from './rules/whole-number.ts';
import type { WordingsOf } from './types.ts';

export const figureWordings: WordingsOf<typeof figureRules> = {
  'assumed-zero': assumedZero,
  carry,
  'carry-by-applicant': carryByApplicant,
  'copied-text': copiedText,
  'disclosed-bound': disclosedBound,
  'disputes-block-sum': disputesBlockSum,
  'edition-unknown': editionUnknown,
  'fee-notice-unreported': feeNoticeUnreported,
  'fees-magnitude': feesMagnitude,
  'fees-precision': feesPrecision,
  'identical-cells': identicalCells,
  'in-force-chain': inForceChain,
  'in-force-floor': inForceFloor,
  'items-chain': itemsChain,
  'items-nonnegative': itemsNonnegative,
  jump,
  'negative-number': negativeNumber,
  'not-a-number': notANumber,
  'office-decisions': officeDecisions,
  'pending-reappears': pendingReappears,
  'previous-year': previousYear,
  'procurement-unit': procurementUnit,
  'public-total-chain': publicTotalChain,
  'repealed-ceiling': repealedCeiling,
  'requests-balance': requestsBalance,
  'requests-outcome-sum': requestsOutcomeSum,
  'requests-row-sum': requestsRowSum,
  'roll-up-arithmetic': rollUpArithmetic,
  'roll-up-bound': rollUpBound,
  'roll-up-coverage': rollUpCoverage,
  'roll-up-disputes': rollUpDisputes,
  'roll-up-proactive': rollUpProactive,
  'roll-up-requests': rollUpRequests,
  'rule-making-power': ruleMakingPower,
  'whole-number': wholeNumber,
};
