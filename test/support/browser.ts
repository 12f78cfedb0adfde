/** A real Chromium from npm, with glyphs for Chinese, and the built page in it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { serve, type StaticServer } from './static-server.ts';

const inRoot = (file: string): string => new URL(`../../${file}`, import.meta.url).pathname;

export interface Playground {
  readonly browser: Browser;
  readonly server: StaticServer;
  /** What vite said while it built the page. */
  readonly built: string;
  /** Opens the page in a context of its own. What the console said, and what was asked of other hosts, goes to `said`. */
  readonly open: (options?: BrowserContextOptions & { readonly hash?: string }) => Promise<Page>;
  readonly said: string[];
  readonly close: () => Promise<void>;
}

/** Starts the browser. One process only is for hosts of functions; here every page has its own. */
export const launch = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: sparticuz.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote'),
    headless: true,
  });

/** Builds the page as `npm run playground` does, serves it on the loopback interface, and starts the browser. */
export async function startPlayground(): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-page-'));
  const build = promisify(execFile)(
    process.execPath,
    [
      inRoot('node_modules/vite/bin/vite.js'),
      'build',
      inRoot('docs/playground'),
      '--config',
      inRoot('docs/playground/vite.config.ts'),
      '--outDir',
      folder,
    ],
    { cwd: inRoot('.') },
  );
  const [{ stdout, stderr }, browser] = await Promise.all([build, launch()]);
  const server = await serve({ '/fonts/': inRoot('node_modules/@fontsource/noto-sans-sc'), '/': folder });
  const said: string[] = [];
  return {
    browser,
    server,
    built: stdout + stderr,
    said,
    open: async ({ hash = '', ...options } = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        permissions: ['clipboard-read', 'clipboard-write'],
        ...options,
      });
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      page.on('console', (message) => void said.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => void said.push(`page error: ${String(error)}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(server.url) && !/^(?:blob|data):/u.test(request.url())) said.push(`request: ${request.url()}`);
      });
      await page.goto(`${server.url}/${hash}`);
      await page.addStyleTag({ url: `${server.url}/fonts/400.css` });
      return page;
    },
    close: async () => {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
