/** A report in some layout and style: what is read, and what should be read in it. */
import fc from 'fast-check';
import { type Document, documentOf } from './document.ts';
import { labelStyles } from './labels.ts';
import { type Layout, families } from './layouts/index.ts';
import { type Expected, type GeneratedReport, type ReportOptions, arbAnyReport } from './report.ts';
import { type Style, valueStyles } from './styles.ts';
import type { CellPath } from '../../src/form/index.ts';

export interface Variant {
  readonly report: GeneratedReport;
  readonly layout: Layout;
  readonly values: Style;
  readonly labels: Style;
  /** The styled document, undamaged. */
  readonly document: Document;
  readonly source: string;
  readonly expected: ReadonlyMap<CellPath, Expected>;
}

export const fits = (layout: Layout, ...styles: readonly Style[]): boolean => styles.every((style) => style.fits?.(layout) ?? true);

export function variant(report: GeneratedReport, layout: Layout, values: Style, labels: Style): Variant {
  const document = labels.apply(values.apply(documentOf(report)));
  return { report, layout, values, labels, document, source: layout.render(document), expected: report.expected };
}

export interface VariantOptions extends ReportOptions {
  readonly layouts?: readonly Layout[];
  readonly values?: readonly Style[];
  readonly labels?: readonly Style[];
}

/** Variants of random reports. Blanks are drawn only for layouts in which they leave a trace. */
export function arbVariant({
  layouts = families,
  values = valueStyles,
  labels = labelStyles,
  blanks = false,
  unbalanced = false,
}: VariantOptions = {}): fc.Arbitrary<Variant> {
  return fc
    .tuple(fc.constantFrom(...layouts), fc.constantFrom(...values), fc.constantFrom(...labels))
    .filter(([layout, ...styles]) => fits(layout, ...styles))
    .chain(([layout, value, label]) =>
      arbAnyReport({ blanks: blanks && layout.tags.blanksVisible, unbalanced }).map((report) => variant(report, layout, value, label)),
    );
}

/** A short name for messages. */
export const nameOf = ({ report, layout, values, labels }: Variant): string =>
  [report.edition, layout.name, values.name, labels.name].join(' / ');
