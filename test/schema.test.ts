import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { validate } from '../src/check/index.ts';
import { type EditionId, editionIds, formCells } from '../src/form/index.ts';
import { parse } from '../src/parse.ts';
import { flatten, unflatten } from '../src/report/flatten.ts';
import type { AnnualReport, Cells, ParseResult } from '../src/report/types.ts';
import { configSchema } from '../src/cli/config-schema.ts';
import { schemaFile, schemaId, schemas } from '../src/schema/index.ts';
import { fixtures } from './generate/fixtures.ts';
import { long, some } from './support/draws.ts';
import { headOf } from './support/parsed.ts';

const ajv = new Ajv2020({ allErrors: false, strict: true, allowUnionTypes: true, strictRequired: false });
addFormats(ajv);
// Annotations of our own, as docs/taxonomy.md says.
ajv.addVocabulary(['x-title', 'x-description', 'x-unit']);
// Made once: each is some hundreds of kilobytes.
const made = schemas();
const validators = Object.fromEntries(Object.entries(made).map(([name, schema]) => [name, ajv.compile(schema)]));

const complaints = (name: string, value: unknown): unknown => {
  const accepts = validators[name]!;
  return accepts(JSON.parse(JSON.stringify(value))) ? [] : accepts.errors;
};

const filled = (edition: EditionId): AnnualReport =>
  unflatten(Object.fromEntries([...formCells(edition).keys()].map((path, i) => [path, i % 4 ? i / 2 : null])), edition, {
    title: '某局2023年政府信息公开工作年度报告',
    organ: '某局',
    year: 2023,
    period: { from: '2023-01-01', to: '2023-12-31' },
    dates: { signed: '2024-01-15', published: null },
    metadata: [
      { id: 'publisher', label: '发布机构', value: '某局' },
      { label: '访问量', value: '7' },
    ],
    sections: [
      { id: 'overall', heading: '一、总体情况', number: 1, text: '甲\n乙', span: { start: 0, end: 9 } },
      { id: null, heading: '附', number: null, text: '' },
    ],
    extensions: [
      {
        table: 'proactive',
        label: '其他主动公开文件',
        edition: 'cn-ogi-2019',
        columns: [
          { label: '本年', id: 'x', value: 1 },
          { label: '备注', value: null },
        ],
      },
    ],
  });

const read = (report: AnnualReport): ParseResult => ({
  kind: 'report',
  report,
  cells: Object.fromEntries(
    Object.entries(flatten(report)).map(([path, value]) => [
      path,
      {
        path,
        value,
        state: value === null ? 'blank' : 'number',
        certainty: 'certain',
        text: '',
        raw: '',
        span: { start: 0, end: 0 },
        unit: '元',
        alternatives: [1, null],
      },
    ]),
  ) as unknown as Required<Cells>,
  counts: { certain: 1, inferred: 0, doubtful: 0, absent: 0 },
  head: headOf(report),
  messages: [
    {
      code: 'cells-blank',
      severity: 'info',
      cells: ['requests.received.total'],
      span: { start: 1, end: 2 },
      data: { table: 'requests', count: 1 },
    },
  ],
  source: { text: '', encoding: 'utf-8', encodingCertainty: 'certain', format: 'text', script: 'hans', glossed: false },
});

describe.each(editionIds)('%s', (edition) => {
  const name = `annual-report.${edition}.json`;
  const report = filled(edition);

  test('a filled and an empty report are accepted, alone and as read', () => {
    for (const given of [report, unflatten({}, edition)]) {
      expect(complaints(name, given)).toEqual([]);
      expect(complaints('parse-result.json', read(given))).toEqual([]);
    }
  });

  test('a validation is accepted', () => {
    const numbers = Object.fromEntries([...formCells(edition).keys()].map((path, i) => [path, i]));
    const validation = validate(unflatten(numbers, edition));
    expect(validation.findings.length).toBeGreaterThan(0);
    expect(complaints('validation.json', validation)).toEqual([]);
  });

  test.each<[string, (r: Record<string, unknown>) => unknown]>([
    ['a missing table', (r) => ({ ...r, disputes: undefined })],
    ['a missing cell', (r) => ({ ...r, requests: { ...(r['requests'] as object), received: { total: 1 } } })],
    ['an unknown row', (r) => ({ ...r, requests: { ...(r['requests'] as object), more: {} } })],
    [
      'a number as text',
      (r) => ({
        ...r,
        disputes: { ...(r['disputes'] as object), reconsideration: { upheld: '1', corrected: 1, otherOutcome: 1, pending: 1, total: 1 } },
      }),
    ],
    ['another edition', (r) => ({ ...r, edition: editionIds.find((id) => id !== edition) })],
    ['a date that is none', (r) => ({ ...r, dates: { signed: '2024-13-01', published: null } })],
    ['a section without heading', (r) => ({ ...r, sections: [{ id: null, number: null, text: '' }] })],
  ])('%s is refused', (_, spoil) => {
    expect(complaints(name, spoil(report as unknown as Record<string, unknown>))).not.toEqual([]);
  });

  test('every cell of the form has its place and both its names', () => {
    for (const [path, { column }] of formCells(edition)) {
      let node: unknown = made[name];
      for (const key of path.split('.')) node = (node as { properties: Record<string, unknown> }).properties[key];
      expect(node).toMatchObject({ title: `${column.label} / ${column.en}`, type: ['number', 'null'] });
    }
  });
});

test.each<[string, object]>([
  ['an unknown cell', { cells: { 'no.such.cell': {} } }],
  [
    'an unknown state',
    {
      cells: {
        'requests.received.total': { path: 'requests.received.total', value: 1, state: 'zero', certainty: 'certain', text: '', raw: '' },
      },
    },
  ],
  ['an unknown kind', { kind: 'letter' }],
])('%s is refused in a result of reading', (_, spoil) => {
  expect(complaints('parse-result.json', { ...read(filled('cn-ogi-2021')), ...spoil })).not.toEqual([]);
});

describe.each(editionIds)('filing, %s', (edition) => {
  const name = `filing.${edition}.json`;
  const [example] = made[name]!['examples'] as [AnnualReport];
  const spoilt = (path: string, value: unknown): unknown => {
    const copy = structuredClone(example) as unknown as Record<string, unknown>;
    const keys = path.split('.');
    const last = keys.pop()!;
    keys.reduce((node, key) => node[key] as Record<string, unknown>, copy)[last] = value;
    return copy;
  };

  test('examples are accepted here and by the schema of reports, and nothing is found in their sums', () => {
    expect(complaints(name, example)).toEqual([]);
    expect(complaints(`annual-report.${edition}.json`, example)).toEqual([]);
    expect(made[`annual-report.${edition}.json`]!['examples']).toEqual([example]);
    expect(validate(example).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['requests.received.total', null],
    ['requests.received.total', -1],
    ['requests.received.total', 1.5],
    ['disputes.reconsideration.pending', '0'],
    ['organ', null],
    ['title', ''],
    ['year', null],
    ['year', 2018],
    ['dates.published', null],
    ['dates.signed', '31.1.2024'],
    ['period', null],
    ['sections', example.sections.slice(1)],
    ['sections', [...example.sections, example.sections[0]]],
    ['units', { 'proactive.fees.amount': '元' }],
  ])('%s: %j is refused', (path, value) => {
    expect(complaints(name, spoilt(path, value))).not.toEqual([]);
  });

  test('amounts may have decimals, and what may be negative may be so', () => {
    const free = edition === 'cn-ogi-2021' ? 'proactive.fees.amount' : 'proactive.procurement.amount';
    expect(complaints(name, spoilt(free, 0.25))).toEqual([]);
    expect(complaints(name, spoilt(free, -0.25))).not.toEqual([]);
    if (edition === 'cn-ogi-2019') expect(complaints(name, spoilt('proactive.licensing.itemsChange', -3))).toEqual([]);
  });

  test('titles and units are there for machines', () => {
    for (const [path, { column }] of formCells(edition)) {
      const node = path
        .split('.')
        .reduce<unknown>((at, key) => (at as { properties: Record<string, unknown> }).properties[key], made[name]);
      expect(node).toMatchObject({
        'x-title': { zh: column.label, en: column.en },
        'x-unit': expect.objectContaining({ printed: column.unit === 'unstated' ? null : column.unit }) as unknown,
      });
      if (path.endsWith('fees.amount')) expect(node).toMatchObject({ 'x-unit': { code: 'CNY', scale: 4, printed: '万元' } });
      if (path.endsWith('.total')) expect(node).toMatchObject({ 'x-unit': { code: 'C62', scale: 0, printed: '件' } });
    }
  });
});

test('every field has a Chinese and an English title', () => {
  const bare: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries((node as { properties?: object }).properties ?? {})) {
      const title = (value as { title?: string }).title ?? '';
      const [zh = '', ...en] = title.split(' / ');
      if (!/\p{Script=Han}/u.test(zh) || !/[a-z]/u.test(en.join(''))) bare.push(`${path}.${key}: ${title}`);
    }
    // What is contained is described where it stands.
    for (const [key, value] of Object.entries(node)) if (key !== 'contains') walk(value, `${path}.${key}`);
  };
  walk(made, '');
  expect(bare).toEqual([]);
});

test('the files in docs/schema are fresh (npm run docs writes them)', () => {
  const folder = new URL('../docs/schema/', import.meta.url);
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
  const all = { ...made, 'config.json': configSchema(schemaId('config')) };
  expect(files).toEqual(Object.fromEntries(Object.entries(all).map(([name, schema]) => [name, schemaFile(schema)])));
});

describe(long ? 'every fixture' : 'one fixture in three', () => {
  const paths = new Set(editionIds.flatMap((edition) => [...formCells(edition).keys()]));

  test.each(some(fixtures(), 3).map((fixture) => [fixture.name, fixture] as const))(
    '%s: what is read and checked is as the schemas say',
    (_, { bytes }) => {
      const result = parse(bytes);
      expect(complaints('parse-result.json', result)).toEqual([]);
      const { edition } = result.report;
      if (edition !== null) expect(complaints(`annual-report.${edition}.json`, result.report)).toEqual([]);
      expect(complaints('validation.json', validate(result))).toEqual([]);
      expect(Object.keys(result.cells).every((path) => paths.has(path as never))).toBe(true);
    },
  );
});

test('the package exports them', async () => {
  const script = `for (const name of ${JSON.stringify(Object.keys(made))}) console.log(JSON.stringify(require('gongkai/schema/' + name).$id))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { cwd: new URL('..', import.meta.url) });
  expect(
    stdout
      .trim()
      .split('\n')
      .map((id): unknown => JSON.parse(id)),
  ).toEqual(Object.values(made).map((schema) => schema['$id']));
});
