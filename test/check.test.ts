import { readdirSync } from 'node:fs';
import { rules, validate } from '../src/check/index.ts';
import { catalogue } from '../src/check/catalogue.ts';
import { report } from './support/report.ts';
import { type RuleTable, runCase } from './support/rule-table.ts';

const ids = catalogue.map(({ id }) => id);
const tables = new Map<string, RuleTable>();
for (const id of ids) tables.set(id, ((await import(`./rules/${id}.ts`)) as { table: RuleTable }).table);

describe.each([...tables])('%s', (id, { accept, reject }) => {
  test.each(accept)('accepts: $name', (given) => {
    const { findings, ...counts } = runCase(id, given);
    expect(findings).toEqual([]);
    expect(counts).toMatchObject({ ...(given.passes !== undefined && { passes: given.passes }), ...(given.notEvaluable !== undefined && { notEvaluable: given.notEvaluable }) });
  });

  test.each(reject)('rejects: $name', (given) => {
    expect(given.finds.length).toBeGreaterThan(0);
    expect(runCase(id, given).findings).toMatchObject(given.finds);
  });
});

test('one rule, one file, one table', () => {
  const files = readdirSync('src/check/rules').map((file) => file.replace(/\.ts$/u, '')).sort();
  expect([...ids].sort()).toEqual(files);
  expect(readdirSync('test/rules').map((file) => file.replace(/\.ts$/u, '')).sort()).toEqual(files);
  expect(rules.map(({ id }) => id)).toEqual(ids);
});

test.each(['cn-ogi-2021', 'cn-ogi-2019'] as const)('the base report of %s is clean', (edition) => {
  const { ok, findings, suspects } = validate(report({ edition }));
  expect({ ok, findings, suspects }).toEqual({ ok: true, findings: [], suspects: [] });
});
