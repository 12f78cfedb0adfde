import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'three tenths', given: { cells: { 'requests.outcomeTotal.total': 40, 'requests.other.other.total': 12 } }, passes: 1 },
    { name: 'few', given: { cells: { 'requests.other.other.total': 9 } }, passes: 1 },
    { name: 'the form of 2019 has one row only', given: { edition: 'cn-ogi-2019' }, passes: 0 },
    {
      name: 'just below three tenths',
      given: { cells: { 'requests.outcomeTotal.total': 200, 'requests.other.other.total': 59 } },
      passes: 1,
    },
  ],
  reject: [
    {
      name: 'more than three tenths',
      given: { cells: { 'requests.outcomeTotal.total': 40, 'requests.other.other.total': 13 } },
      finds: [{ severity: 'info', data: { part: 13, whole: 40, share: 32.5 } }],
    },
    {
      name: 'just above three tenths',
      given: { cells: { 'requests.outcomeTotal.total': 200, 'requests.other.other.total': 61 } },
      finds: [{ data: { part: 61, whole: 200 } }],
    },
    { name: 'ten', given: { cells: { 'requests.other.other.total': 10 } }, finds: [{ data: { part: 10, whole: 24 } }] },
  ],
};
