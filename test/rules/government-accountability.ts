import { texts } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'a department need not', given: { head: texts({ overall: '主动公开。' }) }, passes: 0 },
    {
      name: 'a government that says all three',
      given: { head: { organ: '青禾县人民政府', ...texts({ overall: '将公开纳入年度考核，开展社会评议，未发生责任追究情形。' }) } },
      passes: 1,
    },
  ],
  reject: [
    {
      name: 'a government that says nothing',
      given: { head: { organ: '青禾县人民政府', ...texts({ overall: '主动公开信息。', problems: '存在不足，将改进。' }) } },
      finds: [{ data: { missing: ['assessment', 'review', 'accountability'] }, severity: 'warning' }],
    },
    {
      name: 'a township government is a government',
      given: { head: { organ: '青禾县柳溪镇人民政府', ...texts({ overall: '纳入考核，接受评议。' }) } },
      finds: [{ data: { missing: ['accountability'] } }],
    },
  ],
};
