/** `#mdast` for bundlers: the parser of remark with tables, without unified around it. */
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/** The tree of a Markdown source. Indented text is no code: reports are indented. */
export const mdastOf = (source: string): Root =>
  fromMarkdown(source, {
    extensions: [gfmTable(), { disable: { null: ['codeIndented'] } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
