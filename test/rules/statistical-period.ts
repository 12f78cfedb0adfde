import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'the whole year', given: {}, passes: 1 },
    { name: 'said in the text only', given: { head: { period: null } }, passes: 1 },
    { name: 'no year is known', given: { head: { year: null, title: null } }, notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'the period of last year',
      given: { head: { period: { from: '2022-01-01', to: '2022-12-31' } } },
      finds: [{ data: { kind: 'wrong', from: '2022-01-01' }, severity: 'warning' }],
    },
    { name: 'no period', given: { head: { period: null, preamble: '' } }, finds: [{ data: { kind: 'missing' }, severity: 'info' }] },
  ],
};
