import { formatInfo } from '../src/source/formats.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import type { Wording } from '../src/diagnostic/types.ts';
import { decoderFor as browserDecoder } from '../src/source/charset.browser.ts';
import { decoderFor as nodeDecoder } from '../src/source/charset.node.ts';
import { acceptText, decode, detectFormat, repairMojibake, sourceMessages } from '../src/source/index.ts';
import { draws } from './support/draws.ts';

const hans = '政府信息公开年度报告：规章12件，行政许可3件。';
const hant = '政府資訊公開年度報告：規章12件，行政許可3件。';

/** Bytes made by another program (Python's codecs), as hex. */
const fixtures = {
  'utf-8': [
    hans,
    'e694bfe5ba9ce4bfa1e681afe585ace5bc80e5b9b4e5baa6e68aa5e5918aefbc9ae8a784e7aba03132e4bbb6efbc8ce8a18ce694bfe8aeb8e58faf33e4bbb6e38082',
  ],
  gb18030: [hans, 'd5feb8aed0c5cfa2b9abbfaac4eab6c8b1a8b8e6a3bab9e6d5c23132bcfea3acd0d0d5fed0edbfc933bcfea1a3'],
  big5: [hant, 'ac46a9b2b8eab054a4bdb67da67eabd7b3f8a769a147b357b3b93132a5f3a141a6e6ac46b35ca56933a5f3a143'],
  'utf-16le': [hans, '3f659c5ee14f6f606c51005f745ea65ea5624a541affc489e07a31003200f64e0cff4c883f65b88bef533300f64e0230'],
  'utf-16be': [hans, '653f5e9c4fe1606f516c5f005e745ea662a5544aff1a89c47ae0003100324ef6ff0c884c653f8bb853ef00334ef63002'],
  hz: [hans, '7e7b557e382e50454f22392b3f2a446a364831283866233a396655427e7d31327e7b3c7e232c5050557e506d3f497e7d337e7b3c7e21237e7d'],
} as const;
type Encoding = keyof typeof fixtures;

const unhex = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const codes = (messages: readonly { readonly code: string }[]): string[] => messages.map(({ code }) => code);

describe('bytes of another program', () => {
  test.each(Object.entries(fixtures))('%s', (encoding, [text, hex]) => {
    const read = decode(unhex(hex));
    expect([read.text, read.encoding, codes(read.messages)]).toEqual([text, encoding, []]);
    expect(decode(unhex(hex), { encoding: encoding }).certainty).toBe('certain');
  });

  test('Hong Kong characters of Big5', () => {
    const read = decode(unhex('b260a4f496f5916fb3bdaf469068ac46a9b2b8eab054a4bdb67da5d3bdd0bcc6b671'));
    expect([read.text, read.encoding]).toEqual(['深水埗鰂魚涌邨政府資訊公開申請數量', 'big5']);
  });

  test('four-byte GB18030', () => {
    expect(decode(join(unhex(fixtures.gb18030[1]), unhex('cbc49534b2358139ef31'))).text).toBe(`${hans}四𠮷㐂`);
  });

  test.each([
    ['utf-8', 'efbbbf'],
    ['utf-16le', 'fffe'],
    ['utf-16be', 'feff'],
    ['gb18030', '84319533'],
  ] as const)('a byte order mark of %s outweighs every label and is not text', (encoding, mark) => {
    const read = decode(unhex(mark + fixtures[encoding][1]), { encoding: 'big5' });
    expect([read.text, read.encoding, read.certainty, codes(read.messages)]).toEqual([hans, encoding, 'certain', ['encoding-overruled']]);
  });
});

/** Encoders that the reader does not use. */
const encoders: Readonly<Record<Exclude<Encoding, 'hz'>, (text: string) => Uint8Array>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  gb18030: (text) => new Uint8Array(iconv.encode(text, 'gb18030')),
  big5: (text) => new Uint8Array(iconv.encode(text, 'big5hkscs')),
  'utf-16le': (text) => new Uint8Array(iconv.encode(text, 'utf-16le')),
  'utf-16be': (text) => new Uint8Array(iconv.encode(text, 'utf-16be')),
};
const encodings = Object.keys(encoders) as (keyof typeof encoders)[];

const prose = {
  hans: '本年度报告由县人民政府办公室编制，所列数据的统计期限自一月一日起至十二月三十一日止。全年收到申请，均已按期答复。',
  hant: '本年度報告由縣人民政府辦公室編製，所列數據的統計期限自一月一日起至十二月三十一日止。全年收到申請，均已按期答復。',
};
const proseOf = (encoding: string): string => (encoding === 'big5' ? prose.hant : prose.hans);

const formats: Readonly<Record<string, (text: string) => string>> = {
  text: (text) => `${text}\n`.repeat(6),
  markdown: (text) => `# ${text}\n\n| a | b |\n| --- | --- |\n| ${text} | 12 |\n`,
  'eight characters inside 2 KB of markup': (text) =>
    `<html><head><script>${'var i = 0; while (i < 9) { i += x[i]["k|z"]; }\n'.repeat(42)}</script></head><body><table><tr><td>${text.slice(0, 8)}</td><td>12</td></tr></table></body></html>`,
};

const cases = encodings.flatMap((encoding) => Object.keys(formats).map((format) => [encoding, format] as const));
describe.each(cases)('%s as %s', (encoding, format) => {
  const text = formats[format]!(proseOf(encoding));
  const bytes = encoders[encoding](text);

  test('without a label', () => {
    const read = decode(bytes);
    expect([read.encoding, codes(read.messages)]).toEqual([encoding, []]);
    expect(read.text).toBe(text);
  });

  test.each(['utf-8', 'gb2312', 'big5', 'utf-16', 'windows-1252', 'shift_jis'])('with the label %s', (label) => {
    const read = decode(bytes, { encoding: label });
    expect(read.encoding).toBe(encoding);
    expect(read.text).toBe(text);
    const right = label === encoding || (label === 'gb2312' && encoding === 'gb18030') || (label === 'utf-16' && encoding === 'utf-16le');
    expect(codes(read.messages)).toEqual(right ? [] : ['encoding-overruled']);
  });

  test('cut off inside a character', () => {
    const end = bytes.length - (encoding.startsWith('utf-16') ? 1 : 0);
    const cut = encoding.startsWith('utf-16')
      ? bytes.subarray(0, end)
      : bytes.subarray(0, bytes.findLastIndex((byte) => byte >= 0x80) + (encoding === 'big5' ? 1 : 0));
    const read = decode(cut);
    expect(read.encoding).toBe(encoding);
    expect(read.text.slice(0, -6)).toBe(text.slice(0, read.text.length - 6));
    expect(read.certainty).not.toBe('certain');
  });

  test('with a byte lost', () => {
    const high = Array.from(bytes.keys()).filter((i) => bytes[i]! >= 0x80);
    const places = high.length === 0 ? [20] : [0.1, 0.4, 0.7].map((share) => high[Math.floor(high.length * share)]!);
    const read = places.map((at) => decode(join(bytes.subarray(0, at), bytes.subarray(at + 1))));
    expect(read.map((each) => each.encoding)).toEqual(places.map(() => encoding));
    for (const each of read) {
      expect(each.text.slice(-8)).toBe(text.slice(-8));
      expect(each.certainty).not.toBe('certain');
    }
  }, 20_000);
});

describe('what a page says of itself', () => {
  const page = (meta: string): Uint8Array =>
    join(ascii(`<html><head>${meta}<title>`), unhex(fixtures.gb18030[1]), ascii('</title></head></html>'));
  test.each([
    '<meta charset="gb2312">',
    '<META http-equiv=Content-Type content="text/html; charset=GBK">',
    "<meta charset = 'gb18030' />",
    '<meta name="a" content="b"><meta charset=x-gbk>',
    '<?xml version="1.0" encoding="gb2312"?>',
  ])('%s', (meta) => {
    const read = decode(page(meta));
    expect([read.encoding, read.certainty, codes(read.messages)]).toEqual(['gb18030', 'certain', []]);
    expect(read.text).toContain(hans);
  });

  test('is overruled by the bytes, and told of', () => {
    const read = decode(page('<meta charset="utf-8">'));
    expect([read.encoding, read.messages]).toEqual([
      'gb18030',
      [expect.objectContaining({ code: 'encoding-overruled', data: { declared: 'utf-8', by: 'page', encoding: 'gb18030' } })],
    ]);
  });

  test('counts less than the caller', () => {
    const read = decode(page('<meta charset="big5">'), { encoding: 'GB2312' });
    expect([read.encoding, read.certainty, codes(read.messages)]).toEqual(['gb18030', 'certain', []]);
  });

  test('is not looked for in text', () => {
    expect(codes(decode(join(ascii('<meta charset="big5">'), unhex(fixtures.gb18030[1])), { format: 'text' }).messages)).toEqual([]);
  });

  test('an unknown label is told of', () => {
    const read = decode(page('<meta charset="euc-tw">'));
    expect([read.encoding, codes(read.messages)]).toEqual(['gb18030', ['encoding-unknown']]);
  });
});

describe('labels', () => {
  test.each(['gbk', 'GB2312', 'cp936', 'ms936', 'x-gbk', ' "gb_2312-80" '])('%s is gb18030', (label) => {
    expect(decode(unhex(fixtures.gb18030[1]), { encoding: label })).toMatchObject({
      text: hans,
      encoding: 'gb18030',
      certainty: 'certain',
      messages: [],
    });
  });
  test.each(['big5', 'Big5-HKSCS', 'cp950', 'x-x-big5'])('%s is big5', (label) => {
    expect(decode(unhex(fixtures.big5[1]), { encoding: label })).toMatchObject({
      text: hant,
      encoding: 'big5',
      certainty: 'certain',
      messages: [],
    });
  });
  test('iconv-lite serves labels that the platform lacks', () => {
    expect(browserDecoder('utf-32le')).toBeUndefined();
    expect(decode(new Uint8Array(iconv.encode(hans, 'utf-32le')), { encoding: 'utf-32le' }).text).toBe(hans);
  });
});

test('Node and browsers read the same bytes alike, and as iconv-lite does', () => {
  for (const encoding of encodings) {
    const bytes = encoders[encoding](`${proseOf(encoding)}\n${encoding === 'big5' ? hant : hans}`);
    const read = browserDecoder(encoding)!(bytes);
    expect(nodeDecoder(encoding)!(bytes)).toBe(read);
    expect(iconv.decode(Buffer.from(bytes), encoding)).toBe(read);
  }
  // All of GB2312, in which valid text of the mainland is written.
  const rows = Uint8Array.from(
    Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) => Array.from({ length: 94 }, (__, cell) => [0xb0 + row, 0xa1 + cell])).flat(2),
  );
  const platform = browserDecoder('gb18030')!(rows);
  expect(nodeDecoder('gb18030')!(rows)).toBe(platform);
  // The five places of the standard that are not assigned differ (private use).
  const differing = Array.from(iconv.decode(Buffer.from(rows), 'gb18030')).filter(
    (character, i) => character !== Array.from(platform)[i] && !/[\ue000-\uf8ff\ufffd]/u.test(character),
  );
  expect(differing).toEqual([]);
});

describe('any text of the domain decodes to itself', () => {
  const phrases = {
    hans: hans
      .split(/[：，。]/u)
      .concat(prose.hans.split(/[，。]/u))
      .filter(Boolean),
    hant: hant
      .split(/[：，。]/u)
      .concat(prose.hant.split(/[，。]/u))
      .filter(Boolean),
  };
  const markup = fc.constantFrom('\n', '\t', ' ', '|', '<td>', '</td>', '<br/>', '&nbsp;', '，', '。', '12', '1,234', '～', '（', '）');
  test.each(encodings)('%s', (encoding) => {
    const words = encoding === 'big5' ? phrases.hant : phrases.hans;
    const anyText = fc
      .array(fc.oneof(fc.constantFrom(...words), markup), { maxLength: 30 })
      .chain((parts) => fc.constantFrom(...words).map((word) => [...parts, word].join('')));
    fc.assert(
      fc.property(anyText, (text) => {
        const read = decode(encoders[encoding](text));
        expect([read.text, codes(read.messages)]).toEqual([text, []]);
      }),
      { numRuns: draws(300) },
    );
  });
});

describe('mojibake', () => {
  /** UTF-8 bytes read one by one. */
  const latin1 = (text: string): string => Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  test.each([
    ['read as GBK', '鏀垮簻淇℃伅', '政府信息'],
    ['read as Windows-1252', 'æ”¿åºœ', '政府'],
    ['read as Latin-1', latin1(hans), hans],
    ['GBK read as Latin-1', 'ÕþÎñ¹«¿ª', '政务公开'],
    ['only a part', `${hans}\n鏀垮簻淇℃伅 12\n${hans}`, `${hans}\n政府信息 12\n${hans}`],
    ['a no-break blank made a blank', latin1('根据报告').replaceAll('\u00a0', ' '), '根据报告'],
  ])('undone: %s', (_, text, expected) => {
    const read = repairMojibake(text);
    expect([read.text, codes(read.messages)]).toEqual([expected, ['mojibake-undone']]);
    expect(decode(new TextEncoder().encode(text))).toMatchObject({
      text: expected,
      encoding: 'utf-8',
      messages: [{ code: 'mojibake-undone' }],
    });
  });

  test.each([
    ['a replacement character', '鏀垮簻淇℃伅鍏\ufffd 12', '政府信息\ufffd 12', 1],
    ['a question mark', '鏀垮簻锛?13', '政府\ufffd13', 1],
    ['twice lost', '政府锟斤拷信息', '政府\ufffd\ufffd信息', 2],
  ])('lost bytes stay lost: %s', (_, text, expected, lost) => {
    const read = acceptText(text);
    expect(read.text).toBe(expected);
    expect(read.messages.filter(({ code }) => code === 'mojibake-lost')).toMatchObject([{ data: { count: lost } }]);
    expect(codes(read.messages)).not.toContain('replacement-characters');
  });

  test('what cannot be read back is said and left', () => {
    const text = '鏀�搴�淇�鍏�寮�骞�';
    const read = repairMojibake(text);
    expect([read.text, codes(read.messages)]).toEqual([text, ['mojibake-lost']]);
  });

  test.each([hans, hant, prose.hant, 'café résumé «déjà vu» naïve', '目录Ŀ¼', '玷污、悖论、琥珀', '±5‰ ×2 °C §3', 'über “straße”', ''])(
    'left alone: %s',
    (text) => {
      expect(repairMojibake(text)).toEqual({ text, messages: [] });
    },
  );

  // Work that grows faster than the text would run into the limit of the test.
  test.each(['é ', '鏀', 'æ”', '鏀é'])('long hostile text comes back: %s', (unit) => {
    expect(repairMojibake(unit.repeat(100_000)).text.length).toBeGreaterThan(0);
  });
});

describe('what is no text', () => {
  const zip = ascii('PK\x03\x04\x14\0');
  test.each([
    ['docx', join(zip, ascii('[Content_Types].xml word/document.xml'))],
    ['xlsx', join(zip, ascii('xl/workbook.xml'))],
    ['ofd', join(zip, ascii('OFD.xml'))],
    ['zip', zip],
    ['pdf', ascii('%PDF-1.7\n1 0 obj')],
    ['pdf', ascii('\r\n%PDF-1.4')],
    ['old-office', unhex('d0cf11e0a1b11ae100000000')],
    ['png', unhex('89504e470d0a1a0a0000')],
    ['jpeg', unhex('ffd8ffe000104a464946')],
    ['gif', ascii('GIF89a')],
    ['rtf', ascii('{\\rtf1\\ansi')],
    ['gzip', unhex('1f8b0800')],
    ['unknown', Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + i * 7) % 253)],
  ])('%s', (kind, bytes) => {
    const read = decode(bytes, { encoding: 'utf-8' });
    expect(read).toMatchObject({ text: '', binary: kind, messages: [{ code: 'not-text', severity: 'error', data: { kind } }] });
  });

  test('given as a string', () => {
    expect(acceptText('%PDF-1.7\n1 0 obj')).toMatchObject({ text: '', binary: 'pdf' });
    expect(acceptText(Array.from(hans, (c) => `${c}\0`).join(''))).toMatchObject({ text: '', binary: 'unknown' });
  });
});

test.each([
  ['doc', 'Word', 'soffice --convert-to docx'],
  ['xls', 'Excel', 'soffice --convert-to xlsx'],
  ['old-office', 'Word', 'soffice --convert-to docx'],
  ['rtf', 'Word', 'soffice --convert-to docx'],
  ['odt', 'Word', 'soffice --convert-to docx'],
  ['ods', 'Excel', 'soffice --convert-to xlsx'],
  ['ofd', 'WPS', 'ofdrw'],
] as const)('%s is declined with the way out that a clerk has, then the one for servers', (name, clerk, server) => {
  expect(formatInfo(name)?.wayOut).toHaveLength(2);
  for (const [i, words] of (formatInfo(name)?.wayOut ?? []).entries()) {
    expect(words.indexOf(clerk)).toBeGreaterThan(0);
    expect(words.indexOf(i === 0 ? '粘贴到这里' : 'paste it here')).toBeGreaterThan(words.indexOf(clerk));
    expect(words.indexOf(server)).toBeGreaterThan(words.indexOf(i === 0 ? '粘贴到这里' : 'paste it here'));
  }
});

describe('odd characters', () => {
  test.each([
    [
      'malformed bytes',
      join(unhex(fixtures['utf-8'][1]), unhex('ff31fe'), unhex(fixtures['utf-8'][1])),
      'utf-8',
      { code: 'malformed-bytes', data: { count: 2, at: [24, 26], encoding: 'utf-8' } },
    ],
    [
      'replacement characters of the source',
      new TextEncoder().encode(`${hans}\ufffd`),
      'utf-8',
      { code: 'replacement-characters', data: { count: 1, at: [24] } },
    ],
    ['NUL', new TextEncoder().encode(`${hans}\0`), 'utf-8', { code: 'nul-characters', data: { count: 1, at: [24] } }],
  ])('%s', (_, bytes, encoding, message) => {
    const read = decode(bytes);
    expect([read.encoding, read.messages]).toEqual([encoding, [expect.objectContaining(message)]]);
  });

  test('lone surrogates in a string', () => {
    expect(acceptText('a\ud800b\udc00𠮷')).toMatchObject({
      text: 'a\ud800b\udc00𠮷',
      messages: [{ code: 'lone-surrogates', data: { count: 2, at: [1, 3] } }],
    });
  });

  test('a clean string is taken as it is', () => {
    expect(acceptText(hans)).toEqual({ text: hans, encoding: 'string', certainty: 'certain', messages: [] });
  });

  test('no bytes make it throw', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.option(
          fc.constantFrom('gbk', 'big5', 'utf-16', 'utf-7', 'hz', '', 'x\0y', '../etc', 'replacement', 'base64', 'hex', 'iso-2022-kr'),
        ),
        (bytes, label) => {
          expect(typeof decode(bytes, label === null ? {} : { encoding: label }).text).toBe('string');
        },
      ),
      { numRuns: draws(1000) },
    );
  });
});

test.each([
  ['html', '<!DOCTYPE html><html></html>'],
  ['html', '规章<TABLE border=1><TR><TD>12'],
  ['html', '<p>规章</p>'],
  ['html', '<div class="a"><p>规章<br>12</p></div>'],
  ['text', '规章 | 12 |\n'],
  ['text', '| 规章<br>件 | 12 |\n| --- | --- |\n'],
  ['text', '规章</div>\n12'],
  ['text', '当 a<b 且 c>d 时，<5% 的'],
  ['text', '# 规章\n\n**12** <span>x</span>'],
  ['text', ''],
] as const)('format %s: %s', (format, text) => {
  expect(detectFormat(text)).toBe(format);
});

test('every message has words in both languages', () => {
  const places = { count: 9, at: [1, 2], encoding: 'utf-8', readAs: 'gb18030', declared: 'x', by: 'page', kind: 'pdf' };
  for (const code of Object.keys(sourceMessages) as (keyof typeof sourceMessages)[]) {
    const { zh, en } = sourceMessages[code] as Wording<typeof places>;
    expect(zh(places).replace(/\P{Script=Han}/gu, '').length).toBeGreaterThan(10);
    expect(en(places)).toMatch(/^[A-Z][^\n]*\.$/u);
    expect(en(places)).not.toMatch(/undefined|\p{Script=Han}/u);
  }
});

const samples = new URL('../../shared/', import.meta.url);
(existsSync(samples) ? test : test.skip)('the samples beside the repository decode without a word', () => {
  for (const [folder, format] of [
    ['html', 'html'],
    ['seeds', 'text'],
    ['layouts', 'text'],
  ] as const)
    for (const file of readdirSync(new URL(`${folder}/`, samples)).filter((name) => /\.(?:html|txt)$/u.test(name))) {
      const read = decode(readFileSync(new URL(`${folder}/${file}`, samples)));
      expect([file, read.certainty, read.messages, detectFormat(read.text)]).toEqual([file, 'certain', [], format]);
    }
});
