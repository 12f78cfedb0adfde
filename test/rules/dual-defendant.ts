import type { RuleTable } from '../support/rule-table.ts';

const suits = (name: string, value: number) => ({ name, given: { cells: { 'disputes.litigation.afterReconsideration.total': value } } });

export const table: RuleTable = {
  accept: [
    {
      name: 'only the organs of the original acts count',
      given: {},
      parts: [suits('柳溪县司法局', 0), suits('柳溪县财政局', 2)],
      passes: 1,
    },
    { name: 'nobody else has any', given: {}, parts: [suits('柳溪县司法局', 1), suits('柳溪县财政局', 0)], passes: 1 },
    {
      name: 'a township is none',
      given: {},
      parts: [suits('柳溪县双林镇人民政府', 1), suits('柳溪县财政局', 2)],
      passes: 2,
    },
    {
      name: 'a government and its department of justice',
      given: {},
      parts: [suits('柳溪县人民政府', 1), suits('柳溪县司法局', 1)],
      passes: 2,
    },
  ],
  reject: [
    {
      name: 'the organ of reconsideration counts too',
      given: {},
      parts: [suits('柳溪县司法局', 2), suits('柳溪县财政局', 2)],
      finds: [{ severity: 'info', data: { organ: '柳溪县司法局', others: ['柳溪县财政局'], suits: 2 } }],
    },
    {
      name: 'so does a government',
      given: {},
      parts: [suits('柳溪县人民政府', 3), suits('柳溪县财政局', 2)],
      finds: [{ severity: 'info', data: { organ: '柳溪县人民政府', others: ['柳溪县财政局'], suits: 3 } }],
    },
  ],
};
