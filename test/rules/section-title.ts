import { sections } from '../support/sections.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'the short headings of the annex', given: {}, passes: 6 },
    {
      name: 'the long headings of the notice, in traditional characters, with blanks',
      given: {
        head: sections((section) =>
          section.id === 'problems' ? { ...section, heading: '五、 政府信息公開工作存在的主要問題及改進情況' } : section,
        ),
      },
      passes: 6,
    },
    {
      name: 'a section that is none of the six',
      given: { head: sections((section) => (section.id === 'problems' ? { ...section, id: null, heading: '五、下一步打算' } : section)) },
      passes: 5,
    },
  ],
  reject: [
    {
      name: 'another title',
      given: { head: sections((section) => (section.id === 'problems' ? { ...section, heading: '五、困难与打算' } : section)) },
      finds: [{ data: { section: 'problems', heading: '五、困难与打算' }, severity: 'info' }],
    },
  ],
};
