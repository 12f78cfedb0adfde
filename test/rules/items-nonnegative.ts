import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'two of forty removed', given: { edition: 'cn-ogi-2019' }, passes: 5 },
    { name: 'all removed', given: { edition: 'cn-ogi-2019', cells: { 'proactive.licensing.itemsChange': -40 } }, passes: 5 },
  ],
  reject: [
    {
      name: 'more removed than there were',
      given: { edition: 'cn-ogi-2019', cells: { 'proactive.licensing.itemsChange': -41 } },
      finds: [
        {
          cells: ['proactive.licensing.itemsPreviousYear', 'proactive.licensing.itemsChange'],
          data: { values: [40, -41] },
          severity: 'error',
        },
      ],
    },
  ],
};
