/** The words of the findings on structure and content, by code. The closed union of codes keeps both languages complete. */
import type { contentRules } from './content-catalogue.ts';
import { words as accessMissing } from './rules/access-missing.ts';
import { words as blankCells } from './rules/blank-cells.ts';
import { words as contactMissing } from './rules/contact-missing.ts';
import { words as governmentAccountability } from './rules/government-accountability.ts';
import { words as labelAltered } from './rules/label-altered.ts';
import { words as marksForZero } from './rules/marks-for-zero.ts';
import { words as noReport } from './rules/no-report.ts';
import { words as overallAspects } from './rules/overall-aspects.ts';
import { words as placeholderLeft } from './rules/placeholder-left.ts';
import { words as problemsEmpty } from './rules/problems-empty.ts';
import { words as processingFeeStatement } from './rules/processing-fee-statement.ts';
import { words as publishedEarly } from './rules/published-early.ts';
import { words as publishedLate } from './rules/published-late.ts';
import { words as rowExtra } from './rules/row-extra.ts';
import { words as rowMissing } from './rules/row-missing.ts';
import { words as rowTwice } from './rules/row-twice.ts';
import { words as scopeUndeclared } from './rules/scope-undeclared.ts';
import { words as sectionMissing } from './rules/section-missing.ts';
import { words as sectionOrder } from './rules/section-order.ts';
import { words as sectionTitle } from './rules/section-title.ts';
import { words as signedAfterPublished } from './rules/signed-after-published.ts';
import { words as spamOrMirror } from './rules/spam-or-mirror.ts';
import { words as statisticalPeriod } from './rules/statistical-period.ts';
import { words as tableMissing } from './rules/table-missing.ts';
import { words as unitInCell } from './rules/unit-in-cell.ts';
import { words as wrongBasis } from './rules/wrong-basis.ts';
import { words as wrongEdition } from './rules/wrong-edition.ts';
import { words as wrongYear } from './rules/wrong-year.ts';
import type { WordingsOf } from './types.ts';

export const contentWordings: WordingsOf<typeof contentRules> = {
  'access-missing': accessMissing,
  'blank-cells': blankCells,
  'contact-missing': contactMissing,
  'government-accountability': governmentAccountability,
  'label-altered': labelAltered,
  'marks-for-zero': marksForZero,
  'no-report': noReport,
  'overall-aspects': overallAspects,
  'placeholder-left': placeholderLeft,
  'problems-empty': problemsEmpty,
  'processing-fee-statement': processingFeeStatement,
  'published-early': publishedEarly,
  'published-late': publishedLate,
  'row-extra': rowExtra,
  'row-missing': rowMissing,
  'row-twice': rowTwice,
  'scope-undeclared': scopeUndeclared,
  'section-missing': sectionMissing,
  'section-order': sectionOrder,
  'section-title': sectionTitle,
  'signed-after-published': signedAfterPublished,
  'spam-or-mirror': spamOrMirror,
  'statistical-period': statisticalPeriod,
  'table-missing': tableMissing,
  'unit-in-cell': unitInCell,
  'wrong-basis': wrongBasis,
  'wrong-edition': wrongEdition,
  'wrong-year': wrongYear,
};
