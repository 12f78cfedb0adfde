import { withClaim } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'received', given: { head: withClaim('收到政府信息公开申请23件，其中自然人申请20件，法人或其他组织申请3件。') }, passes: 2 },
    { name: 'concluded', given: { head: withClaim('答复政府信息公开申请24件，其中自然人21件。') }, passes: 1 },
  ],
  reject: [
    {
      name: 'organisations are the sum of five columns',
      given: { head: withClaim('收到政府信息公开申请23件，其中法人或其他组织5件。') },
      finds: [{ data: { topic: 'applicant.organizations', low: 5, expected: [{ value: 3 }] } }],
    },
  ],
};
