import { sections } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'one to six', given: {}, passes: 6 },
    { name: 'headings without numerals', given: { head: sections((section) => ({ ...section, number: null })) } },
  ],
  reject: [
    {
      name: 'section six is numbered five',
      given: { head: sections((section) => (section.id === 'otherMatters' ? { ...section, number: 5 } : section)) },
      finds: [{ data: { section: 'otherMatters', kind: 'number', found: 5, expected: 6 } }],
    },
    {
      name: 'section six stands first',
      given: { head: { sections: [...sections((section) => section).sections].reverse() } },
      finds: ['problems', 'disputes', 'requests', 'proactive', 'overall'].map((section) => ({ data: { section, kind: 'order' } })),
    },
    {
      name: 'a section is there twice',
      given: { head: sections((section) => (section.id === 'problems' ? [section, section] : section)) },
      finds: [{ data: { section: 'problems', kind: 'twice' } }],
    },
  ],
};
