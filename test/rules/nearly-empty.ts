import { type CellPath, formCells } from '../../src/form/index.ts';
import { unflatten } from '../../src/report/flatten.ts';
import type { AnnualReport } from '../../src/report/types.ts';
import type { RuleTable } from '../support/rule-table.ts';

/** A report with a number in its first cells. */
const first = (count: number): AnnualReport =>
  unflatten(Object.fromEntries([...formCells('cn-ogi-2021').keys()].slice(0, count).map((path: CellPath) => [path, 0])), 'cn-ogi-2021');

export const table: RuleTable = {
  accept: [
    { name: 'a number in each cell', given: {}, passes: 1 },
    { name: 'a tenth of the cells', given: {}, input: first(20), passes: 1 },
  ],
  reject: [
    { name: 'one cell less', given: {}, input: first(19), finds: [{ data: { numbers: 19, cells: 200 }, severity: 'warning' }] },
    { name: 'nothing', given: {}, input: first(0), finds: [{ data: { numbers: 0 } }] },
  ],
};
