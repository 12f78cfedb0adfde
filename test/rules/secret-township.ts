import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'none', given: { head: { organ: '松岭镇人民政府' } }, passes: 1 },
    { name: 'another kind of organ', given: { cells: { 'requests.denied.stateSecret.total': 2 } }, passes: 0 },
  ],
  reject: [
    {
      name: 'a township',
      given: { head: { organ: '松岭镇人民政府' }, cells: { 'requests.denied.stateSecret.total': 2 } },
      finds: [{ severity: 'info', data: { value: 2 } }],
    },
  ],
};
