import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'much the same', given: {}, previous: {} },
    { name: 'fivefold, but few', given: { cells: { 'proactive.coerciveMeasures.decisions': 20 } }, previous: {} },
    { name: 'one of them is blank', given: { cells: { 'proactive.licensing.decisions': null } }, previous: {}, notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'a digit too many',
      given: { cells: { 'proactive.licensing.decisions': 2400 } },
      previous: {},
      finds: [{ cells: ['proactive.licensing.decisions'], data: { value: 2400, previous: 240 }, severity: 'info' }],
    },
  ],
};
