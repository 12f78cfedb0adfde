import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    {
      name: 'a quarter',
      given: { cells: { 'requests.received.total': 78, 'requests.carriedOut.total': 20 } },
      passes: 1,
    },
    { name: 'few requests', given: { cells: { 'requests.carriedOut.total': 19 } }, passes: 1 },
    { name: 'just below a quarter', given: { cells: { 'requests.received.total': 198, 'requests.carriedOut.total': 49 } }, passes: 1 },
  ],
  reject: [
    {
      name: 'more than a quarter',
      given: { cells: { 'requests.received.total': 78, 'requests.carriedOut.total': 21 } },
      finds: [{ severity: 'info', data: { part: 21, whole: 80, share: 26.3 } }],
    },
    {
      name: 'just above a quarter',
      given: { cells: { 'requests.received.total': 198, 'requests.carriedOut.total': 51 } },
      finds: [{ data: { part: 51, whole: 200 } }],
    },
    { name: 'twenty requests', given: { cells: { 'requests.carriedOut.total': 20 } }, finds: [{ data: { part: 20, whole: 25 } }] },
  ],
};
