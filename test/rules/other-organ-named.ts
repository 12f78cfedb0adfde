import type { RuleTable } from '../support/rule-table.ts';

const named = (organ: string, preamble: string, text = '（一）主动公开。更新工作动态。') => ({
  head: { organ, preamble, sections: [{ id: 'overall' as const, number: 1, heading: '一、总体情况', text }] },
});

export const table: RuleTable = {
  accept: [
    { name: 'its own name', given: named('清源县自然资源局', '本报告由清源县自然资源局编制，请与清源县自然资源局办公室联系。'), passes: 1 },
    { name: 'the county above', given: named('清源县自然资源局', '根据清源县人民政府的要求，本报告由县自然资源局编制。'), passes: 1 },
    { name: 'its office', given: named('清源县人民政府', '本报告由清源县人民政府办公室编制。'), passes: 1 },
    {
      name: 'a visit',
      given: named('清源县自然资源局', '', '2023年，清源县自然资源局认真落实各项任务，赴清河县自然资源局学习。'),
      passes: 1,
    },
    { name: 'an organ of unknown kind', given: named('甲乙丙丁', '本报告由清河县自然资源局编制。'), passes: 0 },
  ],
  reject: [
    {
      name: 'made by another',
      given: named('清源县自然资源局', '本报告由清河县自然资源局编制。'),
      finds: [{ severity: 'warning', data: { organ: '清源县自然资源局', named: '清河县自然资源局' } }],
    },
    {
      name: 'ask another',
      given: named('清源县自然资源局', '如有疑问，请与清源县财政局联系。'),
      finds: [{ data: { named: '清源县财政局' } }],
    },
    {
      name: 'another at work',
      given: named('清源县人民政府', '', '2023年，清河县人民政府认真贯彻《条例》。'),
      finds: [{ data: { named: '清河县人民政府' } }],
    },
  ],
};
