import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'the outcomes add up', given: {}, passes: 7 },
    { name: 'in the 2019 form, other handling is one row', given: { edition: 'cn-ogi-2019' }, passes: 7, notEvaluable: 0 },
    { name: 'one outcome is a dash', given: { cells: { 'requests.denied.stateSecret.naturalPerson': '/' } }, passes: 6, notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'a request granted in part is counted again as denied',
      given: { cells: { 'requests.denied.thirdPartyRights.naturalPerson': 2 } },
      finds: [{ data: { at: 'naturalPerson', reported: 21, computed: 23, difference: -2 } }],
    },
  ],
};
