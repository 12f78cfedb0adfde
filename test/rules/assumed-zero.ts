import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'no blanks', given: {}, options: { blankAsZero: true }, passes: 1 },
    { name: 'blanks, and nothing is assumed', given: { cells: { 'requests.received.total': null } }, passes: 0 },
    {
      name: 'the blank of a total that has parts is not zero',
      given: { cells: { 'requests.received.total': null } },
      options: { blankAsZero: true },
      passes: 1,
    },
  ],
  reject: [
    {
      name: 'blanks are taken as zero',
      given: { cells: { 'requests.received.researchInstitution': null, 'disputes.litigation.direct.pending': null } },
      options: { blankAsZero: true },
      finds: [{ cells: ['requests.received.researchInstitution', 'disputes.litigation.direct.pending'], severity: 'info' }],
    },
  ],
};
