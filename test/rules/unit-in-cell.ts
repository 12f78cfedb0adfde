import { parsed } from '../support/parsed.ts';
import { report } from '../support/report.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'numbers alone', given: {}, passes: 3 },
    {
      name: 'the amount of procurement has no printed unit',
      given: {},
      input: parsed(report({ edition: 'cn-ogi-2019' }), { 'proactive.procurement.amount': { unit: '万元', text: '88.2万元' } }),
      passes: 3,
    },
  ],
  reject: [
    {
      name: 'yuan in the column of 万元',
      given: {},
      input: parsed(report({ cells: { 'proactive.fees.amount': 125000 } }), { 'proactive.fees.amount': { unit: '元', text: '125000元' } }),
      finds: [{ cells: ['proactive.fees.amount'], data: { cells: [{ text: '125000元', unit: '元' }] } }],
    },
  ],
};
