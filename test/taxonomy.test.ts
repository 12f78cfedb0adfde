/** The taxonomy says of each cell what the form says, and its sums and bounds are those that `validate` checks. */
import fc from 'fast-check';
import { validate } from '../src/check/index.ts';
import { type EditionId, editionIds, formCells } from '../src/form/index.ts';
import { schemas, taxonomy } from '../src/schema/index.ts';
import { long } from './support/draws.ts';
import { randomReport, toReport } from './support/random-report.ts';

interface Constraint {
  rule: string;
  severity: string;
  op: '=' | '>=' | 'integer';
  terms: { item: string; weight: number }[];
}
interface Item {
  id: string;
  labels: Record<string, Record<string, string>>;
  definition: Record<string, string>;
  counting: Record<string, string>;
  unit: { code: string | null; scale: number; printed: string | null };
  type: string;
  sign: string;
  article: string | null;
  evidence: Record<string, string>;
  sameness: { edition: string; comparability: string; items: string[] }[];
}
const files = JSON.parse(JSON.stringify(taxonomy())) as Record<string, { notice: string; items: Item[]; constraints: Constraint[] }>;
const of = (edition: EditionId) => files[`${edition}.json`]!;
const item = (edition: EditionId, id: string) => of(edition).items.find((candidate) => candidate.id === id)!;

/** The second evaluator: it knows the JSON and nothing of the library. Amounts have at most six decimals. */
function failures(constraints: readonly Constraint[], values: Readonly<Record<string, number | null>>): string[] {
  return constraints.flatMap(({ rule, severity, op, terms }) => {
    if (terms.some(({ item: id }) => typeof values[id] !== 'number')) return [];
    const sum = terms.reduce((total, { item: id, weight }) => total + weight * values[id]!, 0);
    const rounded = Math.round(sum * 1e6) / 1e6;
    const holds = op === '=' ? rounded === 0 : op === '>=' ? rounded >= 0 : Number.isInteger(sum);
    return holds
      ? []
      : [
          `${rule} ${severity} ${terms
            .map(({ item: id }) => id)
            .toSorted()
            .join()}`,
        ];
  });
}

const rules = new Set(Object.values(files).flatMap(({ constraints = [] }) => constraints.map(({ rule }) => rule)));

/** What `validate` finds of these rules. Bounds name the cells that they show, which are fewer than their terms. */
function found(edition: EditionId, report: Parameters<typeof validate>[0]): string[] {
  const termsOf = new Map(
    of(edition)
      .constraints.filter(({ severity }) => severity === 'info')
      .map(({ rule, terms }) => [
        rule,
        terms
          .map(({ item: id }) => id)
          .toSorted()
          .join(),
      ]),
  );
  return validate(report)
    .findings.filter(({ code }) => rules.has(code))
    .map(({ code, severity, cells }) => `${code} ${severity} ${termsOf.get(code) ?? cells.toSorted().join()}`)
    .toSorted();
}

/** A report with up to five cells set to something else, a blank, a negative number or a fraction among it. */
const mutated = fc.tuple(
  randomReport,
  fc.array(
    fc.tuple(fc.nat(999), fc.oneof(fc.nat(40), fc.constant(null), fc.integer({ min: -9, max: -1 }), fc.constantFrom(0.5, 2.25, 4000))),
    { maxLength: 5 },
  ),
);

test(`sums and bounds as JSON say what validate says of ${long ? '10,000' : 'some'} mutated reports`, () => {
  let failed = 0;
  fc.assert(
    fc.property(mutated, ([drawn, changes]) => {
      const paths = Object.keys(drawn.values);
      const changed = Object.fromEntries(changes.map(([at, value]) => [paths[at % paths.length]!, value]));
      const mine = failures(of(drawn.edition).constraints, { ...drawn.values, ...changed }).toSorted();
      failed += mine.length;
      expect(mine).toEqual(found(drawn.edition, toReport(drawn, changed)));
    }),
    { numRuns: long ? 10_000 : 150, seed: 20250131 },
  );
  expect(failed).toBeGreaterThan(100);
}, 600_000);

test('every rule of the taxonomy is broken by some report, so that none agrees by silence', () => {
  const all = new Set<string>();
  for (const edition of editionIds)
    // Of the bounds of single cells, which are alike, one in twenty.
    for (const { op, terms } of of(edition).constraints.filter((one, at) => one.terms.length > 1 || at % 20 === 0)) {
      const values = Object.fromEntries([...formCells(edition).keys()].map((path) => [path, 0]));
      const { item: id, weight } = terms[0]!;
      const broken = { ...values, [id]: op === 'integer' ? 0.5 : -weight };
      const mine = failures(of(edition).constraints, broken);
      expect(mine.toSorted()).toEqual(found(edition, toReport({ edition, values: broken })));
      for (const one of mine) all.add(one.split(' ')[0]!);
    }
  expect([...all].toSorted()).toEqual([...rules].toSorted());
});

describe.each([
  ['cn-ogi-2021', 200, 42 + 2 + 2 + 200 + 199],
  ['cn-ogi-2019', 198, 40 + 2 + 5 + 2 + 193 + 197],
] as const)('%s', (edition, cells, constraints) => {
  test('has an item per cell, a constraint per sum, bound, count and sign', () => {
    expect(of(edition).items.map(({ id }) => id)).toEqual([...formCells(edition).keys()]);
    expect([of(edition).items.length, of(edition).constraints.length]).toEqual([cells, constraints]);
  });

  test('every item is defined in both languages, counted, rests on something, and is compared with both other editions', () => {
    for (const { id, labels, definition, counting, evidence, sameness, unit, article } of of(edition).items) {
      for (const words of [labels['row']!, labels['column']!, definition, counting]) {
        expect([id, words['zh']]).toEqual([id, expect.stringMatching(/\p{Script=Han}/u)]);
        expect([id, words['en']]).toEqual([id, expect.stringMatching(/[a-z]/u)]);
      }
      expect(Object.values(evidence).filter((one) => !['form', 'regulation', 'notice', 'practice'].includes(one))).toEqual([]);
      expect([id, article !== null]).toEqual([id, evidence['row'] === 'regulation' || evidence['row'] === 'notice']);
      expect(sameness.map((one) => one.edition).toSorted()).toEqual(
        [editionIds.find((other) => other !== edition)!, 'cn-ogi-2014'].toSorted(),
      );
      expect([null, 'C62', 'CNY']).toContain(unit.code);
    }
  });
});

test('some items, by hand', () => {
  expect(item('cn-ogi-2021', 'proactive.fees.amount')).toMatchObject({
    labels: { row: { zh: '行政事业性收费' }, column: { zh: '本年收费金额（单位：万元）' } },
    heads: [{ zh: '第二十条第（八）项', en: 'Article 20(8)' }],
    article: '第二十条第（八）项',
    unit: { code: 'CNY', scale: 4, printed: '万元' },
    type: 'decimal',
    sign: 'nonNegative',
    source: '国办公开办函〔2021〕30号',
    sameness: [
      { edition: 'cn-ogi-2019', comparability: 'none', items: [] },
      { edition: 'cn-ogi-2014', comparability: 'none', items: [] },
    ],
  });
  expect(item('cn-ogi-2019', 'proactive.licensing.itemsChange')).toMatchObject({
    sign: 'any',
    type: 'integer',
    unit: { code: 'C62', printed: '项' },
  });
  expect(item('cn-ogi-2019', 'proactive.procurement.amount').unit).toEqual({ code: null, scale: 0, printed: null });
  expect(item('cn-ogi-2019', 'requests.other.total').sameness[0]).toEqual({
    edition: 'cn-ogi-2021',
    comparability: 'summed',
    items: ['requests.other.correctionOverdue.total', 'requests.other.feeUnpaid.total', 'requests.other.other.total'],
  });
  expect(item('cn-ogi-2021', 'requests.granted.total').sameness).toEqual([
    { edition: 'cn-ogi-2019', comparability: 'equivalent', items: ['requests.granted.total'] },
    { edition: 'cn-ogi-2014', comparability: 'approximate', items: ['requests.replies.alreadyPublic', 'requests.replies.granted'] },
  ]);
});

test('what is approximate names lines of the list of 2014, which are its 58', () => {
  const lines = files['cn-ogi-2014.json']!.items;
  expect(lines).toHaveLength(58);
  const known = new Set(lines.map(({ id }) => id));
  const named = editionIds.flatMap((edition) =>
    of(edition).items.flatMap(({ sameness }) => sameness.filter((one) => one.edition === 'cn-ogi-2014')),
  );
  expect(named.flatMap(({ items }) => items).filter((id) => !known.has(id))).toEqual([]);
});

test('schemas and taxonomy name the same units', () => {
  const all = schemas();
  for (const edition of editionIds)
    for (const { id, unit } of of(edition).items) {
      const leaf = id
        .split('.')
        .reduce<unknown>(
          (node, key) => (node as { properties: Record<string, unknown> }).properties[key],
          all[`annual-report.${edition}.json`],
        );
      expect((leaf as { 'x-unit': unknown })['x-unit']).toEqual(unit);
    }
});
