import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    {
      name: 'it grew by what is new',
      given: { edition: 'cn-ogi-2019', cells: { 'proactive.normativeDocuments.totalPublic': 19 } },
      previous: { year: 2019 },
      passes: 2,
    },
    {
      name: 'it may grow by more',
      given: { edition: 'cn-ogi-2019', cells: { 'proactive.normativeDocuments.totalPublic': 30 } },
      previous: { year: 2019 },
      passes: 2,
    },
  ],
  reject: [
    {
      name: 'three new, and no more than before',
      given: { edition: 'cn-ogi-2019' },
      previous: { year: 2019 },
      finds: [{ data: { reported: 16, expected: 19, difference: -3 }, severity: 'info' }],
    },
  ],
};
