import { texts } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'problems and measures', given: {}, passes: 1 },
    { name: 'no section five is another rule', given: { head: texts({ problems: null }) }, notEvaluable: 1 },
  ],
  reject: [
    { name: 'empty', given: { head: texts({ problems: ' ' }) }, finds: [{ data: { kind: 'empty' } }] },
    { name: 'none', given: { head: texts({ problems: '无。' }) }, finds: [{ data: { kind: 'none' } }] },
    { name: 'no measure', given: { head: texts({ problems: '公开内容不够全面，人手不足。' }) }, finds: [{ data: { kind: 'noMeasure' } }] },
  ],
};
