import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'much the same', given: {}, previous: {} },
    { name: 'fivefold, but few', given: { cells: { 'proactive.coerciveMeasures.decisions': 20 } }, previous: {} },
    { name: 'not fivefold', given: { cells: { 'proactive.licensing.decisions': 1199 } }, previous: {} },
    {
      name: 'fivefold, by 49',
      given: { cells: { 'proactive.penalties.decisions': 61 } },
      previous: { cells: { 'proactive.penalties.decisions': 12 } },
    },
    { name: 'one of them is blank', given: { cells: { 'proactive.licensing.decisions': null } }, previous: {}, notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'a digit too many',
      given: { cells: { 'proactive.licensing.decisions': 2400 } },
      previous: {},
      finds: [{ cells: ['proactive.licensing.decisions'], data: { value: 2400, previous: 240 }, severity: 'info' }],
    },
    { name: 'fivefold', given: { cells: { 'proactive.licensing.decisions': 1200 } }, previous: {}, finds: [{ data: { value: 1200 } }] },
    {
      name: 'by 50',
      given: { cells: { 'proactive.penalties.decisions': 62 } },
      previous: { cells: { 'proactive.penalties.decisions': 12 } },
      finds: [{ data: { value: 62, previous: 12 } }],
    },
  ],
};
