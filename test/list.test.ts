/** The statistics of 2014 to 2018: recognised, transcribed, never taken for cells of the form. */
import { parse } from '../src/index.ts';

const read = (source: string): unknown[] =>
  parse(source).report.extensions.map(({ id, label, unit, columns }) => [id, label, unit, ...columns.map(({ value }) => value)]);

const pipes = `政府信息公开情况统计表
（2017年度）
填报单位（盖章）：云溪县水务局
| 统计指标 | 单位 | 统计数 |
| 三、依申请公开情况 | —— | —— |
| （一）收到申请数 | 件 | 31 |
| 1.当面申请数 | 件 | 4 |
| 2.传真申请数 | 件 | 0 |
| 四、行政复议数量 | 件 | 3 |
| （一）维持具体行政行为数 | 件 | 2 |
| （二）被依法纠错数 | 件 | 1 |
| （三）其他情形数 | 件 | 0 |
| 五、行政诉讼数量 | 件 | 5 |
| （二）被依法纠错数 | 件 | 2 |
| 七、依申请公开信息收取的费用 | 万元 | 0.35 |
单位负责人：甲 审核人：乙`;

test('a list with bars', () => {
  expect(read(pipes)).toEqual([
    ['requests.received.total', '（一）收到申请数', '件', 31],
    ['requests.received.inPerson', '1.当面申请数', '件', 4],
    ['requests.received.fax', '2.传真申请数', '件', 0],
    ['reconsideration.total', '四、行政复议数量', '件', 3],
    ['reconsideration.upheld', '（一）维持具体行政行为数', '件', 2],
    ['reconsideration.corrected', '（二）被依法纠错数', '件', 1],
    ['reconsideration.otherOutcome', '（三）其他情形数', '件', 0],
    ['litigation.total', '五、行政诉讼数量', '件', 5],
    ['litigation.corrected', '（二）被依法纠错数', '件', 2],
    ['feesCollected', '七、依申请公开信息收取的费用', '万元', 0.35],
  ]);
});

test('no cell of the form is given a number', () => {
  const { kind, cells, messages } = parse(pipes);
  expect(kind).toBe('otherForm');
  expect(Object.values(cells).filter(({ value }) => value !== null)).toEqual([]);
  expect(messages).toContainEqual(expect.objectContaining({ code: 'other-form', data: { form: 'cn-ogi-2014' } }));
});

const numbered = (...lines: readonly string[]): string =>
  ['政府信息公开情况统计表', '| 序号 | 统计指标 | 单位 | 本级 | 汇总 |', ...lines].join('\n');

test('numbered lines with two columns: a line that lost a value gives none', () => {
  const source = numbered(
    '| 1 | （一）收到申请数 | 件 | 6 | 40 |',
    '| 2 | （二）申请办结数 | 件 | 6 |',
    '| 3 | （三）申请答复数 | 件 | 5 | 39 |',
    '| 4 | 2.同意公开答复数 | 件 | 5 | 30 |',
    '| 5 | 各乡镇另行统计的本地条目 | 条 | 7 | 8 |',
  );
  expect(read(source)).toEqual([
    ['requests.received.total', '（一）收到申请数', '件', 6, 40],
    ['requests.concluded.total', '（二）申请办结数', '件', null, null],
    ['requests.replies.total', '（三）申请答复数', '件', 5, 39],
    ['requests.replies.granted', '2.同意公开答复数', '件', 5, 30],
    [undefined, '各乡镇另行统计的本地条目', '条', 7, 8],
  ]);
});

test('one cell a line: the number of the next line is no value of this one', () => {
  const source = '政府信息公开情况统计表\n序号\n统计指标\n单位\n统计数\n1\n收到申请数\n件\n2\n申请办结数\n件\n6\n3\n申请答复数\n件\n5\n';
  expect(read(source)).toEqual([
    ['requests.received.total', '收到申请数', '件', null],
    ['requests.concluded.total', '申请办结数', '件', 6],
    ['requests.replies.total', '申请答复数', '件', 5],
  ]);
});

test('cells of a page: blanks are null', () => {
  const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const source = `<p>政府信息公开情况统计表</p><table>${row('统计指标', '单位', '统计数')}${row('（一）收到申请数', '件', '9')}${row('（二）申请办结数', '件', '')}${row('（三）申请答复数', '件', '8')}</table>`;
  expect(read(source)).toEqual([
    ['requests.received.total', '（一）收到申请数', '件', 9],
    ['requests.concluded.total', '（二）申请办结数', '件', null],
    ['requests.replies.total', '（三）申请答复数', '件', 8],
  ]);
});

test('lists from before 2014 are named', () => {
  const source =
    '| 指标 | 单位 | 数值 |\n| 申请总次数 | 次 | 12 |\n| 对申请的答复总数 | 次 | 11 |\n| 现场接待人数 | 人次 | 60 |\n| 网上咨询数 | 次 | 5 |';
  const { kind, messages } = parse(source);
  expect(kind).toBe('otherForm');
  expect(messages).toContainEqual(expect.objectContaining({ code: 'other-form', data: { form: 'cn-ogi-legacy' } }));
  expect(read(source)).toHaveLength(4);
});
