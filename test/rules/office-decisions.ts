import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'a bureau makes decisions', given: {}, passes: 0 },
    {
      name: 'an office with none',
      given: {
        cells: { 'proactive.licensing.decisions': 0, 'proactive.penalties.decisions': 0, 'proactive.coerciveMeasures.decisions': 0 },
        head: { organ: '柳泉市人民政府办公室' },
      },
      passes: 1,
    },
  ],
  reject: [
    {
      name: 'an office with 240 licences',
      given: { head: { organ: '柳泉市人民政府办公室' } },
      finds: [
        {
          cells: ['proactive.licensing.decisions', 'proactive.penalties.decisions', 'proactive.coerciveMeasures.decisions'],
          severity: 'info',
        },
      ],
    },
  ],
};
