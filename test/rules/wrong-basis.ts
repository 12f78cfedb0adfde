import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'no basis is cited', given: {}, passes: 1 },
    {
      name: 'the notice of 2019 in the report for 2020',
      given: { edition: 'cn-ogi-2019', head: { preamble: '根据国办公开办函〔2019〕60号编制。' } },
      passes: 0,
    },
  ],
  reject: [
    {
      name: 'the notice of 2019 in the report for 2023',
      given: { head: { preamble: '根据国办公开办函〔2019〕60号编制。' } },
      finds: [{ data: { cited: '〔2019〕60号', year: 2023 }, severity: 'info' }],
    },
  ],
};
