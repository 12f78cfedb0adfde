/** The rules on structure and content, one per file; part of the catalogue. */
import { accessMissing } from './rules/access-missing.ts';
import { blankCells } from './rules/blank-cells.ts';
import { contactMissing } from './rules/contact-missing.ts';
import { governmentAccountability } from './rules/government-accountability.ts';
import { labelAltered } from './rules/label-altered.ts';
import { marksForZero } from './rules/marks-for-zero.ts';
import { noReport } from './rules/no-report.ts';
import { overallAspects } from './rules/overall-aspects.ts';
import { placeholderLeft } from './rules/placeholder-left.ts';
import { problemsEmpty } from './rules/problems-empty.ts';
import { processingFeeStatement } from './rules/processing-fee-statement.ts';
import { publishedEarly } from './rules/published-early.ts';
import { publishedLate } from './rules/published-late.ts';
import { rowExtra } from './rules/row-extra.ts';
import { rowMissing } from './rules/row-missing.ts';
import { rowTwice } from './rules/row-twice.ts';
import { scopeUndeclared } from './rules/scope-undeclared.ts';
import { sectionMissing } from './rules/section-missing.ts';
import { sectionOrder } from './rules/section-order.ts';
import { sectionTitle } from './rules/section-title.ts';
import { signedAfterPublished } from './rules/signed-after-published.ts';
import { spamOrMirror } from './rules/spam-or-mirror.ts';
import { statisticalPeriod } from './rules/statistical-period.ts';
import { tableMissing } from './rules/table-missing.ts';
import { unitInCell } from './rules/unit-in-cell.ts';
import { wrongBasis } from './rules/wrong-basis.ts';
import { wrongEdition } from './rules/wrong-edition.ts';
import { wrongYear } from './rules/wrong-year.ts';

export const contentRules = [
  noReport,
  sectionMissing,
  sectionOrder,
  sectionTitle,
  tableMissing,
  rowMissing,
  rowExtra,
  rowTwice,
  labelAltered,
  wrongEdition,
  wrongBasis,
  blankCells,
  marksForZero,
  unitInCell,
  overallAspects,
  governmentAccountability,
  problemsEmpty,
  processingFeeStatement,
  statisticalPeriod,
  wrongYear,
  placeholderLeft,
  spamOrMirror,
  scopeUndeclared,
  contactMissing,
  accessMissing,
  publishedLate,
  publishedEarly,
  signedAfterPublished,
] as const;
