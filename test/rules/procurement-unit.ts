import { parsed } from '../support/parsed.ts';
import { report } from '../support/report.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    {
      name: 'a unit in the cell',
      given: {},
      input: parsed(report({ edition: 'cn-ogi-2019' }), { 'proactive.procurement.amount': { unit: '万元' } }),
      passes: 1,
    },
    {
      name: 'nothing procured',
      given: {},
      input: parsed(report({ edition: 'cn-ogi-2019', cells: { 'proactive.procurement.amount': 0 } })),
      passes: 1,
    },
    { name: 'a report that was not read has no text to look at', given: { edition: 'cn-ogi-2019' }, passes: 0 },
  ],
  reject: [
    {
      name: 'an amount without a unit',
      given: {},
      input: parsed(report({ edition: 'cn-ogi-2019' })),
      finds: [{ cells: ['proactive.procurement.amount'], severity: 'info', data: { text: '88.2' } }],
    },
  ],
};
