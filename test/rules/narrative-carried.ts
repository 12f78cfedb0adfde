import { withClaim } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'what the table says', given: { head: withClaim('上年结转2件政府信息公开申请，结转下年度1件。') } },
    { name: 'by the years', given: { head: withClaim('收到政府信息公开申请23件，2022年结转2件，结转2024年1件。') }, passes: 2 },
    { name: 'direction not said', given: { head: withClaim('收到政府信息公开申请23件，结转1件。') }, passes: 1 },
  ],
  reject: [
    {
      name: 'carried in',
      given: { head: withClaim('收到政府信息公开申请23件，上年度结转3件。') },
      finds: [{ cells: ['requests.carriedIn.total'], data: { topic: 'requests.carriedIn', low: 3, expected: [{ value: 2 }] } }],
    },
    {
      name: 'carried out',
      given: { head: withClaim('收到政府信息公开申请23件，2件结转下年度继续办理。') },
      finds: [{ data: { topic: 'requests.carriedOut', low: 2 } }],
    },
  ],
};
