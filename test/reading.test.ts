/** Readings: the transcript with its places, what is checked of a reading that comes from outside, readers of one's own. */
import { readFileSync, readdirSync } from 'node:fs';
import { forms } from '../src/form/index.ts';
import { html } from '../src/html.ts';
import { markdown } from '../src/markdown.ts';
import { docx, xlsx } from '../src/office.ts';
import { parse } from '../src/parse.ts';
import { type Block, transcribe } from '../src/read/blocks.ts';
import { checkReading } from '../src/read/check.ts';
import { placeOf, placeText } from '../src/read/place.ts';
import type { Place, Reading } from '../src/read/types.ts';
import { parserOf, readText } from '../src/text.ts';
import { fixtures } from './support/fixture-files.ts';

const line = (text: string, place?: Place): Block => ({ kind: 'paragraph', text, place });
const row = (...texts: string[]) => texts.map((text, column) => ({ column, content: [{ kind: 'paragraph' as const, text }] }));
const shown = (blocks: readonly Block[]): string[] =>
  transcribe(blocks).pieces.map(({ text, marks, cell }) =>
    [JSON.stringify(marks).slice(1, -1), text, ...(cell ? [`${cell.table}.${cell.row}.${cell.column}`] : [])].join(' '),
  );

describe('transcript', () => {
  test('paragraphs are lines, rows of tables are drawn with bars', () => {
    const { text, pieces } = transcribe([
      line('甲'),
      { kind: 'table', rows: [row('乙', '3'), row('丙\n丁', '')] },
      { kind: 'pageEnd' },
      line('戊'),
    ]);
    expect(text).toBe('甲\n| 乙 | 3 |\n| 丙\n丁 |  |\n\f戊\n');
    for (const piece of pieces) expect(text.slice(piece.span.start, piece.span.end)).toBe(piece.text);
  });

  test.each<[string, readonly Block[], readonly string[]]>([
    ['cells carry their place', [{ kind: 'table', rows: [row('甲', '1')] }], ['\\n 甲 0.0.0', '| 1 0.0.1', '\\n ']],
    ['an empty cell is a piece', [{ kind: 'table', rows: [row('', '1')] }], ['\\n  0.0.0', '| 1 0.0.1', '\\n ']],
    [
      'columns that a merged cell covers are passed over',
      [{ kind: 'table', rows: [[...row('甲'), { column: 3, content: [{ kind: 'paragraph', text: '1' }] }]] }],
      ['\\n 甲 0.0.0', '| 1 0.0.3', '\\n '],
    ],
    ['lines of a cell are pieces of it', [{ kind: 'table', rows: [row('甲\n乙')] }], ['\\n 甲 0.0.0', '\\n 乙 0.0.0', '\\n ']],
    [
      'blanks in a cell collapse, those in a line divide',
      [{ kind: 'table', rows: [row('总  计')] }, line('总  计')],
      ['\\n 总 计 0.0.0', '\\n 总', '  计', '\\n '],
    ],
    [
      'a table that holds tables is layout',
      [{ kind: 'table', rows: [[{ column: 0, content: [line('题'), { kind: 'table', rows: [row('甲', '1')] }] }, ...row('旁')]] }],
      [' 题', '\\n 甲 0.0.0', '| 1 0.0.1', '\\n| 旁', '\\n '],
    ],
  ])('%s', (_, blocks, expected) => {
    expect(shown(blocks)).toEqual(expected);
  });

  test('places are found by span', () => {
    const place = (paragraph: number): Place => ({ kind: 'part', part: 'document', paragraph });
    const cell: Place = { kind: 'sheet', sheet: '表三', cell: 'B2' };
    const source = transcribe([
      line('甲', place(0)),
      { kind: 'table', rows: [[...row('乙'), { column: 1, content: [], place: cell }]] },
      line('丙', place(2)),
    ]);
    expect(source.places.map(({ start, end }) => source.text.slice(start, end))).toEqual(['甲', '', '丙']);
    expect(placeOf(source, { start: 0, end: 1 })).toEqual(place(0));
    expect(placeOf(source, source.places[1] as Reading['places'][number])).toEqual(cell);
    expect(placeOf(source, { start: 2, end: 5 })).toBeUndefined();
    expect(placeOf(source, { start: source.text.indexOf('丙'), end: source.text.length })).toEqual(place(2));
    expect(placeOf({}, { start: 0, end: 1 })).toBeUndefined();
  });

  test.each<[Place, string]>([
    [{ kind: 'sheet', sheet: '表三', cell: 'D25' }, '表三!D25'],
    [{ kind: 'page', page: 3, box: [72, 410.4, 95.6, 422] }, 'p3 [72,410,96,422]'],
    [{ kind: 'part', part: 'document', paragraph: 40, table: 1, row: 6, column: 2 }, 't2 r7 c3'],
    [{ kind: 'part', part: 'document', paragraph: 11 }, '¶12'],
    [{ kind: 'part', part: 'footnotes', paragraph: 1 }, 'footnotes ¶2'],
  ])('%j is written %s', (place, text) => {
    expect(placeText(place)).toBe(text);
  });
});

const good: Reading = {
  format: 'mine',
  text: '甲|1',
  pieces: [
    { text: '甲', span: { start: 0, end: 1 }, marks: '', cell: { table: 0, row: 0, column: 0 } },
    { text: '1', span: { start: 2, end: 3 }, marks: '|', cell: { table: 0, row: 0, column: 1 } },
    { text: '', span: { start: 3, end: 3 }, marks: '\n' },
  ],
  places: [{ start: 0, end: 1, place: { kind: 'sheet', sheet: '一', cell: 'A1' } }],
  messages: [],
};

const withPiece = (index: number, change: object): unknown => ({
  ...good,
  pieces: good.pieces.map((piece, at) => (at === index ? { ...piece, ...change } : piece)),
});

const withPlace = (place: unknown, span: object = {}): unknown => ({
  ...good,
  places: [{ ...good.places[0], ...(place && Object.keys(place).length === 0 ? {} : { place }), ...span }],
});

describe('a reading from outside', () => {
  test('is parsed', () => {
    const { source, kind } = parse(good);
    expect({ source, kind }).toMatchObject({ kind: 'notAReport', source: { format: 'mine', text: '甲|1', places: good.places } });
    expect(parse({ ...good, places: [] }).source).not.toHaveProperty('places');
    // What knows places comes out of a file; what has none is a text in hand.
    expect([good, { ...good, places: [] }].map((reading) => parse(reading).source.encoding)).toEqual(['binary', 'string']);
  });

  test.each<[string, unknown, RegExp]>([
    ['a span outside the text', withPiece(1, { span: { start: 2, end: 4 } }), /pieces\[1\]\.span.*0 to 3/u],
    ['a span that ends before it starts', withPiece(0, { span: { start: 1, end: 0 } }), /pieces\[0\]\.span/u],
    ['a span that is no whole number', withPiece(0, { span: { start: 0.5, end: 1 } }), /pieces\[0\]\.span/u],
    ['no span', withPiece(0, { span: undefined }), /pieces\[0\]\.span/u],
    ['a span before the text', withPiece(0, { span: { start: -1, end: 1 } }), /pieces\[0\]\.span/u],
    ['spans of cells that overlap', withPiece(0, { span: { start: 0, end: 3 } }), /pieces\[1\]\.span.*ends at 3/u],
    [
      'spans of cells out of order',
      {
        ...good,
        pieces: [
          { ...good.pieces[1], cell: { table: 0, row: 0, column: 0 } },
          { ...good.pieces[0], cell: { table: 1, row: 0, column: 0 } },
          good.pieces[2],
        ],
      },
      /pieces\[1\]\.span.*ends at 3/u,
    ],
    ['a piece that is none', { ...good, pieces: [null, ...good.pieces] }, /pieces\[0\]/u],
    ['pieces that are no list', { ...good, pieces: 'none' }, /pieces/u],
    ['a cell that is none', withPiece(1, { cell: [0, 0, 1] }), /pieces\[1\]\.cell/u],
    ['no text of its own', { ...good, text: undefined }, /reading\.text/u],
    ['places that are no list', { ...good, places: {} }, /reading\.places/u],
    ['messages that are no list', { ...good, messages: undefined }, /reading\.messages/u],
    ['a place outside the text', withPlace({}, { end: 9 }), /places\[0\].*0 to 3/u],
    ['a place that is reversed', withPlace({}, { start: 1, end: 0 }), /places\[0\]/u],
    ['no place', withPlace(undefined), /places\[0\]\.place/u],
    ['a page before the first', withPlace({ kind: 'page', page: 0, box: [0, 0, 1, 1] }), /places\[0\]\.place/u],
    ['a box that is reversed', withPlace({ kind: 'page', page: 1, box: [2, 0, 1, 1] }), /places\[0\]\.place/u],
    ['a box that is upside down', withPlace({ kind: 'page', page: 1, box: [0, 2, 1, 1] }), /places\[0\]\.place/u],
    ['a box of five sides', withPlace({ kind: 'page', page: 1, box: [0, 0, 1, 1, 1] }), /places\[0\]\.place/u],
    ['a box of three sides', withPlace({ kind: 'page', page: 1, box: [0, 0, 1] }), /places\[0\]\.place/u],
    ['a box without end', withPlace({ kind: 'page', page: 1, box: [0, 0, Infinity, 1] }), /places\[0\]\.place/u],
    ['no box', withPlace({ kind: 'page', page: 1 }), /places\[0\]\.place/u],
    ['an address that is none', withPlace({ kind: 'sheet', sheet: '一', cell: 'A0' }), /places\[0\]\.place/u],
    ['a sheet without a name', withPlace({ kind: 'sheet', cell: 'A1' }), /places\[0\]\.place/u],
    ['a paragraph that is none', withPlace({ kind: 'part', part: 'document', paragraph: -1 }), /places\[0\]\.place/u],
    ['a row that is none', withPlace({ kind: 'part', part: 'document', paragraph: 1, row: 0.5 }), /places\[0\]\.place/u],
    ['a part without a name', withPlace({ kind: 'part', paragraph: 1 }), /places\[0\]\.place/u],
    [
      'a message whose span lies outside',
      { ...good, messages: [{ code: 'scan', severity: 'error', cells: [], data: { pages: 1 }, span: { start: 0, end: 9 } }] },
      /messages\[0\]\.span/u,
    ],
    ['a message without data', { ...good, messages: [{ code: 'scan', severity: 'error', cells: [] }] }, /messages\[0\]/u],
    ['a message without cells', { ...good, messages: [{ code: 'scan', severity: 'error', data: { pages: 1 } }] }, /messages\[0\]/u],
    [
      'a message named as what all objects have',
      { ...good, messages: [{ code: 'toString', severity: 'error', cells: [], data: {} }] },
      /messages\[0\]/u,
    ],
    ['meta that is no list', { ...good, meta: {} }, /meta/u],
    ['no text', withPiece(0, { text: 1 }), /pieces\[0\]/u],
    ['other marks', withPiece(1, { marks: '&' }), /marks/u],
    ['a cell that goes back', withPiece(0, { cell: { table: 0, row: 1, column: 0 } }), /pieces\[1\]\.cell.*behind/u],
    ['a cell that goes back in its row', withPiece(0, { cell: { table: 0, row: 0, column: 2 } }), /pieces\[1\]\.cell.*behind/u],
    ['a column out of proportion', withPiece(1, { cell: { table: 0, row: 0, column: 1_000_001 } }), /1000000/u],
    ['a negative row', withPiece(1, { cell: { table: 0, row: -1, column: 1 } }), /pieces\[1\]\.cell/u],
    ['an empty piece in between', withPiece(0, { text: '', cell: undefined }), /pieces\[0\]\.text/u],
    ['no last piece', { ...good, pieces: good.pieces.slice(0, 2) }, /last/u],
    ['no pieces', { ...good, pieces: [] }, /pieces/u],
    ['more pieces than text', { ...good, text: '' }, /no more than/u],
    ['no format', { ...good, format: '' }, /format/u],
    ['places out of order', { ...good, places: [{ ...good.places[0], start: 1, end: 2 }, good.places[0]] }, /places\[1\].*ends at 2/u],
    ['a place of another kind', { ...good, places: [{ start: 0, end: 1, place: { kind: 'row' } }] }, /places\[0\]\.place/u],
    ['a message without words', { ...good, messages: [{ code: 'mine', severity: 'info', cells: [], data: {} }] }, /messages\[0\]/u],
    ['meta that is none', { ...good, meta: [{ name: 'a' }] }, /meta/u],
  ])('%s is refused', (_, reading, message) => {
    expect(() => parse(reading as Reading)).toThrow(
      expect.objectContaining({ code: 'GONGKAI_INVALID_READING', message: expect.stringMatching(message) }),
    );
  });

  test('what our own readers give keeps the contract', () => {
    const folder = new URL('files/', import.meta.url);
    const files = readdirSync(folder).filter((name) => /\.(?:docx|xlsx)$/u.test(name));
    const office = files.map((name) => (name.endsWith('docx') ? docx : xlsx).read(new Uint8Array(readFileSync(new URL(name, folder)))));
    const texts = fixtures.flatMap(({ bytes, file }) => {
      const { source } = parse(bytes);
      const own = file.endsWith('.md') ? markdown : file.endsWith('.html') ? html : undefined;
      return own && source.text !== '' ? [own.read(source.text)] : [];
    });
    expect([office.length, texts.length > 5]).toEqual([files.length, true]);
    for (const reading of [...office, ...texts])
      expect(() => {
        checkReading(reading);
      }).not.toThrow();
  });

  test('what is no reading is an invalid input', () => {
    expect(() => parse({} as Reading)).toThrow(expect.objectContaining({ code: 'GONGKAI_INVALID_INPUT' }));
    expect(() => parse(Promise.resolve(good) as unknown as Reading)).toThrow(/await/u);
  });

  test('is as large as any input', () => {
    expect(parse(good, { limit: 2 }).messages).toMatchObject([{ code: 'too-large', data: { size: 3, limit: 2 } }]);
  });
});

test('of a file that could not be opened the reason is enough; one that is read in part is judged as well', () => {
  const codes = (pieces: Reading['pieces']) => {
    const text = pieces.map((piece) => piece.text).join('');
    const damage = { code: 'file-damaged', severity: 'error', cells: [], data: {} } as const;
    return parse({ format: 'mine', text, pieces, places: [], messages: [damage] }).messages.map(({ code }) => code);
  };
  const end = (at: number) => ({ text: '', span: { start: at, end: at }, marks: '' });
  expect(codes([end(0)])).toEqual(['file-damaged']);
  expect(codes([{ text: '甲', span: { start: 0, end: 1 }, marks: '' }, end(1)])).toEqual(
    expect.arrayContaining(['file-damaged', 'not-a-report']),
  );
});

describe('options', () => {
  const text = '清源县水务局2023年政府信息公开工作年度报告\n';

  test('without a limit of one’s own no more than 20,000,000 characters are read', () => {
    expect(parse(' '.repeat(20_000_001)).messages).toMatchObject([{ code: 'too-large', data: { size: 20_000_001, limit: 20_000_000 } }]);
  });

  test('what is as large as the limit is read', () => {
    const codes = (limit: number) => parse('云溪', { limit }).messages.map(({ code }) => code);
    expect([codes(2).includes('too-large'), codes(1)]).toEqual([false, ['too-large']]);
  });

  test('a limit of nothing is one', () => {
    expect(parse('甲', { limit: 0 }).messages).toMatchObject([{ code: 'too-large', data: { size: 1, limit: 0 } }]);
    expect(() => parse('甲', { limit: -1 })).toThrow(expect.objectContaining({ code: 'GONGKAI_INVALID_OPTIONS' }));
  });

  test('the format may be left to the parser by name', () => {
    for (const input of [text, new TextEncoder().encode(text)]) expect(parse(input, { format: 'auto' })).toEqual(parse(input));
  });

  test('an encoding that is told is weighed', () => {
    const bytes = new TextEncoder().encode(text);
    const codes = (encoding?: string) => parse(bytes, encoding === undefined ? {} : { encoding }).messages.map(({ code }) => code);
    expect(codes('gb18030')).toContain('encoding-overruled');
    expect(codes()).not.toContain('encoding-overruled');
  });
});

describe('readers of one’s own', () => {
  const semicolons = {
    name: 'semicolons',
    read: (text: string): Reading => ({
      format: 'semicolons',
      text,
      pieces: readText(text.replaceAll(';', '|')),
      places: [],
      messages: [],
    }),
  };
  const bytes = {
    name: 'mine',
    input: 'bytes' as const,
    accepts: (given: Uint8Array) => given[0] === 1,
    read: (): Reading => good,
  };

  test('text, when it is named or accepted', () => {
    expect(parserOf({ semicolons })('甲;1', { format: 'semicolons' }).source.format).toBe('semicolons');
    expect(parserOf({ semicolons })('甲;1').source.format).toBe('text');
    expect(parserOf({ semicolons: { ...semicolons, accepts: (text: string) => text.includes(';') } })('甲;1').source.format).toBe(
      'semicolons',
    );
    expect(() => parserOf({})('甲;1', { format: 'semicolons' })).toThrow(expect.objectContaining({ code: 'GONGKAI_INVALID_OPTIONS' }));
  });

  test('bytes, when they are accepted or named', () => {
    expect(parserOf({ bytes })(Uint8Array.of(1)).source).toMatchObject({ format: 'mine', encoding: 'binary', places: good.places });
    expect(parserOf({ bytes })(Uint8Array.of(0x32)).source.format).toBe('text');
    expect(parserOf({ bytes })(Uint8Array.of(0x32), { format: 'mine' }).source).toMatchObject({ format: 'mine', text: good.text });
  });

  test('of several for bytes the one that is named', () => {
    const other = { ...bytes, name: 'other', read: (): Reading => ({ ...good, format: 'other' }) };
    const formats = ['mine', 'other'].map((format) => parserOf({ bytes, other })(Uint8Array.of(0x32), { format }).source);
    expect(formats).toMatchObject([
      { format: 'mine', text: good.text },
      { format: 'other', text: good.text },
    ]);
  });

  test('one that is not there is none', () => {
    expect(parserOf({ bytes: undefined })('甲').source.format).toBe('text');
  });

  test('what they give is checked', () => {
    const broken = { ...bytes, read: (): Reading => ({ ...good, text: '' }) };
    expect(() => parserOf({ broken })(Uint8Array.of(1))).toThrow(expect.objectContaining({ code: 'GONGKAI_INVALID_READING' }));
  });

  test.each([[null], [{ mine: 3 }], [{ mine: { name: 'mine' } }], [{ mine: { ...bytes, input: 'stream' } }], [{ traditional: bytes }]])(
    '%j is no parts',
    (parts) => {
      expect(() => parserOf(parts as never)).toThrow(expect.objectContaining({ code: 'GONGKAI_INVALID_PARTS' }));
    },
  );
});

test('radicals in the place of characters are matched, and shown as characters', () => {
  const { report, source } = parse('清源县人⺠政府2023年政府信息公开⼯作年度报告\n一、总体情况\n全年公开3条。\n');
  expect(report).toMatchObject({ title: '清源县人民政府2023年政府信息公开工作年度报告', organ: '清源县人民政府', year: 2023 });
  expect(source.text).toContain('⺠');
});

describe('the wall between files and the form', () => {
  const sources = (folder: string): (readonly [name: string, source: string])[] =>
    readdirSync(new URL(`../src/${folder}/`, import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [`${folder}/${name}`, readFileSync(new URL(`../src/${folder}/${name}`, import.meta.url), 'utf8')]);
  const imported = (source: string): string[] => [...source.matchAll(/from '([^']+)'/gu)].map(([, from]) => from as string);

  test('readers know nothing of the form: they import nothing of it, and no label of it stands in them', () => {
    const labels = new Set(
      Object.values(forms).flatMap(({ tables }) =>
        tables.flatMap(({ heads, blocks }) => [
          ...heads,
          ...blocks.flatMap(({ caption, columns, rows }) => [caption ?? '', ...[...columns, ...rows].map(({ label }) => label)]),
        ]),
      ),
    );
    expect(labels.size).toBeGreaterThan(60);
    const readers = sources('read');
    expect(readers.length).toBeGreaterThan(50);
    for (const [name, source] of readers) {
      expect([name, imported(source).filter((from) => /\/(?:form|layout|align|check|claims|indicators|report)\//u.test(from))]).toEqual([
        name,
        [],
      ]);
      expect([name, [...labels].filter((label) => label.length > 2 && source.includes(label))]).toEqual([name, []]);
    }
  });

  test('what lays out and aligns asks for no format: it takes types of the readers alone, and names none of them', () => {
    for (const [name, source] of [...sources('layout'), ...sources('align')]) {
      expect([name, imported(source).filter((from) => from.includes('/read/') && !from.endsWith('/read/types.ts'))]).toEqual([name, []]);
      expect([name, /'(?:docx|xlsx|pdf|html|markdown)'|\.format\b/u.exec(source)?.[0]]).toEqual([name, undefined]);
    }
  });
});
