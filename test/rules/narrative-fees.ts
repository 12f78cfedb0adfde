import { withClaim } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: '万元', given: { head: withClaim('收取行政事业性收费12.5万元。') }, passes: 1 },
    { name: 'yuan', given: { head: withClaim('行政事业性收费共125000元。') }, passes: 1 },
    {
      name: 'in 亿元, rounded',
      given: { cells: { 'proactive.fees.amount': 96171.6 }, head: withClaim('全年行政事业性收费9.62亿元。') },
      passes: 1,
    },
    { name: 'a processing fee that the table rounds down to', given: { head: withClaim('收取信息处理费125049元。') }, passes: 1 },
    { name: 'a processing fee within it', given: { head: withClaim('收取信息处理费3940元。') }, passes: 1 },
  ],
  reject: [
    {
      name: 'a processing fee just above what rounding explains',
      given: { head: withClaim('收取信息处理费125060元。') },
      finds: [{ data: { kind: 'processingFee', stated: 12.506, tabled: 12.5 } }],
    },
    {
      name: 'another amount',
      given: { head: withClaim('收取行政事业性收费15万元。') },
      finds: [{ cells: ['proactive.fees.amount'], data: { topic: 'fees.amount', low: 15, expected: [{ value: 12.5 }] } }],
    },
    {
      name: 'a processing fee above all fees',
      given: { head: withClaim('收取信息处理费394000元。') },
      finds: [{ data: { kind: 'processingFee', stated: 39.4, tabled: 12.5 } }],
    },
    {
      name: 'more than rounding of the table explains',
      given: { head: withClaim('收取行政事业性收费12.58万元。') },
      finds: [{ data: { topic: 'fees.amount', low: 12.58 } }],
    },
  ],
};
