import { formCells } from '../../src/form/index.ts';
import type { RuleTable } from '../support/rule-table.ts';

const zeros = { cells: Object.fromEntries([...formCells('cn-ogi-2021').keys()].map((path) => [path, 0])) };
/** The first rows of table two with figures, all else 0. */
const figures = (count: number) => ({
  cells: { ...zeros.cells, ...Object.fromEntries([...formCells('cn-ogi-2021').keys()].slice(0, count).map((path) => [path, 7])) },
});

export const table: RuleTable = {
  accept: [
    {
      name: 'one figure differs',
      given: {},
      previous: { cells: { 'requests.granted.naturalPerson': 13, 'proactive.licensing.decisions': 239 } },
      passes: 3,
    },
    { name: 'four figures', given: figures(4), previous: figures(4), passes: 3 },
    { name: 'tables of zeros', given: zeros, previous: zeros, passes: 3 },
    {
      name: 'tables two and three are others in the other edition',
      given: { year: 2021 },
      previous: { edition: 'cn-ogi-2019', year: 2020, cells: { 'requests.granted.naturalPerson': 13 } },
      passes: 1,
      notEvaluable: 2,
    },
  ],
  reject: [
    {
      name: 'the table of requests is that of last year',
      given: { cells: { 'proactive.licensing.decisions': 239 } },
      previous: {},
      finds: [{ data: { table: 'requests', cells: 11 }, severity: 'warning' }],
    },
    {
      name: 'five figures',
      given: figures(5),
      previous: figures(5),
      finds: [{ data: { table: 'proactive', cells: 5 } }],
    },
  ],
};
