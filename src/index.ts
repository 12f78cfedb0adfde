/** The public surface: re-exports, nothing else. */
export { forms } from './form/index.ts';
export type { CellPath, EditionId, Form } from './form/index.ts';
export { toCsv } from './render/csv.ts';
export { type HtmlOptions, toHtml } from './render/html.ts';
export { type MarkdownOptions, toMarkdown } from './render/markdown.ts';
export { toNdjson } from './render/ndjson.ts';
export { flatten, unflatten } from './report/flatten.ts';
export { type ReadReport, rows, type TidyRow } from './report/rows.ts';
export type * from './report/types.ts';
export { parse } from './parse.ts';
