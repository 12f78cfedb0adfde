import { withArchives } from '../support/parts.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    {
      name: 'one part has all, the other nothing',
      given: {},
      parts: withArchives(),
      passes: 175,
    },
    {
      name: 'a missing part: no judgement',
      given: {},
      parts: [
        { name: '局机关', given: {} },
        { name: '档案馆', given: null },
      ],
      notEvaluable: 175,
    },
    {
      name: 'a part of the other edition: no judgement',
      given: {},
      parts: [{ name: '档案馆', given: { edition: 'cn-ogi-2019' } }],
      notEvaluable: 175,
    },
    {
      name: 'a part that does not add up itself is not held against the summary',
      given: {},
      parts: [{ name: '档案馆', given: { cells: { 'requests.received.total': 24 } } }],
      passes: 175 - 10,
      notEvaluable: 10,
    },
  ],
  reject: [
    {
      name: 'a request of a part was left out',
      given: {},
      parts: withArchives({
        'requests.received.naturalPerson': 1,
        'requests.received.total': 1,
        'requests.carriedOut.naturalPerson': 1,
        'requests.carriedOut.total': 1,
      }),
      finds: [
        {
          data: {
            cell: 'requests.received.naturalPerson',
            reported: 20,
            computed: 21,
            difference: -1,
            parts: [
              { name: '局机关', value: 20 },
              { name: '档案馆', value: 1 },
            ],
          },
        },
        { data: { cell: 'requests.received.total' } },
        { data: { cell: 'requests.carriedOut.naturalPerson' } },
        { data: { cell: 'requests.carriedOut.total' } },
      ],
    },
  ],
};
