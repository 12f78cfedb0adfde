import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'the same organ', given: {}, previous: {}, passes: 1 },
    { name: 'a longer name of it', given: {}, previous: { head: { organ: '北岭省青禾市档案管理局' } }, passes: 1 },
    { name: 'no name', given: {}, previous: { head: { organ: null } }, passes: 1 },
  ],
  reject: [
    {
      name: 'another organ',
      given: {},
      previous: { head: { organ: '云水县水务局' } },
      finds: [{ data: { kind: 'otherOrgan', organ: '青禾市档案管理局', previous: '云水县水务局' }, severity: 'warning' }],
    },
    {
      name: 'another edition',
      given: { year: 2021 },
      previous: { edition: 'cn-ogi-2019' },
      finds: [{ data: { kind: 'otherEdition', previous: 'cn-ogi-2019' }, severity: 'info' }],
    },
  ],
};
