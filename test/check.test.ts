import { readdirSync } from 'node:fs';
import { rules, validate } from '../src/check/index.ts';
import { catalogue } from '../src/check/catalogue.ts';
import { evaluateRule } from './support/evaluate-rule.ts';
import { report } from './support/report.ts';
import type { RuleTable } from './support/rule-table.ts';

const ids = catalogue.map(({ id }) => id);
const tables = new Map<string, RuleTable>();
for (const id of ids) tables.set(id, ((await import(`./rules/${id}.ts`)) as { table: RuleTable }).table);

describe.each([...tables])('%s', (id, { accept, reject }) => {
  test.each(accept)('accepts: $name', ({ given, input, options, notEvaluable }) => {
    const { findings, missing } = evaluateRule(id, input ?? report(given), options);
    expect(findings).toEqual([]);
    if (notEvaluable !== undefined) expect(missing).toBe(notEvaluable);
  });

  test.each(reject)('rejects: $name', ({ given, input, options, finds }) => {
    const { findings } = evaluateRule(id, input ?? report(given), options);
    expect(findings).toMatchObject(finds);
    expect(finds.length).toBeGreaterThan(0);
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
