/** The generator is the yardstick of the reader; these are its own checks. */
import fc from 'fast-check';
import { type Identity, identities } from '../src/form/index.ts';
import { type GeneratedReport, type Plan, arbAnyReport, arbPlans, arbReport, asExpected, damage, damaged, documentOf, families, faults, silentlyWrong, truthOf, valuesOf } from './generate/index.ts';

const sumOf = (report: GeneratedReport, terms: Identity['terms']) =>
  terms.reduce((sum, term) => sum + term.weight * (report.expected.get(term.path)?.value ?? Number.NaN), 0);
const failing = (report: GeneratedReport) => identities(report.edition).filter((identity) => sumOf(report, identity.terms) !== 0);

const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns = 1, seed = 7): T[] => fc.sample(arbitrary, { numRuns, seed });
const [report] = sample(arbReport('cn-ogi-2021')) as [GeneratedReport];

/** Each cell holds another number, so that order can be seen. */
const counted: GeneratedReport = {
  ...report,
  voice: 10,
  expected: new Map([...report.expected.keys()].map((path, i) => [path, { value: 7000 + i, state: 'number', text: String(7000 + i) }])),
};

test('every sum of a report holds', () => {
  fc.assert(fc.property(arbAnyReport(), (drawn) => { expect(failing(drawn)).toEqual([]); }), { numRuns: 200 });
});

test('an unbalanced report fails a sum with the broken cell in it', () => {
  fc.assert(
    fc.property(arbAnyReport({ unbalanced: true }), (drawn) => {
      const sums = failing(drawn);
      expect(sums).not.toEqual([]);
      expect(sums.every((identity) => identity.terms.some((term) => term.path === drawn.broken))).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('with blanks, a cell has a number or a state that says why not', () => {
  const drawn = sample(arbAnyReport({ blanks: true }), 200).flatMap((r) => [...r.expected.values()]);
  expect(drawn.filter((cell) => (cell.state === 'number') !== (cell.value !== null))).toEqual([]);
  expect(new Set(drawn.map((cell) => cell.state))).toEqual(new Set(['number', 'blank', 'dash', 'none']));
});

test('family names are unique', () => {
  expect(new Set(families.map((layout) => layout.name)).size).toBe(families.length);
});

test.each(families.map((layout) => [layout.name, layout] as const))('%s prints every value once, in form order', (_, layout) => {
  const source = layout.render(documentOf(counted)).replaceAll('</t', '\n<').split('<').map((part, i) => (i === 0 ? part : part.slice(part.indexOf('>') + 1))).join('');
  expect(source.match(/7\d{3}(?!\d)/gu)?.map(Number)).toEqual([...counted.expected.values()].map((cell) => cell.value));
});

test('the same seed gives the same sources', () => {
  const draw = () => sample(fc.tuple(arbAnyReport({ blanks: true }), fc.constantFrom(...families), arbPlans), 50, 3).map(([r, layout, plans]) => damaged(r, layout, plans).source);
  expect(draw()).toEqual(draw());
});

const [marked] = families.filter((layout) => layout.tags.rowsMarked);
const [lines] = families;
const strike = (name: string, ...numbers: number[]): Plan => ({ fault: faults.find((fault) => fault.name === name)!, numbers });
const truth = (plans: readonly Plan[], layout = lines!) => truthOf(counted, damage(documentOf(counted), plans), layout.tags);
const [first, second, third] = [...counted.expected.keys()] as [never, never, never];
const certain = (values: Readonly<Record<string, number | null>>) => ({
  cells: Object.fromEntries(Object.entries(values).map(([path, value]) => [path, { value, state: value === null ? 'blank' : 'number', certainty: 'certain' }] as const)),
});

describe('what may be read', () => {
  test('without damage, the report and nothing else', () => {
    const { allowed, limits } = truth([]);
    expect(Object.fromEntries(allowed)).toEqual(Object.fromEntries(Object.entries(valuesOf(counted)).map(([path, value]) => [path, [value]])));
    expect(limits).toEqual([]);
    expect(silentlyWrong(certain(valuesOf(counted)), truth([]))).toEqual([]);
    expect(asExpected(certain(valuesOf(counted)), counted.expected)).toEqual([]);
  });

  test('a deleted value may only be null; its neighbours keep theirs', () => {
    const { allowed } = truth([strike('delete a value', 0)]);
    expect([first, second, third].map((path) => allowed.get(path))).toEqual([[null], [7001], [7002]]);
    expect(silentlyWrong(certain({ [first]: 7001, [second]: 7002 }), truth([strike('delete a value', 0)]))).toEqual([first, second]);
  });

  test('a deletion and an insertion that make the row whole again: what stands there may be read', () => {
    const { allowed } = truth([strike('delete a value', 0), strike('insert a number', 2, 3)]);
    expect([first, second, third].map((path) => allowed.get(path))).toEqual([[null, 7001], [7001, 7002], [7002, 12]]);
  });

  test('an inserted value changes nothing that may be read', () => {
    const { allowed } = truth([strike('insert a number', 1, 2)]);
    expect([first, second, third].map((path) => allowed.get(path))).toEqual([[7000], [7001], [7002]]);
  });

  test('swapped values may be read as printed or as meant', () => {
    const { allowed } = truth([strike('swap two values', 0, 1)]);
    expect([first, second, third].map((path) => allowed.get(path))).toEqual([[7000, 7001], [7001, 7000], [7002]]);
  });

  test('a row without label leaves its values readable, and joins the row before it unless rows are marked', () => {
    const swallowed = (layout: typeof lines) => truth([strike('delete a value', 7), strike('lose a row label', 4)], layout).allowed.get('proactive.penalties.decisions');
    expect(swallowed(lines)).toEqual([null, 7008]);
    expect(swallowed(marked)).toEqual([null]);
  });

  test('of equal neighbours no more may be certain than are printed', () => {
    const zeros: GeneratedReport = { ...counted, expected: new Map([...counted.expected].map(([path, cell]) => [path, { ...cell, value: 0, text: '0' }])) };
    const lost = truthOf(zeros, damage(documentOf(zeros), [strike('delete a value', 1)]), lines!.tags);
    expect(silentlyWrong(certain({ [first]: 0, [second]: 0 }), lost)).toEqual([]);
    expect(silentlyWrong(certain({ [first]: 0, [second]: 0, [third]: 0 }), lost)).toEqual([first, second, third]);
  });

  test('cells of a form that the report is not on are wrong when they hold a number', () => {
    expect(silentlyWrong(certain({ 'proactive.rules.newlyMade': 1, 'proactive.rules.newlyDisclosed': null }), truth([]))).toEqual(['proactive.rules.newlyMade']);
  });
});

test.each(faults.map((fault) => [fault.name, fault] as const))('%s: changes some sources and keeps the number of cells', (_, fault) => {
  const plans = sample(fc.array(fc.nat(9999), { minLength: 4, maxLength: 4 }), 20).map((numbers): Plan => ({ fault, numbers }));
  const clean = families.map((layout) => layout.render(documentOf(counted)));
  const changed = plans.filter((plan) => families.some((layout, i) => damaged(counted, layout, [plan]).source !== clean[i]));
  const applies = fault.name === 'drop every number that was printed before' ? 0 : 1;
  expect(changed.length).toBeGreaterThanOrEqual(applies);
  for (const plan of plans) expect(damaged(counted, lines!, [plan]).truth.allowed.size).toBe(counted.expected.size);
});

test('a thousand reports are rendered in a few seconds at most', () => {
  const start = performance.now();
  for (const [drawn, layout, plans] of sample(fc.tuple(arbAnyReport({ blanks: true }), fc.constantFrom(...families), arbPlans), 1000)) damaged(drawn, layout, plans);
  expect(performance.now() - start).toBeLessThan(10_000);
});
