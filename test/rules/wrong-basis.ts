import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'no basis is cited', given: {}, passes: 1 },
    {
      name: 'the notice of 2019 in the report for 2020',
      given: { edition: 'cn-ogi-2019', head: { preamble: '根据国办公开办函〔2019〕60号编制。' } },
      passes: 0,
    },
    {
      name: 'the decree with its revision',
      given: { head: { preamble: '根据《条例》（国务院令第492号公布，第711号修订）编制。' } },
      passes: 1,
    },
    { name: 'a number 60 of another office', given: { head: { preamble: '按照青政办发〔2019〕60号的部署编制。' } }, passes: 1 },
  ],
  reject: [
    {
      name: 'the decree of 2007 alone',
      given: { head: { preamble: '根据《条例》（国务院令第492号）编制。' } },
      finds: [{ data: { cited: '国务院令第492号' } }],
    },
    {
      name: 'the notice of 2019 in the report for 2023',
      given: { head: { preamble: '根据国办公开办函〔2019〕60号编制。' } },
      finds: [{ data: { cited: '国办公开办函〔2019〕60号', year: 2023 }, severity: 'info' }],
    },
    {
      name: 'the notice of 2019 in the first report of its successor',
      given: { year: 2021, head: { preamble: '根据国办公开办函〔2019〕60号编制。' } },
      finds: [{ data: { year: 2021 } }],
    },
  ],
};
