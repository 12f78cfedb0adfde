/** PDF: cells by their rules, lines by their place; what cannot be relied on is told. */
import { readFileSync, readdirSync } from 'node:fs';
import { parsePdf, readPdf } from '../src/pdf.ts';
import { latticesOf } from '../src/read/pdf/lattice.ts';
import { spacedTables } from '../src/read/pdf/spaced.ts';
import { lineOf } from '../src/read/pdf/lines.ts';
import type { Rule } from '../src/read/pdf/types.ts';
import type { Reading } from '../src/read/types.ts';
import { at, type Drawing, line, pdfOf, ruled } from './support/pdf.ts';

const read = (...pages: readonly (string | Drawing)[]): Promise<Reading> =>
  readPdf(pdfOf(pages.map((page) => (typeof page === 'string' ? { content: page } : page))));
const cellsOf = ({ pieces }: Reading): (readonly [number, number, string])[] =>
  pieces.flatMap(({ cell, text }) => (cell ? [[cell.row, cell.column, text] as const] : []));
const codes = ({ messages }: { readonly messages: readonly { readonly code: string }[] }): string[] => messages.map(({ code }) => code);

describe('files of other writers', () => {
  const folder = new URL('files/pdf/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  test.each(names)('%s', async (name) => {
    const values = JSON.parse(readFileSync(new URL(name.replace('.pdf', '.json'), folder), 'utf8')) as Record<string, number | null>;
    const { cells, source, messages } = await parsePdf(new Uint8Array(readFileSync(new URL(name, folder))));
    expect(source.format).toBe('pdf');
    const all = Object.entries(values);
    const wrong = all.filter(([path, value]) => (cells[path as never] as { value: number | null }).value !== value);
    const named = new Set(messages.flatMap((message) => message.cells as readonly string[]));
    // Numbers that are certain are the printed ones, and nothing is missing without a word.
    expect(wrong.filter(([path]) => !named.has(path))).toEqual([]);
    expect(all.length - wrong.length).toBeGreaterThanOrEqual(0.98 * all.length);
    expect(all.length).toBe(200);
  });
});

describe('ruled tables', () => {
  test('cells are what rules bound, empty ones too, each with its place', async () => {
    const reading = await read(
      ruled(
        50,
        100,
        [100, 60, 60],
        [
          ['项目', '甲', '乙'],
          ['收到', '', '12'],
          ['办结', '7', ''],
        ],
      ),
    );
    expect(cellsOf(reading)).toEqual([
      [0, 0, '项目'],
      [0, 1, '甲'],
      [0, 2, '乙'],
      [1, 0, '收到'],
      [1, 1, ''],
      [1, 2, '12'],
      [2, 0, '办结'],
      [2, 1, '7'],
      [2, 2, ''],
    ]);
    const twelve = reading.pieces.find(({ text }) => text === '12')!;
    expect(reading.text.slice(twelve.span.start, twelve.span.end)).toBe('12');
    expect(reading.places.find(({ start, end }) => start <= twelve.span.start && twelve.span.end <= end)?.place).toEqual({
      kind: 'page',
      page: 1,
      box: [210, 120, 270, 140],
    });
  });

  test('fields without a rule between them are one cell', async () => {
    const table = [0, 20, 40].map((y) => line(50, 100 + y, 250, 100 + y)).join('') + [50, 250].map((x) => line(x, 100, x, 140)).join('');
    const reading = await read(table + line(150, 120, 150, 140) + at(60, 114, '申请人情况') + at(60, 134, '5') + at(160, 134, '6'));
    expect(cellsOf(reading)).toEqual([
      [0, 0, '申请人情况'],
      [1, 0, '5'],
      [1, 1, '6'],
    ]);
  });

  test('a number that fills its cell goes on in the next line; one that leaves room does not', async () => {
    const cell = (x: number, first: string): string =>
      ruled(
        x,
        100,
        [28, 60],
        [
          ['', '注'],
          ['', '说明'],
        ],
        40,
      ) +
      at(x + 4, 114, first) +
      at(x + 4, 126, '5');
    expect(cellsOf(await read(cell(50, '1234')))[0]).toEqual([0, 0, '12345']);
    expect(cellsOf(await read(cell(50, '12'))).map(([, , text]) => text)).not.toContain('125');
  });

  test.each([
    ['甲乙丙丁', '戊', '甲乙丙丁戊'],
    ['甲乙丙N', '戊', '甲乙丙N戊'],
    ['甲乙丙', '戊', '甲乙丙\n戊'],
    ['甲乙丙', '戊、', '甲乙丙戊、'],
    ['甲乙丙', 'NOTE', '甲乙丙NOTE'],
  ])('of words %s goes on in %s where no more than the edge of the cell is left: %j', async (upper, lower, expected) => {
    const table = ruled(50, 100, [58, 58], [
      ['', '一二三四五'],
      ['项', '二'],
    ], 40); // prettier-ignore
    const { pieces } = await read(table + at(54, 114, upper) + at(54, 126, lower));
    const texts = pieces.flatMap(({ cell, text }) => (cell?.row === 0 && cell.column === 0 ? [text] : []));
    expect(texts.join('\n')).toBe(expected);
  });

  test('raised small digits are marks of notes', async () => {
    const reading = await read(
      ruled(
        50,
        100,
        [80, 80],
        [
          ['收到', ''],
          ['办结', '4'],
        ],
      ) +
        at(134, 114, '0') +
        at(140, 114, '1', { size: 6, rise: 4 }),
    );
    expect(cellsOf(reading).map(([, , text]) => text)).toEqual(['收到', '0', '办结', '4']);
    expect(codes(reading)).toEqual(['note-marks']);
  });

  test('what is printed twice counts once', async () => {
    const bold = at(54, 114, '11') + at(54.3, 114, '11');
    expect(
      cellsOf(
        await read(
          ruled(
            50,
            100,
            [80, 80],
            [
              ['', '甲'],
              ['乙', '丙'],
            ],
          ) + bold,
        ),
      )[0],
    ).toEqual([0, 0, '11']);
  });

  test('a table goes on over a page: heads that it repeats are left out, numbers of pages too', async () => {
    const head = ['项目', '件数'];
    const first = ruled(50, 700, [100, 60], [head, ['收到', '3']]) + at(290, 830, '1');
    const next = ruled(50, 60, [100, 60], [head, ['办结', '3']]) + at(290, 830, '2');
    const reading = await read(first, next);
    expect(cellsOf(reading)).toEqual([
      [0, 0, '项目'],
      [0, 1, '件数'],
      [1, 0, '收到'],
      [1, 1, '3'],
      [2, 0, '办结'],
      [2, 1, '3'],
    ]);
    expect(reading.messages).toEqual([expect.objectContaining({ code: 'page-furniture', data: { count: 2, names: ['1', '2'] } })]);
  });
});

describe('what no rule bounds', () => {
  test('lines keep their places', async () => {
    const { text } = await read(at(50, 100, '收到') + at(200, 100, '12') + at(300, 100, '0') + at(50, 120, '办结') + at(300, 120, '7'));
    const [first = '', second = ''] = text.split('\n');
    expect(first.trim().split(/ {2,}/u)).toEqual(['收到', '12', '0']);
    // Chinese characters are two columns wide: both lines have as many before it.
    expect(second.indexOf('7')).toBe(first.indexOf('0'));
  });

  test('a page that is turned is read as it is shown', async () => {
    const turned = (x: number, y: number, text: string): string => at(0, 0, text, { matrix: `0 1 -1 0 ${x} ${y}` });
    expect((await read(turned(100, 100, '第一行') + turned(120, 100, '第二行'))).text.split('\n').map((row) => row.trim())).toEqual([
      '第一行',
      '第二行',
      '',
    ]);
  });
});

describe('tables that no rule bounds', () => {
  const row = (y: number, ...texts: readonly (readonly [x: number, text: string])[]): string =>
    texts.map(([x, text]) => at(x, y, text)).join('');
  const heads = (y: number): string => row(y, [50, '项目'], [200, '甲类'], [300, '乙类'], [400, '丙类']);

  test('values stand under their heads; where none stands the cell is blank', async () => {
    const page = heads(100) + row(130, [50, '收到'], [205, '12'], [405, '3']) + row(160, [50, '办结'], [305, '7']);
    const reading = await read(page);
    expect(cellsOf(reading)).toEqual([
      [0, 0, '项目'],
      [0, 1, '甲类'],
      [0, 2, '乙类'],
      [0, 3, '丙类'],
      [1, 0, '收到'],
      [1, 1, '12'],
      [1, 2, ''],
      [1, 3, '3'],
      [2, 0, '办结'],
      [2, 1, ''],
      [2, 2, '7'],
      [2, 3, ''],
    ]);
    const seven = reading.pieces.find(({ text }) => text === '7')!;
    expect(reading.places.find(({ start, end }) => start <= seven.span.start && seven.span.end <= end)?.place).toMatchObject({
      kind: 'page',
      page: 1,
    });
  });

  test('a value between two heads is under none: no cells are made', async () => {
    const page = heads(100) + row(130, [50, '收到'], [250, '12'], [405, '3']);
    expect(cellsOf(await read(page))).toEqual([]);
  });

  test('columns go on over a page, on which a whole column is blank', async () => {
    const first = row(60, [50, '标题']) + heads(700) + row(730, [50, '收到'], [205, '12'], [305, '4'], [405, '3']);
    const next = row(60, [50, '办结'], [405, '7']);
    const cells = cellsOf(await read(first, next)).slice(-4);
    expect(cells.map(([, column, text]) => [column, text])).toEqual([
      [0, '办结'],
      [1, ''],
      [2, ''],
      [3, '7'],
    ]);
  });

  test.each<[string, number]>([
    ['at the first line of its label', 130],
    ['at its last line', 142],
    ['in its middle', 136],
  ])('a value %s', async (_, y) => {
    const label = (from: number): string => row(from, [50, '其他法律行政法规禁']) + row(from + 12, [50, '止公开']);
    const page =
      heads(100) +
      label(130) +
      row(y, [205, '12'], [305, '5'], [405, '3']) +
      row(160, [50, '属于国家秘密的信息'], [205, '8'], [305, '6'], [405, '1']);
    expect(cellsOf(await read(page)).slice(4)).toEqual([
      [1, 0, '其他法律行政法规禁止公开'],
      [1, 1, '12'],
      [1, 2, '5'],
      [1, 3, '3'],
      [2, 0, '属于国家秘密的信息'],
      [2, 1, '8'],
      [2, 2, '6'],
      [2, 3, '1'],
    ]);
  });

  test('a number that may have been broken is told, and is nowhere certain', async () => {
    const page =
      heads(100) +
      row(130, [50, '属于国家秘密'], [205, '1988'], [305, '5'], [405, '3']) +
      row(142, [205, '6']) +
      row(172, [50, '收到'], [205, '8'], [305, '6'], [405, '1']);
    const reading = await read(page);
    const told = reading.messages.find(({ code }) => code === 'cells-run-together')!;
    const { at: spans } = told.data as { readonly at: readonly { readonly start: number; readonly end: number }[] };
    // Its label stands at none of its lines, and so may be that of the next row.
    expect(spans.map(({ start, end }) => reading.text.slice(start, end))).toEqual(['1988\n6', '5', '3', '8', '6', '1']);
  });

  test('a number alone in a margin that counts no pages is a value', async () => {
    const page = heads(790) + row(815, [205, '0'], [305, '5'], [405, '3']);
    const next = row(815, [305, '9']);
    expect((await read(page, next)).text).toContain('9');
  });
});

describe('what is told', () => {
  test.each<[string, readonly (string | Drawing)[], readonly string[]]>([
    ['a scan', [{ content: '', image: true }], ['scan']],
    ['text that OCR put under a scan', [{ content: at(50, 100, '收到12', { mode: 3 }), image: true }], ['ocr-layer']],
    ['text that is not shown', [at(50, 100, '收到') + at(90, 100, '12', { mode: 3 })], ['hidden-text']],
    ['white text on white', [at(50, 100, '收到') + at(90, 100, '12', { colour: '1 1 1' })], ['hidden-text']],
    [
      'text that stands across the page',
      [at(50, 100, '收到三件') + at(0, 0, '甲', { matrix: '0.7 0.7 -0.7 0.7 300 500' })],
      ['rotated-text'],
    ],
    ['glyphs of no known character', [at(50, 100, '收到3\uE001')], ['unreadable-font']],
  ])('%s', async (_, pages, expected) => {
    const reading = await read(...pages);
    expect(codes(reading)).toEqual(expected);
    expect(reading.text).not.toContain('12');
  });

  test('radicals in the place of characters are those characters to the report, and as printed in the text', async () => {
    const title = '清源县人⺠政府2023年政府信息公开⼯作年度报告';
    const { report, source } = await parsePdf(
      pdfOf([{ content: at(50, 100, title) + at(50, 130, '一、总体情况') + at(50, 150, '全年公开3条。') }]),
    );
    expect(report).toMatchObject({ organ: '清源县人民政府', year: 2023 });
    expect(source.text).toContain('人⺠政府');
  });

  test('white text on a dark ground is shown', async () => {
    const { text } = await read(`0.2 0.3 0.8 rg 40 730 200 30 re f\n${at(50, 100, '项目', { colour: '1 1 1' })}`);
    expect(text.trim()).toBe('项目');
  });

  test.each<[string, Uint8Array, string]>([
    ['no PDF', new TextEncoder().encode('%PDF-1.4\nnothing'), 'file-damaged'],
    ['nothing', new Uint8Array(), 'file-damaged'],
    ['cut in the first object', pdfOf([{ content: at(50, 100, '收到') }]).slice(0, 60), 'file-damaged'],
  ])('damage: %s', async (_, bytes, code) => {
    const { kind, messages } = await parsePdf(bytes);
    expect({ kind, code: messages[0]?.code }).toEqual({ kind: 'notAReport', code });
  });

  test('a file that asks for a password is told; one that only its owner may change is read', async () => {
    const page = [{ content: at(50, 100, '收到') + at(90, 100, '12') }];
    const closed = await parsePdf(pdfOf(page, { user: 'secret', owner: 'owner' }));
    expect({ kind: closed.kind, codes: codes(closed) }).toEqual({ kind: 'notAReport', codes: ['encrypted'] });
    const open = await readPdf(pdfOf(page, { user: '', owner: 'owner' }));
    expect({ text: open.text.trim().split(/ +/u), codes: codes(open) }).toEqual({ text: ['收到', '12'], codes: [] });
  });

  test('digits that others are printed over are told', async () => {
    const reading = await read(
      ruled(
        50,
        100,
        [80, 80],
        [
          ['收到', '31'],
          ['办结', '4'],
        ],
      ) + at(134.8, 114, '5'),
    );
    expect(cellsOf(reading).map(([, , text]) => text)).toEqual(['收到', expect.stringContaining('\uFFFD'), '办结', '4']);
  });

  test.each<[string, number, boolean]>([
    ['through it', 110.5, true],
    ['below it', 115, false],
    ['at its lower edge', 113.5, false],
    ['above it', 108, false],
  ])('a number with a rule %s', async (_, y, isStruck) => {
    const table = ruled(50, 100, [80, 80], [
      ['收到', '31'],
      ['办结', '4'],
    ]); // prettier-ignore
    const reading = await read(table + line(133, y, 140, y));
    expect(cellsOf(reading)[1]).toEqual([0, 1, isStruck ? '\uFFFD1' : '31']);
  });

  test('what stands far from the page is not shown', async () => {
    const reading = await read(at(50, 100, '收到') + at(3000, 100, '12') + at(90, 2000, '13'));
    expect({ text: reading.text.trim(), codes: codes(reading) }).toEqual({ text: '收到', codes: ['hidden-text'] });
  });

  test('pages over the limit', async () => {
    const reading = await readPdf(pdfOf(['甲', '乙', '丙'].map((text) => ({ content: at(50, 100, text) }))), { pages: 2 });
    expect(reading.text).not.toContain('丙');
    expect(reading.messages).toContainEqual(expect.objectContaining({ code: 'too-many-pages', data: { pages: 3, limit: 2 } }));
  });
});

describe('hostile pages', () => {
  const across = (y: number, x0 = 0, x1 = 600): Rule => ({ x0, x1, y0: y, y1: y, horizontal: true });
  const down = (x: number, y0 = 0, y1 = 800): Rule => ({ x0: x, x1: x, y0, y1, horizontal: false });
  const box = (x: number, y: number): Rule[] => [
    ...[0, 7, 14].map((by) => across(y + by, x, x + 14)),
    ...[0, 7, 14].map((by) => down(x + by, y, y + 14)),
  ];

  test('rules of a drawing make no tables, and take no time', () => {
    const start = performance.now();
    const many = Array.from({ length: 10_000 }, (_, at) => at * 2);
    expect(latticesOf([...many.map((y) => across(y, 0, 20_000)), ...many.map((x) => down(x, 0, 20_000))])).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('a thousand small tables are tables, more cells than on any page are a drawing', () => {
    const boxes = (count: number): Rule[] => Array.from({ length: count }, (_, at) => box((at % 50) * 20, Math.floor(at / 50) * 20)).flat();
    expect(latticesOf(boxes(100))).toHaveLength(100);
    expect(latticesOf(boxes(1251))).toEqual([]);
  });

  test('thousands of lines with values are no form', () => {
    const line = (y: number): Parameters<typeof spacedTables>[0][number] => ({
      line: lineOf(['甲', '5'].map((text, at) => ({ text, x0: at * 100, x1: at * 100 + 5, y0: y - 5, y1: y, size: 5, baseline: y }))),
      page: 1,
      dy: 0,
    });
    const lines = (count: number): ReturnType<typeof line>[] => Array.from({ length: count }, (_, at) => line(at * 10));
    expect(spacedTables(lines(400))).toHaveLength(1);
    expect(spacedTables(lines(401))).toEqual([]);
  });
});

describe('arguments', () => {
  test.each<[string, unknown, unknown, string]>([
    ['a string', '%PDF', {}, 'GONGKAI_INVALID_INPUT'],
    ['no options', new Uint8Array(), null, 'GONGKAI_INVALID_OPTIONS'],
    ['an unknown option', new Uint8Array(), { cmapUrl: 'x' }, 'GONGKAI_INVALID_OPTIONS'],
    ['no number of pages', new Uint8Array(), { pages: 0 }, 'GONGKAI_INVALID_OPTIONS'],
  ])('%s', async (_, bytes, options, code) => {
    await expect(readPdf(bytes as Uint8Array, options as object)).rejects.toMatchObject({ code });
  });

  test('a font that needs a CMap that nobody has is an error, not a page without text', async () => {
    const none = (): Promise<Uint8Array> => Promise.reject(new Error('none'));
    await expect(readPdf(pdfOf([{ content: at(50, 100, '收到') }]), { cMap: none })).rejects.toMatchObject({
      code: 'GONGKAI_CMAPS_MISSING',
    });
  });
});
