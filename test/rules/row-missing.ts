import type { CellPath } from '../../src/form/index.ts';
import { flatten } from '../../src/report/flatten.ts';
import { parsed } from '../support/parsed.ts';
import { report } from '../support/report.ts';
import type { RuleTable } from '../support/rule-table.ts';

const column = Object.keys(flatten(report())).filter(
  (path) => path.startsWith('requests.') && path.endsWith('.researchInstitution'),
) as CellPath[];
const lacking = (paths: readonly CellPath[]) =>
  parsed(
    report({ cells: Object.fromEntries(paths.map((path) => [path, null])) }),
    Object.fromEntries(paths.map((path) => [path, { state: 'absent' as const }])),
  );

export const table: RuleTable = {
  accept: [
    { name: 'all rows', given: {}, passes: 34 },
    {
      name: 'blank is not missing',
      given: { cells: { 'proactive.rules.issued': null, 'proactive.rules.repealed': null, 'proactive.rules.inForce': null } },
      passes: 34,
    },
  ],
  reject: [
    {
      name: 'the row of rules was taken out',
      given: {},
      input: lacking(['proactive.rules.issued', 'proactive.rules.repealed', 'proactive.rules.inForce']),
      finds: [
        {
          cells: ['proactive.rules.issued', 'proactive.rules.repealed', 'proactive.rules.inForce'],
          data: { kind: 'row', zh: '规章', count: 3 },
          cause: 'report',
        },
      ],
    },
    {
      name: 'the column of science institutions was taken out',
      given: {},
      input: lacking(column),
      finds: [{ data: { kind: 'column', zh: '科研机构', count: 25 } }],
    },
    {
      name: 'a column of two rows was taken out',
      given: {},
      input: lacking(['proactive.rules.issued', 'proactive.normativeDocuments.issued']),
      finds: [{ data: { kind: 'column', zh: '本年制发件数', count: 2 } }],
    },
    {
      name: 'a cell was lost',
      given: {},
      input: lacking(['disputes.reconsideration.total']),
      finds: [{ cells: ['disputes.reconsideration.total'], data: { kind: 'cells', count: 1 } }],
    },
    {
      name: 'a row that reading did not find: no advice to add zeros',
      given: {},
      input: parsed(report({ cells: { 'proactive.fees.amount': null } }), {
        'proactive.fees.amount': { state: 'absent', certainty: 'inferred' },
      }),
      finds: [{ data: { kind: 'row', unread: true }, cause: 'reading', severity: 'error' }],
    },
    {
      name: 'a part of the table was taken for another row',
      given: {},
      input: parsed(
        report({
          cells: { 'proactive.fees.amount': null },
          head: { extensions: [{ table: 'proactive', label: '性收费', columns: [{ label: '', value: 12.5 }] }] },
        }),
        { 'proactive.fees.amount': { state: 'absent' } },
      ),
      finds: [{ data: { kind: 'cells', unread: true }, cause: 'reading', severity: 'warning' }],
    },
    {
      name: 'the row is there, its values were lost',
      given: {},
      input: {
        ...lacking(['proactive.fees.amount']),
        messages: [
          { code: 'values-missing', severity: 'warning', cells: ['proactive.fees.amount'], data: { label: '行政事业性收费', expected: 1 } },
        ],
      },
      finds: [{ data: { kind: 'cells' }, severity: 'warning' }],
    },
  ],
};
