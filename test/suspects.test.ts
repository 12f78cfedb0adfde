import fc from 'fast-check';
import type { CellPath, EditionId } from '../src/form/index.ts';
import { validate } from '../src/check/index.ts';
import { differences, randomReport, toReport, type Values } from './support/random-report.ts';
import { report } from './support/report.ts';
import { draws } from './support/draws.ts';

const named = (input: Parameters<typeof validate>[0]) =>
  validate(input).suspects.map(({ cell, reported, proposed, pattern }) => ({ cell, reported, proposed, pattern }));
const summed = (values: Values) => Object.keys(values).filter((path) => !path.startsWith('proactive'));
const rowOf = (path: string) => path.slice(0, path.lastIndexOf('.'));

/** Every way to repair all sums by one value, or by exchanging two of a row; found by trying. */
function repairs(edition: EditionId, values: Values): Record<string, number>[] {
  const holds = (changes: Record<string, number>) =>
    differences(edition, (path) => changes[path] ?? values[path]!).every((difference) => difference === 0);
  const steps = new Set(
    differences(edition, (path) => values[path]!).flatMap((difference) => (difference === 0 ? [] : [difference, -difference])),
  );
  const paths = summed(values);
  const found: Record<string, number>[] = [];
  for (const path of paths)
    for (const step of steps)
      if (values[path]! + step >= 0 && holds({ [path]: values[path]! + step })) found.push({ [path]: values[path]! + step });
  if (found.length > 0)
    for (const [i, x] of paths.entries())
      for (const y of paths.slice(i + 1))
        if (rowOf(x) === rowOf(y) && values[x] !== values[y] && holds({ [x]: values[y]!, [y]: values[x]! }))
          found.push({ [x]: values[y]!, [y]: values[x]! });
  return found;
}

const fault = fc.record({
  at: fc.nat(9999),
  by: fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -3000, max: 3000 })).filter((by) => by !== 0),
  in: fc.constantFrom('requests', 'disputes'),
});

test('one wrong value is named wherever it can be told apart, and no other ever is', () => {
  let told = 0;
  fc.assert(
    fc.property(randomReport, fault, ({ edition, values }, { at, by, in: table }) => {
      const paths = summed(values).filter((path) => path.startsWith(table));
      const cell = paths[at % paths.length]!;
      const wrong = Math.max(0, values[cell]! + by);
      fc.pre(wrong !== values[cell]);
      const broken = { ...values, [cell]: wrong };
      const ways = repairs(edition, broken);
      const expected = ways.length === 1 ? [{ cell, reported: wrong, proposed: values[cell], pattern: 'single' }] : [];
      told += expected.length;
      expect(named(toReport({ edition, values }, { [cell]: wrong }))).toEqual(expected);
    }),
    { numRuns: draws(1800) },
  );
  expect(told).toBeGreaterThan(draws(500));
});

const twoInRow = fc.record({
  at: fc.nat(9999),
  with: fc.nat(6),
  by: fc.integer({ min: 1, max: 50 }),
  kind: fc.constantFrom('swapped', 'compensating', 'split'),
});

/** Damages two cells of a row of requests. */
function damage(
  values: Values,
  { at, with: other, by, kind }: { at: number; with: number; by: number; kind: string },
): Record<string, number> {
  const paths = summed(values).filter((path) => path.startsWith('requests'));
  const x = paths[at % paths.length]!;
  const row = paths.filter((path) => rowOf(path) === rowOf(x));
  const y = kind === 'split' ? row[row.indexOf(x) + 1] : row[other];
  if (y === undefined || y === x) return {};
  const [a, b] = [values[x]!, values[y]!];
  if (kind === 'swapped') return { [x]: b, [y]: a };
  if (kind === 'split') return a >= 10 && b === 0 ? { [x]: Math.floor(a / 10), [y]: a % 10 } : {};
  const opposite = (x.endsWith('total') ? -1 : 1) * (y.endsWith('total') ? -1 : 1);
  return b - opposite * by < 0 ? {} : { [x]: a + by, [y]: b - opposite * by };
}

test('two wrong values of a row are named, or nothing is', () => {
  const told: Record<string, number> = {};
  fc.assert(
    fc.property(randomReport, twoInRow, (given, drawn) => {
      const changes = damage(given.values, drawn);
      fc.pre(Object.entries(changes).some(([path, value]) => given.values[path] !== value));
      const suspects = named(toReport(given, changes));
      for (const { cell, proposed } of suspects) expect([cell, proposed]).toEqual([cell, given.values[cell]]);
      for (const { cell } of suspects) expect(Object.keys(changes)).toContain(cell);
      if (suspects.length > 0) told[drawn.kind] = (told[drawn.kind] ?? 0) + 1;
    }),
    // Split numbers are rare: fewer draws would not tell of them.
    { numRuns: draws(9000) },
  );
  for (const kind of ['swapped', 'compensating', 'split']) expect(told[kind]).toBeGreaterThan(0);
});

test('with blanks about, one wrong value is named or nothing is', () => {
  fc.assert(
    fc.property(randomReport, fault, fc.array(fc.nat(9999), { maxLength: 12 }), ({ edition, values }, { at, by, in: table }, blanks) => {
      const paths = summed(values);
      const cells = paths.filter((path) => path.startsWith(table));
      const cell = cells[at % cells.length]!;
      const zeros = paths.filter((path) => values[path] === 0 && path !== cell);
      const changes = {
        ...Object.fromEntries(blanks.map((n) => [zeros[n % zeros.length]!, null])),
        [cell]: Math.max(0, values[cell]! + by),
      };
      for (const suspect of named(toReport({ edition, values }, changes))) expect(suspect).toMatchObject({ cell, proposed: values[cell] });
    }),
    { numRuns: draws(300) },
  );
});

describe('patterns', () => {
  // The base report: granted 14 natural persons, 2 enterprises, 16 in all; partially granted 2, 2 in all.
  test.each<[string, Partial<Record<CellPath, number | null>>, object[]]>([
    [
      'a digit too many',
      { 'requests.granted.naturalPerson': 144 },
      [{ cell: 'requests.granted.naturalPerson', reported: 144, proposed: 14, pattern: 'single' }],
    ],
    [
      'a wrong total of outcomes',
      { 'requests.outcomeTotal.total': 42 },
      [{ cell: 'requests.outcomeTotal.total', reported: 42, proposed: 24, pattern: 'single' }],
    ],
    [
      'two columns exchanged',
      { 'requests.granted.naturalPerson': 2, 'requests.granted.commercialEnterprise': 14 },
      [
        { cell: 'requests.granted.naturalPerson', reported: 2, proposed: 14, pattern: 'swapped' },
        { cell: 'requests.granted.commercialEnterprise', reported: 14, proposed: 2, pattern: 'swapped' },
      ],
    ],
    [
      // 2 carried in and 1 out where it was 1 and 2, of persons and in all: other pairs of cells would repair the sums too.
      "two lines in each other's place",
      {
        'requests.carriedIn.naturalPerson': 0,
        'requests.carriedOut.naturalPerson': 1,
        'requests.carriedIn.commercialEnterprise': 1,
        'requests.carriedOut.commercialEnterprise': 0,
        'requests.received.naturalPerson': 21,
        'requests.received.commercialEnterprise': 4,
        'requests.received.total': 25,
        'requests.outcomeTotal.naturalPerson': 22,
        'requests.outcomeTotal.commercialEnterprise': 3,
        'requests.outcomeTotal.total': 25,
        'requests.granted.naturalPerson': 15,
        'requests.granted.total': 17,
        'requests.carriedIn.total': 1,
        'requests.carriedOut.total': 1,
      },
      [],
    ],
    [
      // Six identities fail, each by 3 or by 5: two values of different rows and columns explain them.
      'one in each of two rows',
      { 'requests.received.naturalPerson': 23, 'requests.unableToProvide.notHeld.researchInstitution': 5 },
      [
        { cell: 'requests.received.naturalPerson', reported: 23, proposed: 20, pattern: 'pair' },
        { cell: 'requests.unableToProvide.notHeld.researchInstitution', reported: 5, proposed: 0, pattern: 'pair' },
      ],
    ],
    [
      // The total may be 6, or 3 and 0 stand in each other's place: 3 = 0 + 1 + 1 + 1.
      'a total, or two values exchanged',
      {
        'disputes.reconsideration.upheld': 3,
        'disputes.reconsideration.corrected': 1,
        'disputes.reconsideration.otherOutcome': 1,
        'disputes.reconsideration.pending': 1,
        'disputes.reconsideration.total': 0,
      },
      [],
    ],
    ['one of four, in a block whose only sum fails', { 'disputes.reconsideration.total': 3 }, []],
    [
      'a total that no single part can explain',
      {
        'disputes.reconsideration.upheld': 1,
        'disputes.reconsideration.corrected': 1,
        'disputes.reconsideration.pending': 1,
        'disputes.reconsideration.total': 0,
      },
      [{ cell: 'disputes.reconsideration.total', reported: 0, proposed: 3, pattern: 'single' }],
    ],
  ])('%s', (_, cells, expected) => {
    expect(named(report({ cells }))).toEqual(expected);
  });

  test('a split number is put together again', () => {
    // 21 outcomes of natural persons as `2 | 1`, where no enterprise had any.
    const whole = {
      'requests.received.commercialEnterprise': 0,
      'requests.received.total': 20,
      'requests.granted.commercialEnterprise': 0,
      'requests.granted.total': 14,
      'requests.denied.thirdPartyRights.commercialEnterprise': 0,
      'requests.denied.thirdPartyRights.total': 0,
      'requests.outcomeTotal.commercialEnterprise': 0,
      'requests.outcomeTotal.total': 21,
    };
    expect(named(report({ cells: whole }))).toEqual([]);
    expect(
      named(report({ cells: { ...whole, 'requests.outcomeTotal.naturalPerson': 2, 'requests.outcomeTotal.commercialEnterprise': 1 } })),
    ).toEqual([
      { cell: 'requests.outcomeTotal.naturalPerson', reported: 2, proposed: 21, pattern: 'split' },
      { cell: 'requests.outcomeTotal.commercialEnterprise', reported: 1, proposed: 0, pattern: 'split' },
    ]);
  });

  test('a suspect brings the findings it would repair', () => {
    const { suspects, findings } = validate(report({ cells: { 'requests.outcomeTotal.total': 42 } }));
    expect(suspects[0]?.findings.map(({ code }) => code).sort()).toEqual(['requests-balance', 'requests-outcome-sum', 'requests-row-sum']);
    expect(findings).toEqual(expect.arrayContaining([...(suspects[0]?.findings ?? [])]));
  });
});
