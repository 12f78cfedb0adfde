import { parsed } from '../support/parsed.ts';
import { report } from '../support/report.ts';
import { texts } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'all six are there', given: {}, passes: 6 },
    { name: 'typed into a form, without its text', given: { head: { sections: [] } }, notEvaluable: 1 },
    { name: 'a page that is no report', given: {}, input: { ...parsed(report({ head: { sections: [] } })), kind: 'notAReport' } },
  ],
  reject: [
    {
      name: 'no section six',
      given: { head: texts({ otherMatters: null }) },
      finds: [{ data: { section: 'otherMatters', table: false }, severity: 'error' }],
    },
    {
      name: 'only the heading of section three was lost',
      given: { head: texts({ requests: null }) },
      finds: [{ data: { section: 'requests', table: true }, severity: 'warning' }],
    },
  ],
};
