import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe as words, rules, validate } from '../src/check/index.ts';
import { similarity } from '../src/check/content/similarity.ts';
import { type SeriesData, termsOf } from '../src/check/figures/series.ts';
import { partsOfTotals } from '../src/check/figures/sums.ts';
import { catalogue } from '../src/check/registry.ts';
import { rules as documented } from '../src/rules.ts';
import { report } from './support/report.ts';
import { some } from './support/draws.ts';
import { type RuleCase, type RuleTable, runCase } from './support/rule-table.ts';

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
      expect(`${zh}${en}`).not.toMatch(/undefined|NaN|\bnull\b|\[object|其中0个|\(0 blank/u);
    }
  });
});

/** Whole numbers by one, shares by a hundredth. */
const stepOf = (value: number): number => (Number.isInteger(value) ? 1 : 0.01);
const thresholds = documented.flatMap(({ id, thresholds: all = {} }) =>
  Object.entries(all).map(([name, value]) => [id, name, value] as const),
);

test.each(some(thresholds, 3))('%s: the table of cases knows the threshold %s = %d on both sides', (id, name, value) => {
  const { accept, reject } = tables.get(id)!;
  const outcome = (given: RuleCase, limit: number): string => {
    const { profile, ...options } = given.options ?? {};
    if (profile !== undefined) return '';
    const { findings, ...counts } = runCase(id, {
      ...given,
      options: { ...options, profile: { thresholds: { [id]: { [name]: limit } } } },
    });
    return JSON.stringify([counts, findings.map(({ severity, cells }) => [severity, cells])]);
  };
  const seen = (limit: number): boolean => [...accept, ...reject].some((given) => outcome(given, limit) !== outcome(given, value));
  expect([seen(value - stepOf(value)), seen(value + stepOf(value))]).toEqual([true, true]);
});

test('what no document says is information in the default profile', () => {
  const known = documented.filter(({ evidence }) => evidence === 'knowledge');
  expect(known.length).toBeGreaterThan(5);
  expect(known.filter(({ severity }) => severity !== 'info').map(({ id }) => id)).toEqual([]);
  for (const { id } of known)
    for (const given of tables.get(id)!.reject) {
      const { profile, ...options } = given.options ?? {};
      if (profile === undefined)
        expect(runCase(id, { ...given, options }).findings.map(({ severity }) => severity)).not.toContain('warning');
    }
});

describe('what the rules share', () => {
  test('a total has parts where it stands alone on its side of a relation; a balance has none', () => {
    const parts = partsOfTotals('cn-ogi-2021');
    expect(parts.get('requests.received.total')).toHaveLength(6);
    expect(parts.has('requests.received.naturalPerson')).toBe(false);
  });

  test('two texts without words have nothing in common', () => {
    expect([similarity('2023年。', ''), similarity('公开指南', '公开指南'), similarity('公开指南', '办事大厅')]).toEqual([0, 1, 0]);
  });

  test('the terms of a sum over years are written with their signs', () => {
    const term = (value: number) => ({ path: 'proactive.normativeDocuments.inForce', year: 'previous', value }) as const;
    expect(termsOf({ terms: [term(-16), term(3), term(-1), term(0)] } as unknown as SeriesData)).toBe('-16 + 3 − 1 + 0');
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
