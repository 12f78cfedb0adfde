import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    {
      name: 'what was left last year',
      given: {
        edition: 'cn-ogi-2019',
        cells: { 'proactive.licensing.itemsPreviousYear': 38, 'proactive.penalties.itemsPreviousYear': 94 },
      },
      previous: { year: 2019 },
      passes: 5,
    },
    { name: 'not in the 2021 form', given: {}, previous: {}, notEvaluable: 0 },
  ],
  reject: [
    {
      name: 'the change of last year is forgotten',
      given: { edition: 'cn-ogi-2019', cells: { 'proactive.penalties.itemsPreviousYear': 94 } },
      previous: { year: 2019 },
      finds: [{ data: { cell: 'proactive.licensing.itemsPreviousYear', reported: 40, expected: 38, difference: 2 } }],
    },
  ],
};
