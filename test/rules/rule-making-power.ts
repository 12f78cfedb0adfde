import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'a township without rules', given: { head: { organ: '松岭镇人民政府' } }, passes: 1 },
    { name: 'a city makes rules', given: { cells: { 'proactive.rules.issued': 4 }, head: { organ: '青禾市人民政府' } } },
    {
      name: 'an autonomous region is a province',
      given: { cells: { 'proactive.rules.issued': 4 }, head: { organ: '某某自治区人民政府' } },
    },
    {
      name: 'the caller knows better',
      given: { cells: { 'proactive.rules.issued': 4 }, head: { organ: '松岭镇人民政府' } },
      options: { organ: { ruleMaking: true } },
    },
  ],
  reject: [
    {
      name: 'a township with rules',
      given: { cells: { 'proactive.rules.inForce': 2 }, head: { organ: '松岭镇人民政府' } },
      finds: [{ cells: ['proactive.rules.inForce'], severity: 'warning' }],
    },
    {
      name: 'a county with rules',
      given: { cells: { 'proactive.rules.issued': 1, 'proactive.rules.inForce': 1 }, head: { organ: '临河县人民政府' } },
      finds: [{ cells: ['proactive.rules.issued', 'proactive.rules.inForce'] }],
    },
    {
      name: 'an organ of which the caller says so',
      given: { cells: { 'proactive.rules.issued': 1 } },
      options: { organ: { ruleMaking: false } },
      finds: [{ cells: ['proactive.rules.issued'] }],
    },
  ],
};
