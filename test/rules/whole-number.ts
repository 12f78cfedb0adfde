import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'an amount may have decimals', given: { cells: { 'proactive.fees.amount': 12.5 } }, passes: 199 },
    {
      name: 'so may procurement in the 2019 form',
      given: { edition: 'cn-ogi-2019', cells: { 'proactive.procurement.amount': 1276.5534 } },
    },
    { name: 'a blank is no number', given: { cells: { 'requests.received.total': null } }, notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'one and a half requests',
      given: { cells: { 'requests.granted.naturalPerson': 1.5 } },
      finds: [{ cells: ['requests.granted.naturalPerson'], data: { value: 1.5 } }],
    },
    { name: 'a number beyond counting', given: { cells: { 'requests.granted.naturalPerson': 1e300 } }, finds: [{ severity: 'error' }] },
  ],
};
