import type { RuleTable } from '../support/rule-table.ts';

const overview = (length: number) => ({
  sections: [{ id: 'overall' as const, number: 1, heading: '一、总体情况', text: `${'公'.repeat(length - 2)}\n 完。` }],
});

export const table: RuleTable = {
  accept: [{ name: 'a thousand characters, blanks aside', given: { head: overview(1000) }, passes: 1 }],
  reject: [
    { name: 'two more', given: { head: overview(1002) }, finds: [{ severity: 'info', data: { length: 1002, most: 1000 } }] },
    {
      name: 'a place that sets another number',
      given: { head: overview(602) },
      options: { profile: { thresholds: { 'overview-length': { characters: 600 } } } },
      finds: [{ data: { length: 602, most: 600 } }],
    },
    { name: 'one more', given: { head: overview(1001) }, finds: [{ data: { length: 1001 } }] },
  ],
};
