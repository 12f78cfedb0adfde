import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'signed first', given: {}, passes: 1 },
    { name: 'one date only', given: { head: { dates: { signed: null, published: '2024-01-20' } } }, notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'signed after',
      given: { head: { dates: { signed: '2024-01-25', published: '2024-01-20' } } },
      finds: [{ data: { signed: '2024-01-25', published: '2024-01-20' } }],
    },
  ],
};
