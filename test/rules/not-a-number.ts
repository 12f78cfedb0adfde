import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'numbers only', given: {}, passes: 3 },
    { name: 'a blank is not words', given: { cells: { 'requests.received.total': null, 'requests.granted.total': '' } } },
  ],
  reject: [
    {
      name: 'words in a cell',
      given: { cells: { 'proactive.fees.amount': '详见附件' } },
      finds: [{ cells: ['proactive.fees.amount'], data: { cells: [{ text: '详见附件' }] } }],
    },
    {
      name: 'quoted numbers and other JSON, one finding per table',
      given: { cells: { 'requests.received.total': '23', 'requests.granted.total': true, 'disputes.reconsideration.total': [1] } },
      finds: [{ cells: ['requests.received.total', 'requests.granted.total'] }, { cells: ['disputes.reconsideration.total'] }],
    },
    {
      name: 'an error in the strict profile',
      given: { cells: { 'requests.received.total': '23' } },
      options: { profile: 'strict' },
      finds: [{ severity: 'error' }],
    },
  ],
};
