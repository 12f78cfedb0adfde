import fc from 'fast-check';
import stringWidth from 'string-width';
import { rules, validate } from '../src/check/index.ts';
import type { Cause } from '../src/check/types.ts';
import type { Catalogue } from '../src/diagnostic/types.ts';
import { type Message, messageCatalogues } from '../src/messages.ts';
import { codeFrame } from '../src/render/code-frame.ts';
import { displayWidth } from '../src/render/display-width.ts';
import { describe as words } from '../src/render/describe.ts';
import { honestMessages } from './support/honest-messages.ts';
import { parsed } from './support/parsed.ts';
import { report } from './support/report.ts';
import { some } from './support/draws.ts';
import { type RuleTable, runCase } from './support/rule-table.ts';

const at = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

describe('code frame', () => {
  test.each<[string, string, string, string]>([
    [
      'under Chinese text',
      '一、本年新收\t35\n二、上年结转\t三十\n',
      '三十',
      ['  2 | 二、上年结转 三十', '    |              ^^^^'].join('\n'),
    ],
    ['at the start', '总计 5', '总计', ['  1 | 总计 5', '    | ^^^^'].join('\n')],
    ['over two lines', '甲\n乙丙\n丁', '丙\n丁', ['  2 | 乙丙', '    |   ^^', '  3 | 丁', '    | ^^'].join('\n')],
    ['past a character beyond the BMP', '𠮷田 7', '7', ['  1 | 𠮷田 7', '    |      ^'].join('\n')],
    ['with a pinyin gloss', '標(biāo)題 8', '8', ['  1 | 標(biāo)題 8', '    |            ^'].join('\n')],
  ])('%s', (_, text, part, expected) => {
    expect(codeFrame(text, at(text, part))).toBe(expected);
  });

  test('an empty span has one caret, and spans outside are clamped', () => {
    expect(codeFrame('甲乙', { start: 1, end: 1 })).toBe(['  1 | 甲乙', '    |   ^'].join('\n'));
    expect(codeFrame('甲乙', { start: 99, end: 120 })).toBe(['  1 | 甲乙', '    |     ^'].join('\n'));
    expect(codeFrame('', { start: 0, end: 0 })).toBe(['  1 |', '    | ^'].join('\n'));
    expect(codeFrame('甲', { start: Number.NaN, end: -1 })).toBe(['  1 | 甲', '    | ^'].join('\n'));
  });

  test('long lines are cut at 80 columns around the span', () => {
    const text = `${'政府信息'.repeat(50)}35件${'公开工作'.repeat(50)}`;
    const [line = '', carets = ''] = codeFrame(text, at(text, '35')).split('\n');
    expect(stringWidth(line)).toBeLessThanOrEqual(80);
    expect([line.slice(0, 7), line.includes('息35件公'), line.at(-1)]).toEqual(['  1 | …', true, '…']);
    expect(carets.indexOf('^')).toBe(stringWidth(line.slice(0, line.indexOf('35'))));
  });

  test('whatever the text, lines fit and carets stand under the span', () => {
    const text = fc
      .array(fc.constantFrom('政', '府', 'a', '1', '\t', '\n', '𠮷', '，', '\u0301', '\uD800', '👩‍👩‍👧', ' ', '—'), { maxLength: 300 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(400), fc.nat(120), (source, start, length) => {
        const lines = codeFrame(source, { start, end: start + length }).split('\n');
        expect(lines.length % 2).toBe(0);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(80);
        for (const carets of lines.filter((_, i) => i % 2)) expect(carets).toMatch(/^ +\| *\^+$/u);
      }),
    );
  });

  test('shows a part of a line of two million characters', () => {
    const long = '政'.repeat(2_000_000);
    expect(codeFrame(long, { start: 1_000_000, end: 1_900_000 }).length).toBeLessThan(400);
  });
});

test('display width is that of string-width', () => {
  const samples = [
    '政',
    '府',
    'a',
    '1',
    '，',
    '。',
    '“',
    '—',
    '…',
    '・',
    '𠮷',
    'ā',
    'a\u0304',
    '\u200B',
    '\u3000',
    '👍',
    '👩‍👩‍👧',
    '🇨🇳',
    '☑',
    '①',
    '㎡',
    '〇',
    'ｱ',
    '한',
    '\uFEFF',
    '\u00A0',
  ];
  const characters = [...samples];
  // All of Latin, general punctuation, and of the scripts of East Asia.
  for (const [from, to] of [
    [0x20, 0x24f],
    [0x2000, 0x206f],
    [0x2e80, 0x4dbf],
    [0x4e00, 0xa4cf],
    [0xac00, 0xd7a3],
    [0xf900, 0xfaff],
    [0xfe10, 0xffee],
    [0x20000, 0x2ffff],
  ] as const)
    for (let code = from; code <= to; code++) {
      const character = String.fromCodePoint(code);
      if (/\P{Cn}/u.test(character)) characters.push(character);
    }
  expect(some(characters, 20).filter((character) => displayWidth(character) !== stringWidth(character))).toEqual([]);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...samples)).map((parts) => parts.join('')),
      (text) => displayWidth(text) === stringWidth(text),
    ),
  );
});

const codes = [...new Set(messageCatalogues.flatMap((catalogue) => Object.keys(catalogue)))] as Message['code'][];
/** Neither a code nor what JavaScript makes of data that is not there. */
function says(diagnostic: Parameters<typeof words>[0] & { readonly cause?: Cause }): void {
  const [zh, en] = [words(diagnostic, { locale: 'zh' }), words(diagnostic, { locale: 'en' })];
  expect([zh, en]).toEqual([expect.stringMatching(/\p{Script=Han}{3}/u), expect.stringMatching(/[a-z]{3}/u)]);
  for (const said of [zh, en]) expect(said).not.toMatch(/undefined|\[object|NaN/u);
  expect([zh, en]).not.toContain(diagnostic.code);
}

test('every code of a message has data of its own type', () => {
  expect(Object.keys(honestMessages).sort()).toEqual([...codes].sort());
});

test.each(codes)('the message %s has words of its own', (code) => {
  const wording = (messageCatalogues.find((one) => Object.hasOwn(one, code)) as Catalogue)[code]!;
  expect(honestMessages[code].length).toBeGreaterThan(0);
  for (const data of honestMessages[code]) {
    const message = { code, severity: 'info', cells: [], data } as const;
    for (const locale of ['zh', 'en'] as const) expect(words(message, { locale })).toBe(wording[locale](data as never));
    says(message);
  }
});

test.each(rules.map(({ id }) => id))('the finding %s has words of its own, whatever its cause', async (id) => {
  const { table } = (await import(`./rules/${id}.ts`)) as { table: RuleTable };
  const findings = table.reject.flatMap((given) => runCase(id, given).findings);
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) for (const cause of ['report', 'reading', 'unknown'] as const) says({ ...finding, cause });
});

test('a message and a rule of one name have each their words', () => {
  const data = { printed: '（一）给予公开', label: '（一）予以公开' };
  const message = { code: 'label-altered', severity: 'info', cells: [], data } as const;
  expect(words(message)).toBe('“（一）给予公开”按“（一）予以公开”读取。');
  const [found] = validate(parsed(report(), {}, [message])).findings;
  expect(words(found!)).toBe('名称写作“（一）给予公开”；格式所印为“（一）予以公开”，请核对。');
});

describe('describe', () => {
  const result = parsed(report({ cells: { 'requests.carriedOut.naturalPerson': 2 } }));
  const finding = validate(result).findings.find(({ code }) => code === 'requests-balance')!;

  test('says what was found, what was expected and what to do', () => {
    expect(words(finding)).toBe(
      '“自然人”列勾稽关系不成立：本年新收加上年结转为20 + 2 = 22，办理结果总计加结转下年度为21 + 2 = 23，相差 −1，请核对这四项。',
    );
    expect(words(finding, { locale: 'en' })).toBe(
      'Column "natural persons": received plus carried in is 20 + 2 = 22, outcomes plus carried out is 21 + 2 = 23 (difference -1); expected both to be equal, check the four cells.',
    );
  });

  test('with a source, shows the place', () => {
    expect(words(finding, { source: result.source })).toMatch(/请核对这四项。\n {1,2}11 \| 20\n {4}\| \^\^$/u);
    expect(words(finding, { source: result.source.text })).toBe(words(finding, { source: result.source }));
  });

  test('says so where the reading may be wrong', () => {
    const doubted = validate(
      parsed(report({ cells: { 'requests.carriedOut.naturalPerson': 2 } }), {
        'requests.carriedOut.naturalPerson': { certainty: 'inferred' },
      }),
    ).findings[0]!;
    expect(words(doubted)).toMatch(/请先对照原文/u);
  });

  test('a code of another version is given as it is', () => {
    expect(words({ code: 'from-the-future', severity: 'info', cells: [], data: {} })).toBe('from-the-future');
    expect(words({ ...finding, data: null })).toBe('requests-balance');
  });

  test('a format that was left out is named with the import that reads it, one that nothing here reads without', () => {
    const notRead = (format: string) => ({ code: 'format-not-read', severity: 'error', cells: [], data: { format } }) as const;
    expect(words(notRead('docx'), { locale: 'en' })).toMatch(/ the reader of gongkai\/office\.$/u);
    expect(words(notRead('csv'), { locale: 'en' })).toMatch(/ the reader of this format\.$/u);
  });

  test.each<[string, () => unknown, string]>([
    ['no diagnostic', () => words(null as never), 'GONGKAI_INVALID_DIAGNOSTIC'],
    ['options that are none', () => words(finding, null as never), 'GONGKAI_INVALID_OPTIONS'],
    ['an unknown locale', () => words(finding, { locale: 'fr' as never }), 'GONGKAI_UNKNOWN_LOCALE'],
  ])('wrong arguments: %s', (_, call, code) => {
    expect(call).toThrow(expect.objectContaining({ name: 'TypeError', code }) as Error);
  });
});
