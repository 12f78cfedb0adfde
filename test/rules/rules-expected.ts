import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'a county has no such power', given: { head: { organ: '柳溪县人民政府' } }, passes: 0 },
    {
      name: 'a province with rules',
      given: { head: { organ: '云岭省人民政府' }, cells: { 'proactive.rules.inForce': 120 } },
      options: { organ: { kind: 'government', ruleMaking: true } },
      passes: 1,
    },
  ],
  reject: [
    {
      name: 'a province without any',
      given: { head: { organ: '云岭省人民政府' } },
      options: { organ: { kind: 'government', ruleMaking: true } },
      finds: [{ severity: 'info', cells: ['proactive.rules.inForce'] }],
    },
  ],
};
