import type { Given } from '../support/report.ts';
import type { RuleTable } from '../support/rule-table.ts';

const bare = {
  head: { preamble: '', sections: [{ id: 'overall', number: 1, heading: '一、总体情况', text: '主动公开。' }] },
} satisfies Given;

export const table: RuleTable = {
  accept: [
    { name: 'the base report says so', given: {}, passes: 1 },
    { name: 'said in the preamble', given: { ...bare, head: { ...bare.head, preamble: '本报告汇总各单位数据。' } }, passes: 1 },
  ],
  reject: [{ name: 'not said', given: bare, finds: [{ severity: 'info' }] }],
};
