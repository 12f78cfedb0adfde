import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'a large city', given: { cells: { 'proactive.fees.amount': 96171.6 } }, passes: 1 },
    {
      name: 'a government may collect more',
      given: { cells: { 'proactive.fees.amount': 2_000_000 }, head: { organ: '青禾市人民政府' } },
      passes: 1,
    },
  ],
  reject: [
    {
      name: 'yuan in place of 万元',
      given: { cells: { 'proactive.fees.amount': 38_200_000 } },
      finds: [{ cells: ['proactive.fees.amount'], severity: 'warning' }],
    },
  ],
};
