/** `#mdast` for Node: remark, some 60 files, is loaded with the first Markdown that is read. */
import { createRequire } from 'node:module';
import type * as Remark from './mdast.remark.ts';

let loaded: typeof Remark | undefined;

const remark = (): typeof Remark => (loaded ??= createRequire(import.meta.url)('./mdast.remark.js') as typeof Remark);

/** The tree of a Markdown source. */
export const mdastOf: typeof Remark.mdastOf = (source) => remark().mdastOf(source);

/** Markdown text without its backslashes, its references as the characters they mean. */
export const decodeString: typeof Remark.decodeString = (text) => remark().decodeString(text);
