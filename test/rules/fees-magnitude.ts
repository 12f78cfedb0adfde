import type { RuleTable } from '../support/rule-table.ts';

const levels = [
  ['国家粮食和物资储备局', 30_000_000],
  ['云岭省人民政府', 30_000_000],
  ['苏州市人民政府', 3_000_000],
  ['清源县人民政府', 200_000],
  ['清源县柳溪镇人民政府', 10_000],
] as const;
const paid = (amount: number, organ: string) => ({ cells: { 'proactive.fees.amount': amount }, head: { organ } });

export const table: RuleTable = {
  accept: [
    { name: 'a large city', given: { cells: { 'proactive.fees.amount': 96171.6 } }, passes: 1 },
    {
      name: 'a government may collect more',
      given: { cells: { 'proactive.fees.amount': 2_000_000 }, head: { organ: '青禾市人民政府' } },
      passes: 1,
    },
    { name: 'a municipality', given: { cells: { 'proactive.fees.amount': 1_234_567.89 }, head: { organ: '上海市人民政府' } }, passes: 1 },
    ...levels.map(([organ, limit]) => ({ name: `just below: ${organ}`, given: paid(limit - 1, organ), passes: 1 })),
    {
      name: 'a government whose level is not known may be any',
      given: { cells: { 'proactive.fees.amount': 5_000_000 }, head: { organ: '白鹭人民政府' } },
      passes: 1,
    },
  ],
  reject: [
    {
      name: 'for a county',
      given: { cells: { 'proactive.fees.amount': 38_200_000 }, head: { organ: '清源县人民政府' } },
      finds: [{ cells: ['proactive.fees.amount'] }],
    },
    { name: 'for a township', given: { cells: { 'proactive.fees.amount': 20_000 }, head: { organ: '清源县柳溪镇人民政府' } }, finds: [{}] },
    {
      name: 'yuan in place of 万元',
      given: { cells: { 'proactive.fees.amount': 38_200_000 } },
      finds: [{ cells: ['proactive.fees.amount'], severity: 'warning' }],
    },
    ...levels.map(([organ, limit]) => ({ name: `the limit: ${organ}`, given: paid(limit, organ), finds: [{ data: { value: limit } }] })),
  ],
};
