import { report } from '../support/report.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    {
      name: 'both parts are at hand',
      given: {},
      parts: [
        { name: '局机关', given: {} },
        { name: '档案馆', given: {} },
      ],
      passes: 2,
    },
    {
      name: 'the summary does not say its year',
      given: { head: { title: null, year: null } },
      parts: [{ name: '档案馆', given: { year: 2022 } }],
      passes: 1,
    },
  ],
  reject: [
    {
      name: 'one part is missing',
      given: {},
      parts: [
        { name: '局机关', given: {} },
        { name: '档案馆', given: null },
      ],
      finds: [{ data: { part: '档案馆', year: null, expected: 2023 }, severity: 'warning' }],
    },
    {
      name: 'one part is of another year',
      given: {},
      parts: [{ name: '档案馆', given: { year: 2022 } }],
      finds: [{ data: { part: '档案馆', year: 2022, expected: 2023 } }],
    },
    {
      name: 'a part without a name is called by its place',
      given: {},
      options: { parts: [report(), report({ year: 2022, head: { title: null, organ: null } })] },
      finds: [{ data: { part: '#2' } }],
    },
  ],
};
