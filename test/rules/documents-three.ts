import { withClaim } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'all three', given: { head: withClaim('制发行政规范性文件3件，废止1件，现行有效16件。') }, passes: 1 },
    { name: 'none', given: {}, passes: 1 },
    {
      name: 'a count that is zero need not be given',
      given: {
        cells: { 'proactive.normativeDocuments.repealed': 0 },
        head: withClaim('制发行政规范性文件3件，现行有效行政规范性文件16件。'),
      },
      passes: 1,
    },
    { name: 'the form of 2019 has other counts', given: { edition: 'cn-ogi-2019', head: withClaim('制发规范性文件3件。') }, passes: 0 },
  ],
  reject: [
    {
      name: 'only those issued',
      given: { head: withClaim('制发行政规范性文件3件。') },
      finds: [{ severity: 'info', data: { given: ['issued'], missing: ['repealed', 'inForce'] } }],
    },
    {
      name: 'none, where a place requires them',
      given: {},
      options: { profile: { thresholds: { 'documents-three': { given: 0 } } } },
      finds: [{ data: { given: [], missing: ['issued', 'repealed', 'inForce'] } }],
    },
  ],
};
