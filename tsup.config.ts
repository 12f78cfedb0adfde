import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'charset.node': 'src/source/charset.node.ts',
    'charset.browser': 'src/source/charset.browser.ts',
  },
  format: 'esm',
  target: 'es2022',
  dts: { entry: { index: 'src/index.ts' } },
  external: ['#charset'],
});
