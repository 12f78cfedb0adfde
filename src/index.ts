/** The public surface: re-exports, nothing else. */
export {
  type Cause,
  type Checkable,
  compare,
  type Comparison,
  type Finding,
  type Profile,
  type RuleId,
  rules,
  type Suspect,
  validate,
  type ValidateOptions,
  type Validation,
} from './check/index.ts';
export type { Diagnostic, Locale, Severity, Span } from './diagnostic/types.ts';
export { forms } from './form/index.ts';
export type { CellPath, EditionId, Form } from './form/index.ts';
export { label } from './form/label.ts';
export { type Indicator, type IndicatorOptions, indicators, type IndicatorStatus } from './indicators/index.ts';
export { type IndicatorRow, indicatorRows } from './indicators/rows.ts';
export type { Message } from './messages.ts';
export { identityOf, type OrganIdentity } from './organ/identity.ts';
export { type Organ, type OrganKind, type OrganLevel, organOf } from './organ/index.ts';
export { parse, parseAll, type ParseInput, type ParseOptions } from './parse.ts';
export { placeOf } from './read/place.ts';
export type { MarkupCell, Piece, Place, Placed, Reading, ReadMessage } from './read/types.ts';
export { type CsvOptions, rowsToCsv, toCsv } from './render/csv.ts';
export { describe } from './render/describe.ts';
export { type HtmlOptions, toHtml } from './render/html.ts';
export { type MarkdownOptions, toMarkdown } from './render/markdown.ts';
export { toNdjson } from './render/ndjson.ts';
export { withEdits } from './report/edits.ts';
export { flatten, unflatten } from './report/flatten.ts';
export { type ReadReport, rows, type RowsOptions, type TidyRow } from './report/rows.ts';
export type * from './report/types.ts';
