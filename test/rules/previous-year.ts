import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'the year before', given: {}, previous: {}, passes: 1 },
    { name: 'a report without a year', given: {}, previous: { head: { year: null, title: null } }, notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'two years before',
      given: {},
      previous: { year: 2021 },
      finds: [{ data: { year: 2023, previous: 2021 }, severity: 'warning' }],
    },
    { name: 'the same year', given: {}, previous: { year: 2023 }, finds: [{ data: { previous: 2023 } }] },
  ],
};
