import type { CellPath } from '../../src/form/index.ts';
import { flatten } from '../../src/report/flatten.ts';
import { parsed } from '../support/parsed.ts';
import { report } from '../support/report.ts';
import { texts } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

const disputes = Object.keys(flatten(report())).filter((path) => path.startsWith('disputes.')) as CellPath[];
const without = report({ cells: Object.fromEntries(disputes.map((path) => [path, null])) });
const absent = Object.fromEntries(disputes.map((path) => [path, { state: 'absent' as const }]));

export const table: RuleTable = {
  accept: [
    { name: 'three tables', given: {}, passes: 3 },
    { name: 'a blank table is there', given: { cells: Object.fromEntries(disputes.map((path) => [path, null])) }, passes: 3 },
  ],
  reject: [
    {
      name: 'section four has no table',
      given: {},
      input: parsed(without, absent),
      finds: [{ data: { section: 'disputes', picture: false }, severity: 'error' }],
    },
    {
      name: 'section four has a picture',
      given: {},
      input: parsed({ ...without, sections: texts({ disputes: '（详见图片）' }).sections }, absent),
      finds: [{ data: { section: 'disputes', picture: true } }],
    },
    {
      name: 'values were found and could not be told apart',
      given: {},
      input: parsed(
        without,
        Object.fromEntries(disputes.map((path) => [path, { state: 'absent' as const, certainty: 'doubtful' as const }])),
      ),
      finds: [{ data: { section: 'disputes', damaged: true }, cause: 'reading' }],
    },
    {
      name: 'values of the table were kept as a row of their own',
      given: {},
      input: parsed({ ...without, extensions: [{ table: 'disputes', label: '结', columns: [{ label: '', value: 3 }] }] }, absent),
      finds: [{ data: { section: 'disputes', damaged: true }, cause: 'reading' }],
    },
    {
      name: 'repeated lines were dropped by a site',
      given: {},
      input: parsed(without, absent, [{ code: 'repeats-dropped', severity: 'error', cells: [], data: { numbers: 31 } }]),
      finds: [{ data: { section: 'disputes', damaged: true }, severity: 'error' }],
    },
  ],
};
