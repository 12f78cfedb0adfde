import { withArchives } from '../support/parts.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    {
      name: 'one part has all, the other nothing',
      given: {},
      parts: withArchives(),
      passes: 15,
    },
  ],
  reject: [
    {
      name: 'both parts count the same case',
      given: {},
      parts: withArchives({ 'disputes.reconsideration.upheld': 1, 'disputes.reconsideration.total': 1 }),
      finds: [
        { data: { cell: 'disputes.reconsideration.upheld', reported: 1, computed: 2 } },
        { data: { cell: 'disputes.reconsideration.total' } },
      ],
    },
  ],
};
