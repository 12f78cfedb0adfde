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
      passes: 15,
    },
  ],
  reject: [
    {
      name: 'both parts count the same case',
      given: {},
      parts: [
        { name: '局机关', given: {} },
        {
          name: '档案馆',
          given: { cells: { ...nothing.cells, 'disputes.reconsideration.upheld': 1, 'disputes.reconsideration.total': 1 } },
        },
      ],
      finds: [
        { data: { cell: 'disputes.reconsideration.upheld', reported: 1, computed: 2 } },
        { data: { cell: 'disputes.reconsideration.total' } },
      ],
    },
  ],
};
