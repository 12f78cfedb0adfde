import { report } from '../support/report.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'the part is within the summary', given: {}, parts: [{ name: '档案馆', given: {} }], passes: 1 },
    { name: 'the part is not at hand', given: {}, parts: [{ name: '档案馆', given: null }], notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'a part has more, and another is missing',
      given: {},
      parts: [
        { name: '档案馆', given: { cells: { 'proactive.licensing.decisions': 241, 'proactive.penalties.decisions': 50 } } },
        { name: '局机关', given: null },
      ],
      finds: [
        {
          cells: ['proactive.licensing.decisions', 'proactive.penalties.decisions'],
          data: { part: '档案馆', worst: { cell: 'proactive.penalties.decisions', reported: 31, value: 50 } },
          severity: 'warning',
        },
      ],
    },
    {
      name: 'a part without a name is called by its place',
      given: {},
      options: { parts: [report(), report({ cells: { 'proactive.penalties.decisions': 50 }, head: { title: null, organ: null } })] },
      finds: [{ data: { part: '#2' } }],
    },
  ],
};
