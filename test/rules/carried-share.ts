import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    {
      name: 'a quarter',
      given: { cells: { 'requests.received.total': 78, 'requests.carriedOut.total': 20 } },
      passes: 1,
    },
    { name: 'few requests', given: { cells: { 'requests.carriedOut.total': 19 } }, passes: 1 },
  ],
  reject: [
    {
      name: 'more than a quarter',
      given: { cells: { 'requests.received.total': 78, 'requests.carriedOut.total': 21 } },
      finds: [{ severity: 'info', data: { part: 21, whole: 80, share: 26.3 } }],
    },
  ],
};
