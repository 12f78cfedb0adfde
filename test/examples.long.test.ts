/** The examples that are pages, in a real Chromium. */
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { fixtures } from './generate/fixtures.ts';
import { browserTest as test, launch } from './support/browser.ts';
import { serve, type StaticServer } from './support/static-server.ts';

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), serve({ '/': path('') })]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  server.close();
});

async function open(name: string) {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && !message.text().includes('404') && errors.push(message.text()));
  await page.goto(`${server.url}/docs/examples/${name}`);
  return { page, errors };
}

test('page.html reads a file in GB18030, and one with odd cells', async () => {
  const { page, errors } = await open('page.html');
  const gb18030 = fixtures().find(({ name }) => name === 'gb18030-html')!;
  await page.setInputFiles('#file', path('fixtures/gb18030-html/input.html'));
  await page.waitForFunction(() => document.querySelector('#title')?.textContent !== '');
  expect((await page.textContent('#title'))?.replace(/\s/gu, '')).toBe(gb18030.expected.head.title?.replace(/\s/gu, ''));
  await page.setInputFiles('#file', path('docs/examples/report.txt'));
  await page.waitForSelector('#findings pre');
  expect(await page.textContent('#counts')).toBe('确定 192，推定 3，存疑 5，缺失 0');
  expect(await page.locator('#odd tbody tr').count()).toBe(11);
  expect(await page.textContent('#findings pre >> nth=0')).toContain('总计填报为36');
  expect(errors).toEqual([]);
}, 60_000);

test('form.html finds a wrong sum as one types, and repairs it', async () => {
  const { page, errors } = await open('form.html');
  expect(await page.textContent('#summary')).toBe('未发现差错。');
  const fields = page.locator('input');
  await page.evaluate(() => {
    for (const input of document.querySelectorAll('input')) input.value = '0';
  });
  const type = (row: number, column: number, text: string) => fields.nth(row * 7 + column).fill(text);
  const rows = await page.locator('tbody th').allTextContents();
  const [received, granted, total] = [0, rows.indexOf('（一）予以公开'), rows.indexOf('（七）总计')];
  for (const row of [received, granted, total]) for (const column of [0, 6]) await type(row, column, '3');
  expect(await page.textContent('#summary')).toBe('未发现差错。');
  await type(granted, 6, '8');
  expect(await page.locator('input[aria-invalid=true]').count()).toBe(1);
  expect(await page.textContent('#findings')).toContain('填 8，应为 3？');
  await page.click('#findings button');
  expect(await fields.nth(granted * 7 + 6).inputValue()).toBe('3');
  expect(await page.textContent('#summary')).toBe('未发现差错。');
  // What is no number is reported, not passed over.
  await type(granted, 1, '三');
  expect(await page.textContent('#findings')).toContain('填“三”；应填数字');
  await type(granted, 1, '0');
  expect(await page.textContent('#summary')).toBe('未发现差错。');
  expect(errors).toEqual([]);
}, 60_000);
