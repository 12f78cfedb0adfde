/** Tables that are not the form's, or whose columns are not applicants. */
import type { CellPath } from '../../../../src/form/index.ts';
import type { Random } from '../../random.ts';
import { type Family, putAfter, range } from '../family.ts';
import { firstValue, headLines, type Paper, slot, type Slot, type Table, tableOf, tableThree, valueSlots } from '../paper.ts';

const towns = ['梅岭镇', '石桥镇', '东湖街道', '沙溪乡', '双林镇', '北关街道', '竹园乡', '高塘镇'];
const departments = ['发展改革局', '教育局', '民政局', '财政局', '水务局', '审计局', '统计局'];
const months = range(1, 13).map((month) => `${month}月`);
const channels = ['当面申请', '邮寄申请', '网络申请', '传真申请', '电话申请', '其他渠道'];

/** Splits a number into parts at random. */
function split(total: number, parts: number, random: Random): number[] {
  const cuts = range(1, parts)
    .map(() => random.int(0, total))
    .sort((a, b) => a - b);
  return range(0, parts).map((at) => (cuts[at] ?? total) - (at === 0 ? 0 : cuts[at - 1]!));
}

/** Table three with other columns whose rows add up; the last column is the total, which may pass for the form's. */
function headedBy(paper: Paper, heads: readonly string[], random: Random, above: string, total = '总计'): void {
  const table = tableOf(paper, 'requests');
  const note = table[0]![0]!;
  const top = slot(above);
  const leaves = [...heads.map((head) => slot(head)), slot(total)];
  table.forEach((line, index) => {
    const labels = line.slice(0, firstValue);
    if (index < headLines) {
      table[index] = [note, note, note, ...(index === 0 ? leaves.map(() => top) : leaves)];
      return;
    }
    const sum = line.at(-1)!;
    const value = paper.values.get(sum.path!)!;
    sum.text = String(value);
    sum.truth = { kind: 'open', value };
    table[index] = [...labels, ...split(value, heads.length, random).map((part) => slot(String(part))), sum];
  });
}

const some = (names: readonly string[], count: number, random: Random): string[] => random.shuffle(names).slice(0, count);

/** A table of anything, each value a plain number. */
const plainTable = (heads: readonly string[], labels: readonly string[], random: Random): Table => [
  heads.map((head) => slot(head)),
  ...labels.map((label) => [slot(label), ...heads.slice(1).map(() => slot(String(random.int(0, 400))))]),
];

function replace(paper: Paper, id: 'proactive' | 'requests' | 'disputes', table: Table): void {
  const part = paper.parts.find((each) => each.kind === 'table' && each.id === id);
  if (part?.kind === 'table') part.table = table;
}

/** A second table of the form's rows with other numbers. */
function otherThree(paper: Paper, random: Random): Table {
  const value = (path: CellPath): Slot => slot(String((paper.values.get(path) ?? 0) + random.int(1, 30)));
  return tableThree(paper.form, value);
}
const oldForm = [
  '（一）主动公开政府信息数',
  '其中：1.主动公开规范性文件数',
  '（二）通过不同渠道和方式公开政府信息的情况',
  '1.政府公报公开政府信息数',
  '2.政府网站公开政府信息数',
  '3.政务微博公开政府信息数',
  '（一）收到申请数',
  '1.当面申请数',
  '2.传真申请数',
  '（二）申请办结数',
  '1.按时办结数',
  '2.延期办结数',
  '（三）申请答复数',
  '1.属于已主动公开范围数',
  '2.同意公开答复数',
  '四、行政复议数量',
  '（一）维持具体行政行为数',
  '（二）被依法纠错数',
];

export const foreign: readonly Family[] = [
  {
    id: 'foreign-towns-six',
    wreck: (paper, random) => {
      headedBy(paper, some(towns, 6, random), random, '各镇街情况');
    },
  },
  {
    id: 'foreign-towns-six-under-applicants',
    wreck: (paper, random) => {
      headedBy(paper, some(towns, 6, random), random, '申请人情况');
    },
  },
  {
    id: 'foreign-towns-many',
    wreck: (paper, random) => {
      headedBy(paper, some(towns, random.pick([4, 5, 7, 8]), random), random, '各镇街情况');
    },
  },
  {
    id: 'foreign-months',
    wreck: (paper, random) => {
      headedBy(paper, months, random, '分月情况', '合计');
    },
  },
  {
    id: 'foreign-half-year-months',
    wreck: (paper, random) => {
      headedBy(paper, months.slice(6), random, '申请人情况');
    },
  },
  {
    id: 'foreign-quarters',
    wreck: (paper, random) => {
      headedBy(paper, ['第一季度', '第二季度', '第三季度', '第四季度'], random, '分季情况');
    },
  },
  {
    id: 'foreign-departments',
    wreck: (paper, random) => {
      headedBy(paper, some(departments, 6, random), random, '承办单位');
    },
  },
  {
    id: 'foreign-channels',
    wreck: (paper, random) => {
      headedBy(paper, channels, random, '申请渠道');
    },
  },
  {
    id: 'foreign-years',
    wreck: (paper, random) => {
      headedBy(paper, [`${paper.year}年`, `${paper.year - 1}年`], random, '年度情况', '两年合计');
    },
  },
  {
    id: 'foreign-disputes-towns',
    wreck: (paper, random) => {
      const names = some(towns, 3, random);
      const table = tableOf(paper, 'disputes');
      const heads = names.map((name) => slot(name));
      table[0] = table[0]!.map((_, at) => heads[Math.floor(at / 5)]!);
      table[1] = [...table[2]!];
      for (const each of table[3]!) delete each.path;
    },
  },
  {
    id: 'foreign-proactive-years',
    wreck: (paper) => {
      const table = tableOf(paper, 'proactive');
      const heads = [2, 1, 0].map((back) => slot(`${paper.year - back}年`));
      for (const line of table) if (line[0]!.text === '信息内容') line.splice(1, 3, ...heads);
      for (const each of valueSlots(paper, 'proactive')) delete each.path;
    },
  },
  {
    id: 'foreign-old-form',
    wreck: (paper, random) => {
      paper.parts = [
        ...paper.parts.slice(0, 4),
        { kind: 'table', id: null, table: plainTable(['统计指标', '统计数'], oldForm, random) },
        ...paper.parts.slice(-4),
      ];
    },
  },
  {
    id: 'foreign-petitions',
    wreck: (paper, random) => {
      const labels = ['受理件次', '其中：来信', '来访', '网络投诉', '办结件次', '重复件次', '总计'];
      replace(paper, 'requests', plainTable(['信访事项', '自然资源', '劳动保障', '城乡建设', '教育', '其他', '总计'], labels, random));
    },
  },
  {
    id: 'foreign-licences',
    wreck: (paper, random) => {
      replace(
        paper,
        'proactive',
        plainTable(['事项', '受理数', '办结数', '收费金额'], ['企业登记', '卫生许可', '施工许可', '道路运输'], random),
      );
    },
  },
  {
    id: 'second-table-last-year',
    wreck: (paper, random) => {
      putAfter(
        paper,
        'requests',
        { kind: 'text', text: `附：${paper.year - 1}年收到和处理申请情况` },
        { kind: 'table', id: null, table: otherThree(paper, random) },
      );
    },
  },
  {
    id: 'second-table-below-office',
    wreck: (paper, random) => {
      putAfter(
        paper,
        'requests',
        { kind: 'text', text: '其中：办公室本级收到和处理申请情况' },
        { kind: 'table', id: null, table: otherThree(paper, random) },
      );
    },
  },
  {
    id: 'second-table-towns',
    wreck: (paper, random) => {
      const copy: Paper = {
        ...paper,
        parts: [{ kind: 'table', id: 'requests', table: tableThree(paper.form, (path) => slot('', { path })) }],
      };
      headedBy(copy, some(towns, 6, random), random, '申请人情况');
      const second = tableOf(copy, 'requests');
      for (const line of second) for (const each of line) delete each.path;
      putAfter(paper, 'requests', { kind: 'text', text: '各镇街情况如下表。' }, { kind: 'table', id: null, table: second });
    },
  },
  {
    id: 'second-table-plain',
    undamaged: true,
    wreck: (paper, random) => {
      const labels = ['政府网站', '微信公众号', '新闻发布会', '政务公开栏'];
      paper.parts.splice(4, 0, { kind: 'table', id: null, table: plainTable(['公开渠道', '发布条数', '阅读人次'], labels, random) });
    },
  },
];
