import type { Checkable } from '../../src/check/types.ts';
import { report } from '../support/report.ts';
import type { RuleTable } from '../support/rule-table.ts';

const base = report();

export const table: RuleTable = {
  accept: [
    { name: 'both sides agree', given: {}, passes: 7, notEvaluable: 0 },
    { name: 'an operand is blank', given: { cells: { 'requests.carriedIn.naturalPerson': null } }, passes: 6, notEvaluable: 1 },
    {
      name: 'a blank taken as zero that is zero',
      given: { cells: { 'requests.carriedIn.commercialEnterprise': null } },
      options: { blankAsZero: true },
      passes: 7,
    },
    {
      name: 'words are never taken as zero',
      given: { cells: { 'requests.carriedIn.naturalPerson': '若干' } },
      options: { blankAsZero: true },
      notEvaluable: 1,
    },
  ],
  reject: [
    {
      name: 'one request too many is carried out',
      given: { cells: { 'requests.carriedOut.naturalPerson': 2 } },
      finds: [
        {
          cells: [
            'requests.received.naturalPerson',
            'requests.carriedIn.naturalPerson',
            'requests.outcomeTotal.naturalPerson',
            'requests.carriedOut.naturalPerson',
          ],
          data: { at: 'naturalPerson', reported: 22, computed: 23, difference: -1 },
          severity: 'error',
          cause: 'report',
        },
      ],
    },
    {
      name: 'a blank taken as zero, and listed',
      given: { cells: { 'requests.carriedIn.naturalPerson': null } },
      options: { blankAsZero: true },
      finds: [{ data: { reported: 20, computed: 22, blank: ['requests.carriedIn.naturalPerson'], absent: [] } }],
    },
    {
      name: 'an absent cell taken as zero, and listed apart',
      given: {},
      input: {
        ...base,
        requests: { ...base.requests, carriedIn: { ...base.requests.carriedIn, naturalPerson: undefined } },
      } as unknown as Checkable,
      options: { blankAsZero: true },
      finds: [{ data: { blank: [], absent: ['requests.carriedIn.naturalPerson'] } }],
    },
  ],
};
