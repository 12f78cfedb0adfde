/** `#mdast` for bundlers: remark with tables. */
import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** The tree of a Markdown source. Indented text is no code: reports are indented. */
export const mdastOf = (source: string): Root =>
  unified()
    .use(remarkParse)
    .data('micromarkExtensions', [gfmTable(), { disable: { null: ['codeIndented'] } }])
    .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
    .parse(source);
