/** `#mdast` for Node: remark with tables, some 60 files, is loaded with the first Markdown that is read. */
import { createRequire } from 'node:module';
import type { mdastOf as MdastOf } from './mdast.browser.ts';

let loaded: typeof MdastOf | undefined;

/** The tree of a Markdown source. */
export const mdastOf: typeof MdastOf = (source) =>
  (loaded ??= (createRequire(import.meta.url)('./mdast.browser.js') as { mdastOf: typeof MdastOf }).mdastOf)(source);
