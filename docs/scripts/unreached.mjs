/** For esbuild: what is never reached of packages inside dist is left out. */
import { readFileSync } from 'node:fs';

/** Constructs of CommonMark that src/read/mdast.options.ts disables. */
const disabled = /\b(?:blockQuote|codeIndented|list|setextUnderline)\b/gu;

export const withoutUnreached = {
  name: 'without-unreached',
  setup: (build) => {
    // The names of errors: nobody hears of them.
    build.onLoad({ filter: /parse5.dist.common.error-codes\.js$/ }, () => ({ contents: 'export const ERR = {};' }));
    build.onLoad({ filter: /micromark.lib.constructs\.js$/ }, ({ path }) => {
      const [imports, ...tables] = readFileSync(path, 'utf8').split(/(?<=from 'micromark-core-commonmark';)/u);
      const reached = imports
        .replace(disabled, '')
        .replace(/,(?:\s*,)+/gu, ',')
        .replace(/\{\s*,/u, '{');
      return { contents: reached + tables.join('').replace(disabled, 'undefined').replaceAll('[undefined, ', '[') };
    });
  },
};
