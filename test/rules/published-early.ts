import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'in January', given: {}, passes: 1 },
    { name: 'no date', given: { head: { dates: { signed: null, published: null } } }, notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'inside the year',
      given: { head: { dates: { signed: '2023-12-20', published: '2023-12-28' } } },
      finds: [{ data: { date: '2023-12-28', year: 2023 }, severity: 'error' }],
    },
  ],
};
