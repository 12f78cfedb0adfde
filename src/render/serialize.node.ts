/** `#serialize` for Node: the writer of Markdown, some 50 files, is loaded with the first report that is written so. */
import { createRequire } from 'node:module';
import type { serialize as Serialize } from './serialize.browser.ts';

let loaded: typeof Serialize | undefined;

/** A tree as Markdown. */
export const serialize: typeof Serialize = (tree, width) =>
  (loaded ??= (createRequire(import.meta.url)('./serialize.browser.js') as { serialize: typeof Serialize }).serialize)(tree, width);
