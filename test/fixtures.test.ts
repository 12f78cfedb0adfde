/** Every case of fixtures/ is read as its report.json says. */
import { formCells, identities } from '../src/form/index.ts';
import type { CellPath } from '../src/form/index.ts';
import type { Diagnostic } from '../src/diagnostic/types.ts';
import { parse } from '../src/parse.ts';
import type { AnnualReport, Cells, Extension, ParseResult } from '../src/report/types.ts';
import { type Fixture, type FixtureExpectation, fixtures } from './generate/fixtures.ts';
import { validate } from '../src/check/index.ts';
import { notKept } from './support/not-kept.ts';

const all = fixtures();
const named = (cases: readonly Fixture[]) => cases.map((fixture) => [fixture.name, fixture] as const);
type Read = ParseResult & { readonly report: AnnualReport; readonly cells: Cells };
const known = new Map<Fixture, Read>();
/** Each case is read once. */
function read(fixture: Fixture): Read {
  const result = known.get(fixture) ?? parse(fixture.bytes);
  known.set(fixture, result);
  return result;
}

/** Expected values of all cells; where no number may be given, all null. */
const valuesOf = ({ expected }: Fixture, paths: readonly string[]) =>
  Object.fromEntries(paths.map((path) => [path, expected.values[path as CellPath] ?? null]));

describe.each(named(all))('%s: the case itself', (_, { expected, text }) => {
  const values = Object.entries(expected.values) as [CellPath, number | null][];

  test('names every cell of its edition, or none', () => {
    expect(
      values.length === 0 ||
        (expected.edition !== null && values.map(([path]) => path).join() === [...formCells(expected.edition).keys()].join()),
    ).toBe(true);
  });

  test('has its numbers in the source, and its sums hold', () => {
    const plain = text
      .split('<')
      .map((part, i) => (i === 0 ? part : part.slice(part.indexOf('>') + 1)))
      .join('')
      .replaceAll(/[,，]/gu, '');
    const missing = values.filter(([, value]) => value !== null && !plain.includes(String(Math.abs(value))));
    expect(missing).toEqual([]);
    if (values.length === 0 || expected.edition === null) return;
    const value = (path: CellPath) => expected.values[path] ?? Number.NaN;
    const broken = identities(expected.edition).filter(({ terms }) => {
      const sum = terms.reduce((total, term) => total + term.weight * value(term.path), 0);
      return !Number.isNaN(sum) && sum !== 0;
    });
    expect(broken).toEqual([]);
  });
});

type Check = (name: string, fixture: Fixture) => void;

/** Cases that are not read as they should be yet. */
const pending: Readonly<Record<string, readonly string[]>> = notKept.fixtures;

function each(title: string, cases: readonly Fixture[], check: Check): void {
  const waiting = pending[title] ?? [];
  const [ready, later] = [cases.filter((f) => !waiting.includes(f.name)), cases.filter((f) => waiting.includes(f.name))];
  if (ready.length > 0) test.each(named(ready))(`%s: ${title}`, check);
  if (later.length > 0) test.failing.each(named(later))(`%s: ${title}`, check);
}

/** Each expected diagnostic is among those found, with its cells. */
function expectNamed(found: readonly Diagnostic<string, unknown>[], expected: FixtureExpectation['messages'] = []): void {
  for (const { code, cells } of expected) {
    const named = found.filter((one) => one.code === code).map((one) => one.cells);
    expect([code, named.length > 0]).toEqual([code, true]);
    expect(named.flat()).toEqual(expect.arrayContaining([...cells]));
  }
}

const complete = all.filter((fixture) => Object.keys(fixture.expected.values).length > 0);

each('is told for what it is', all, (_, fixture) => {
  const { kind, report } = read(fixture);
  // Of a report none of whose rows was found the expectation does not say.
  expect({ kind, edition: kind === 'report' && fixture.expected.edition === null ? null : report.edition }).toEqual({
    kind: fixture.expected.kind,
    edition: fixture.expected.edition,
  });
});

each('every cell has its value', all, (_, fixture) => {
  const { cells } = read(fixture);
  expect(Object.fromEntries(Object.entries(cells).map(([path, cell]) => [path, cell.value]))).toEqual(
    valuesOf(fixture, Object.keys(cells)),
  );
});

each('no cell is doubtful but those of which nobody can tell', complete, (_, fixture) => {
  const doubtful = Object.values(read(fixture).cells).filter((cell) => cell.certainty === 'doubtful');
  expect(doubtful.map(({ path }) => path)).toEqual(fixture.expected.doubtful ?? []);
});

each('no cell is silently wrong', all, (_, fixture) => {
  const wrong = Object.values(read(fixture).cells).filter(
    (cell) => cell.certainty === 'certain' && cell.value !== (fixture.expected.values[cell.path] ?? null),
  );
  expect(wrong).toEqual([]);
});

each('cells without a number say why', complete, (_, fixture) => {
  const states = Object.fromEntries(Object.values(read(fixture).cells).map((cell) => [cell.path, cell.state]));
  const { values, states: odd = {} } = fixture.expected;
  expect(states).toEqual(
    Object.fromEntries(
      Object.entries(values).map(([path, value]) => [path, value === null ? (odd[path as CellPath] ?? 'blank') : 'number']),
    ),
  );
});

each(
  'foreign rows are kept as extensions',
  all.filter((fixture) => fixture.expected.extensions),
  (_, fixture) => {
    const found = read(fixture).report.extensions.map(({ table, label, edition, columns }: Extension) => ({
      table,
      label: label.split(/[（(]/u)[0],
      ...(edition && { edition }),
      values: columns.map((column) => column.value),
    }));
    for (const extension of fixture.expected.extensions ?? []) expect(found).toContainEqual(extension);
  },
);

each(
  'damage is told, with the cells that it concerns',
  all.filter(({ expected }) => expected.messages),
  (_, fixture) => {
    expectNamed(read(fixture).messages, fixture.expected.messages);
  },
);

each(
  'what is wrong with the report is found',
  all.filter(({ expected }) => expected.findings),
  (_, fixture) => {
    const narrative = validate(read(fixture)).findings.filter(({ code }) => code.startsWith('narrative-'));
    expect(narrative).toHaveLength(fixture.expected.findings!.length);
    expectNamed(narrative, fixture.expected.findings);
  },
);

each('the span of a cell cuts its raw text out of the source', all, (_, fixture) => {
  const wrong = Object.values(read(fixture).cells).filter(
    ({ span, raw }) => span && (span.start >= span.end || fixture.text.slice(span.start, span.end) !== raw),
  );
  expect(wrong).toEqual([]);
});

each(
  'the head is read',
  all.filter((fixture) => fixture.expected.head.title !== null),
  (_, fixture) => {
    const { title, organ, year } = read(fixture).report;
    expect({ title: title?.replaceAll(/\s/gu, ''), organ, year }).toEqual({
      ...fixture.expected.head,
      title: fixture.expected.head.title?.replaceAll(/\s/gu, ''),
    });
  },
);

each(
  'sections and period are read',
  all.filter(({ expected }) => expected.sections),
  (_, fixture) => {
    const { sections, period } = read(fixture).report;
    expect({ sections: sections.map(({ id }) => id), period }).toEqual({
      sections: fixture.expected.sections,
      period: fixture.expected.period ?? null,
    });
  },
);
