import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'six decimals are one fen', given: { cells: { 'proactive.fees.amount': 96171.623456 } }, passes: 1 },
    { name: 'the 2019 form has no such amount', given: { edition: 'cn-ogi-2019' }, passes: 0, notEvaluable: 0 },
  ],
  reject: [
    {
      name: 'seven decimals',
      given: { cells: { 'proactive.fees.amount': 1.2345678 } },
      finds: [{ cells: ['proactive.fees.amount'], severity: 'warning' }],
    },
    { name: 'less than a fen', given: { cells: { 'proactive.fees.amount': 1e-7 } }, finds: [{ data: { value: 1e-7 } }] },
  ],
};
