import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'zero', given: { cells: { 'proactive.fees.amount': 0 } } },
    { name: 'a net change may be negative', given: { edition: 'cn-ogi-2019', cells: { 'proactive.licensing.itemsChange': -8 } } },
  ],
  reject: [
    {
      name: 'minus one request',
      given: { cells: { 'requests.carriedOut.naturalPerson': -1 } },
      finds: [{ cells: ['requests.carriedOut.naturalPerson'], data: { value: -1 }, severity: 'error' }],
    },
    { name: 'a negative amount', given: { cells: { 'proactive.fees.amount': -0.5 } }, finds: [{ cells: ['proactive.fees.amount'] }] },
  ],
};
