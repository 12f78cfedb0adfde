/** Random balanced values of the form: all sums of the form hold in them. */
import { cellPath, type CellPath, type EditionId, formCells, type Form, forms } from '../../src/form/index.ts';
import type { Random } from './random.ts';

export type Values = Map<CellPath, number>;

/** How large the numbers are: the most requests of one outcome by one kind of applicant, and how often there are any. */
export interface Scale {
  readonly requests: number;
  readonly density: number;
  readonly disputes: number;
  readonly documents: number;
  readonly decisions: number;
  readonly fees: number;
}

export const scales = {
  none: { requests: 0, density: 0, disputes: 0, documents: 3, decisions: 40, fees: 0 },
  few: { requests: 4, density: 0.12, disputes: 1, documents: 9, decisions: 300, fees: 20 },
  some: { requests: 25, density: 0.3, disputes: 6, documents: 40, decisions: 4000, fees: 900 },
  many: { requests: 160, density: 0.5, disputes: 40, documents: 300, decisions: 90000, fees: 60000 },
  huge: { requests: 4000, density: 0.7, disputes: 900, documents: 2000, decisions: 4000000, fees: 900000 },
} as const satisfies Record<string, Scale>;

const outcomeRowsOf = (form: Form): string[] =>
  Object.entries(form.relations.find((relation) => relation.id === 'requests-outcome-sum')!.terms)
    .filter(([, weight]) => weight < 0)
    .map(([row]) => row);

/** Natural persons ask most, and most of what they ask is granted. */
const weightOf = (row: string, column: string): number =>
  (column === 'naturalPerson' ? 1 : column === 'commercialEnterprise' ? 0.5 : 0.12) *
  (row === 'granted' ? 1 : row.includes('.') ? 0.25 : 0.5);

function drawRequests(form: Form, scale: Scale, random: Random, values: Values): void {
  const outcomes = outcomeRowsOf(form);
  const columns = form.tables.find((table) => table.id === 'requests')!.blocks[0]!.columns.map((column) => column.id);
  const rows = [...outcomes, 'received', 'carriedIn', 'outcomeTotal', 'carriedOut'];
  const set = (row: string, column: string, value: number): void => void values.set(cellPath('requests', row, column), value);
  const get = (row: string, column: string): number => values.get(cellPath('requests', row, column)) ?? 0;
  for (const column of columns.filter((id) => id !== 'total')) {
    for (const row of outcomes) {
      const weight = weightOf(row, column);
      set(row, column, random.chance(scale.density * (0.4 + weight)) ? random.int(1, Math.max(1, Math.round(scale.requests * weight))) : 0);
    }
    const done = outcomes.reduce((sum, row) => sum + get(row, column), 0);
    set('outcomeTotal', column, done);
    const out = random.chance(scale.density) ? random.int(0, Math.ceil(done / 8) + 1) : 0;
    const before = random.chance(scale.density) ? random.int(0, Math.ceil((done + out) / 9)) : 0;
    set('carriedOut', column, out);
    set('carriedIn', column, before);
    set('received', column, done + out - before);
  }
  for (const row of rows)
    set(
      row,
      'total',
      columns.reduce((sum, column) => (column === 'total' ? sum : sum + get(row, column)), 0),
    );
}

function drawDisputes(form: Form, scale: Scale, random: Random, values: Values): void {
  const block = form.tables.find((table) => table.id === 'disputes')!.blocks[0]!;
  for (const row of block.rows) {
    let total = 0;
    for (const column of block.columns.filter(({ id }) => id !== 'total')) {
      const value = random.chance(scale.density) ? random.int(0, scale.disputes) : 0;
      total += value;
      values.set(cellPath('disputes', row.id, column.id), value);
    }
    values.set(cellPath('disputes', row.id, 'total'), total);
  }
}

/** Values for all cells of an edition, in form order. */
export function drawValues(edition: EditionId, scale: Scale, random: Random): Values {
  const form = forms[edition];
  const drawn: Values = new Map();
  for (const { path, table, column, row } of formCells(edition).values()) {
    if (table.id !== 'proactive') continue;
    const top = column.decimal ? scale.fees : row.id === 'rules' || row.id === 'normativeDocuments' ? scale.documents : scale.decisions;
    const value = random.chance(row.id === 'rules' ? 0.3 : 0.8) ? random.int(0, top) : 0;
    const tail = column.decimal && random.chance(0.6) ? random.int(1, 9999) / 10 ** random.int(2, 4) : 0;
    const signed = column.signed && random.chance(0.5) ? -1 : 1;
    drawn.set(path, (value === 0 ? 0 : signed * value) + (value === 0 ? 0 : Math.round(tail * 1e4) / 1e4));
  }
  drawRequests(form, scale, random, drawn);
  drawDisputes(form, scale, random, drawn);
  return new Map([...formCells(edition).keys()].map((path) => [path, Math.round(drawn.get(path)! * 1e4) / 1e4]));
}
