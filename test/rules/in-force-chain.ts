import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: '14 + 3 - 1 = 16', given: {}, previous: { cells: { 'proactive.normativeDocuments.inForce': 14 } }, passes: 2 },
    {
      name: 'the 2019 form counts something else',
      given: { year: 2021 },
      previous: { edition: 'cn-ogi-2019', year: 2020 },
      notEvaluable: 2,
    },
  ],
  reject: [
    {
      name: 'two more than follow from last year',
      given: {},
      previous: { cells: { 'proactive.normativeDocuments.inForce': 12 } },
      finds: [
        { data: { reported: 16, expected: 14, difference: 2, terms: [{ value: 12 }, { value: 3 }, { value: -1 }] }, severity: 'warning' },
      ],
    },
    {
      name: 'one less: it may have lapsed',
      given: {},
      previous: { cells: { 'proactive.normativeDocuments.inForce': 15 } },
      finds: [{ severity: 'info', data: { expected: 17, difference: -1 } }],
    },
  ],
};
