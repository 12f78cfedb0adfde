import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'as last year', given: {}, previous: {}, passes: 1 },
    { name: 'a jump of another size', given: { cells: { 'proactive.fees.amount': 37_499 } }, previous: {}, passes: 1 },
    { name: 'and beyond', given: { cells: { 'proactive.fees.amount': 375_006 } }, previous: {}, passes: 1 },
    { name: 'nothing last year', given: {}, previous: { cells: { 'proactive.fees.amount': 0 } }, notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'filled in as yuan',
      given: { cells: { 'proactive.fees.amount': 125_000 } },
      previous: {},
      finds: [{ severity: 'warning', cells: ['proactive.fees.amount'], data: { value: 125_000, previous: 12.5 } }],
    },
    {
      name: 'last year was in yuan',
      given: {},
      previous: { cells: { 'proactive.fees.amount': 37_500 } },
      finds: [{ data: { value: 12.5, previous: 37_500 } }],
    },
    { name: 'the largest factor', given: { cells: { 'proactive.fees.amount': 375_000 } }, previous: {}, finds: [{}] },
  ],
};
