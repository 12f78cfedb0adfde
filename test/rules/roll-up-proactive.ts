import { formCells } from '../../src/form/index.ts';
import type { RuleTable } from '../support/rule-table.ts';

/** A part in which nothing happened. */
const nothing = { cells: Object.fromEntries([...formCells('cn-ogi-2021').keys()].map((path) => [path, 0])) };

export const table: RuleTable = {
  accept: [
    {
      name: 'one part has all, the other nothing',
      given: {},
      parts: [
        { name: '局机关', given: {} },
        { name: '档案馆', given: nothing },
      ],
      passes: 10,
    },
  ],
  reject: [
    {
      name: 'fees of both parts, of which one is reported',
      given: {},
      parts: [
        { name: '局机关', given: {} },
        { name: '档案馆', given: { cells: { ...nothing.cells, 'proactive.fees.amount': 0.1 } } },
      ],
      finds: [{ data: { cell: 'proactive.fees.amount', reported: 12.5, computed: 12.6, difference: -0.1 }, severity: 'warning' }],
    },
  ],
};
