import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'the form of 2021 for 2023', given: {}, passes: 1 },
    { name: 'the form of 2019 for 2020', given: { edition: 'cn-ogi-2019' }, passes: 1 },
    { name: 'no year is known', given: { head: { year: null, title: null } }, notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'the form of 2019 for 2022',
      given: { edition: 'cn-ogi-2019', year: 2022 },
      finds: [{ data: { year: 2022, found: 'cn-ogi-2019', expected: 'cn-ogi-2021' }, severity: 'error' }],
    },
    {
      name: 'the form of 2021 for 2020, the year from the title',
      given: { year: 2020, head: { year: null } },
      finds: [{ data: { year: 2020, found: 'cn-ogi-2021', expected: 'cn-ogi-2019' } }],
    },
  ],
};
