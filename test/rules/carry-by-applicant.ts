import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    {
      name: 'all six agree',
      given: {},
      previous: { cells: { 'requests.carriedOut.total': 2, 'requests.carriedOut.naturalPerson': 2 } },
      passes: 6,
    },
  ],
  reject: [
    {
      name: 'the total agrees, the applicants do not',
      given: {},
      previous: {
        cells: {
          'requests.carriedOut.total': 2,
          'requests.carriedOut.naturalPerson': 1,
          'requests.carriedOut.legalServiceOrganization': 1,
        },
      },
      finds: [
        { data: { cell: 'requests.carriedIn.naturalPerson', reported: 2, expected: 1 } },
        { data: { cell: 'requests.carriedIn.legalServiceOrganization', reported: 0, expected: 1 } },
      ],
    },
  ],
};
