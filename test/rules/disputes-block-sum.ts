import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'the outcomes add up', given: {}, passes: 3 },
    { name: 'a block left blank', given: { cells: { 'disputes.litigation.direct.upheld': null } }, passes: 2, notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'a pending case is missing from the total',
      given: { cells: { 'disputes.reconsideration.pending': 1 } },
      finds: [{ data: { at: 'reconsideration', reported: 1, computed: 2, difference: -1 } }],
    },
    {
      name: 'in the 2019 form too',
      given: { edition: 'cn-ogi-2019', cells: { 'disputes.litigation.afterReconsideration.total': 4 } },
      finds: [{ data: { at: 'litigation.afterReconsideration', difference: 4 } }],
    },
  ],
};
