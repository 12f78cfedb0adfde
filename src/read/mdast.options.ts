/**
 * What Markdown is read with, besides CommonMark: tables. Indented text is no code: reports are indented. Lists, quotations
 * and underlined headings are paragraphs: what they say is text in any case, and many of them take quadratic time.
 */
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

export const syntax = () => [gfmTable(), { disable: { null: ['blockQuote', 'codeIndented', 'list', 'setextUnderline'] } }];
export const trees = () => [gfmTableFromMarkdown()];
