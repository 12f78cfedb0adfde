import { withClaim } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'what the table says', given: { head: withClaim('作出行政处罚决定31件，办理行政许可240件。') }, passes: 2 },
    {
      name: 'published entries are no decisions',
      given: { head: withClaim('公开行政许可信息200条、行政处罚信息50条，行政许可事项35项。') },
      passes: 0,
    },
    { name: 'in 万', given: { cells: { 'proactive.licensing.decisions': 32149 }, head: withClaim('办理行政许可3.2万件。') }, passes: 1 },
  ],
  reject: [
    {
      name: 'penalties',
      given: { head: withClaim('作出行政处罚决定35件。') },
      finds: [{ cells: ['proactive.penalties.decisions'], data: { low: 35, expected: [{ value: 31 }] } }],
    },
  ],
};
