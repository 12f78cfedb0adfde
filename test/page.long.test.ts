/** The page in a real Chromium: what a person does with it, and that the library gives there what it gives in Node. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { validate } from '../src/check/index.ts';
import { label } from '../src/form/label.ts';
import { parse, toCsv, toHtml, unflatten } from '../src/index.ts';
import { flatten } from '../src/report/flatten.ts';
import { browserTest as test, type Playground, startPlayground } from './support/browser.ts';
import { type FixtureFile, fixtures } from './support/fixture-files.ts';
import { report } from './support/report.ts';
import type { RuleTable } from './support/rule-table.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const example = (year: number): string =>
  readFileSync(new URL(`../docs/playground/examples/chengjiang-${year}.txt`, import.meta.url), 'utf8');
const fixture = (name: string): FixtureFile => fixtures.find((f) => f.name === name)!;

/** The cell that the example has wrong: 17 for 71. */
const slip = 'requests.unableToProvide.notHeld.naturalPerson';

let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground();
}, 60_000);
afterAll(async () => playground.close());

const cell = (page: Page, path: string): Locator => page.locator(`td[data-cell="${path}"]`);
const input = (page: Page, path: string): Locator => cell(page, path).locator('input');
const errors = (page: Page): Locator => page.locator('.finding.error');

/** All values that the tables show. */
const shown = async (page: Page): Promise<Record<string, string>> =>
  page
    .locator('td.value')
    .evaluateAll(
      (cells) =>
        Object.fromEntries(cells.map((td) => [(td as HTMLElement).dataset['cell'], td.querySelector('input')?.value])) as Record<
          string,
          string
        >,
    );

const asShown = (values: Readonly<Record<string, number | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([path, value]) => [path, value === null ? '' : String(value)]));

/** Drops a file on an element, or gives text to the clipboard, with the events a browser sends. */
async function transfer(
  page: Page,
  type: 'drop' | 'paste',
  on: string,
  given: { readonly file?: { readonly name: string; readonly bytes: Uint8Array }; readonly data?: Readonly<Record<string, string>> },
): Promise<void> {
  await page.evaluate(
    ([kind, selector, name, bytes, data]) => {
      document.getElementById('announcer')!.textContent = '';
      const dataTransfer = new DataTransfer();
      if (bytes) dataTransfer.items.add(new File([Uint8Array.from(bytes)], name));
      for (const [format, text] of Object.entries(data)) dataTransfer.setData(format, text);
      const common = { bubbles: true, cancelable: true };
      document
        .querySelector(selector)
        ?.dispatchEvent(
          kind === 'drop'
            ? new DragEvent('drop', { ...common, dataTransfer })
            : new ClipboardEvent('paste', { ...common, clipboardData: dataTransfer }),
        );
    },
    [type, on, given.file?.name ?? '', given.file ? [...given.file.bytes] : null, given.data ?? {}] as const,
  );
  await page.locator('#announcer:not(:empty)').waitFor({ state: 'attached' });
  await page.locator('.report-title').waitFor();
}

async function openExample(page: Page, which = 0): Promise<void> {
  await page.locator('.examples button').nth(which).click();
  await page
    .locator(which === 0 ? '#chart-years canvas' : '.report-title')
    .first()
    .waitFor();
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const result = (await page.evaluate(async () =>
    (globalThis as unknown as { axe: { run: () => Promise<unknown> } }).axe.run(),
  )) as AxeResult;
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

describe('getting a report in', () => {
  test('GB18030 bytes of a web page, dropped', async () => {
    const page = await playground.open();
    const { bytes, expected } = fixture('gb18030-html');
    await transfer(page, 'drop', '#intake', { file: { name: 'index.html', bytes } });
    expect(await page.locator('.facts').innerText()).toContain('GB18030');
    expect(await shown(page)).toEqual(asShown(expected.values));
    expect(await page.locator('mark').count()).toBe(Object.keys(expected.values).length);
  });

  test('Markdown, by the name of the file', async () => {
    const page = await playground.open();
    const { bytes, expected } = fixture('markdown-tables');
    await transfer(page, 'drop', 'body', { file: { name: 'report.md', bytes } });
    expect(await page.locator('.facts').innerText()).toContain('markdown');
    expect(await shown(page)).toEqual(asShown(expected.values));
  });

  test('a file that is chosen', async () => {
    const page = await playground.open();
    await page
      .locator('#intake input[type=file]')
      .first()
      .setInputFiles({ name: 'report.txt', mimeType: 'text/plain', buffer: Buffer.from(fixture('padded-pipes').bytes) });
    await page.locator('body.loaded td.value').first().waitFor();
    expect(await shown(page)).toEqual(asShown(fixture('padded-pipes').expected.values));
  });

  test('a folder that is dropped: the reports in it and in its folders, and none of what lies beside them', async () => {
    const page = await playground.open();
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-reports-'));
    const sub = join(folder, '民政');
    mkdirSync(sub);
    writeFileSync(join(folder, 'a.txt'), example(2024));
    writeFileSync(join(sub, 'b.txt'), example(2024).replaceAll('澄江市人民政府', '澄江市民政局'));
    for (const beside of ['.DS_Store', '~$a.docx', 'Thumbs.db']) writeFileSync(join(sub, beside), 'x');
    // As the hand does it: events made by a script hold no folder.
    const devtools = await page.context().newCDPSession(page);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools.send('Input.dispatchDragEvent', {
        type,
        x: 600,
        y: 300,
        data: { items: [], files: [folder], dragOperationsMask: 1 },
      });
    await page.locator('table.documents').waitFor();
    rmSync(folder, { recursive: true });
    expect((await page.locator('table.documents tbody th button').allInnerTexts()).sort()).toEqual(['澄江市人民政府', '澄江市民政局']);
  });

  test('nothing is sent to the worker twice: a report once, PDF reading and its maps with the first PDF', async () => {
    const page = await playground.open({
      before: () => {
        const sent: string[] = [];
        Object.assign(globalThis, { sent });
        globalThis.Worker = class extends Worker {
          override postMessage(message: Record<string, unknown>): void {
            const parts = Object.keys(message).filter((key) => key !== 'id');
            sent.push(parts.join('+'));
            super.postMessage(message);
          }
        };
      },
    });
    const sent = async (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { sent: string[] }).sent);
    const long = example(2023).replace('二、', `${'各科室认真落实公开要求，及时更新公开目录。\n'.repeat(9500)}二、`);
    await page
      .locator('#intake input[type=file]')
      .first()
      .setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(long) });
    await page.locator('body.loaded td.value').first().waitFor();
    for (const value of ['179', '180']) {
      const known = (await sent()).length;
      await input(page, 'requests.granted.total').fill(value);
      await errors(page).filter({ hasText: value }).first().waitFor();
      expect((await sent()).slice(known)).toEqual(['check+previous']);
    }
    const pdf = readFileSync(new URL('files/pdf/reportlab.pdf', import.meta.url));
    for (const name of ['a.pdf', 'b.pdf']) await transfer(page, 'drop', 'body', { file: { name, bytes: pdf } });
    expect((await sent()).filter((keys) => keys.includes('data'))).toEqual(['data', 'data+maps', 'data']);
  }, 120_000);

  test('text pasted anywhere, a cell per line', async () => {
    const page = await playground.open();
    const { bytes, expected } = fixture('cells-on-lines');
    await transfer(page, 'paste', 'body', { data: { 'text/plain': new TextDecoder().decode(bytes) } });
    expect(await shown(page)).toEqual(asShown(expected.values));
  });

  test('text typed into the field', async () => {
    const page = await playground.open();
    await page.locator('#paste-current').fill(example(2023));
    await page.locator('body.loaded td.value').first().waitFor();
    expect(await input(page, 'requests.received.total').inputValue()).toBe('415');
  });

  test('rich text with tables is taken as markup, other rich text as text', async () => {
    const page = await playground.open();
    const { bytes, expected } = fixture('word-html');
    await transfer(page, 'paste', '#paste-current', { data: { 'text/html': new TextDecoder().decode(bytes), 'text/plain': '表格没有了' } });
    expect(await shown(page)).toEqual(asShown(expected.values));
    await transfer(page, 'paste', 'body', { data: { 'text/html': '<p>没有表格</p>', 'text/plain': example(2023) } });
    await expect(input(page, 'requests.received.total').inputValue()).resolves.toBe('415');
    expect(await page.locator('.facts').innerText()).toContain('文本');
  });

  test.each([
    ['lowriter.docx', 'expected.json', 'Word', /表 \d+ 第 \d+ 行第 \d+ 列/u],
    ['localc.xlsx', 'expected.json', 'Excel', /![A-Z]+\d+/u],
    ['pdf/reportlab.pdf', 'pdf/reportlab.json', 'PDF', /第 \d+ 页，距上 [\d.]+ 厘米、距左 [\d.]+ 厘米/u],
  ])('%s, dropped: every number, and its place in the file', async (name, expected, format, place) => {
    const page = await playground.open();
    const file = (path: string): Buffer => readFileSync(new URL(`files/${path}`, import.meta.url));
    await transfer(page, 'drop', 'body', { file: { name, bytes: file(name) } });
    const json = JSON.parse(file(expected).toString()) as
      Record<string, number | null> | { readonly values: Record<string, number | null> };
    const values =
      'values' in json && json.values ? (json.values as Record<string, number | null>) : (json as Record<string, number | null>);
    expect(await shown(page)).toEqual(asShown(values));
    expect(await page.locator('.facts').innerText()).toContain(format);
    await input(page, 'requests.received.total').focus();
    expect(await page.locator('#cell-bar-text').innerText()).toMatch(place);
  });

  test('what is no report is refused in words, and no number is shown', async () => {
    const page = await playground.open();
    await transfer(page, 'drop', 'body', {
      file: { name: 'photo.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]) },
    });
    expect(await page.locator('.report-title').innerText()).toBe('非年度报告文本');
    expect(await page.locator('.findings').innerText()).toContain('PNG');
    expect(await page.locator('.to-do').innerText()).toContain('文字识别');
    expect(await page.locator('td.value').first().isVisible()).toBe(false);
  });
});

describe('finding and repairing', () => {
  test('the slip of the example is named, shown in both places, and repaired', async () => {
    const page = await playground.open();
    await openExample(page);
    expect(await errors(page).count()).toBe(2);
    expect(await cell(page, slip).locator('.repair').innerText()).toBe('→ 71');
    await errors(page).filter({ hasText: '17 + 9' }).getByRole('button').first().click();
    const chosen = async (selector: string): Promise<string[]> =>
      page.locator(selector).evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['cell']!).sort());
    const row = [
      'commercialEnterprise',
      'legalServiceOrganization',
      'naturalPerson',
      'otherOrganization',
      'publicWelfareOrganization',
      'researchInstitution',
      'total',
    ].map((column) => `requests.unableToProvide.notHeld.${column}`);
    expect(await chosen('td.chosen')).toEqual(row);
    expect(await chosen('mark.chosen')).toEqual(row);
    await page.locator('.cell-bar').getByRole('button', { name: '改为 71' }).click();
    expect(await errors(page).count()).toBe(0);
    expect(await input(page, slip).inputValue()).toBe('71');
    expect(await cell(page, slip).getAttribute('class')).toContain('edited');
    await page.getByRole('button', { name: /撤销全部改动/u }).click();
    expect(await errors(page).count()).toBe(2);
  });

  test('a cell that is edited to break a sum is flagged at once', async () => {
    const page = await playground.open();
    await transfer(page, 'paste', 'body', { data: { 'text/plain': example(2023) } });
    expect(await errors(page).count()).toBe(0);
    await input(page, 'requests.granted.total').fill('１，７９');
    expect(await errors(page).allInnerTexts()).toEqual([expect.stringContaining('179 + 40'), expect.stringContaining('总计填报为179')]);
    expect(await input(page, 'requests.granted.total').getAttribute('aria-invalid')).toBe('true');
    expect(await cell(page, 'requests.granted.total').locator('.repair').innerText()).toBe('→ 178');
    await page
      .locator('.proposal')
      .getByRole('button', { name: /改为 178/u })
      .click();
    expect(await errors(page).count()).toBe(0);
    // What is no number stays as typed, is said at the cell, and does not count.
    await input(page, 'requests.granted.total').fill('三十');
    await input(page, 'requests.granted.total').blur();
    expect(await input(page, 'requests.granted.total').inputValue()).toBe('三十');
    expect(await cell(page, 'requests.granted.total').locator('.repair').innerText()).toBe('不是数');
    expect(await page.locator('#cell-bar-text').innerText()).toContain('没有计入');
    expect(await errors(page).count()).toBe(0);
    await page.keyboard.press('Control+z');
    expect(await input(page, 'requests.granted.total').inputValue()).toBe('178');
  });

  test('a cell shows its place in the source, and the source its cell', async () => {
    const page = await playground.open();
    await openExample(page);
    await input(page, 'disputes.litigation.direct.upheld').focus();
    const mark = page.locator('mark.chosen');
    expect(await mark.innerText()).toBe('5');
    await page.waitForFunction(() => {
      const [pane, one] = [document.querySelector('.source pre'), document.querySelector('mark.chosen')].map((element) =>
        element?.getBoundingClientRect(),
      );
      return pane && one && one.top >= pane.top && one.bottom <= pane.bottom;
    });
    expect(await page.locator('#cell-bar-text').innerText()).toContain(label('disputes.litigation.direct.upheld', 'zh'));
    await page.locator('mark[data-cell="proactive.fees.amount"]').click();
    expect(await cell(page, 'proactive.fees.amount').getAttribute('class')).toContain('chosen');
  });

  test('a finding on the prose marks its sentence, and quotes it', async () => {
    const page = await playground.open();
    const text = example(2023).replace('新收政府信息公开申请415件', '新收政府信息公开申请451件');
    expect(text).not.toBe(example(2023));
    await transfer(page, 'paste', 'body', { data: { 'text/plain': text } });
    const finding = page.locator('.finding', { hasText: '451' }).first();
    expect(await finding.locator('.where').innerText()).toContain('451件');
    await finding.getByRole('button').first().click();
    const marked = (): Promise<string> =>
      page.evaluate(() => [...(CSS.highlights.get('chosen') ?? [])].map((range) => (range as Range).toString()).join(''));
    expect(await marked()).toContain('451件');
  });

  test('where little can be checked, no finding is not called a clean report', async () => {
    const page = await playground.open();
    const at = example(2023).indexOf('三、收到和处理');
    expect(at).toBeGreaterThan(0);
    await transfer(page, 'paste', 'body', { data: { 'text/plain': example(2023).slice(0, at) } });
    expect(await page.locator('.incomplete').innerText()).toContain('不等于没有问题');
    expect(await page.locator('.findings').innerText()).not.toContain('没有发现问题。');
    const [paper] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '核改清单', exact: true }).click()]);
    expect(readFileSync(await paper.path(), 'utf8')).toContain('不等于没有问题');
  });

  test("last year's report, dropped on its place, is compared with", async () => {
    const page = await playground.open();
    await transfer(page, 'paste', 'body', {
      data: {
        'text/plain': example(2024).replace(
          '二、上年结转政府信息公开申请数量\t19\t3\t0\t0\t2\t0\t24',
          '二、上年结转政府信息公开申请数量\t19\t4\t0\t0\t2\t0\t25',
        ),
      },
    });
    await transfer(page, 'drop', '[data-role="previous"]', { file: { name: '2023.txt', bytes: new TextEncoder().encode(example(2023)) } });
    expect(await page.locator('.findings').innerText()).toContain('上年报告结转下年度为24');
    const row = page.locator('.comparison tr', { hasText: '一、本年新收' });
    expect(await row.locator('td').allInnerTexts()).toEqual(['415', '483', '+68 +16.4%']);
  });
});

describe('reading it as one can', () => {
  test('Chinese and English, all of it', async () => {
    const page = await playground.open();
    await openExample(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await errors(page).last().innerText()).toContain('the total is 91');
    expect(await input(page, slip).getAttribute('aria-label')).toBe(`${label(slip, 'en')}: certain, suspect, in a finding`);
    await page.getByRole('button', { name: 'Add reports' }).click();
    // No Chinese is left but the name of the other language, and what is quoted from the reports.
    const chinese = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, button, label, .lead, .help, .steps li, .legend li, summary, dt')]
        .filter((element) => !element.closest('.finding'))
        .map((element) => element.textContent)
        .filter((text) => /\p{Script=Han}/u.test(text)),
    );
    expect(chinese.filter((text) => text !== '中文' && !text.includes('澄江市人民政府202'))).toEqual([]);
    await page.reload();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  test.each([
    ['zh-TW', 'zh-CN', '选择文件'],
    ['de-DE', 'en', 'Choose files'],
  ])('a browser in %s gets the page in %s', async (locale, lang, button) => {
    const page = await playground.open({ locale });
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    expect(await page.getByRole('button', { name: button }).first().isVisible()).toBe(true);
  });

  test('axe finds nothing: empty, loaded, English and dark, on a phone, refused', async () => {
    const page = await playground.open();
    expect(await violations(page)).toEqual([]);
    await openExample(page);
    await errors(page).first().getByRole('button').click();
    await page.locator('.why summary').first().click();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: 'English' }).click();
    expect(await violations(page)).toEqual([]);
    const phone = await playground.open({ viewport: { width: 360, height: 740 } });
    await openExample(phone, 5);
    await errors(phone).first().getByRole('button').click();
    expect(await violations(phone)).toEqual([]);
    await phone.getByRole('button', { name: '添加报告' }).click();
    await openExample(phone, 6);
    expect(await violations(phone)).toEqual([]);
  }, 300_000);

  test.each([360, 375])('nothing is wider than a phone of %d pixels; findings come first, and the labels of rows stay', async (phone) => {
    const page = await playground.open({ viewport: { width: phone, height: 812 } });
    const width = async (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(phone);
    await openExample(page);
    expect(await width()).toBe(phone);
    const top = async (selector: string): Promise<number> => (await page.locator(selector).first().boundingBox())!.y;
    expect(await top('.findings')).toBeLessThan(await top('#table-proactive'));
    await page
      .locator('.tables .scroll')
      .nth(1)
      .evaluate((scroller) => {
        scroller.scrollLeft = 1000;
      });
    const [label, scroller] = [
      page.locator('#table-requests th.label', { hasText: '1.属于国家秘密' }),
      page.locator('.tables .scroll').nth(1),
    ];
    expect((await label.boundingBox())!.x).toBeCloseTo((await scroller.boundingBox())!.x, -1);
    await page.getByRole('button', { name: /全部年报/u }).click();
    expect(await width()).toBe(phone);
  });

  test('on a wide screen the panes scroll, not the page', async () => {
    const page = await playground.open({ viewport: { width: 1120, height: 700 } });
    await openExample(page);
    await errors(page).first().getByRole('button').click();
    await page.locator('td.chosen').first().waitFor();
    expect(await page.evaluate(() => [document.documentElement.scrollHeight, scrollY])).toEqual([700, 0]);
  });

  test.each([
    ['vertical', '.pane-left', 'width', 120, 0],
    ['horizontal', '.pane-top', 'height', 0, -80],
  ] as const)('the %s line between panes is dragged, and moved by keys', async (way, pane, side, right, down) => {
    const page = await playground.open({ viewport: { width: 1366, height: 768 } });
    await openExample(page);
    const line = page.locator(`.splitter.${way}`);
    const size = async (): Promise<number> => (await page.locator(pane).boundingBox())![side];
    const [before, { x, y, width, height }] = [await size(), (await line.boundingBox())!];
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + right / 2, y + height / 2 + down / 2);
    await page.mouse.move(x + width / 2 + right, y + height / 2 + down);
    await page.mouse.up();
    const dragged = await size();
    // The share is kept in whole per cent of at most 1366 pixels.
    expect(Math.abs(dragged - before - right - down)).toBeLessThan(1366 / 100);
    await page.mouse.move(x, y + 200);
    expect(await size()).toBe(dragged);
    await line.focus();
    await page.keyboard.press('ArrowRight');
    expect(await size()).toBeGreaterThan(dragged);
  });

  test('by keys alone', async () => {
    const page = await playground.open();
    const focused = async (): Promise<string> =>
      page.evaluate(
        () => document.activeElement?.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? document.activeElement?.textContent ?? '',
      );
    for (let i = 0; i < 25 && !(await focused()).startsWith('市政府'); i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#chart-years canvas').waitFor();
    for (let i = 0; i < 120 && (await focused()) !== 'requests.received.naturalPerson'; i++) await page.keyboard.press('Tab');
    for (const [key, path] of [
      ['ArrowRight', 'received.commercialEnterprise'],
      ['ArrowDown', 'carriedIn.commercialEnterprise'],
      ['ArrowLeft', 'carriedIn.naturalPerson'],
      ['Enter', 'granted.naturalPerson'],
      ['ArrowUp', 'carriedIn.naturalPerson'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused()).toBe(`requests.${path}`);
    }
    await page.keyboard.type('20');
    expect(await input(page, 'requests.carriedIn.naturalPerson').inputValue()).toBe('20');
    expect(await errors(page).count()).toBeGreaterThan(2);
    // One stop per table.
    expect(await page.locator('td.value input[tabindex="0"]').count()).toBe(3);
  });

  test('charts are drawn, follow edits, and say their numbers in tables', async () => {
    const page = await playground.open();
    await openExample(page);
    const pictures = page.locator('figure canvas[role=img][aria-label]');
    expect(await pictures.count()).toBe(4);
    const inked = await pictures.evaluateAll((all) =>
      all.map(
        (canvas) =>
          (canvas as HTMLCanvasElement)
            .getContext('2d')!
            .getImageData(0, 0, (canvas as HTMLCanvasElement).width, (canvas as HTMLCanvasElement).height)
            .data.filter((value, i) => i % 4 === 3 && value > 0).length > 1000,
      ),
    );
    expect(inked).toEqual([true, true, true, true]);
    const numbers = async (id: string): Promise<string[]> =>
      page
        .locator(`#chart-${id} tbody tr`)
        .evaluateAll((rows) => rows.map((row) => [...row.children].map((one) => one.textContent).join(' ')));
    expect(await numbers('flow')).toEqual([
      '本年新收 483',
      '上年结转 24',
      '予以公开 216',
      '部分公开 49',
      '不予公开 56',
      '无法提供 114',
      '不予处理 40',
      '其他处理 15',
      '结转下年 17',
    ]);
    expect(await numbers('disputes')).toEqual(['行政复议 12 2 1 3', '未经复议直接起诉 5 0 1 1', '复议后起诉 4 1 0 0']);
    await input(page, 'requests.carriedOut.total').fill('10');
    await page.locator('#chart-flow tbody tr', { hasText: '差额' }).waitFor({ state: 'attached' });
    expect((await numbers('flow')).slice(-2)).toEqual(['结转下年 10', '差额 7']);
  });

  test('the indicators say what they are made of, show their cells, and are none where a number is missing', async () => {
    const page = await playground.open();
    await openExample(page);
    const row = (id: string): Locator => page.locator(`tr[data-indicator="${id}"]`);
    // 216 of 490; 216 + 49 of 490; 483 after 415.
    expect(await row('grantShare').locator('td').allInnerTexts()).toEqual(['44.1%', '216 ÷ 490']);
    expect(await row('disclosureRate').locator('td').allInnerTexts()).toEqual(['54.1%', '265 ÷ 490']);
    expect(await row('changeRate.received').locator('td').allInnerTexts()).toEqual(['16.4%', '68 ÷ 415']);
    expect(await row('litigationLossRate').locator('td').last().innerText()).toContain('基数不足 30');
    await row('grantShare').getByRole('button').click();
    const chosen = page.locator('td.chosen');
    expect(await chosen.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['cell']))).toEqual([
      'requests.granted.total',
      'requests.outcomeTotal.total',
    ]);
    await input(page, 'requests.outcomeTotal.total').fill('');
    expect(await row('grantShare').locator('td').allInnerTexts()).toEqual(['—', '无法计算']);
    await page.getByRole('button', { name: '添加报告' }).click();
    await page.locator('.starts button').first().click();
    await page.locator('.empty-form td.value').first().waitFor();
    expect(await page.locator('.view.indicators').isVisible()).toBe(false);
  });

  test('printed: the report without the controls, in light colours', async () => {
    const page = await playground.open({ colorScheme: 'dark' });
    await openExample(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const selector of ['.top', '.actions', '.view.source', '#intake']) expect(await page.locator(selector).isVisible()).toBe(false);
    for (const selector of ['.report-title', '#table-requests', '.finding >> nth=0', 'figure canvas >> nth=0'])
      expect(await page.locator(selector).isVisible()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink').trim())).toBe('#1d2330');
    // The heads stand on each page, and no label is squeezed to a word a line.
    expect(await page.locator('#table-requests thead tr').count()).toBe(3);
    const { height } = (await page.locator('#table-requests').boundingBox())!;
    expect(height).toBeLessThan(1200);
  });
});

describe('taking it along', () => {
  test("a link restores the text, the edits and last year's report", async () => {
    const page = await playground.open();
    await openExample(page);
    await input(page, 'proactive.rules.issued').fill('9');
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.locator('.status:not(:empty)').waitFor();
    const link = page.url();
    expect(link.length).toBeLessThan(12_000);
    const other = await playground.open({ hash: new URL(link).hash });
    await other.locator('#chart-years canvas').waitFor();
    await cell(other, 'proactive.rules.issued').locator('xpath=self::*[contains(@class, "edited")]').waitFor();
    expect(await shown(other)).toEqual(await shown(page));
    expect(await other.locator('.source pre').innerText()).toBe(await page.locator('.source pre').innerText());
  });

  test('a damaged link, and one that unfolds to too much, say so', async () => {
    const bomb = await new Response(
      new Blob([new Uint8Array(40_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw')),
    ).arrayBuffer();
    for (const hash of ['#z=AAAA', '#t=e30', `#z=${Buffer.from(bomb).toString('base64url')}`]) {
      const page = await playground.open({ hash });
      expect(await page.locator('.notice').innerText()).toContain('没能还原');
      expect(await page.locator('body.loaded').count()).toBe(0);
    }
  });

  test('JSON and CSV are what the library gives, and the fix-it list names the slip', async () => {
    const page = await playground.open();
    await openExample(page);
    const result = parse(new TextEncoder().encode(example(2024)));
    const download = async (name: string): Promise<string> => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
      expect(file.suggestedFilename()).toBe(`澄江市人民政府-2024.${name === '核改清单' ? 'html' : name.toLowerCase()}`);
      return readFileSync(await file.path(), 'utf8');
    };
    const { validation, ...rest } = JSON.parse(await download('JSON')) as Record<string, unknown>;
    expect(rest).toEqual(JSON.parse(JSON.stringify(result)));
    expect(validation).toEqual(JSON.parse(JSON.stringify(validate(result, { previous: parse(example(2023)) }))));
    expect(await download('CSV')).toBe(toCsv(result, { bom: true }));
    const list = await download('核改清单');
    expect(list).toMatch(/本机关不掌握相关政府信息[^\n]*<td>17<\/td><td>71<\/td>[^\n]*□/u);
    expect(list.match(/<thead>/gu)!.length).toBeGreaterThanOrEqual(4);
  });

  test('an edited number is marked in every export', async () => {
    const page = await playground.open();
    await openExample(page);
    await input(page, 'requests.received.total').fill('484');
    const [json] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'JSON', exact: true }).click()]);
    const { cells } = JSON.parse(readFileSync(await json.path(), 'utf8')) as ReturnType<typeof parse>;
    expect(cells['requests.received.total']).toMatchObject({ value: 484, certainty: 'inferred', edited: true, raw: '483' });
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV', exact: true }).click()]);
    const [heads = [], ...lines] = readFileSync(await csv.path(), 'utf8')
      .replace('\uFEFF', '')
      .split('\r\n')
      .map((line) => line.split(','));
    const records = lines.map((line) => Object.fromEntries(heads.map((head, i) => [head, line[i]])));
    expect(records.filter(({ edited }) => edited === 'true')).toEqual([
      expect.objectContaining({ path: 'requests.received.total', value: '484', certainty: 'inferred' }),
    ]);
    expect(records.filter(({ certainty }) => certainty === 'certain')).toHaveLength(199);
    const [paper] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '核改清单', exact: true }).click()]);
    expect(readFileSync(await paper.path(), 'utf8')).toMatch(/class="value [^"]*edited">484\*/u);
  });

  test('drafts survive reloading and are forgotten by a button', async () => {
    const page = await playground.open();
    await openExample(page);
    await input(page, 'requests.received.total').fill('484');
    await input(page, 'requests.received.naturalPerson').fill('三十');
    await page.waitForTimeout(1500);
    await page.reload();
    await page.locator('td.notANumber').waitFor();
    expect(await input(page, 'requests.received.total').inputValue()).toBe('484');
    expect(await input(page, 'requests.received.naturalPerson').inputValue()).toBe('三十');
    expect(await cell(page, 'requests.received.total').getAttribute('class')).toContain('edited');
    await page.locator('#chart-years canvas').waitFor();
    await page.getByRole('button', { name: '清除草稿' }).click();
    await page.waitForTimeout(1000);
    await page.reload();
    await page.locator('#examples button').first().waitFor();
    expect(await page.locator('body.loaded').count()).toBe(0);
    const left = await page.evaluate(
      async () =>
        new Promise((resolve) => {
          const request = indexedDB.open('gongkai');
          request.onsuccess = () => {
            const all = request.result.transaction('draft').objectStore('draft').getAllKeys();
            all.onsuccess = () => {
              resolve(all.result);
            };
          };
        }),
    );
    expect(left).toEqual([]);
  });

  test('drafts survive closing, those of files too', async () => {
    const page = await playground.open();
    const bytes = readFileSync(new URL('files/lowriter.docx', import.meta.url));
    await transfer(page, 'drop', 'body', { file: { name: 'a.docx', bytes } });
    await input(page, 'requests.received.total').fill('7');
    await page.waitForTimeout(1500);
    const context = page.context();
    await page.close();
    const again = await context.newPage();
    await again.goto(playground.url);
    await again.locator('td.edited').waitFor();
    expect(await input(again, 'requests.received.total').inputValue()).toBe('7');
    expect(await again.locator('.facts').innerText()).toContain('Word');
  });
});

/** More than this, in ms, a person feels as a page that hangs. A busy machine of tests is slower than a desk. */
const longest = 2000;

/** Counts from now on how long the page did not answer at most. */
async function longestPause(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let last = performance.now();
    Object.assign(globalThis, { longestPause: 0 });
    setInterval(() => {
      const now = performance.now();
      (globalThis as unknown as { longestPause: number }).longestPause = Math.max(
        (globalThis as unknown as { longestPause: number }).longestPause,
        now - last,
      );
      last = now;
    }, 10);
  });
  return async () => page.evaluate(() => (globalThis as unknown as { longestPause: number }).longestPause);
}

describe('15 MB never freeze the tab', () => {
  const prose = '各科室认真落实公开要求，进一步规范办理流程，及时更新公开目录，回应群众关切。';
  test.each([
    ['text', 'a.txt', example(2023).replace('二、', `${`${prose}\n`.repeat(10)}%%\n二、`), `${prose}\n`],
    [
      'a web page',
      'a.html',
      `<title>澄江市人民政府2023年政府信息公开工作年度报告</title><h1>澄江市人民政府2023年政府信息公开工作年度报告</h1><p>%%</p>${toHtml(parse(example(2023)).report)}`,
      `${prose}</p><p>`,
    ],
  ])(
    '%s',
    async (_, name, text, filler) => {
      const page = await playground.open();
      const pause = await longestPause(page);
      await page.evaluate(
        ([fileName, whole, piece]) => {
          const dataTransfer = new DataTransfer();
          const [head = '', tail = ''] = whole.split('%%');
          const length = Math.ceil(15_000_000 / new TextEncoder().encode(piece).length);
          dataTransfer.items.add(new File([head, piece.repeat(length), tail], fileName));
          document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
        },
        [name, text, filler] as const,
      );
      await page.locator('.report-title').waitFor({ timeout: 200_000 });
      expect(await shown(page)).toEqual(asShown(flatten(parse(example(2023)).report)));
      await errors(page).first().waitFor({ state: 'detached' });
      await input(page, 'requests.granted.total').fill('179');
      await errors(page).first().waitFor({ timeout: 200_000 });
      expect(await errors(page).first().innerText()).toContain('179');
      expect(await pause()).toBeLessThan(longest);
    },
    500_000,
  );

  const megabytes = 15_000_000;
  const file = (name: string): Buffer => readFileSync(new URL(`files/${name}`, import.meta.url));
  const words = (data: Buffer): string => data.toString('latin1');

  /** With a picture of many bytes in it, which no paragraph shows. */
  const heavyDocx = (): Buffer => {
    const parts = unzipSync(file('lowriter.docx'));
    return Buffer.from(zipSync({ ...parts, 'word/media/image1.png': [new Uint8Array(megabytes), { level: 0 }] }));
  };

  /** With a stream of many bytes behind it, as a program that adds a picture to a file appends it. */
  const heavyPdf = (): Buffer => {
    const pdf = file('pdf/reportlab.pdf');
    const [, root = '', size = ''] = /\/Root (\d+ 0 R)\s+\/Size (\d+)/u.exec(words(pdf))!;
    const [, before = ''] = /startxref\s+(\d+)/u.exec(words(pdf))!;
    const object = Buffer.concat([
      Buffer.from(`\n${size} 0 obj\n<< /Length ${megabytes} >>\nstream\n`),
      Buffer.alloc(megabytes, 65),
      Buffer.from('\nendstream\nendobj\n'),
    ]);
    const at = String(pdf.length + 1).padStart(10, '0');
    const end = `xref\n${size} 1\n${at} 00000 n \ntrailer\n<< /Root ${root} /Size ${Number(size) + 1} /Prev ${before} >>\nstartxref\n${pdf.length + object.length}\n%%EOF\n`;
    return Buffer.concat([pdf, object, Buffer.from(end)]);
  };

  test.each([
    ['a.docx', heavyDocx, 'expected.json'],
    ['a.pdf', heavyPdf, 'pdf/reportlab.json'],
  ])(
    '%s',
    async (name, make, expected) => {
      const page = await playground.open();
      const buffer = make();
      expect(buffer.length).toBeGreaterThan(megabytes);
      const pause = await longestPause(page);
      const path = join(mkdtempSync(join(tmpdir(), 'gongkai-heavy-')), name);
      writeFileSync(path, buffer);
      await page.locator('#intake input[type=file]').first().setInputFiles(path);
      await page.locator('.report-title').waitFor({ timeout: 100_000 });
      const values = JSON.parse(file(expected).toString()) as Record<string, number | null> & { values?: Record<string, number | null> };
      expect(await shown(page)).toEqual(asShown(values.values ?? values));
      await input(page, 'requests.granted.total').fill('9999');
      await errors(page).filter({ hasText: '9999' }).first().waitFor();
      expect(await pause()).toBeLessThan(longest);
      rmSync(path);
    },
    200_000,
  );
});

describe('many at once', () => {
  const part = (name: string): string => example(2024).replaceAll('澄江市人民政府', name);

  test('a list, pairs of years, who is missing, and the summary against its parts', async () => {
    const page = await playground.open();
    await page
      .locator('#intake input[type=file]')
      .first()
      .setInputFiles(
        [
          ['a.txt', example(2024)],
          ['b.txt', example(2023)],
          ['c.txt', part('澄江市民政局')],
          ['d.png', '\u0089PNG'],
        ].map(([name, text]) => ({
          name: name!,
          mimeType: 'text/plain',
          buffer: Buffer.from(text!, name === 'd.png' ? 'latin1' : 'utf8'),
        })),
      );
    await page.locator('table.documents').waitFor();
    const rows = page.locator('table.documents tbody tr');
    expect(await rows.count()).toBe(4);
    expect(await page.locator('tr', { hasText: 'a.txt' }).locator('td').allInnerTexts()).toEqual(['2024', '2', '0', '2023', '✕']);
    expect(await page.locator('tr', { hasText: 'd.png' }).locator('.state').innerText()).toBe('非年度报告文本');
    await page.locator('#names').fill('澄江市民政局\n澄江市教育局');
    await page.locator('.missing', { hasText: '未报送 (1)：澄江市教育局' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('#summary').selectOption({ label: '澄江市人民政府 2024' });
    expect(await page.locator('.roll-up').innerText()).toContain('一致');
    await page.locator('tr', { hasText: 'a.txt' }).getByRole('button').first().click();
    expect(await page.locator('.comparison td').first().isVisible()).toBe(true);
    await page.getByRole('button', { name: '全部年报 (4)' }).click();
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV', exact: true }).click()]);
    expect(readFileSync(await csv.path(), 'utf8').split('\r\n').length).toBeGreaterThan(600);
  });

  test('sixty bodies and the summary: who is missing, and which sum differs', async () => {
    const page = await playground.open();
    const names = Array.from(
      { length: 60 },
      (_, i) => `澄江市${'东南西北中上'[i % 6]!}${'甲乙丙丁戊己庚辛壬癸'[Math.floor(i / 6)]!}街道办事处`,
    );
    const parts = names.map((name) => example(2023).replaceAll('澄江市人民政府', name));
    const own = flatten(parse(parts[0]!).report) as Record<string, number>;
    const sums = Object.fromEntries(Object.entries(own).map(([path, value]) => [path, Number((value * 60).toFixed(2))]));
    const summary = `<h1>澄江市人民政府2023年政府信息公开工作年度报告</h1>${toHtml(
      unflatten({ ...sums, 'requests.received.naturalPerson': sums['requests.received.naturalPerson']! + 1 }, 'cn-ogi-2021'),
    )}`;
    await page
      .locator('#intake input[type=file]')
      .first()
      .setInputFiles(
        [...parts, summary].map((text, i) => ({
          name: `${i}.${i < 60 ? 'txt' : 'html'}`,
          mimeType: 'text/plain',
          buffer: Buffer.from(text),
        })),
      );
    await page.locator('table.documents').waitFor({ timeout: 240_000 });
    expect(await page.locator('table.documents tbody tr').count()).toBe(61);
    await page.locator('#summary').selectOption({ label: '澄江市人民政府 2023' });
    await page.locator('#names').fill([...names.map((name) => name.replace('澄江市', '')), '教育局'].join('\n'));
    await page.locator('.missing', { hasText: '未报送 (1)：教育局' }).waitFor();
    const rows = page.locator('.roll-up tbody tr');
    expect(await rows.count()).toBe(1);
    expect(await rows.first().locator('td').allInnerTexts()).toEqual([
      String(sums['requests.received.naturalPerson']! + 1),
      String(sums['requests.received.naturalPerson']!),
      '1',
      '',
    ]);
  }, 300_000);

  test('the empty form is checked as one types', async () => {
    const page = await playground.open();
    await page.locator('.starts button').first().click();
    await page.locator('td.value').first().waitFor();
    const row = 'requests.received.';
    for (const [column, value] of [
      ['naturalPerson', '3'],
      ['commercialEnterprise', '1'],
      ['researchInstitution', '0'],
      ['publicWelfareOrganization', '0'],
      ['legalServiceOrganization', '0'],
      ['otherOrganization', '0'],
      ['total', '5'],
    ] as const)
      await input(page, row + column).fill(value);
    expect(await page.locator('.finding', { hasText: '3 + 1' }).count()).toBeGreaterThan(0);
  });

  test('a doubtful cell is settled by one key, and never shows digits that read as one number', async () => {
    const page = await playground.open();
    const text = example(2024).replace(
      '二、上年结转政府信息公开申请数量\t19\t3\t0\t0\t2\t0\t24',
      '二、上年结转政府信息公开申请数量\t19 3 0 2 24',
    );
    await transfer(page, 'paste', 'body', { data: { 'text/plain': text } });
    const waiting = page.locator('.queue .help');
    const before = Number.parseInt(await waiting.innerText());
    expect(before).toBeGreaterThan(1);
    for (const placeholder of await page
      .locator('td.doubtful input')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).placeholder)))
      expect(placeholder).toMatch(/^(?:？|(?:\d+|空)(?: 或 (?:\d+|空))?)$/u);
    await page.locator('.queue-cell').focus();
    await page.keyboard.press('n');
    expect(Number.parseInt(await waiting.innerText())).toBe(before - 1);
    // Of what is left the first choice is taken, be it a number or nothing: the cell is edited, and no longer waits.
    const [key = '', choice = ''] = (await page.locator('.queue-cell button').first().innerText()).split(/\s+/u);
    await page.keyboard.press(key);
    await page.locator('td.edited').waitFor({ state: 'attached' });
    expect(await page.locator('td.edited').count()).toBe(1);
    expect(await page.locator('td.edited input').inputValue()).toBe(choice === '空' ? '' : choice);
    expect(await page.locator('td.edited').getAttribute('class')).toContain('inferred');
    expect(await page.locator('td.doubtful').count()).toBe(before - 1);
    await page.keyboard.press('Control+z');
    expect(await page.locator('td.doubtful').count()).toBe(before);
  });
});

test('the Markdown parser for browsers asks for no document: it runs in a worker', async () => {
  const { mdastOf } = (await import(new URL('../dist/mdast.browser.js', import.meta.url).pathname)) as {
    mdastOf: (text: string) => unknown;
  };
  expect(JSON.stringify(mdastOf('a&eacute;b'))).toContain('aéb');
});

test('markup in a report stays text', async () => {
  const nasty = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script><svg onload="window.pwned=1"></svg>';
  const [text, html] = [
    example(2024).replaceAll('澄江市人民政府', `澄江市${nasty}人民政府`).replace('\t389\t', `\t${nasty}\t`),
    new TextDecoder()
      .decode(fixture('nested-html').bytes)
      .replaceAll('东屏区民政局', `东屏区${nasty.replaceAll('<', '&lt;')}民政局`)
      .replace('</td>', `${nasty}</td>`),
  ];
  for (const [name, data] of [
    ['a.txt', text],
    ['<img src=x onerror=window.pwned=1>.html', html],
  ] as const) {
    const page = await playground.open();
    await transfer(page, 'drop', 'body', { file: { name, bytes: new TextEncoder().encode(data) } });
    await transfer(page, 'drop', '[data-role="previous"]', { file: { name, bytes: new TextEncoder().encode(data) } });
    for (const path of ['requests.received.naturalPerson', 'proactive.rules.issued']) await input(page, path).focus();
    expect(await page.locator('.source pre').innerText()).toContain('onerror');
    expect(await page.locator('#workspace').locator('img, script, svg, iframe').count()).toBe(0);
    expect(await page.evaluate(() => (globalThis as { pwned?: number }).pwned)).toBeUndefined();
  }
});

describe('the library in the page is the library in Node', () => {
  let page: Page;
  beforeAll(async () => {
    page = await playground.open();
    await openExample(page);
  });

  test.each(fixtures.map((one) => [one.name, one] as const))('%s: parse and validate', async (_, { bytes, options, expected }) => {
    const inPage = await page.evaluate(
      ([given, choice]) => {
        const {
          parse: read,
          validate: check,
          flatten: flat,
        } = (globalThis as unknown as { gongkai: { parse: typeof parse; validate: typeof validate; flatten: typeof flatten } }).gongkai;
        const result = read(Uint8Array.from(given), choice);
        return JSON.stringify({ result, validation: check(result), values: flat(result.report) });
      },
      [[...bytes], options] as const,
    );
    const result = parse(bytes, options);
    const read = JSON.parse(inPage) as { values: Record<string, number | null> };
    expect(read).toEqual(JSON.parse(JSON.stringify({ result, validation: validate(result), values: flatten(result.report) })));
    if (result.kind === expected.kind && Object.keys(expected.values).length > 0 && result.counts.doubtful === 0)
      expect(read.values).toMatchObject(expected.values);
  });

  test("the rules' own tables of cases", async () => {
    const folder = new URL('rules/', import.meta.url);
    const tables: RuleTable[] = [];
    for (const file of readdirSync(folder)) tables.push(((await import(new URL(file, folder).pathname)) as { table: RuleTable }).table);
    const cases = tables.flatMap(({ accept, reject }) => [...accept, ...reject]).filter(({ input: made }) => made === undefined);
    const calls = cases.map(({ given, previous, options }) => {
      const year = given.year ?? (given.edition === 'cn-ogi-2019' ? 2020 : 2023);
      return [
        report(given),
        {
          ...options,
          ...(previous && { previous: report({ year: year - 1, ...(given.edition && { edition: given.edition }), ...previous }) }),
        },
      ] as const;
    });
    expect(calls.length).toBeGreaterThan(100);
    const inPage = await page.evaluate(
      (all) =>
        JSON.stringify(
          (JSON.parse(all) as [never, never][]).map(([one, options]) =>
            (globalThis as unknown as { gongkai: { validate: typeof validate } }).gongkai.validate(one, options),
          ),
        ),
      JSON.stringify(calls),
    );
    expect(JSON.parse(inPage)).toEqual(
      JSON.parse(JSON.stringify((JSON.parse(JSON.stringify(calls)) as typeof calls).map(([one, options]) => validate(one, options)))),
    );
  });
});

test('all the while: the build had no warning, the console nothing to say, and only files of the page were asked for', () => {
  expect(playground.built).not.toMatch(/warn|\(!\)/iu);
  expect(playground.said).toEqual([]);
});
