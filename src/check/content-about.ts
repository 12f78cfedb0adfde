/** What is written about the rules on structure, content and narrative. */
import type { contentRules } from './content-catalogue.ts';
import { about as accessMissing } from './rules/access-missing.ts';
import { about as blankCells } from './rules/blank-cells.ts';
import { about as contactMissing } from './rules/contact-missing.ts';
import { about as feeNatureConfused } from './rules/fee-nature-confused.ts';
import { about as governmentAccountability } from './rules/government-accountability.ts';
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
import { about as overallAspects } from './rules/overall-aspects.ts';
import { about as placeholderLeft } from './rules/placeholder-left.ts';
import { about as problemsEmpty } from './rules/problems-empty.ts';
import { about as processingFeeStatement } from './rules/processing-fee-statement.ts';
import { about as publishedEarly } from './rules/published-early.ts';
import { about as publishedLate } from './rules/published-late.ts';
import { about as rowExtra } from './rules/row-extra.ts';
import { about as rowMissing } from './rules/row-missing.ts';
import { about as rowTwice } from './rules/row-twice.ts';
import { about as scopeUndeclared } from './rules/scope-undeclared.ts';
import { about as sectionMissing } from './rules/section-missing.ts';
import { about as sectionOrder } from './rules/section-order.ts';
import { about as sectionTitle } from './rules/section-title.ts';
import { about as signedAfterPublished } from './rules/signed-after-published.ts';
import { about as spamOrMirror } from './rules/spam-or-mirror.ts';
import { about as statisticalPeriod } from './rules/statistical-period.ts';
import { about as tableMissing } from './rules/table-missing.ts';
import { about as unitInCell } from './rules/unit-in-cell.ts';
import { about as wrongBasis } from './rules/wrong-basis.ts';
import { about as wrongEdition } from './rules/wrong-edition.ts';
import { about as wrongYear } from './rules/wrong-year.ts';
import type { RuleAbout } from './types.ts';

export const contentAbout: Readonly<Record<(typeof contentRules)[number]['id'], RuleAbout>> = {
  'section-missing': sectionMissing,
  'section-order': sectionOrder,
  'section-title': sectionTitle,
  'table-missing': tableMissing,
  'row-missing': rowMissing,
  'row-extra': rowExtra,
  'row-twice': rowTwice,
  'label-altered': labelAltered,
  'wrong-edition': wrongEdition,
  'wrong-basis': wrongBasis,
  'blank-cells': blankCells,
  'marks-for-zero': marksForZero,
  'unit-in-cell': unitInCell,
  'overall-aspects': overallAspects,
  'government-accountability': governmentAccountability,
  'problems-empty': problemsEmpty,
  'processing-fee-statement': processingFeeStatement,
  'fee-nature-confused': feeNatureConfused,
  'statistical-period': statisticalPeriod,
  'wrong-year': wrongYear,
  'placeholder-left': placeholderLeft,
  'spam-or-mirror': spamOrMirror,
  'scope-undeclared': scopeUndeclared,
  'contact-missing': contactMissing,
  'access-missing': accessMissing,
  'published-late': publishedLate,
  'published-early': publishedEarly,
  'signed-after-published': signedAfterPublished,
  'narrative-requests': narrativeRequests,
  'narrative-carried': narrativeCarried,
  'narrative-outcomes': narrativeOutcomes,
  'narrative-applicants': narrativeApplicants,
  'narrative-disputes': narrativeDisputes,
  'narrative-documents': narrativeDocuments,
  'narrative-decisions': narrativeDecisions,
  'narrative-fees': narrativeFees,
  'narrative-sums': narrativeSums,
  'narrative-percentages': narrativePercentages,
};
