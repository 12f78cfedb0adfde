/** Markdown by remark, as Node reads it. */
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { syntax, trees } from './mdast.options.ts';

export { decodeString } from 'micromark-util-decode-string';

/** The tree of a Markdown source. */
export const mdastOf = (source: string): Root =>
  unified().use(remarkParse).data('micromarkExtensions', syntax()).data('fromMarkdownExtensions', trees()).parse(source);
