/** Random reports: complete tables whose sums hold, mostly zeros as in real ones, and ways to leave cells without a number. */
import fc from 'fast-check';
import { type CellPath, type EditionId, cellPath, formCells, forms, identities } from '../../src/form/index.ts';
import type { CellState } from '../../src/report/types.ts';

/** What a cell should be read as. */
export interface Expected {
  readonly value: number | null;
  readonly state: CellState;
  /** What is written in the cell before any style: digits, `/`, `无`, or nothing. */
  readonly text: string;
}

export interface GeneratedReport {
  readonly edition: EditionId;
  readonly year: number;
  readonly organ: string;
  /** A number that chooses wordings. */
  readonly voice: number;
  readonly expected: ReadonlyMap<CellPath, Expected>;
  /** The cell whose value was changed so that a sum fails, if any. */
  readonly broken?: CellPath;
}

export interface ReportOptions {
  /** Also reports with cells that hold no number. */
  readonly blanks?: boolean;
  /** One sum per report fails. */
  readonly unbalanced?: boolean;
}

type Values = Map<CellPath, number>;
type Entry = readonly [cell: number, amount: number];

const organs = [
  '青禾县水务局',
  '云溪区档案馆',
  '临河市文化和旅游局',
  '松岭镇人民政府',
  '北桥街道办事处',
  '东湾经济开发区管理委员会办公室',
  '柳泉市人民政府办公室',
] as const;

const amount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 99 }) },
  fc.integer({ min: 100, max: 9999 }),
);
const sparse = (maxLength: number): fc.Arbitrary<Entry[]> => fc.array(fc.tuple(fc.nat(9999), amount), { maxLength, size: 'max' });

function spread(cells: readonly CellPath[], entries: readonly Entry[], values: Values): void {
  for (const path of cells) values.set(path, 0);
  for (const [at, add] of entries) {
    const path = cells[at % cells.length];
    if (path !== undefined) values.set(path, (values.get(path) ?? 0) + add);
  }
}

/** The requests table from its parts: outcomes and open cases are drawn, everything printed as a sum is added up. */
function requests(edition: EditionId, entries: readonly Entry[], carried: readonly number[], values: Values): void {
  const table = forms[edition].tables.find((t) => t.id === 'requests')!;
  const block = table.blocks[0]!;
  const columns = block.columns.map((c) => c.id).filter((id) => id !== 'total');
  const sums = new Set(['received', 'carriedIn', 'outcomeTotal']);
  const parts = block.rows.map((r) => r.id).filter((id) => !sums.has(id));
  spread(
    parts.flatMap((row) => columns.map((column) => cellPath('requests', row, column))),
    entries,
    values,
  );
  const get = (row: string, column: string) => values.get(cellPath('requests', row, column)) ?? 0;
  const set = (row: string, column: string, value: number) => values.set(cellPath('requests', row, column), value);
  columns.forEach((column, i) => {
    const outcomes = parts.filter((row) => row !== 'carriedOut').reduce((sum, row) => sum + get(row, column), 0);
    const load = outcomes + get('carriedOut', column);
    const carriedIn = Math.floor((load * (carried[i] ?? 0)) / 100);
    set('outcomeTotal', column, outcomes);
    set('carriedIn', column, carriedIn);
    set('received', column, load - carriedIn);
  });
  for (const { id } of block.rows)
    set(
      id,
      'total',
      columns.reduce((sum, column) => sum + get(id, column), 0),
    );
}

function disputes(edition: EditionId, entries: readonly Entry[], values: Values): void {
  const block = forms[edition].tables.find((t) => t.id === 'disputes')!.blocks[0]!;
  const parts = block.columns.map((c) => c.id).filter((id) => id !== 'total');
  spread(
    block.rows.flatMap((row) => parts.map((column) => cellPath('disputes', row.id, column))),
    entries,
    values,
  );
  for (const row of block.rows)
    values.set(
      cellPath('disputes', row.id, 'total'),
      parts.reduce((sum, column) => sum + (values.get(cellPath('disputes', row.id, column)) ?? 0), 0),
    );
}

/** Proactive disclosure has no sums; changes may be negative, amounts may have decimals. */
function proactive(edition: EditionId, entries: readonly Entry[], values: Values): void {
  const cells = [...formCells(edition).values()].filter((cell) => cell.table.id === 'proactive');
  spread(
    cells.map((cell) => cell.path),
    entries,
    values,
  );
  for (const { path, column } of cells) {
    const value = values.get(path) ?? 0;
    if (column.signed && value % 3 === 0 && value > 0) values.set(path, -value);
    if (column.decimal && value % 2 === 1) values.set(path, value % 4 === 1 ? value / 100 : (value * 10 + 7) / 10000);
  }
}

const numberOf = (value: number): Expected => ({ value, state: 'number', text: String(value) });
const blank: Expected = { value: null, state: 'blank', text: '' };
const written: readonly Expected[] = [
  { value: null, state: 'dash', text: '/' },
  { value: null, state: 'dash', text: '—' },
  { value: null, state: 'dash', text: '-' },
  { value: null, state: 'none', text: '无' },
];

/** How an office leaves cells without a number. */
export type BlankHabit =
  | { readonly kind: 'none' }
  | { readonly kind: 'zeros' }
  | { readonly kind: 'zeroRows' }
  | { readonly kind: 'onlyTotals' }
  | { readonly kind: 'some'; readonly cells: readonly number[] }
  | { readonly kind: 'rulesWritten'; readonly as: number }
  | { readonly kind: 'zerosWritten'; readonly as: number };

const habit: fc.Arbitrary<BlankHabit> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<BlankHabit>({ kind: 'none' }) },
  fc.constantFrom<BlankHabit>({ kind: 'zeros' }, { kind: 'zeroRows' }, { kind: 'onlyTotals' }),
  fc.record({ kind: fc.constant('some' as const), cells: fc.array(fc.nat(9999), { minLength: 1, maxLength: 9 }) }),
  fc.record({ kind: fc.constantFrom('rulesWritten' as const, 'zerosWritten' as const), as: fc.nat(written.length - 1) }),
);

function leaveBlank(edition: EditionId, values: Values, habits: BlankHabit): Map<CellPath, Expected> {
  const cells = [...formCells(edition).values()];
  const picked = new Set(habits.kind === 'some' ? habits.cells.map((n) => cells[n % cells.length]?.path) : []);
  const filledRows = new Set(cells.filter((cell) => values.get(cell.path) !== 0).map((cell) => `${cell.table.id}.${cell.row.id}`));
  const read = new Map<CellPath, Expected>();
  for (const { path, table, row, column } of cells) {
    const value = values.get(path) ?? 0;
    const asWritten = habits.kind === 'rulesWritten' || habits.kind === 'zerosWritten' ? written[habits.as]! : blank;
    const empty =
      (habits.kind === 'zeros' && value === 0) ||
      (habits.kind === 'zerosWritten' && value === 0) ||
      (habits.kind === 'zeroRows' && !filledRows.has(`${table.id}.${row.id}`)) ||
      (habits.kind === 'onlyTotals' && table.id === 'requests' && column.id !== 'total') ||
      (habits.kind === 'rulesWritten' && row.id === 'rules') ||
      picked.has(path);
    read.set(path, empty ? asWritten : numberOf(value));
  }
  return read;
}

/** A report of the edition. Shrinks towards all zeros. Without options every cell holds a number and every sum holds. */
export function arbReport(edition: EditionId, options: ReportOptions = {}): fc.Arbitrary<GeneratedReport> {
  const { from, to = 2025 } = forms[edition].years;
  return fc
    .record({
      year: fc.integer({ min: from, max: to }),
      organ: fc.constantFrom(...organs),
      voice: fc.nat(999),
      outcomes: sparse(40),
      carried: fc.array(fc.nat(30), { minLength: 6, maxLength: 6 }),
      cases: sparse(8),
      disclosed: sparse(12),
      habits: options.blanks ? habit : fc.constant<BlankHabit>({ kind: 'none' }),
      fault: options.unbalanced ? fc.tuple(fc.nat(9999), fc.integer({ min: 1, max: 50 })) : fc.constant(undefined),
    })
    .map((drawn) => {
      const values: Values = new Map();
      proactive(edition, drawn.disclosed, values);
      requests(edition, drawn.outcomes, drawn.carried, values);
      disputes(edition, drawn.cases, values);
      let broken: CellPath | undefined;
      if (drawn.fault) {
        const summed = [...new Set(identities(edition).flatMap((i) => i.terms.map((t) => t.path)))];
        broken = summed[drawn.fault[0] % summed.length]!;
        values.set(broken, (values.get(broken) ?? 0) + drawn.fault[1]);
      }
      const { year, organ, voice } = drawn;
      return { edition, year, organ, voice, expected: leaveBlank(edition, values, drawn.habits), ...(broken && { broken }) };
    });
}

/** A report of any edition. */
export const arbAnyReport = (options: ReportOptions = {}): fc.Arbitrary<GeneratedReport> =>
  fc.oneof({ weight: 2, arbitrary: arbReport('cn-ogi-2021', options) }, arbReport('cn-ogi-2019', options));

/** The plain values of a report by path. */
export const valuesOf = (report: GeneratedReport): Record<CellPath, number | null> =>
  Object.fromEntries([...report.expected].map(([path, cell]) => [path, cell.value])) as Record<CellPath, number | null>;
