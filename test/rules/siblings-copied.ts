import { formCells } from '../../src/form/index.ts';
import { alikeTexts } from '../support/alike.ts';
import type { Given } from '../support/report.ts';
import type { RuleTable } from '../support/rule-table.ts';

const zeros: Given['cells'] = Object.fromEntries([...formCells('cn-ogi-2021').keys()].map((path) => [path, 0]));
const leaves = [...formCells('cn-ogi-2021').values()]
  .filter(({ table, row, column }) => table.id === 'requests' && column.id !== 'total' && row.id.startsWith('denied.'))
  .map(({ path }) => path);

const long =
  '一年来，坚持把公开贯穿政务运行全过程，围绕就业、养老、教育等群众关心的事项主动公开信息，完善公开目录，规范答复文书，定期检查网站栏目，组织两次业务培训，安排专人负责信息审核，及时回应群众关切，按要求开展政策解读，接受社会监督，全年没有发生泄密事件。';
const other =
  '受理申请的窗口设在服务大厅，平均答复时间缩短到九个工作日；档案查询点增加到五处，老人可以电话预约；村级公示栏统一了样式，由村务监督委员会按季核对；对外来务工人员编印了办事手册，发放到各个工地和工厂，并请他们评价是否看得懂，根据意见改写了一半以上的条目。';
const given = (name: string, text: string, cells: Given['cells'] = own[name] ?? {}) => ({
  name,
  given: { cells, head: { sections: [{ id: 'overall' as const, number: 1, heading: '一、总体情况', text }] } },
});

/** A figure of its own in each table. */
const own: Readonly<Record<string, Given['cells']>> = Object.fromEntries(
  ['甲局', '乙局', '丙局'].map((name, i) => [
    name,
    { 'proactive.licensing.decisions': 100 + i, 'requests.granted.naturalPerson': 50 + i, 'disputes.reconsideration.upheld': i },
  ]),
);
/** Tables two and four as nobody else has them; table three has so many figures that are not 0. */
const requests = (figures: number): Given['cells'] => ({
  ...zeros,
  ...Object.fromEntries([...leaves].slice(0, figures).map((path, i) => [path, i + 1])),
});

const [below, mostly] = [alikeTexts(179), alikeTexts(181)];

export const table: RuleTable = {
  accept: [
    { name: 'each its own', given: {}, parts: [given('甲局', long), given('乙局', other)], passes: 1 + 3 },
    { name: 'short texts', given: {}, parts: [given('甲局', '无。'), given('乙局', '无。')], passes: 3 },
    { name: 'a text of 99 characters', given: {}, parts: [given('甲局', long.slice(0, 99)), given('乙局', long.slice(0, 99))], passes: 3 },
    {
      name: 'four figures alike',
      given: {},
      parts: [given('甲局', long, requests(4)), given('乙局', other, requests(4))],
      passes: 1 + 3,
    },
    {
      name: 'the pair is beyond the first hundred',
      given: {},
      parts: [...Array.from({ length: 99 }, (_, i) => given(`第${i + 1}局`, '无。', zeros)), given('甲局', long), given('乙局', long)],
    },
    { name: 'just below nine tenths', given: {}, parts: [given('甲局', below[0]), given('乙局', below[1])], passes: 1 + 3 },
  ],
  reject: [
    {
      name: 'word for word',
      given: {},
      parts: [given('甲局', long), given('乙局', long), given('丙局', other)],
      finds: [{ severity: 'warning', data: { parts: ['甲局', '乙局'], similarity: 1 } }],
    },
    {
      name: 'a text of 100 characters',
      given: {},
      parts: [given('甲局', long.slice(0, 100)), given('乙局', long.slice(0, 100))],
      finds: [{ data: { heading: '一、总体情况' } }],
    },
    {
      name: 'one table, with five figures',
      given: {},
      parts: [given('甲局', long, requests(5)), given('乙局', other, requests(5))],
      finds: [{ severity: 'warning', data: { parts: ['甲局', '乙局'], table: 'requests', figures: 5 } }],
    },
    {
      name: 'the hundredth is the last',
      given: {},
      parts: [...Array.from({ length: 98 }, (_, i) => given(`第${i + 1}局`, '无。', zeros)), given('甲局', long), given('乙局', long)],
      finds: [{ data: { parts: ['甲局', '乙局'], similarity: 1 } }],
    },
    {
      name: 'a place that sets the share lower',
      given: {},
      parts: [given('甲局', long), given('乙局', `${long.slice(0, 70)}${other}`)],
      options: { profile: { thresholds: { 'siblings-copied': { share: 0.3 } } } },
      finds: [{ data: { parts: ['甲局', '乙局'] } }],
    },
    {
      name: 'just above nine tenths',
      given: {},
      parts: [given('甲局', mostly[0]), given('乙局', mostly[1])],
      finds: [{ data: { similarity: 0.905 } }],
    },
  ],
};
