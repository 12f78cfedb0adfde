import { texts } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'no fee', given: {}, passes: 0 },
    { name: 'a fee of nothing', given: { head: texts({ otherMatters: '收取信息处理费0元。' }) }, passes: 0 },
    { name: 'counts are no fees', given: { head: texts({ otherMatters: '收到政府信息公开申请23件。' }) }, passes: 0 },
    {
      name: 'yuan in the text, 万元 in the table',
      given: { cells: { 'proactive.fees.amount': 0.38 }, head: texts({ otherMatters: '收取信息处理费3800元。' }) },
      passes: 1,
    },
    {
      name: 'not the same number',
      given: { cells: { 'proactive.fees.amount': 3800.006 }, head: texts({ otherMatters: '收取信息处理费3800元。' }) },
      passes: 1,
    },
    {
      name: 'less than a yuan',
      given: { cells: { 'proactive.fees.amount': 0.99 }, head: texts({ otherMatters: '收取信息处理费0.99元。' }) },
      passes: 1,
    },
    {
      name: 'small fees may all be of that kind',
      given: { cells: { 'proactive.fees.amount': 9.99 }, head: texts({ otherMatters: '收取信息处理费9.99万元。' }) },
      passes: 1,
    },
  ],
  reject: [
    {
      name: 'the table was filled in with yuan',
      given: { cells: { 'proactive.fees.amount': 3800 }, head: texts({ otherMatters: '收取信息处理费3800元。' }) },
      finds: [{ cells: ['proactive.fees.amount'], data: { kind: 'unit', tabled: 3800 } }],
    },
    {
      name: 'all fees are called processing fees',
      given: { cells: { 'proactive.fees.amount': 96.5 }, head: texts({ otherMatters: '全年收取信息处理费96.5万元。' }) },
      finds: [{ data: { kind: 'total', tabled: 96.5 } }],
    },
    {
      name: 'the same but for less than a cent',
      given: { cells: { 'proactive.fees.amount': 3800.004 }, head: texts({ otherMatters: '收取信息处理费3800元。' }) },
      finds: [{ data: { kind: 'unit', tabled: 3800.004 } }],
    },
    {
      name: 'a yuan',
      given: { cells: { 'proactive.fees.amount': 1 }, head: texts({ otherMatters: '收取信息处理费1元。' }) },
      finds: [{ data: { kind: 'unit', tabled: 1 } }],
    },
    {
      name: 'from 100,000 yuan on',
      given: { cells: { 'proactive.fees.amount': 10 }, head: texts({ otherMatters: '收取信息处理费10万元。' }) },
      finds: [{ data: { kind: 'total', tabled: 10 } }],
    },
  ],
};
