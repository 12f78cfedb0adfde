import { parsed } from '../support/parsed.ts';
import { report } from '../support/report.ts';
import { texts } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'a finished report', given: {} },
    { name: 'Latin words and sizes', given: { head: texts({ overall: '使用XXL打印机，域名为xx.gov.cn，纸张为80×60。' }) } },
  ],
  reject: [
    {
      name: 'the instruction of the form',
      given: { head: texts({ otherMatters: '（文字描述，收取信息处理费情况在此处报告。）' }) },
      finds: [{ data: { found: '（文字描述，收取信息处理费情况在此处报告。）', heading: '六、其他需要报告的事项' } }],
    },
    { name: 'a name left open', given: { head: texts({ overall: '全年XX件。' }) }, finds: [{ data: { found: 'XX' } }] },
    { name: 'a mark of a template', given: { head: { title: '{{ title }}' } }, finds: [{ data: { found: '{{ title }}', heading: null } }] },
    {
      name: 'residue of a word processor in the source',
      given: {},
      input: { ...parsed(report()), source: { ...parsed(report()).source, text: '一、总体情况[bookmark: _GoBack]' } },
      finds: [{ data: { found: '[bookmark: _GoBack]' }, span: { start: 6, end: 25 } }],
    },
  ],
};
