import { parsed } from '../support/parsed.ts';
import { report } from '../support/report.ts';
import type { RuleTable } from '../support/rule-table.ts';

export const table: RuleTable = {
  accept: [
    { name: 'numbers', given: {}, passes: 3 },
    { name: 'a blank is another rule', given: { cells: { 'proactive.fees.amount': null } }, passes: 3 },
  ],
  reject: [
    {
      name: 'dashes',
      given: {},
      input: parsed(report({ cells: { 'proactive.rules.issued': null, 'proactive.rules.inForce': null } }), {
        'proactive.rules.issued': { state: 'dash', text: '—' },
        'proactive.rules.inForce': { state: 'dash', text: '—' },
      }),
      finds: [
        {
          cells: ['proactive.rules.issued', 'proactive.rules.inForce'],
          data: { section: 'proactive', text: '—', count: 2 },
          severity: 'warning',
        },
      ],
    },
    {
      name: 'of an organ that makes no rules, in their row',
      given: {},
      input: parsed(report({ cells: { 'proactive.rules.issued': null }, head: { organ: '清源县统计局' } }), {
        'proactive.rules.issued': { state: 'dash', text: '/' },
      }),
      finds: [{ data: { text: '/' }, severity: 'info' }],
    },
    {
      name: 'two ways of writing, two findings',
      given: {},
      input: parsed(report({ cells: { 'proactive.rules.issued': null, 'proactive.fees.amount': null } }), {
        'proactive.rules.issued': { state: 'dash', text: '/' },
        'proactive.fees.amount': { state: 'none', text: '无' },
      }),
      finds: [{ data: { text: '/' } }, { data: { text: '无' } }],
    },
  ],
};
