import { withArchives } from '../support/parts.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    {
      name: 'one part has all, the other nothing',
      given: {},
      parts: withArchives(),
      passes: 10,
    },
  ],
  reject: [
    {
      name: 'fees of both parts, of which one is reported',
      given: {},
      parts: withArchives({ 'proactive.fees.amount': 0.1 }),
      finds: [{ data: { cell: 'proactive.fees.amount', reported: 12.5, computed: 12.6, difference: -0.1 }, severity: 'warning' }],
    },
  ],
};
