import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'the total is the sum of the six columns', given: {}, passes: 25, notEvaluable: 0 },
    { name: 'the 2019 form has 23 rows', given: { edition: 'cn-ogi-2019' }, passes: 23 },
    { name: 'an empty total is not filled in', given: { cells: { 'requests.received.total': null } }, passes: 24, notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'the total leaves out the enterprises',
      given: { cells: { 'requests.received.total': 20 } },
      finds: [
        {
          data: { at: 'received', reported: 20, computed: 23, difference: -3, totals: [{ path: 'requests.received.total', value: 20 }] },
          severity: 'error',
        },
      ],
    },
  ],
};
