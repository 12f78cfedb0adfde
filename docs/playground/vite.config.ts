import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The page: static files that work under any path. The library is taken from its sources. */
export default defineConfig({
  root: here('.'),
  base: './',
  resolve: {
    alias: {
      '#charset': here('../../src/source/charset.browser.ts'),
      '#page': here('../../src/read/page.browser.ts'),
      '#mdast': here('../../src/read/mdast.browser.ts'),
    },
  },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Reports are fetched as the files they are, whatever their encoding.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
});
