import { flatten } from '../../src/report/flatten.ts';
import { report } from '../support/report.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'zeros', given: {}, passes: 6 },
    { name: 'dashes and words are other rules', given: { cells: { 'proactive.fees.amount': '无' } }, passes: 6 },
  ],
  reject: [
    {
      name: 'the row of rules is blank',
      given: { cells: { 'proactive.rules.issued': null, 'proactive.rules.repealed': null, 'proactive.rules.inForce': '' } },
      finds: [
        {
          cells: ['proactive.rules.issued', 'proactive.rules.repealed', 'proactive.rules.inForce'],
          data: { zh: '第二十条第（一）项', blank: 3, of: 6 },
          severity: 'warning',
        },
      ],
    },
    {
      name: 'nearly all of table three is blank: one finding',
      given: {
        cells: Object.fromEntries(
          Object.keys(flatten(report()))
            .filter((path) => path.startsWith('requests.') && !path.endsWith('.total'))
            .map((path) => [path, null]),
        ),
      },
      finds: [{ data: { zh: '三、收到和处理政府信息公开申请情况', blank: 150, of: 175 } }],
    },
  ],
};
