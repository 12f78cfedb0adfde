import { withClaim } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'what the table says', given: { head: withClaim('全年制发行政规范性文件3件，废止1件，现行有效16件。') }, passes: 3 },
    { name: 'made public may count older ones', given: { head: withClaim('公开行政规范性文件12件。') }, passes: 0 },
    { name: 'documents of other kinds', given: { head: withClaim('发布政策文件53件，清理规范性文件40件。') }, passes: 0 },
  ],
  reject: [
    {
      name: 'issued',
      given: { head: withClaim('全年制定行政规范性文件5件。') },
      finds: [
        { cells: ['proactive.normativeDocuments.issued'], data: { topic: 'normativeDocuments.issued', low: 5, expected: [{ value: 3 }] } },
      ],
    },
    {
      name: 'the edition of 2019',
      given: { edition: 'cn-ogi-2019', head: withClaim('现行有效行政规范性文件18件。') },
      finds: [{ data: { expected: [{ value: 16 }] } }],
    },
  ],
};
