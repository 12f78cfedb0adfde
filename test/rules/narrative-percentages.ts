import { withClaim } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

/** A share of a number that the text tells so many characters before. */
const told = (characters: number): string =>
  `办理行政许可41件。${'略'.repeat(characters)}。收到政府信息公开申请23件，其中自然人20件，占48.8%。`;
/** So many totals in one section. */
const totals = (count: number): string =>
  `${Array.from({ length: count }, (_, i) => `累计收到政府信息公开申请${100 + i}件。`).join('')}收到政府信息公开申请23件，其中自然人20件，占85.7%。`;

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
    { name: 'of a number told 80 characters before', given: { head: withClaim(told(50)) }, passes: 1 },
    { name: 'of one of twenty totals', given: { head: withClaim(totals(19)) }, passes: 0, notEvaluable: 1 },
    { name: 'of something else', given: { head: withClaim('收到政府信息公开申请23件，发布信息500条，占62.1%。') }, passes: 0 },
  ],
  reject: [
    {
      name: 'neither rounded nor cut off',
      given: { head: withClaim('收到政府信息公开申请23件，其中自然人20件，占85.7%。') },
      finds: [{ data: { percentage: 85.7, numerator: 20, denominator: 23, computed: 86.96 } }],
    },
    {
      name: 'of a number told 81 characters before',
      given: { head: withClaim(told(51)) },
      finds: [{ data: { percentage: 48.8, denominator: 23 } }],
    },
    { name: 'of none of nineteen totals', given: { head: withClaim(totals(18)) }, finds: [{ data: { percentage: 85.7 } }] },
    {
      name: 'more above than cutting off explains',
      given: { head: withClaim('收到政府信息公开申请130件，其中自然人113件，占86.8%。') },
      finds: [{ data: { percentage: 86.8, numerator: 113, denominator: 130, computed: 86.92 } }],
    },
  ],
};
