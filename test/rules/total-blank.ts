import { parsed } from '../support/parsed.ts';
import { report } from '../support/report.ts';
import type { RuleTable } from '../support/rule-table.ts';

const total = 'requests.received.total';
const blank = report({ cells: { [total]: null } });

export const table: RuleTable = {
  accept: [
    { name: 'all totals are filled in', given: {} },
    {
      name: 'a block that is blank as a whole has no parts',
      given: {
        cells: {
          'disputes.reconsideration.upheld': null,
          'disputes.reconsideration.corrected': null,
          'disputes.reconsideration.otherOutcome': null,
          'disputes.reconsideration.pending': null,
          'disputes.reconsideration.total': null,
        },
      },
      notEvaluable: 1,
    },
    { name: 'the source does not have the total', given: {}, input: parsed(blank, { [total]: { state: 'absent' } }) },
    { name: 'a word in place of the total', given: {}, input: parsed(blank, { [total]: { state: 'text', text: '若干' } }) },
  ],
  reject: [
    {
      name: 'a blank total beside its parts',
      given: { cells: { [total]: null } },
      finds: [{ severity: 'warning', cause: 'report', data: { cell: total, filled: 6, unread: false } }],
    },
    {
      name: 'a dash for the total',
      given: {},
      input: parsed(blank, { [total]: { state: 'dash', text: '-' } }),
      finds: [{ cause: 'report', data: { cell: total } }],
    },
    {
      name: 'a blank that was read in doubt',
      given: {},
      input: parsed(blank, { [total]: { certainty: 'doubtful' } }),
      finds: [{ cause: 'reading', data: { cell: total, unread: true } }],
    },
    {
      name: 'blanks may count as zero, but not that of a total',
      given: { cells: { [total]: null } },
      options: { blankAsZero: true },
      finds: [{ data: { cell: total } }],
    },
  ],
};
