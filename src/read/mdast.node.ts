/** `#mdast` for Node: remark, some 60 files, is loaded with the first Markdown that is read. */
import { createRequire } from 'node:module';
import type { mdastOf as MdastOf } from './mdast.remark.ts';

let loaded: typeof MdastOf | undefined;

/** The tree of a Markdown source. */
export const mdastOf: typeof MdastOf = (source) =>
  (loaded ??= (createRequire(import.meta.url)('./mdast.remark.js') as { mdastOf: typeof MdastOf }).mdastOf)(source);
