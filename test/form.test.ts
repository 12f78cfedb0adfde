import { readdirSync, readFileSync } from 'node:fs';
import { identities, formCells, type EditionId } from '../src/form/index.ts';
import { label } from '../src/form/label.ts';
import { toHtml } from '../src/render/html.ts';
import { toMarkdown } from '../src/render/markdown.ts';
import { flatten, unflatten } from '../src/report/flatten.ts';
import { rows } from '../src/report/rows.ts';

describe.each<[EditionId, number, number]>([
  ['cn-ogi-2021', 200, 25 + 7 + 7 + 3],
  ['cn-ogi-2019', 198, 23 + 7 + 7 + 3],
])('%s', (edition, cells, sums) => {
  test('has as many cells and identities as the statutory form', () => {
    expect(formCells(edition).size).toBe(cells);
    expect(identities(edition)).toHaveLength(sums);
  });

  test('every term of an identity is a cell of the form', () => {
    const strange = identities(edition)
      .flatMap((i) => i.terms)
      .filter((t) => !formCells(edition).has(t.path));
    expect(strange).toEqual([]);
  });

  test('flatten undoes unflatten, in form order', () => {
    const values = Object.fromEntries([...formCells(edition).keys()].map((path, i) => [path, i % 3 ? i : null]));
    const flat = flatten(unflatten(values, edition));
    expect(flat).toEqual(values);
    expect(Object.keys(flat)).toEqual([...formCells(edition).keys()]);
  });
});

const wrong = (value: unknown): never => value as never;

test.each<[string, () => unknown, string]>([
  ['unflatten, an unknown edition', () => unflatten({}, 'cn-ogi-1999' as EditionId), 'GONGKAI_UNKNOWN_EDITION'],
  ['unflatten, no values', () => unflatten(wrong(null), 'cn-ogi-2021'), 'GONGKAI_INVALID_REPORT'],
  ['flatten, nothing', () => flatten(wrong(null)), 'GONGKAI_INVALID_REPORT'],
  ['flatten, a report of no edition', () => flatten(wrong({})), 'GONGKAI_UNKNOWN_EDITION'],
  ['rows, nothing', () => rows(wrong(undefined)), 'GONGKAI_INVALID_REPORT'],
  ['toMarkdown, a text', () => toMarkdown(wrong('报告')), 'GONGKAI_INVALID_REPORT'],
  ['toHtml, a list', () => toHtml(wrong([])), 'GONGKAI_INVALID_REPORT'],
  ['label, an unknown language', () => label('requests.received.total', wrong('fr')), 'GONGKAI_UNKNOWN_LOCALE'],
])('wrong arguments: %s', (_, call, code) => {
  expect(call).toThrow(expect.objectContaining({ name: 'TypeError', code }) as Error);
});

test('unflatten leaves alone a report that it is given as head', () => {
  const report = unflatten({ 'requests.received.total': 7 }, 'cn-ogi-2021', { organ: '某某县人民政府' });
  const changed = unflatten({ 'requests.received.total': 8 }, 'cn-ogi-2021', report);
  expect([flatten(report)['requests.received.total'], flatten(changed)['requests.received.total'], changed.organ]).toEqual([
    7,
    8,
    '某某县人民政府',
  ]);
});

test('no code outside of form/ asks for the id of an edition', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('form'),
  );
  expect(files.length).toBeGreaterThan(200);
  const ids = /(?<!TablesOfEdition<)'cn-ogi-\d{4}'|'cn-ogi-legacy'/u;
  const code = (file: string): string => readFileSync(`src/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/gu, '');
  expect(files.filter((file) => ids.test(code(file)))).toEqual([]);
});
