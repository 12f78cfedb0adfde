/** What is written about the rules: clauses, reasons, exceptions. It is documentation: only `gongkai/rules` carries it. */
import type { RuleId } from './catalogue.ts';
import { about as accessMissing } from './rules/access-missing.ts';
import { about as assumedZero } from './rules/assumed-zero.ts';
import { about as blankCells } from './rules/blank-cells.ts';
import { about as carry } from './rules/carry.ts';
import { about as carryByApplicant } from './rules/carry-by-applicant.ts';
import { about as contactMissing } from './rules/contact-missing.ts';
import { about as copiedText } from './rules/copied-text.ts';
import { about as disclosedBound } from './rules/disclosed-bound.ts';
import { about as disputesBlockSum } from './rules/disputes-block-sum.ts';
import { about as editionUnknown } from './rules/edition-unknown.ts';
import { about as feeNatureConfused } from './rules/fee-nature-confused.ts';
import { about as feeNoticeUnreported } from './rules/fee-notice-unreported.ts';
import { about as feesMagnitude } from './rules/fees-magnitude.ts';
import { about as feesPrecision } from './rules/fees-precision.ts';
import { about as governmentAccountability } from './rules/government-accountability.ts';
import { about as identicalCells } from './rules/identical-cells.ts';
import { about as inForceChain } from './rules/in-force-chain.ts';
import { about as inForceFloor } from './rules/in-force-floor.ts';
import { about as itemsChain } from './rules/items-chain.ts';
import { about as itemsNonnegative } from './rules/items-nonnegative.ts';
import { about as jump } from './rules/jump.ts';
import { about as labelAltered } from './rules/label-altered.ts';
import { about as marksForZero } from './rules/marks-for-zero.ts';
import { about as narrativeApplicants } from './rules/narrative-applicants.ts';
import { about as narrativeCarried } from './rules/narrative-carried.ts';
import { about as narrativeDecisions } from './rules/narrative-decisions.ts';
import { about as narrativeDisputes } from './rules/narrative-disputes.ts';
import { about as narrativeDocuments } from './rules/narrative-documents.ts';
import { about as narrativeFees } from './rules/narrative-fees.ts';
import { about as narrativeOutcomes } from './rules/narrative-outcomes.ts';
import { about as narrativePercentages } from './rules/narrative-percentages.ts';
import { about as narrativeRequests } from './rules/narrative-requests.ts';
import { about as narrativeSums } from './rules/narrative-sums.ts';
import { about as negativeNumber } from './rules/negative-number.ts';
import { about as noReport } from './rules/no-report.ts';
import { about as notANumber } from './rules/not-a-number.ts';
import { about as officeDecisions } from './rules/office-decisions.ts';
import { about as overallAspects } from './rules/overall-aspects.ts';
import { about as pendingReappears } from './rules/pending-reappears.ts';
import { about as placeholderLeft } from './rules/placeholder-left.ts';
import { about as previousYear } from './rules/previous-year.ts';
import { about as problemsEmpty } from './rules/problems-empty.ts';
import { about as processingFeeStatement } from './rules/processing-fee-statement.ts';
import { about as procurementUnit } from './rules/procurement-unit.ts';
import { about as publicTotalChain } from './rules/public-total-chain.ts';
import { about as publishedEarly } from './rules/published-early.ts';
import { about as publishedLate } from './rules/published-late.ts';
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
import { about as rowExtra } from './rules/row-extra.ts';
import { about as rowMissing } from './rules/row-missing.ts';
import { about as rowTwice } from './rules/row-twice.ts';
import { about as ruleMakingPower } from './rules/rule-making-power.ts';
import { about as scopeUndeclared } from './rules/scope-undeclared.ts';
import { about as sectionMissing } from './rules/section-missing.ts';
import { about as sectionOrder } from './rules/section-order.ts';
import { about as sectionTitle } from './rules/section-title.ts';
import { about as signedAfterPublished } from './rules/signed-after-published.ts';
import { about as spamOrMirror } from './rules/spam-or-mirror.ts';
import { about as statisticalPeriod } from './rules/statistical-period.ts';
import { about as tableMissing } from './rules/table-missing.ts';
import { about as unitInCell } from './rules/unit-in-cell.ts';
import { about as wholeNumber } from './rules/whole-number.ts';
import { about as wrongBasis } from './rules/wrong-basis.ts';
import { about as wrongEdition } from './rules/wrong-edition.ts';
import { about as wrongYear } from './rules/wrong-year.ts';
import type { RuleAbout } from './types.ts';

/** The closed union of ids keeps it complete. */
export const about: Readonly<Record<RuleId, RuleAbout>> = {
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
