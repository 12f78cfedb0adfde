import { texts } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'a negative statement', given: {}, passes: 1 },
    { name: 'other words', given: { head: texts({ otherMatters: '全年未收取任何费用。' }) }, passes: 1 },
    { name: 'no such fee before 2021', given: { edition: 'cn-ogi-2019', head: texts({ otherMatters: '无。' }) }, passes: 0 },
    { name: 'the year before there was one', given: { year: 2020, head: texts({ otherMatters: '无。' }) }, passes: 0 },
  ],
  reject: [
    { name: 'the first year', given: { year: 2021, head: texts({ otherMatters: '无。' }) }, finds: [{ data: { section: true } }] },
    {
      name: 'a bare 无',
      given: { head: texts({ otherMatters: '无。' }) },
      finds: [{ data: { section: true, elsewhere: null }, severity: 'warning' }],
    },
    { name: 'no section six', given: { head: texts({ otherMatters: null }) }, finds: [{ data: { section: false } }] },
    {
      name: 'stated in another section',
      given: { head: texts({ otherMatters: '无。', overall: '主动公开。未收取信息处理费。' }) },
      finds: [{ data: { elsewhere: '一、总体情况' }, severity: 'info' }],
    },
  ],
};
