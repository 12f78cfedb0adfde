import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    check: 'src/check/index.ts',
    cli: 'src/cli/main.ts',
    'cli-worker': 'src/cli/worker.ts',
    parquet: 'src/render/parquet.ts',
    unified: 'src/unified.ts',
    'charset.node': 'src/source/charset.node.ts',
    'charset.browser': 'src/source/charset.browser.ts',
  },
  format: 'esm',
  target: 'es2022',
  dts: { entry: { index: 'src/index.ts', check: 'src/check/index.ts', parquet: 'src/render/parquet.ts', unified: 'src/unified.ts' } },
  external: ['#charset'],
  esbuildOptions: (options) => {
    // Chinese as it is, not as escapes: a third of the size.
    options.charset = 'utf8';
  },
});
