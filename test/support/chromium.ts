/** A real browser for tests, from npm alone, and a server for the files of the repository. */
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const root = new URL('../../', import.meta.url);
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

export interface Site {
  readonly browser: Browser;
  /** The address of the root of the repository, with a slash at its end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

async function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
    readFile(new URL(path, root)).then(
      (body) => response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

export async function openSite(): Promise<Site> {
  const server = await serve();
  const browser = await playwright.launch({ args: chromium.args, executablePath: await chromium.executablePath(), headless: true });
  return {
    browser,
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    close: async () => {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}
