import type { ReportHead } from '../../src/report/types.ts';
import type { RuleTable } from '../support/rule-table.ts';

const sixth = (text: string): Partial<ReportHead> => ({
  sections: [{ id: 'otherMatters', number: 6, heading: '六、其他需要报告的事项', text }],
});

export const table: RuleTable = {
  accept: [
    { name: 'nothing unpaid', given: {}, passes: 1 },
    {
      name: 'unpaid, and section six reports on fees',
      given: { cells: { 'requests.other.feeUnpaid.total': 1 }, head: sixth('发出收费通知2件，总金额400元，实际收取100元。') },
      passes: 1,
    },
    { name: 'no sections at hand', given: { cells: { 'requests.other.feeUnpaid.total': 1 }, head: { sections: [] } }, notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'unpaid, and section six is silent',
      given: { cells: { 'requests.other.feeUnpaid.total': 1 }, head: sixth('无其他需要报告的事项。') },
      finds: [{ data: { unpaid: 1, section: true }, severity: 'warning' }],
    },
  ],
};
