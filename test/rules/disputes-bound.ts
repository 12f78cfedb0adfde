import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    {
      name: 'as many as were handled in two years',
      given: { cells: { 'disputes.reconsideration.upheld': 48, 'disputes.reconsideration.total': 48 } },
      previous: {},
      passes: 1,
    },
    { name: 'no number', given: { cells: { 'disputes.litigation.direct.total': null } }, notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'five more',
      given: { cells: { 'disputes.reconsideration.upheld': 53, 'disputes.reconsideration.total': 53 } },
      previous: {},
      finds: [{ severity: 'warning', data: { disputes: 53, handled: 48 } }],
    },
    {
      name: 'four more are information',
      given: { cells: { 'disputes.reconsideration.upheld': 52, 'disputes.reconsideration.total': 52 } },
      previous: {},
      finds: [{ severity: 'info' }],
    },
    {
      name: 'and so they are without the report of last year',
      given: { cells: { 'disputes.reconsideration.upheld': 40, 'disputes.reconsideration.total': 40 } },
      finds: [{ severity: 'info', data: { disputes: 40, handled: 24, previous: false } }],
    },
  ],
};
