import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'nothing was pending', given: {}, previous: {}, passes: 3 },
    { name: 'one was pending, one was upheld', given: {}, previous: { cells: { 'disputes.reconsideration.pending': 1 } }, passes: 3 },
  ],
  reject: [
    {
      name: 'three were pending, one case is reported',
      given: {},
      previous: { cells: { 'disputes.reconsideration.pending': 3 } },
      finds: [{ data: { cell: 'disputes.reconsideration.total', reported: 1, expected: 3 }, severity: 'info' }],
    },
  ],
};
