/** `#mdast` for bundlers: the parser inside remark, without the 4 KB of unified and vfile around it. */
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { syntax, trees } from './mdast.options.ts';

export { decodeString } from 'micromark-util-decode-string';

/** The tree of a Markdown source. */
export const mdastOf = (source: string): Root => fromMarkdown(source, { extensions: syntax(), mdastExtensions: trees() });
