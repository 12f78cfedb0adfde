/** What Markdown is read with, besides CommonMark: tables. Indented text is no code: reports are indented. */
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

export const syntax = () => [gfmTable(), { disable: { null: ['codeIndented'] } }];
export const trees = () => [gfmTableFromMarkdown()];
