/** Wrong arguments throw a TypeError with a code, in every public function. */
import * as api from '../src/index.ts';
import { checkerOf } from '../src/check/checker.ts';
import { rulePage, validateFigures } from '../src/check/index.ts';
import { fromCheerio, html } from '../src/html.ts';
import { markdown } from '../src/markdown.ts';
import * as office from '../src/office.ts';
import { parsePdf, readPdf } from '../src/pdf.ts';
import { parquetSink, toParquet } from '../src/render/parquet.ts';
import { parsed } from './support/parsed.ts';
import { report as clean } from './support/report.ts';
import * as text from '../src/text.ts';
import * as unified from '../src/unified.ts';

const report = clean();
const result = parsed(report);
const table = api.rows(result);
const path = 'proactive.regulations.made';
const finding = api.validate({ ...report, year: 1900 }).findings[0]!;
const loop: Record<string, unknown> = {};
loop['self'] = loop;
const detached = (): Uint8Array => {
  const bytes = new Uint8Array([0x30]);
  structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
  return bytes;
};
const hostile = {
  get title(): string {
    throw new RangeError('no');
  },
};
const strange = [null, undefined, 5, 5n, 'text', Symbol('s'), () => 5, [], [null]] as const;
const notObjects = [null, 5, 5n, 'text', Symbol('s'), []] as const;
const options = (known: Readonly<Record<string, readonly unknown[]>>): unknown[] => [
  ...notObjects,
  hostile,
  { formt: 'html' },
  ...Object.entries(known).flatMap(([name, values]) => values.map((value) => ({ [name]: value }))),
];
const notBoolean = [null, 'yes', 1, 1n];
const notNamed = [null, 'other', 1, 1n];
const notReports = [...strange.filter((value) => value !== undefined), {}, { edition: 'cn-ogi-1999' }, { edition: 5n }];
const badReports = [
  ...notReports,
  { report: null },
  ...[{ title: 5n }, { title: { toString: null } }, { sections: null }, { sections: [null] }, { extensions: 'x' }, { metadata: [5] }].map(
    (wrong) => ({ ...report, ...wrong }),
  ),
  ...[{ units: { [path]: 5 } }, { year: NaN }, { preamble: Symbol('s') }, { dates: null }].map((wrong) => ({ ...report, ...wrong })),
  ...[{ cells: null }, { cells: { [path]: 5 } }, { messages: 5 }, { messages: [null] }, { source: 5 }].map((wrong) => ({
    ...result,
    ...wrong,
  })),
  { ...result, cells: { ...result.cells, [path]: { ...(result.cells[path as never] as object), value: 5n } } },
];
const validateOptions = options({
  blankAsZeros: [true],
  blankAsZero: notBoolean,
  previous: notObjects,
  parts: [null, 'x', {}, [null], [{ name: 'x', reprot: report }]],
  organ: [null, 5n, [], { knd: 'office' }, { name: 5 }],
  profile: [null, 'lax', 5n, { rule: {} }, { deadlines: { other: '31 March' } }, { deadlines: { all: '03-31' } }, { extends: 'lax' }],
  rules: [null, 5n, { 'no-such-rule': 'off' }, { 'previous-report': 'fatal' }, { 'previous-report': 5n }],
});
const indicatorOptions = options({
  previous: notObjects,
  population: [null, 5, { value: NaN }, { value: 0 }, { value: 5n }, { value: 1, yaer: 2023 }, { value: 1, year: Infinity }],
  correctionsOf: notNamed,
  disputesOf: notNamed,
});
const parseOptions = options({
  format: notNamed,
  formt: ['html'],
  script: notNamed,
  encoding: [null, 5n, {}],
  limit: [null, -1, NaN, 5n, '5'],
});
const values = [...notObjects, { 'proactive.regulations.mad': 1 }, { [path]: '5' }, { [path]: 5n }, { [path]: NaN }, { [path]: Infinity }];
const inputs = [null, undefined, 5, 5n, Symbol('s'), {}, [], Promise.resolve(''), detached(), detached().buffer];
const badRows = [
  null,
  5,
  {},
  'text',
  [null],
  [{}],
  ...['value', 'year', 'codes', 'text', 'edited'].map((name) => [{ ...table[0], [name]: 5n }]),
];

/** Calls of each public function, one list of arguments each; `value` is what is no function. */
const calls: Readonly<Record<keyof typeof api, 'value' | readonly (readonly unknown[])[]>> = {
  forms: 'value',
  rules: 'value',
  rows: [...badReports.map((one) => [one]), ...options({ source: [null, 5], kinds: notNamed }).map((one) => [report, one])],
  rowsToCsv: [...badRows.map((one) => [one]), ...options({ bom: notBoolean, header: notBoolean }).map((one) => [table, one])],
  toCsv: [
    ...badReports.filter((one) => !Array.isArray(one) || one.length > 0).map((one) => [one]),
    ...options({ bom: notBoolean }).map((one) => [report, one]),
  ],
  toNdjson: [
    ...strange.filter((value) => !Array.isArray(value)).map((one) => [one]),
    ...[undefined, 5n, NaN, Infinity, Symbol('s'), loop, { deep: [NaN] }, { toJSON: () => undefined }].map((one) => [[one]]),
  ],
  toHtml: [...badReports.map((one) => [one]), ...options({ english: notBoolean, fragment: notBoolean }).map((one) => [report, one])],
  toMarkdown: [...badReports.map((one) => [one]), ...options({ english: notBoolean }).map((one) => [report, one])],
  validate: [...notObjects.map((one) => [one]), ...validateOptions.map((one) => [report, one])],
  compare: notObjects.flatMap((one) => [
    [one, report],
    [report, one],
  ]),
  describe: [
    ...[...notObjects, {}, { code: 5n }].map((one) => [one]),
    ...options({ locale: [null, 'fr', 5n], source: [null, 5, 5n, {}, { text: 5n }] }).map((one) => [finding, one]),
  ],
  label: [
    ...strange.filter((one) => one !== 'text').map((one) => [one]),
    ...[null, 'fr', 5n, Symbol('s')].map((one) => [path, one]),
    ...['cn-ogi-1999', 5n].map((one) => [path, 'zh', one]),
  ],
  indicators: [...notObjects.map((one) => [one]), ...indicatorOptions.map((one) => [report, one])],
  indicatorRows: [...notObjects.map((one) => [one]), ...indicatorOptions.map((one) => [report, one])],
  identityOf: notObjects.map((one) => [one]),
  organOf: strange.filter((one) => one !== 'text').map((one) => [one]),
  flatten: notReports.map((one) => [one]),
  unflatten: [
    ...values.map((one) => [one, 'cn-ogi-2021']),
    ...[undefined, 'cn-ogi-1999', 5n].map((one) => [{}, one]),
    ...[...notObjects, { sections: 5 }, { year: 5n }].map((one) => [{}, 'cn-ogi-2021', one]),
  ],
  withEdits: [...badReports.map((one) => [one, {}]), [report, {}], ...values.map((one) => [result, one])],
  parse: [...inputs.map((one) => [one]), ...parseOptions.map((one) => ['text', one])],
  parseAll: [...inputs.map((one) => [one]), ...parseOptions.map((one) => ['text', one])],
  placeOf: [
    ...[...notObjects.filter((one) => !Array.isArray(one)), { places: 5 }].map((one) => [one, { start: 0, end: 1 }]),
    ...[...notObjects, {}, { start: NaN, end: 1 }, { start: 0n, end: 1n }].map((one) => [result.source, one]),
  ],
};

const fails = (name: string, call: (...given: never[]) => unknown, given: readonly unknown[]): string[] => {
  try {
    call(...(given as never[]));
  } catch (error) {
    return error instanceof TypeError && /^GONGKAI_[A-Z_]+$/u.test(String((error as { code?: unknown }).code))
      ? []
      : [`${name} ${String(error)}`];
  }
  return [`${name} took it`];
};

test('every export has its row', () => {
  expect(Object.keys(calls).sort()).toEqual(Object.keys(api).sort());
});

test.each(Object.entries(calls))('%s', (name, list) => {
  const member = (api as unknown as Record<string, (...given: never[]) => unknown>)[name]!;
  expect(list === 'value').toBe(typeof member !== 'function');
  if (list !== 'value') expect(list.flatMap((given, i) => fails(`${i}`, member, given))).toEqual([]);
});

test('the Parquet writer and checkers of some rules', () => {
  expect(badReports.filter((one) => !Array.isArray(one) || one.length > 0).flatMap((one, i) => fails(`${i}`, toParquet, [one]))).toEqual(
    [],
  );
  expect([[], [null], [{}], [{ rules: [] }]].flatMap((sets, i) => fails(`${i}`, checkerOf, sets))).toEqual([]);
});

describe('the other entries', () => {
  const notText = [null, undefined, 5, 5n, {}, Symbol('s')];
  const notResults = [...notReports, report, { ...result, source: null }, { ...result, cells: undefined }];
  const attached = {} as never;
  const others: Readonly<Record<string, readonly [(...given: never[]) => unknown, readonly (readonly unknown[])[]]>> = {
    validateFigures: [validateFigures, [...notObjects.map((one) => [one]), ...validateOptions.map((one) => [report, one])]],
    rulePage: [rulePage, [null, 5, 'no-such-rule', 'toString', 5n].map((one) => [one])],
    'parse of gongkai/text': [text.parse, calls.parse as readonly (readonly unknown[])[]],
    'parse of gongkai/office': [office.parse, calls.parse as readonly (readonly unknown[])[]],
    'parseAll of gongkai/office': [office.parseAll, calls.parseAll as readonly (readonly unknown[])[]],
    parserOf: [text.parserOf, [null, 5, [5], { html: 5 }, { html: {} }, { traditional: {} }].map((one) => [one])],
    parseAllOf: [text.parseAllOf, [null, 5, [5], { html: 5 }, { html: {} }, { traditional: {} }].map((one) => [one])],
    'parseAllOf({})': [text.parseAllOf({}), calls.parseAll as readonly (readonly unknown[])[]],
    readText: [text.readText, notText.map((one) => [one])],
    placeText: [text.placeText, [...notObjects, {}, { kind: 'other' }].map((one) => [one])],
    transcribe: [
      text.transcribe,
      [null, 5, {}, 'x', [null], [{}], [{ kind: 'paragraph', text: 5 }], [{ kind: 'table', rows: [[{ column: 0, content: [5] }]] }]].map(
        (one) => [one],
      ),
    ],
    'html.read': [html.read, notText.map((one) => [one])],
    'markdown.read': [markdown.read, notText.map((one) => [one])],
    'docx.read': [office.docx.read, ['x', ...inputs].map((one) => [one])],
    'xlsx.read': [office.xlsx.read, ['x', ...inputs].map((one) => [one])],
    fromCheerio: [fromCheerio, [[null], [5], [{}], [() => 5, 5]]],
    parquetSink: [parquetSink, [null, 5, 'x', []].map((one) => [one])],
    treeOf: [unified.treeOf, notResults.map((one) => [one])],
    gongkaiParse: [unified.gongkaiParse.bind(attached), [...notObjects, { formt: 'x' }, { script: 5 }].map((one) => [one])],
    gongkaiFromTree: [unified.gongkaiFromTree, [...notObjects, { formt: 'x' }, { format: 'html' }, { script: 5 }].map((one) => [one])],
    'gongkaiFromTree()': [unified.gongkaiFromTree(), notObjects.map((one) => [one, {}])],
    gongkaiCheck: [unified.gongkaiCheck, [...notObjects, { locale: 'fr' }, { docs: 5 }, { blankAsZeros: true }].map((one) => [one])],
    gongkaiStringify: [unified.gongkaiStringify.bind(attached), [...notObjects, { to: 'pdf' }, { two: 'html' }].map((one) => [one])],
  };
  test.each(Object.entries(others))('%s', (_, [member, list]) => {
    expect(list.flatMap((given, i) => fails(`${i}`, member, given))).toEqual([]);
  });

  const pdfs: readonly (readonly unknown[])[] = [
    ...['x', ...inputs].map((one) => [one]),
    ...[...notObjects, { pages: 0 }, { pages: NaN }, { cMap: 5 }, { cMapUrl: 5 }, { pagse: 3 }].map((one) => [new Uint8Array(), one]),
  ];
  test.each([
    ['readPdf', readPdf],
    ['parsePdf', parsePdf],
  ])('%s', async (_, member: (...given: never[]) => Promise<unknown>) => {
    for (const given of pdfs)
      await expect(member(...(given as never[]))).rejects.toMatchObject({
        name: 'TypeError',
        code: expect.stringMatching(/^GONGKAI_/u) as string,
      });
  });
});

test('a name that is near is told', () => {
  expect(() => api.parse('', { formt: 'html' } as never)).toThrow('Unknown option "formt" in options, did you mean format?');
  expect(() => api.validate(report, { blankAsZeros: true } as never)).toThrow('did you mean blankAsZero?');
  expect(() => api.validate(report, { rules: { 'previous-reprot': 'off' } } as never)).toThrow('did you mean previous-report?');
});
