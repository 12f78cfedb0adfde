import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'organ, year and title of the form', given: {}, passes: 1 },
    { name: 'no title was read', given: { head: { title: null } }, notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'a summary of the work',
      given: { head: { title: '青禾市档案管理局2023年政务公开工作总结' } },
      finds: [{ severity: 'info', data: { title: '青禾市档案管理局2023年政务公开工作总结' } }],
    },
    {
      name: 'a warning in the strict profile',
      given: { head: { title: '青禾市档案管理局2023年政务公开年报' } },
      options: { profile: 'strict' },
      finds: [{ severity: 'warning' }],
    },
  ],
};
