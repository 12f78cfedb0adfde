/** What the `#` imports of the sources stand for in Node, for bundles of the sources that need no build. */
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

export const nodeSources = {
  '#charset': at('source/charset.node.ts'),
  '#page': at('read/page.node.ts'),
  '#mdast': at('read/mdast.remark.ts'),
};
