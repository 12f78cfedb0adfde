import { withClaim } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'rounded', given: { head: withClaim('收到政府信息公开申请23件，其中自然人20件，占86.96%。') }, passes: 1 },
    { name: 'cut off', given: { head: withClaim('收到政府信息公开申请23件，其中自然人20件，占86.9%。') }, passes: 1 },
    {
      name: 'of another total of the table',
      given: { head: withClaim('收到政府信息公开申请23件，其中予以公开16件，占66.7%。') },
      passes: 1,
    },
    { name: 'rates and growth', given: { head: withClaim('收到政府信息公开申请23件，答复率100%，同比增长15.2%。') }, passes: 1 },
    { name: 'of something else', given: { head: withClaim('收到政府信息公开申请23件，发布信息500条，占62.1%。') }, passes: 0 },
  ],
  reject: [
    {
      name: 'neither rounded nor cut off',
      given: { head: withClaim('收到政府信息公开申请23件，其中自然人20件，占85.7%。') },
      finds: [{ data: { percentage: 85.7, numerator: 20, denominator: 23, computed: 86.96 } }],
    },
  ],
};
