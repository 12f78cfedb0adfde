import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [{ name: 'the part adds up', given: {}, parts: [{ name: '档案馆', given: {} }], passes: 1 }],
  reject: [
    {
      name: 'a total of the part is wrong',
      given: {},
      parts: [{ name: '档案馆', given: { cells: { 'disputes.reconsideration.total': 2 } } }],
      finds: [
        {
          cells: [
            'disputes.reconsideration.total',
            'disputes.reconsideration.upheld',
            'disputes.reconsideration.corrected',
            'disputes.reconsideration.otherOutcome',
            'disputes.reconsideration.pending',
          ],
          data: { part: '档案馆' },
        },
      ],
    },
  ],
};
