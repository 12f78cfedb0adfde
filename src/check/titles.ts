/** The titles of the rules by id. The closed union of ids keeps it complete. */
import type { RuleId } from './catalogue.ts';
import { title as accessMissing } from './rules/access-missing.ts';
import { title as assumedZero } from './rules/assumed-zero.ts';
import { title as blankCells } from './rules/blank-cells.ts';
import { title as carry } from './rules/carry.ts';
import { title as carryByApplicant } from './rules/carry-by-applicant.ts';
import { title as contactMissing } from './rules/contact-missing.ts';
import { title as copiedText } from './rules/copied-text.ts';
import { title as disclosedBound } from './rules/disclosed-bound.ts';
import { title as disputesBlockSum } from './rules/disputes-block-sum.ts';
import { title as editionUnknown } from './rules/edition-unknown.ts';
import { title as feeNatureConfused } from './rules/fee-nature-confused.ts';
import { title as feeNoticeUnreported } from './rules/fee-notice-unreported.ts';
import { title as feesMagnitude } from './rules/fees-magnitude.ts';
import { title as feesPrecision } from './rules/fees-precision.ts';
import { title as governmentAccountability } from './rules/government-accountability.ts';
import { title as identicalCells } from './rules/identical-cells.ts';
import { title as inForceChain } from './rules/in-force-chain.ts';
import { title as inForceFloor } from './rules/in-force-floor.ts';
import { title as itemsChain } from './rules/items-chain.ts';
import { title as itemsNonnegative } from './rules/items-nonnegative.ts';
import { title as jump } from './rules/jump.ts';
import { title as labelAltered } from './rules/label-altered.ts';
import { title as marksForZero } from './rules/marks-for-zero.ts';
import { title as narrativeApplicants } from './rules/narrative-applicants.ts';
import { title as narrativeCarried } from './rules/narrative-carried.ts';
import { title as narrativeDecisions } from './rules/narrative-decisions.ts';
import { title as narrativeDisputes } from './rules/narrative-disputes.ts';
import { title as narrativeDocuments } from './rules/narrative-documents.ts';
import { title as narrativeFees } from './rules/narrative-fees.ts';
import { title as narrativeOutcomes } from './rules/narrative-outcomes.ts';
import { title as narrativePercentages } from './rules/narrative-percentages.ts';
import { title as narrativeRequests } from './rules/narrative-requests.ts';
import { title as narrativeSums } from './rules/narrative-sums.ts';
import { title as negativeNumber } from './rules/negative-number.ts';
import { title as noReport } from './rules/no-report.ts';
import { title as notANumber } from './rules/not-a-number.ts';
import { title as officeDecisions } from './rules/office-decisions.ts';
import { title as overallAspects } from './rules/overall-aspects.ts';
import { title as pendingReappears } from './rules/pending-reappears.ts';
import { title as placeholderLeft } from './rules/placeholder-left.ts';
import { title as previousYear } from './rules/previous-year.ts';
import { title as problemsEmpty } from './rules/problems-empty.ts';
import { title as processingFeeStatement } from './rules/processing-fee-statement.ts';
import { title as procurementUnit } from './rules/procurement-unit.ts';
import { title as publicTotalChain } from './rules/public-total-chain.ts';
import { title as publishedEarly } from './rules/published-early.ts';
import { title as publishedLate } from './rules/published-late.ts';
import { title as repealedCeiling } from './rules/repealed-ceiling.ts';
import { title as requestsBalance } from './rules/requests-balance.ts';
import { title as requestsOutcomeSum } from './rules/requests-outcome-sum.ts';
import { title as requestsRowSum } from './rules/requests-row-sum.ts';
import { title as rollUpArithmetic } from './rules/roll-up-arithmetic.ts';
import { title as rollUpBound } from './rules/roll-up-bound.ts';
import { title as rollUpCoverage } from './rules/roll-up-coverage.ts';
import { title as rollUpDisputes } from './rules/roll-up-disputes.ts';
import { title as rollUpProactive } from './rules/roll-up-proactive.ts';
import { title as rollUpRequests } from './rules/roll-up-requests.ts';
import { title as rowExtra } from './rules/row-extra.ts';
import { title as rowMissing } from './rules/row-missing.ts';
import { title as rowTwice } from './rules/row-twice.ts';
import { title as ruleMakingPower } from './rules/rule-making-power.ts';
import { title as scopeUndeclared } from './rules/scope-undeclared.ts';
import { title as sectionMissing } from './rules/section-missing.ts';
import { title as sectionOrder } from './rules/section-order.ts';
import { title as sectionTitle } from './rules/section-title.ts';
import { title as signedAfterPublished } from './rules/signed-after-published.ts';
import { title as spamOrMirror } from './rules/spam-or-mirror.ts';
import { title as statisticalPeriod } from './rules/statistical-period.ts';
import { title as tableMissing } from './rules/table-missing.ts';
import { title as unitInCell } from './rules/unit-in-cell.ts';
import { title as wholeNumber } from './rules/whole-number.ts';
import { title as wrongBasis } from './rules/wrong-basis.ts';
import { title as wrongEdition } from './rules/wrong-edition.ts';
import { title as wrongYear } from './rules/wrong-year.ts';
import type { Words } from './types.ts';

export const titles: Readonly<Record<RuleId, Words>> = {
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
  'no-report': noReport,
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
