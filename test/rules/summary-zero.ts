import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'a county that licenses', given: { head: { organ: '柳溪县人民政府' } }, passes: 1 },
    {
      name: 'a department need not',
      given: { cells: { 'proactive.licensing.decisions': 0, 'proactive.penalties.decisions': 0 } },
      passes: 0,
    },
    {
      name: 'a township need not',
      given: {
        head: { organ: '松岭镇人民政府' },
        cells: { 'proactive.licensing.decisions': 0, 'proactive.penalties.decisions': 0 },
      },
      passes: 0,
    },
    {
      name: 'a blank is another rule',
      given: { head: { organ: '柳溪县人民政府' }, cells: { 'proactive.licensing.decisions': null } },
      notEvaluable: 1,
    },
  ],
  reject: [
    {
      name: 'a county without licensing and penalties',
      given: { head: { organ: '柳溪县人民政府' }, cells: { 'proactive.licensing.decisions': 0, 'proactive.penalties.decisions': 0 } },
      finds: [{ severity: 'warning', data: { kind: 'decisions' } }],
    },
    {
      name: 'fees fell to nothing',
      given: { head: { organ: '柳溪县人民政府' }, cells: { 'proactive.fees.amount': 0 } },
      previous: {},
      finds: [{ cells: ['proactive.fees.amount'], data: { kind: 'fees' } }],
    },
    {
      name: 'a few thousand yuan fell to nothing',
      given: { head: { organ: '柳溪县人民政府' }, cells: { 'proactive.fees.amount': 0 } },
      previous: { cells: { 'proactive.fees.amount': 0.6 } },
      finds: [{ data: { kind: 'fees' } }],
    },
  ],
};
