import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    check: 'src/check/index.ts',
    'charset.node': 'src/source/charset.node.ts',
    'charset.browser': 'src/source/charset.browser.ts',
  },
  format: 'esm',
  target: 'es2022',
  dts: { entry: { index: 'src/index.ts', check: 'src/check/index.ts' } },
  external: ['#charset'],
  esbuildOptions: (options) => {
    // Chinese as it is, not as escapes: a third of the size.
    options.charset = 'utf8';
  },
});
