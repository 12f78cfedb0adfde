import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'both sides agree', given: {} },
    { name: 'an operand is blank', given: { cells: { 'requests.carriedIn.naturalPerson': null } }, notEvaluable: 1 },
    { name: 'the same, blank taken as zero, and it is', given: { cells: { 'requests.carriedIn.commercialEnterprise': null } }, options: { blankAsZero: true }, notEvaluable: 0 },
  ],
  reject: [
    {
      name: 'one application too many was carried out',
      given: { cells: { 'requests.carriedOut.naturalPerson': 2 } },
      finds: [
        {
          cells: ['requests.received.naturalPerson', 'requests.carriedIn.naturalPerson', 'requests.outcomeTotal.naturalPerson', 'requests.carriedOut.naturalPerson'],
          data: { at: 'naturalPerson', reported: 22, computed: 23, difference: -1 },
          severity: 'error',
          cause: 'report',
        },
      ],
    },
    {
      name: 'blank taken as zero, and listed',
      given: { cells: { 'requests.carriedIn.naturalPerson': null } },
      options: { blankAsZero: true },
      finds: [{ data: { reported: 20, computed: 22, blank: ['requests.carriedIn.naturalPerson'], absent: [] } }],
    },
  ],
};
