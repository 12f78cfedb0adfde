import { withClaim } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'all of them', given: { head: withClaim('公示行政处罚决定31件。') }, passes: 1 },
    { name: 'both kinds together', given: { head: withClaim('公开行政许可、行政处罚决定271件。') }, passes: 1 },
    { name: 'items on a platform', given: { head: withClaim('公示行政处罚信息310条。') }, passes: 0 },
    { name: 'since some year', given: { head: withClaim('累计公示行政处罚决定310件。') }, passes: 0 },
    {
      name: 'a blank',
      given: { cells: { 'proactive.penalties.decisions': null }, head: withClaim('公示行政处罚结果31件。') },
      notEvaluable: 1,
    },
  ],
  reject: [
    {
      name: 'one more than was decided',
      given: { head: withClaim('公示行政处罚决定32件。') },
      finds: [{ severity: 'warning', cells: ['proactive.penalties.decisions'], data: { published: 32, decided: 31 } }],
    },
    {
      name: 'both kinds together',
      given: { head: withClaim('依法公开了行政许可和行政处罚决定1,272件。') },
      finds: [{ data: { published: 1272, decided: 271 } }],
    },
  ],
};
