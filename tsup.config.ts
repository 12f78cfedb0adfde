import { defineConfig } from 'tsup';
import { shortDictionaries } from './docs/scripts/dictionaries.mjs';
import { shortEntities } from './docs/scripts/entities.mjs';
import { withoutUnreached } from './docs/scripts/unreached.mjs';

/** What `exports` of package.json names. */
const entries = {
  index: 'src/index.ts',
  check: 'src/check/index.ts',
  forms: 'src/forms.ts',
  rules: 'src/rules.ts',
  text: 'src/text.ts',
  html: 'src/html.ts',
  markdown: 'src/markdown.ts',
  office: 'src/office.ts',
  traditional: 'src/script/opencc.ts',
  parquet: 'src/render/parquet.ts',
  unified: 'src/unified.ts',
  pdf: 'src/pdf.ts',
};

/** Packages of many small files, which dist has inside (dist/LICENSES.txt): an import takes half as long. */
const inside = ['parse5', 'entities', 'papaparse'];

export default defineConfig({
  entry: {
    ...entries,
    cli: 'src/cli/main.ts',
    'cli-worker': 'src/cli/worker.ts',
    'pdfjs.node': 'src/read/pdf/pdfjs.node.ts',
    'pdfjs.browser': 'src/read/pdf/pdfjs.browser.ts',
    'charset.node': 'src/source/charset.node.ts',
    'charset.browser': 'src/source/charset.browser.ts',
    'page.node': 'src/read/page.node.ts',
    'page.browser': 'src/read/page.browser.ts',
    'mdast.node': 'src/read/mdast.node.ts',
    'mdast.browser': 'src/read/mdast.browser.ts',
    'mdast.remark': 'src/read/mdast.remark.ts',
  },
  format: 'esm',
  target: 'es2022',
  dts: { entry: entries },
  // Types stay where none are written (`tsup --no-dts`).
  clean: process.argv.includes('--no-dts') ? ['!**/*.d.ts'] : true,
  silent: true,
  external: ['#charset', '#page', '#mdast', '#pdfjs'],
  noExternal: inside,
  metafile: true,
  esbuildPlugins: [shortEntities, shortDictionaries, withoutUnreached],
  // Nothing has side effects, so imports for their sake alone are left out: bundlers would warn of them.
  plugins: [{ name: 'bare-imports', renderChunk: (code) => ({ code: code.replaceAll(/^import "\.\/chunk-[^"]+";\n/gmu, '') }) }],
  esbuildOptions: (options) => {
    // Chinese as it is, not as escapes: a third of the size.
    options.charset = 'utf8';
  },
});
