import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    {
      name: 'as many suits as reconsiderations',
      given: { cells: { 'disputes.litigation.afterReconsideration.upheld': 1, 'disputes.litigation.afterReconsideration.total': 1 } },
      passes: 1,
    },
    {
      name: 'the second is of one that last year concluded',
      given: { cells: { 'disputes.litigation.afterReconsideration.upheld': 2, 'disputes.litigation.afterReconsideration.total': 2 } },
      previous: {},
      passes: 1,
    },
    { name: 'no number', given: { cells: { 'disputes.reconsideration.total': null } }, notEvaluable: 1 },
  ],
  reject: [
    {
      name: 'three suits after two reconsiderations of two years',
      given: { cells: { 'disputes.litigation.afterReconsideration.upheld': 3, 'disputes.litigation.afterReconsideration.total': 3 } },
      previous: {},
      finds: [{ severity: 'warning', data: { suits: 3, concluded: 2, previous: true } }],
    },
    {
      name: 'without the report of last year it is information',
      given: { cells: { 'disputes.litigation.afterReconsideration.upheld': 2, 'disputes.litigation.afterReconsideration.total': 2 } },
      finds: [{ severity: 'info', data: { suits: 2, concluded: 1, previous: false } }],
    },
  ],
};
