/** A real Chromium, with glyphs for Chinese, and the built page in it, opened as a double click opens it. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const inRoot = (file: string): string => new URL(`../../${file}`, import.meta.url).pathname;

export interface Playground {
  readonly browser: Browser;
  /** What the build said. */
  readonly built: string;
  /** Where gongkai.html is, in a folder with nothing else. */
  readonly url: string;
  /** Opens the page in a context of its own, where `before` has run in it. What the console said, and what else was asked for, goes to `said`. */
  readonly open: (options?: BrowserContextOptions & { readonly hash?: string; readonly before?: () => void }) => Promise<Page>;
  readonly said: string[];
  readonly close: () => Promise<void>;
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const ofSystem = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** The Chromium of the system, else that of npm. Its security is on. */
export const launch = async (): Promise<Browser> =>
  chromium.launch({ executablePath: ofSystem ?? (await sparticuz.executablePath()), args: quiet, headless: true });

const starts = await launch().then(
  async (browser) => browser.close().then(() => true),
  (error: unknown) => {
    if (process.env['CI'] !== undefined) throw error;
    return false;
  },
);

/** A test in a browser. Where none starts it is skipped, by its name; CI has to have one. */
export const browserTest: typeof test = starts ? test : test.skip;

/** Builds the page as `npm run playground` does, and starts the browser. */
export async function startPlayground(): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-page-'));
  const build = promisify(execFile)(process.execPath, [inRoot('docs/playground/build.mjs'), folder], { cwd: inRoot('.') });
  const [{ stdout, stderr }, browser] = await Promise.all([build, launch()]);
  const url = pathToFileURL(join(folder, 'gongkai.html')).href;
  const said: string[] = [];
  return {
    browser,
    url,
    built: stdout + stderr,
    said,
    open: async ({ hash = '', before, ...options } = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', ...options });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      page.on('console', (message) => void said.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => void said.push(`page error: ${String(error)}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(url) && !/^(?:blob|data):/u.test(request.url())) said.push(`request: ${request.url()}`);
      });
      if (before) await page.addInitScript(before);
      await page.goto(`${url}${hash}`);
      return page;
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}
