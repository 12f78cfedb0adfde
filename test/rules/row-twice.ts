import { parsed } from '../support/parsed.ts';
import { report } from '../support/report.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'reading saw each row once', given: {}, input: parsed(report()), passes: 1 },
    { name: 'a report that was not read', given: {}, passes: 0 },
  ],
  reject: [
    {
      name: 'reading saw a row twice',
      given: {},
      input: parsed(report(), {}, [
        { code: 'row-doubled', severity: 'warning', cells: ['requests.granted.total'], data: { label: '（一）予以公开', same: false } },
      ]),
      finds: [{ cells: ['requests.granted.total'], severity: 'error' }],
    },
    {
      name: 'twice with the same values',
      given: {},
      input: parsed(report(), {}, [
        { code: 'row-doubled', severity: 'warning', cells: ['requests.granted.total'], data: { label: '（一）予以公开', same: true } },
      ]),
      finds: [{ severity: 'warning' }],
    },
  ],
};
