import { parsed } from '../support/parsed.ts';
import { report } from '../support/report.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [{ name: 'no row beside the form', given: {}, passes: 1 }],
  reject: [
    {
      name: "a row of one's own",
      given: { head: { extensions: [{ table: 'proactive', label: '工作动态', columns: [{ label: '本年制发件数', value: 9 }] }] } },
      finds: [{ data: { label: '工作动态', table: 'proactive', edition: null }, severity: 'warning' }],
    },
    {
      name: 'a row that a province prescribes',
      given: { edition: 'cn-ogi-2019', head: { extensions: [{ table: 'proactive', label: '其他主动公开文件', columns: [] }] } },
      finds: [{ severity: 'info' }],
    },
    {
      name: 'a part of a row whose cells were not read',
      given: {},
      input: parsed(report({ head: { extensions: [{ table: 'disputes', label: '结', columns: [{ label: '', value: 3 }] }] } }), {
        'disputes.reconsideration.total': { certainty: 'doubtful' },
      }),
      finds: [{ data: { label: '结', unread: true }, cause: 'reading' }],
    },
    {
      name: 'the same where the doubt is in another table',
      given: {},
      input: parsed(report({ head: { extensions: [{ table: 'disputes', label: '结', columns: [{ label: '', value: 3 }] }] } }), {
        'requests.received.total': { certainty: 'doubtful' },
      }),
      finds: [{ data: { label: '结', unread: false }, cause: 'report' }],
    },
    {
      name: 'a block of the other edition',
      given: { head: { extensions: [{ table: 'proactive', label: '政府集中采购', edition: 'cn-ogi-2019', columns: [] }] } },
      finds: [{ data: { edition: 'cn-ogi-2019' }, severity: 'warning' }],
    },
  ],
};
