/** The generator: reports, layouts, styles, faults, and what may be read. */
import type { Document } from './document.ts';
import { documentOf } from './document.ts';
import { type Plan, damage } from './faults.ts';
import type { Layout } from './layouts/index.ts';
import type { GeneratedReport } from './report.ts';
import { type Truth, truthOf } from './truth.ts';

export { type Document, documentOf } from './document.ts';
export { type Fault, type Plan, arbPlan, arbPlans, damage, faults } from './faults.ts';
export { type Encoding, encodings } from './encodings.ts';
export { labelStyles } from './labels.ts';
export { type Layout, type LayoutTags, families } from './layouts/index.ts';
export { type Expected, type GeneratedReport, type ReportOptions, arbAnyReport, arbReport, valuesOf } from './report.ts';
export { type Mismatch, type Reading, asExpected, silentlyWrong, wrongAt } from './score.ts';
export { type Style, valueStyles } from './styles.ts';
export { type Truth, truthOf } from './truth.ts';
export { type Variant, type VariantOptions, arbVariant, fits, nameOf, variant } from './variant.ts';

/** Damages the document, writes it in the layout, and says what may still be given as certain. */
export function damaged(
  report: GeneratedReport,
  layout: Layout,
  plans: readonly Plan[],
  document: Document = documentOf(report),
): { readonly source: string; readonly truth: Truth } {
  const broken = damage(document, plans);
  return { source: layout.render(broken), truth: truthOf(report, broken, layout.tags) };
}
