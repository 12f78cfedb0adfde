/** `#serialize` for bundlers: Markdown with tables out of a tree. */
import type { Root } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

/** A tree as Markdown; columns of tables are as wide as `width` says of their texts. */
export const serialize = (tree: Root, width: (text: string) => number): string =>
  toMarkdown(tree, { extensions: [gfmTableToMarkdown({ stringLength: width })] });
