import type { ReportHead } from '../../src/report/types.ts';
import { alikeTexts } from '../support/alike.ts';
import type { RuleTable } from '../support/rule-table.ts';

const overall = (text: string): Partial<ReportHead> => ({
  sections: ['overall', 'problems'].map((id, i) => ({
    id: id as 'overall',
    number: i ? 5 : 1,
    heading: i ? '五、存在的主要问题及改进情况' : '一、总体情况',
    text: i ? '无' : text,
  })),
});
const lastYear =
  '2022年，我局围绕中心工作公开信息12条，重点公开档案开放目录、查档指南和馆藏利用规定。窗口全年接待查档群众，现场解答咨询，邮寄复制件。网站专栏改版，栏目由八个并为五个，增设搜索入口。全年组织两次培训，学习条例和保密规定，提高经办人员的业务水平，保证答复准确、及时、规范。';
const thisYear =
  '2023年，我局以数字化为主线，建成馆藏检索平台，上线婚姻、学籍两类档案的网上申请。对历年发布的信息逐条清理，更正失效链接，撤下重复内容。与法制部门会商疑难申请，形成答复范本。开展公众评议，采纳建议，将意见箱移至大厅入口，并公布投诉电话，由专人负责登记和回访，每月通报办理进度。';

const [below, just, mostly] = [alikeTexts(179), alikeTexts(180), alikeTexts(181)];

export const table: RuleTable = {
  accept: [
    { name: 'another year, another text', given: { head: overall(thisYear) }, previous: { head: overall(lastYear) }, passes: 1 },
    { name: 'short texts are alike by nature', given: { head: overall('无。') }, previous: { head: overall('无。') }, notEvaluable: 2 },
    {
      name: 'a text of 99 characters',
      given: { head: overall(lastYear.slice(0, 99)) },
      previous: { head: overall(lastYear.slice(0, 99)) },
      notEvaluable: 2,
    },
    { name: 'just below nine tenths', given: { head: overall(below[0]) }, previous: { head: overall(below[1]) }, passes: 1 },
  ],
  reject: [
    {
      name: 'only the figures were changed',
      given: { head: overall(lastYear.replaceAll('12', '15').replaceAll('2022', '2023')) },
      previous: { head: overall(lastYear) },
      finds: [{ data: { section: 'overall', similarity: 1 }, severity: 'warning' }],
    },
    {
      name: 'a text of 100 characters',
      given: { head: overall(lastYear.slice(0, 100)) },
      previous: { head: overall(lastYear.slice(0, 100)) },
      finds: [{ data: { similarity: 1 } }],
    },
    {
      name: 'nine tenths',
      given: { head: overall(just[0]) },
      previous: { head: overall(just[1]) },
      finds: [{ data: { similarity: 0.9 } }],
    },
    {
      name: 'just above nine tenths',
      given: { head: overall(mostly[0]) },
      previous: { head: overall(mostly[1]) },
      finds: [{ data: { similarity: 0.905 } }],
    },
  ],
};
