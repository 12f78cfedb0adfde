import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe as words, rules, validate } from '../src/check/index.ts';
import { catalogue } from '../src/check/registry.ts';
import { report } from './support/report.ts';
import { rulePages } from './support/rule-page.ts';
import { type RuleTable, runCase } from './support/rule-table.ts';

const ids = catalogue.map(({ id }) => id);
const tables = new Map<string, RuleTable>();
for (const id of ids) tables.set(id, ((await import(`./rules/${id}.ts`)) as { table: RuleTable }).table);

describe.each([...tables])('%s', (id, { accept, reject }) => {
  test.each(accept)('accepts: $name', (given) => {
    const { findings, ...counts } = runCase(id, given);
    expect(findings).toEqual([]);
    expect(counts).toMatchObject({
      ...(given.passes !== undefined && { passes: given.passes }),
      ...(given.notEvaluable !== undefined && { notEvaluable: given.notEvaluable }),
    });
  });

  test.each(reject)('rejects: $name', (given) => {
    expect(given.finds.length).toBeGreaterThan(0);
    const { findings } = runCase(id, given);
    expect(findings).toMatchObject(given.finds);
    for (const finding of findings) {
      const [zh, en] = [words(finding, { locale: 'zh' }), words(finding, { locale: 'en' })];
      expect(zh).toMatch(/[。）]$/u);
      expect(en).toMatch(/[.)]$/u);
      // Not the bare code.
      expect([zh, en]).not.toContain(finding.code);
      expect(`${zh}${en}`).not.toMatch(/undefined|NaN|\bnull\b|\[object/u);
    }
  });
});

test('one rule, one file, one table', () => {
  const files = readdirSync('src/check/rules', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => basename(file, '.ts'))
    .sort();
  expect([...ids].sort()).toEqual(files);
  expect(
    readdirSync('test/rules')
      .map((file) => file.replace(/\.ts$/u, ''))
      .sort(),
  ).toEqual(files);
  expect(rules.map(({ id }) => id)).toEqual(ids);
});

test.each(['cn-ogi-2021', 'cn-ogi-2019'] as const)('the base report of %s is clean', (edition) => {
  const { ok, findings, suspects } = validate(report({ edition }));
  expect({ ok, findings, suspects }).toEqual({ ok: true, findings: [], suspects: [] });
});

test('the pages of the rules are complete and fresh (npm run docs)', async () => {
  const pages = await rulePages();
  expect(readdirSync('docs/rules').sort()).toEqual([...pages.keys()].sort());
  for (const [name, page] of pages) expect({ name, page: readFileSync(`docs/rules/${name}`, 'utf8') }).toEqual({ name, page });
});
