import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'three issued, one repealed, sixteen in force', given: {}, passes: 2 },
    { name: 'just what was issued and not repealed', given: { cells: { 'proactive.normativeDocuments.inForce': 2 } }, passes: 2 },
    { name: 'a blank', given: { cells: { 'proactive.rules.repealed': null } }, passes: 1, notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'fewer in force than were issued',
      given: { cells: { 'proactive.normativeDocuments.inForce': 1 } },
      finds: [
        {
          cells: ['proactive.normativeDocuments.inForce', 'proactive.normativeDocuments.issued', 'proactive.normativeDocuments.repealed'],
          data: { values: [1, 3, 1], bound: 2 },
          severity: 'warning',
        },
      ],
    },
  ],
};
