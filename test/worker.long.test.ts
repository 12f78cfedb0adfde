/** `import 'gongkai'` in a module worker, bundled as people bundle, in a real Chromium. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { parse } from '../src/index.ts';
import { browserTest as test, launch } from './support/browser.ts';
import { fixtures } from './support/fixture-files.ts';
import { serve } from './support/static-server.ts';

const root = new URL('..', import.meta.url).pathname;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launch();
  // The package finds itself by its name only from inside.
  mkdirSync(join(root, 'coverage'), { recursive: true });
  folder = mkdtempSync(join(root, 'coverage', 'worker-'));
}, 60_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

test.each(['vite', 'webpack', 'esbuild'])(
  '%s: text, HTML and Markdown are read in the worker as in Node',
  async (bundler) => {
    const into = join(folder, bundler);
    await promisify(execFile)(process.execPath, [join(root, 'test/support/worker-bundle.mjs'), bundler, into], { cwd: root });
    const server = await serve({ '/': join(into, 'out') });
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('pageerror', (error) => void said.push(String(error)));
    await page.goto(server.url);
    for (const name of ['padded-pipes', 'word-html', 'glossed-traditional']) {
      const { bytes } = fixtures.find((one) => one.name === name)!;
      await page.evaluate(
        (given) => {
          Object.assign(globalThis, { read: undefined });
          (globalThis as unknown as { send: (data: Uint8Array) => void }).send(Uint8Array.from(given));
        },
        [...bytes],
      );
      await page.waitForFunction(() => (globalThis as { read?: unknown }).read !== undefined, undefined, { timeout: 60_000 });
      const read = await page.evaluate(() => JSON.stringify((globalThis as { read?: unknown }).read));
      expect(JSON.parse(read)).toEqual(JSON.parse(JSON.stringify(parse(bytes))));
    }
    expect(said).toEqual([]);
    server.close();
    await page.close();
  },
  240_000,
);

test('the recipe that is documented is the one that is bundled', () => {
  const recipe = "import { parse } from 'gongkai';\naddEventListener('message', ({ data }) => postMessage(parse(data)));";
  expect(readFileSync(join(root, 'docs/playground/README.md'), 'utf8')).toContain(recipe);
  expect(readFileSync(join(root, 'test/support/worker-bundle.mjs'), 'utf8')).toContain(JSON.stringify(`${recipe}\n`).slice(1, -1));
});
