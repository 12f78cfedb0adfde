import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'three of sixteen', given: { edition: 'cn-ogi-2019' }, passes: 2 },
    { name: 'not in the 2021 form', given: {}, passes: 0 },
  ],
  reject: [
    {
      name: 'more new than in all',
      given: { edition: 'cn-ogi-2019', cells: { 'proactive.normativeDocuments.newlyDisclosed': 17 } },
      finds: [{ data: { values: [17, 16], bound: 16 }, severity: 'warning' }],
    },
  ],
};
