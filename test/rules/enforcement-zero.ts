import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'a bureau with decisions', given: { head: { organ: '柳溪县交通运输局' } }, passes: 1 },
    {
      name: 'an archive has none',
      given: {
        cells: { 'proactive.licensing.decisions': 0, 'proactive.penalties.decisions': 0, 'proactive.coerciveMeasures.decisions': 0 },
      },
      passes: 0,
    },
  ],
  reject: [
    {
      name: 'a bureau of transport without any',
      given: {
        head: { organ: '柳溪县交通运输局' },
        cells: { 'proactive.licensing.decisions': 0, 'proactive.penalties.decisions': 0, 'proactive.coerciveMeasures.decisions': 0 },
      },
      finds: [{ severity: 'info', data: { organ: '柳溪县交通运输局' } }],
    },
  ],
};
