/** The generator is the yardstick of the reader; these are its own checks. */
import fc from 'fast-check';
import { type Identity, cellPath, formCells, identities } from '../src/form/index.ts';
import {
  type GeneratedReport,
  type Plan,
  arbAnyReport,
  arbPlans,
  arbReport,
  arbVariant,
  asExpected,
  damage,
  damaged,
  documentOf,
  encodings,
  families,
  faults,
  fits,
  labelStyles,
  silentlyWrong,
  truthOf,
  valueStyles,
  valuesOf,
} from './generate/index.ts';
import { draws } from './support/draws.ts';

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
  fc.assert(
    fc.property(arbAnyReport(), (drawn) => {
      expect(failing(drawn)).toEqual([]);
    }),
    { numRuns: draws(2000) },
  );
});

test('an unbalanced report fails a sum with the broken cell in it', () => {
  fc.assert(
    fc.property(arbAnyReport({ unbalanced: true }), (drawn) => {
      const sums = failing(drawn);
      expect(sums).not.toEqual([]);
      expect(sums.every((identity) => identity.terms.some((term) => term.path === drawn.broken))).toBe(true);
    }),
    { numRuns: draws(1000) },
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
  const source = layout
    .render(documentOf(counted))
    .replaceAll(/<(?=br|\/t)/gu, '\n<')
    .split('<')
    .map((part, i) => (i === 0 ? part : part.slice(part.indexOf('>') + 1)))
    .join('');
  const printed = source.match(/7\d{3}(?!\d)/gu)?.map(Number) ?? [];
  const values = [...counted.expected.values()].map((cell) => cell.value);
  const once = layout.tags.writtenOut ? [...new Set(printed)] : printed;
  if (layout.name.endsWith('columns in another order')) {
    expect(once).not.toEqual(values);
    expect(once.toSorted()).toEqual(values.toSorted());
  } else expect(once).toEqual(values);
});

test('the same seed gives the same sources', () => {
  const draw = () =>
    sample(fc.tuple(arbAnyReport({ blanks: true }), fc.constantFrom(...families), arbPlans), 50, 3).map(
      ([r, layout, plans]) => damaged(r, layout, plans).source,
    );
  expect(draw()).toEqual(draw());
});

describe('styles', () => {
  const changes: GeneratedReport = {
    ...sample(arbReport('cn-ogi-2019'))[0]!,
    expected: new Map([
      ['proactive.normativeDocuments.newlyDisclosed', { value: 22, state: 'number', text: '22' }],
      ['proactive.licensing.itemsPreviousYear', { value: 1234, state: 'number', text: '1234' }],
      ['proactive.licensing.itemsChange', { value: -8, state: 'number', text: '-8' }],
      ['proactive.penalties.itemsChange', { value: 19, state: 'number', text: '19' }],
      ['proactive.procurement.amount', { value: 26.5, state: 'number', text: '26.5' }],
      ['proactive.rules.newlyMade', { value: null, state: 'blank', text: '' }],
    ]),
  };
  const whole = { ...changes, expected: new Map([...sample(arbReport('cn-ogi-2019'))[0]!.expected, ...changes.expected]) };
  test.each([
    ['thousands', 'proactive.licensing.itemsPreviousYear', '1,234'],
    ['thousands, wide comma', 'proactive.licensing.itemsPreviousYear', '1，234'],
    ['full-width digits', 'proactive.licensing.itemsChange', '－８'],
    ['changes as +19 and -3', 'proactive.penalties.itemsChange', '+19'],
    ['changes as 增5 and 减3', 'proactive.licensing.itemsChange', '减8'],
    ['changes with a wide minus', 'proactive.licensing.itemsChange', '－8'],
    ['2 decimals', 'proactive.procurement.amount', '26.50'],
    ['units in cells of amounts', 'proactive.procurement.amount', '26.5万元'],
    ['yuan in cells of procurement', 'proactive.procurement.amount', '26.5元'],
    ['units in all cells of section two', 'proactive.normativeDocuments.newlyDisclosed', '22件'],
    ['a note in a cell', 'proactive.normativeDocuments.newlyDisclosed', '22（其中修订3件）'],
    ['blanks as wide blanks', 'proactive.rules.newlyMade', '\u3000'],
  ])('%s', (name, path, text) => {
    const cells = valueStyles
      .find((style) => style.name === name)!
      .apply(documentOf(whole))
      .sections.flatMap((s) => s.tables.flatMap((t) => t.rows.flatMap((r) => r.cells)));
    expect(cells.find((c) => c.path === path)?.text).toBe(text);
  });

  test.each(labelStyles.slice(1).map((style) => [style.name, style] as const))('%s changes labels and no value', (_, style) => {
    const before = documentOf(style.name === 'fees without unit' ? counted : whole);
    const after = style.apply(before);
    const values = (d: typeof before) =>
      d.sections.flatMap((s) => s.tables.flatMap((t) => t.rows.flatMap((r) => r.cells.filter((c) => c.role === 'value'))));
    expect(values(after)).toEqual(values(before));
    expect(after).not.toEqual(before);
  });

  test('variants fit their layouts, and their bytes are read back by the platform', () => {
    for (const [drawn, encoding] of sample(fc.tuple(arbVariant({ blanks: true }), fc.constantFrom(...encodings)), 60)) {
      expect(fits(drawn.layout, drawn.values, drawn.labels)).toBe(true);
      const bytes = encoding.encode(drawn.source);
      if (!bytes) continue;
      const text = new TextDecoder(encoding.platform).decode(bytes);
      const undeclared = (page: string) =>
        page
          .split('charset=')
          .map((part, i) => (i === 0 ? part : part.slice(part.indexOf('>'))))
          .join('');
      expect(undeclared(text)).toBe(undeclared(drawn.source));
    }
  });

  test('each encoding serves some variant', () => {
    const drawn = sample(arbVariant({ labels: labelStyles.filter((style) => style.name === 'Traditional, forms of Taiwan') }), 10);
    expect(encodings.filter((encoding) => !drawn.some(({ source }) => encoding.encode(source)))).toEqual([]);
  });
});

const [marked] = families.filter((layout) => layout.tags.rowsMarked);
const [lines] = families;
const strike = (name: string, ...numbers: number[]): Plan => ({ fault: faults.find((fault) => fault.name === name)!, numbers });
const truth = (plans: readonly Plan[], layout = lines!) => truthOf(counted, damage(documentOf(counted), plans), layout.tags);
const [first, second, third] = [...counted.expected.keys()] as [never, never, never];
const certain = (values: Readonly<Record<string, number | null>>) => ({
  cells: Object.fromEntries(
    Object.entries(values).map(
      ([path, value]) => [path, { value, state: value === null ? 'blank' : 'number', certainty: 'certain' }] as const,
    ),
  ),
});

describe('what may be read', () => {
  test('without damage, the report and nothing else', () => {
    const { allowed, limits } = truth([]);
    expect(Object.fromEntries(allowed)).toEqual(
      Object.fromEntries(Object.entries(valuesOf(counted)).map(([path, value]) => [path, [value]])),
    );
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
    expect([first, second, third].map((path) => allowed.get(path))).toEqual([
      [null, 7001],
      [7001, 7002],
      [7002, 12],
    ]);
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
    const swallowed = (layout: typeof lines) =>
      truth([strike('delete a value', 7), strike('lose a row label', 4)], layout).allowed.get('proactive.penalties.decisions');
    expect(swallowed(lines)).toEqual([null, 7008]);
    expect(swallowed(marked)).toEqual([null]);
  });

  test('of equal neighbours no more may be certain than are printed', () => {
    const zeros: GeneratedReport = {
      ...counted,
      expected: new Map([...counted.expected].map(([path, cell]) => [path, { ...cell, value: 0, text: '0' }])),
    };
    const lost = truthOf(zeros, damage(documentOf(zeros), [strike('delete a value', 1)]), lines!.tags);
    expect(silentlyWrong(certain({ [first]: 0, [second]: 0 }), lost)).toEqual([]);
    expect(silentlyWrong(certain({ [first]: 0, [second]: 0, [third]: 0 }), lost)).toEqual([first, second, third]);
  });

  test('cells of a form that the report is not on are wrong when they hold a number', () => {
    expect(silentlyWrong(certain({ 'proactive.rules.newlyMade': 1, 'proactive.rules.newlyDisclosed': null }), truth([]))).toEqual([
      'proactive.rules.newlyMade',
    ]);
  });
});

describe('readers of known honesty', () => {
  const layout = families.find(({ name }) => name === 'row per line, no padding')!;
  const labels = new Map(
    [...formCells('cn-ogi-2021').values()]
      .filter((c) => c.table.id !== 'disputes')
      .map((c) => [c.row.label, c.block.columns.map((column) => cellPath(c.table.id, c.row.id, column.id))] as const),
  );
  const fifteen = [...formCells('cn-ogi-2021').keys()].filter((path) => path.startsWith('disputes.'));
  /** Reads rows by their exact labels; `choose` gives the values of a row of so many columns, or none. */
  const read = (source: string, choose: (values: readonly string[], columns: number) => readonly string[]) =>
    certain(
      Object.fromEntries(
        source.split('\n').flatMap((line) => {
          const parts = line.split(' | ');
          const at = parts.findIndex((part) => /^\d+$/u.test(part));
          const paths = labels.get(parts[at < 0 ? parts.length - 1 : at - 1] ?? '') ?? (at === 0 && parts.length > 9 ? fifteen : []);
          return choose(at < 0 ? [] : parts.slice(at), paths.length).flatMap((text, i) =>
            paths[i] === undefined ? [] : [[paths[i], Number(text)] as const],
          );
        }),
      ),
    );
  const drawn = sample(fc.tuple(arbReport('cn-ogi-2021'), arbPlans), 500).map(([r, plans]) => damaged(r, layout, plans));

  test('one that takes complete rows only is never silently wrong', () => {
    const wrong = drawn.flatMap(({ source, truth: t }) =>
      silentlyWrong(
        read(source, (values, columns) => (values.length === columns ? values : [])),
        t,
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('one that fills rows up is caught', () => {
    const filled = (values: readonly string[], columns: number) => Array.from({ length: columns }, (_, i) => values[i] ?? '0');
    expect(drawn.filter(({ source, truth: t }) => silentlyWrong(read(source, filled), t).length > 0).length).toBeGreaterThan(100);
  });
});

test.each([
  ['row per line, padded', '|'],
  ['cell per line, padding on its own line', '|'],
  ['tabs, padding after the values', '\t'],
  ['tabs, one per grid column', '\t'],
  ['Markdown, tables without delimiter row', '|'],
])('%s: no padding makes up for a lost cell, nor gives way to a stray one', (name, mark) => {
  const layout = families.find((family) => family.name === name)!;
  // Value 10 is the first of the requests table, gap 16 lies in its first row.
  const marks = (...plans: Plan[]) => damaged(counted, layout, plans).source.split(mark).length;
  expect(marks(strike('delete a value', 10)) - marks()).toBe(-1);
  expect(marks(strike('insert a number', 16, 1)) - marks()).toBe(1);
  expect(marks(strike('swap two values', 10, 11)) - marks()).toBe(0);
});

test.each(faults.map((fault) => [fault.name, fault] as const))('%s: changes some sources and keeps the number of cells', (_, fault) => {
  const plans = sample(fc.array(fc.nat(9999), { minLength: 4, maxLength: 4 }), 20).map((numbers): Plan => ({ fault, numbers }));
  const clean = families.map((layout) => layout.render(documentOf(counted)));
  const changes = (plan: Plan): boolean => families.some((layout, i) => damaged(counted, layout, [plan]).source !== clean[i]);
  // No number of this report is printed twice.
  if (fault.name !== 'drop every number that was printed before') expect(plans.some(changes)).toBe(true);
  for (const plan of plans) expect(damaged(counted, lines!, [plan]).truth.allowed.size).toBe(counted.expected.size);
});

test('every report can be damaged in every layout', () => {
  for (const [drawn, layout, plans] of sample(
    fc.tuple(arbAnyReport({ blanks: true }), fc.constantFrom(...families), arbPlans),
    draws(4000),
  ))
    expect(damaged(drawn, layout, plans).source).not.toBe('');
});
