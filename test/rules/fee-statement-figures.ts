import type { RuleTable } from '../support/rule-table.ts';

const matters = (text: string) => ({ sections: [{ id: 'otherMatters' as const, number: 6, heading: '六、其他需要报告的事项', text }] });

export const table: RuleTable = {
  accept: [
    { name: 'all three', given: { head: matters('本年度发出信息处理费收费通知2件，总金额680元，实际收取680元。') }, passes: 1 },
    { name: 'nothing charged', given: { head: matters('本年度未收取信息处理费。') }, passes: 0 },
    { name: 'zeros', given: { head: matters('发出收费通知0件，总金额0元，实际收取信息处理费0元。') }, passes: 0 },
    { name: 'no such fee yet', given: { edition: 'cn-ogi-2019', head: matters('收取信息处理费3,940元。') }, passes: 0 },
    { name: 'the year before there was one', given: { year: 2020, head: matters('收取信息处理费3,940元。') }, passes: 0, notEvaluable: 0 },
  ],
  reject: [
    { name: 'the first year', given: { year: 2021, head: matters('发出收费通知3件。') }, finds: [{ data: { missing: [1, 2] } }] },
    {
      name: 'the amount alone',
      given: { head: matters('全年收取政府信息公开信息处理费3,940元。') },
      finds: [{ severity: 'info', data: { missing: [0, 1] } }],
    },
    { name: 'notices alone', given: { head: matters('发出收费通知3件。') }, finds: [{ data: { missing: [1, 2] } }] },
  ],
};
