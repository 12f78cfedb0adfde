import type { RuleTable } from '../support/rule-table.ts';

const long =
  '一年来，坚持把公开贯穿政务运行全过程，围绕就业、养老、教育等群众关心的事项主动公开信息，完善公开目录，规范答复文书，定期检查网站栏目，组织两次业务培训，安排专人负责信息审核，及时回应群众关切，按要求开展政策解读，接受社会监督，全年没有发生泄密事件。';
const other =
  '受理申请的窗口设在服务大厅，平均答复时间缩短到九个工作日；档案查询点增加到五处，老人可以电话预约；村级公示栏统一了样式，由村务监督委员会按季核对；对外来务工人员编印了办事手册，发放到各个工地和工厂，并请他们评价是否看得懂，根据意见改写了一半以上的条目。';
const given = (name: string, text: string) => ({
  name,
  given: { head: { sections: [{ id: 'overall' as const, number: 1, heading: '一、总体情况', text }] } },
});

export const table: RuleTable = {
  accept: [
    { name: 'each its own', given: {}, parts: [given('甲局', long), given('乙局', other)], passes: 1 },
    { name: 'short texts', given: {}, parts: [given('甲局', '无。'), given('乙局', '无。')], passes: 0 },
  ],
  reject: [
    {
      name: 'word for word',
      given: {},
      parts: [given('甲局', long), given('乙局', long), given('丙局', other)],
      finds: [{ severity: 'warning', data: { parts: ['甲局', '乙局'], similarity: 1 } }],
    },
    {
      name: 'a place that sets the share lower',
      given: {},
      parts: [given('甲局', long), given('乙局', `${long.slice(0, 70)}${other}`)],
      options: { profile: { thresholds: { 'siblings-copied': { share: 0.3 } } } },
      finds: [{ data: { parts: ['甲局', '乙局'] } }],
    },
  ],
};
