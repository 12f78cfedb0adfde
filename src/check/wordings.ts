/** The words of all findings by code. The closed union of codes keeps both languages complete. */
import type { Finding, RuleId } from './finding.ts';
import { words as accessMissing } from './rules/access-missing.ts';
import { words as assumedZero } from './rules/assumed-zero.ts';
import { words as blankCells } from './rules/blank-cells.ts';
import { words as carry } from './rules/carry.ts';
import { words as carryByApplicant } from './rules/carry-by-applicant.ts';
import { words as contactMissing } from './rules/contact-missing.ts';
import { words as copiedText } from './rules/copied-text.ts';
import { words as disclosedBound } from './rules/disclosed-bound.ts';
import { words as disputesBlockSum } from './rules/disputes-block-sum.ts';
import { words as editionUnknown } from './rules/edition-unknown.ts';
import { words as feeNatureConfused } from './rules/fee-nature-confused.ts';
import { words as feeNoticeUnreported } from './rules/fee-notice-unreported.ts';
import { words as feesMagnitude } from './rules/fees-magnitude.ts';
import { words as feesPrecision } from './rules/fees-precision.ts';
import { words as governmentAccountability } from './rules/government-accountability.ts';
import { words as identicalCells } from './rules/identical-cells.ts';
import { words as inForceChain } from './rules/in-force-chain.ts';
import { words as inForceFloor } from './rules/in-force-floor.ts';
import { words as itemsChain } from './rules/items-chain.ts';
import { words as itemsNonnegative } from './rules/items-nonnegative.ts';
import { words as jump } from './rules/jump.ts';
import { words as labelAltered } from './rules/label-altered.ts';
import { words as marksForZero } from './rules/marks-for-zero.ts';
import { words as narrativeApplicants } from './rules/narrative-applicants.ts';
import { words as narrativeCarried } from './rules/narrative-carried.ts';
import { words as narrativeDecisions } from './rules/narrative-decisions.ts';
import { words as narrativeDisputes } from './rules/narrative-disputes.ts';
import { words as narrativeDocuments } from './rules/narrative-documents.ts';
import { words as narrativeFees } from './rules/narrative-fees.ts';
import { words as narrativeOutcomes } from './rules/narrative-outcomes.ts';
import { words as narrativePercentages } from './rules/narrative-percentages.ts';
import { words as narrativeRequests } from './rules/narrative-requests.ts';
import { words as narrativeSums } from './rules/narrative-sums.ts';
import { words as negativeNumber } from './rules/negative-number.ts';
import { words as notANumber } from './rules/not-a-number.ts';
import { words as officeDecisions } from './rules/office-decisions.ts';
import { words as overallAspects } from './rules/overall-aspects.ts';
import { words as pendingReappears } from './rules/pending-reappears.ts';
import { words as placeholderLeft } from './rules/placeholder-left.ts';
import { words as previousYear } from './rules/previous-year.ts';
import { words as problemsEmpty } from './rules/problems-empty.ts';
import { words as processingFeeStatement } from './rules/processing-fee-statement.ts';
import { words as procurementUnit } from './rules/procurement-unit.ts';
import { words as publicTotalChain } from './rules/public-total-chain.ts';
import { words as publishedEarly } from './rules/published-early.ts';
import { words as publishedLate } from './rules/published-late.ts';
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
import { words as rowExtra } from './rules/row-extra.ts';
import { words as rowMissing } from './rules/row-missing.ts';
import { words as rowTwice } from './rules/row-twice.ts';
import { words as ruleMakingPower } from './rules/rule-making-power.ts';
import { words as scopeUndeclared } from './rules/scope-undeclared.ts';
import { words as sectionMissing } from './rules/section-missing.ts';
import { words as sectionOrder } from './rules/section-order.ts';
import { words as sectionTitle } from './rules/section-title.ts';
import { words as signedAfterPublished } from './rules/signed-after-published.ts';
import { words as spamOrMirror } from './rules/spam-or-mirror.ts';
import { words as statisticalPeriod } from './rules/statistical-period.ts';
import { words as tableMissing } from './rules/table-missing.ts';
import { words as unitInCell } from './rules/unit-in-cell.ts';
import { words as wholeNumber } from './rules/whole-number.ts';
import { words as wrongBasis } from './rules/wrong-basis.ts';
import { words as wrongEdition } from './rules/wrong-edition.ts';
import { words as wrongYear } from './rules/wrong-year.ts';
import type { RuleWords } from './types.ts';

/** The words of each code take the data of its findings. */
export const wordings: { readonly [Id in RuleId]: RuleWords<Extract<Finding, { readonly code: Id }>['data']> } = {
  'access-missing': accessMissing,
  'assumed-zero': assumedZero,
  'blank-cells': blankCells,
  carry,
  'carry-by-applicant': carryByApplicant,
  'contact-missing': contactMissing,
  'copied-text': copiedText,
  'disclosed-bound': disclosedBound,
  'disputes-block-sum': disputesBlockSum,
  'edition-unknown': editionUnknown,
  'fee-nature-confused': feeNatureConfused,
  'fee-notice-unreported': feeNoticeUnreported,
  'fees-magnitude': feesMagnitude,
  'fees-precision': feesPrecision,
  'government-accountability': governmentAccountability,
  'identical-cells': identicalCells,
  'in-force-chain': inForceChain,
  'in-force-floor': inForceFloor,
  'items-chain': itemsChain,
  'items-nonnegative': itemsNonnegative,
  jump,
  'label-altered': labelAltered,
  'marks-for-zero': marksForZero,
  'narrative-applicants': narrativeApplicants,
  'narrative-carried': narrativeCarried,
  'narrative-decisions': narrativeDecisions,
  'narrative-disputes': narrativeDisputes,
  'narrative-documents': narrativeDocuments,
  'narrative-fees': narrativeFees,
  'narrative-outcomes': narrativeOutcomes,
  'narrative-percentages': narrativePercentages,
  'narrative-requests': narrativeRequests,
  'narrative-sums': narrativeSums,
  'negative-number': negativeNumber,
  'not-a-number': notANumber,
  'office-decisions': officeDecisions,
  'overall-aspects': overallAspects,
  'pending-reappears': pendingReappears,
  'placeholder-left': placeholderLeft,
  'previous-year': previousYear,
  'problems-empty': problemsEmpty,
  'processing-fee-statement': processingFeeStatement,
  'procurement-unit': procurementUnit,
  'public-total-chain': publicTotalChain,
  'published-early': publishedEarly,
  'published-late': publishedLate,
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
  'row-extra': rowExtra,
  'row-missing': rowMissing,
  'row-twice': rowTwice,
  'rule-making-power': ruleMakingPower,
  'scope-undeclared': scopeUndeclared,
  'section-missing': sectionMissing,
  'section-order': sectionOrder,
  'section-title': sectionTitle,
  'signed-after-published': signedAfterPublished,
  'spam-or-mirror': spamOrMirror,
  'statistical-period': statisticalPeriod,
  'table-missing': tableMissing,
  'unit-in-cell': unitInCell,
  'whole-number': wholeNumber,
  'wrong-basis': wrongBasis,
  'wrong-edition': wrongEdition,
  'wrong-year': wrongYear,
};
