/**
 * What `certain` withstands: any one fault, and two in different rows, counted by certainty alone, whatever messages say. And
 * what it cannot: faults that nobody can see.
 */
import fc from 'fast-check';
import type { CellPath } from '../src/form/index.ts';
import { parse } from '../src/index.ts';
import { type Document, type Row, mapCells, mapTables } from './generate/document.ts';
import {
  type Fault,
  type GeneratedReport,
  arbAnyReport,
  arbReport,
  damage,
  documentOf,
  families,
  faults,
  silentlyWrong,
  truthOf,
} from './generate/index.ts';
import { draws, inTurn, long, some } from './support/draws.ts';

const settings = { seed: 20261128, numRuns: draws(6) };
const numbers = fc.array(fc.nat(99_999), { minLength: 4, maxLength: 4 });

const strike = (document: Document, fault: Fault, plan: readonly number[]) => damage(document, [{ fault, numbers: plan }]);

const rowsOf = (document: Document): Set<Row> => new Set(document.sections.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows)));

/** The rows of a document that a fault changed or took away. */
const struck = (before: Document, after: Document): Row[] => {
  const left = rowsOf(after);
  return [...rowsOf(before)].filter((row) => !left.has(row));
};

describe.each(families.map((layout, i) => [layout.name, layout, i] as const))('%s', (_, layout, i) => {
  const blanks = layout.tags.blanksVisible;
  test('one fault of each kind makes no certain cell wrong', () => {
    fc.assert(
      fc.property(arbAnyReport({ blanks }), numbers, (report, plan) => {
        for (const fault of some(faults, 24, i)) {
          const document = strike(documentOf(report), fault, plan);
          const wrong = silentlyWrong(parse(layout.render(document)), truthOf(report, document, layout.tags));
          expect({ fault: fault.name, plan, wrong }).toEqual({ fault: fault.name, plan, wrong: [] });
        }
      }),
      settings,
    );
  });

  if (inTurn(i, 3))
    test('nor do two faults in different rows', () => {
      const kinds = fc.tuple(fc.constantFrom(...faults), fc.constantFrom(...faults));
      fc.assert(
        fc.property(arbAnyReport({ blanks }), kinds, fc.tuple(numbers, numbers), (report, [one, other], [first, second]) => {
          const whole = documentOf(report);
          const [a, b] = [strike(whole, one, first), strike(whole, other, second)];
          const rows = new Set(struck(whole, a));
          fc.pre(struck(whole, b).every((row) => !rows.has(row)));
          const document = strike(a, other, second);
          const wrong = silentlyWrong(parse(layout.render(document)), truthOf(report, document, layout.tags));
          expect({ faults: [one.name, other.name], wrong }).toEqual({ faults: [one.name, other.name], wrong: [] });
        }),
        { ...settings, numRuns: draws(12) },
      );
    });
});

describe('a lone mark of a lost conversion in a cell is never taken for a blank that is certain', () => {
  const drawn = fc.sample(arbReport('cn-ogi-2021'), { numRuns: 1, seed: 11 })[0] as GeneratedReport;
  const printed = new Map([...drawn.expected].map(([path, cell], i) => [path, { ...cell, value: 40 + i, text: String(40 + i) }]));
  const report: GeneratedReport = { ...drawn, expected: printed };
  const paths = [...printed.keys()].filter((path, i) => i % 13 === 0 || path.endsWith('total') || path.startsWith('proactive.rules'));

  test.each(some(families, 2).map((layout, i) => [layout.name, layout, i] as const))('%s', (_, layout, i) => {
    for (const mark of some(['?', '？', '??', '\uFFFD'], 4, i))
      for (const path of long ? paths : [paths[(i * 7 + 3) % paths.length]!]) {
        const lost = mapCells(documentOf(report), (cell) => (cell.path === path ? { ...cell, text: mark } : cell));
        const result = parse(layout.render(lost));
        const { value, certainty } = result.cells[path];
        const told = result.kind !== 'report' || result.messages.some(({ cells }) => cells.includes(path));
        expect({ path, mark, value, certain: certainty === 'certain', told }).toEqual({
          path,
          mark,
          value: null,
          certain: false,
          told: true,
        });
      }
  });
});

describe('faults that nobody can see', () => {
  const layout = families.find(({ name }) => name === 'row per line, padded')!;
  const drawn = fc.sample(arbReport('cn-ogi-2021'), { numRuns: 1, seed: 7 })[0] as GeneratedReport;
  const report: GeneratedReport = {
    ...drawn,
    expected: new Map(
      [...drawn.expected].map(([path, cell], i) => [
        path,
        path.startsWith('proactive') ? { ...cell, value: 40 + i, text: String(40 + i) } : cell,
      ]),
    ),
  };
  const issued = 'proactive.rules.issued' as CellPath;
  const at = (document: Document, path: CellPath) => {
    const { value, certainty } = parse(layout.render(document)).cells[path];
    return [value, certainty];
  };
  const value = (path: string) => report.expected.get(path as CellPath)?.value;

  test('one digit for another, where no sum binds', () => {
    const document = mapCells(documentOf(report), (cell) => (cell.path === issued ? { ...cell, text: '77' } : cell));
    expect(at(document, issued)).toEqual([77, 'certain']);
  });
  test('two labels exchanged', () => {
    const [a, b] = ['行政处罚', '行政强制'];
    const document = mapCells(documentOf(report), (cell) => ({ ...cell, text: cell.text === a ? b : cell.text === b ? a : cell.text }));
    // They read as two rows exchanged: one is taken to have moved and is inferred, the other is as certain as ever.
    const [penalties, coercive] = ['proactive.penalties.decisions', 'proactive.coerciveMeasures.decisions'] as const;
    const found = [at(document, penalties), at(document, coercive)];
    expect(found.map(([number]) => number)).toEqual([value(coercive), value(penalties)]);
    expect(found.map(([, certainty]) => certainty).sort()).toEqual(['certain', 'inferred']);
  });
  test('a value lost and one added in one row that no sum binds', () => {
    const document = mapTables(documentOf(report), (grid) => ({
      ...grid,
      rows: grid.rows.map((row) => {
        const first = row.cells.findIndex(({ path }) => path === issued);
        return first < 0 ? row : { ...row, cells: [...row.cells.toSpliced(first, 1), { ...row.cells[first]!, text: '5' }] };
      }),
    }));
    expect(at(document, issued)).toEqual([value('proactive.rules.repealed'), 'certain']);
  });
});
