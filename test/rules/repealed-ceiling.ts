import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'one of fourteen repealed', given: {}, previous: { cells: { 'proactive.normativeDocuments.inForce': 14 } }, passes: 2 },
    { name: 'no previous report, no instance', given: {}, passes: 0, notEvaluable: 0 },
    {
      name: 'the report before is of the other edition',
      given: { year: 2021 },
      previous: { edition: 'cn-ogi-2019', year: 2020 },
      notEvaluable: 2,
    },
    {
      name: "last year's in force is blank",
      given: { cells: { 'proactive.normativeDocuments.repealed': 20 } },
      previous: { cells: { 'proactive.normativeDocuments.inForce': null } },
      passes: 1,
      notEvaluable: 1,
    },
  ],
  reject: [
    {
      name: 'more repealed than there were',
      given: { cells: { 'proactive.normativeDocuments.repealed': 20 } },
      previous: { cells: { 'proactive.normativeDocuments.inForce': 14 } },
      finds: [{ data: { values: [20, 3], bound: 17 }, severity: 'warning' }],
    },
  ],
};
