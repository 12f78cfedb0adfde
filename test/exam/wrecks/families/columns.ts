/** Columns that the form does not have. */
import type { Random } from '../../random.ts';
import { type Family, insertColumn, range } from '../family.ts';
import { firstValue, headLines, type Paper, slot, type Slot, tableOf } from '../paper.ts';

/** A column of table three under one head; `at` counts from the left of the table as printed. */
function column(paper: Paper, at: number, head: string, text: (index: number, line: readonly Slot[]) => string): void {
  const table = tableOf(paper, 'requests');
  const top = slot(head);
  insertColumn(table, at, (line, index) => (index < headLines ? top : slot(text(index - headLines, line))));
}

const edges = { left: 0, afterLabels: firstValue, beforeTotal: firstValue + 6, right: firstValue + 7 } as const;

/** A sum of printed values; empty where a part of it is. */
const sumOf = (slots: readonly Slot[]): string => String(slots.reduce((sum, each) => sum + (each.text === '' ? 0 : Number(each.text)), 0));

const lastYear =
  (random: Random) =>
  (_: number, line: readonly Slot[]): string => {
    const now = Number(line.find((each) => each.path?.endsWith('.total'))?.text ?? 0);
    return String(random.chance(0.3) ? now : Math.max(0, now + random.int(-5, 9)));
  };

export const columns: readonly Family[] = [
  {
    id: 'extra-sequence-left',
    undamaged: true,
    wreck: (paper) => {
      column(paper, edges.left, '序号', (at) => String(at + 1));
    },
  },
  {
    id: 'extra-line-code',
    undamaged: true,
    wreck: (paper) => {
      column(paper, edges.afterLabels, '行次', (at) => String(at + 1));
    },
  },
  {
    id: 'extra-line-code-sparse',
    undamaged: true,
    wreck: (paper, random) => {
      column(paper, edges.afterLabels, '行次', (at) => (random.chance(0.6) ? String(at + 1) : ''));
    },
  },
  {
    id: 'extra-unit',
    undamaged: true,
    wreck: (paper) => {
      column(paper, edges.afterLabels, '计量单位', () => '件');
    },
  },
  {
    id: 'extra-last-year-right',
    undamaged: true,
    wreck: (paper, random) => {
      column(paper, edges.right, '上年', lastYear(random));
    },
  },
  {
    id: 'extra-last-year-between',
    undamaged: true,
    wreck: (paper, random) => {
      column(paper, edges.beforeTotal, '上年总计', lastYear(random));
    },
  },
  {
    id: 'extra-last-year-sparse',
    undamaged: true,
    wreck: (paper, random) => {
      column(paper, edges.right, '上年', (at, line) => (random.chance(0.4) ? '' : lastYear(random)(at, line)));
    },
  },
  {
    id: 'extra-change-right',
    undamaged: true,
    wreck: (paper, random) => {
      column(paper, edges.right, '同比增减', () => random.pick(['0', '+3', '-2', '+11', '']));
    },
  },
  {
    id: 'extra-subtotal',
    undamaged: true,
    wreck: (paper) => {
      column(paper, edges.beforeTotal, '小计', (_, line) => sumOf(line.slice(firstValue + 1, firstValue + 6)));
    },
  },
  {
    id: 'extra-remark-right',
    undamaged: true,
    wreck: (paper, random) => {
      column(paper, edges.right, '备注', () => random.pick(['', '', '', '', '含补正', '已核对']));
    },
  },
  {
    id: 'extra-remark-number',
    undamaged: true,
    wreck: (paper, random) => {
      column(paper, edges.right, '备注', () => random.pick(['', '', '', '3', '见注1']));
    },
  },
  {
    id: 'extra-share-right',
    undamaged: true,
    wreck: (paper, random) => {
      column(paper, edges.right, '占比', () => `${random.int(0, 99)}.${random.int(0, 9)}%`);
    },
  },
  {
    id: 'extra-empty-right',
    undamaged: true,
    wreck: (paper) => {
      column(paper, edges.right, '', () => '');
    },
  },
  {
    id: 'extra-empty-between',
    undamaged: true,
    wreck: (paper, random) => {
      column(paper, random.int(firstValue, firstValue + 6), '', () => '');
    },
  },
  {
    id: 'extra-government-column',
    wreck: (paper, random) => {
      column(paper, firstValue + 5, '事业单位', () => random.pick(['0', '0', '0', '']));
    },
  },
  {
    id: 'extra-two-last-year',
    undamaged: true,
    wreck: (paper, random) => {
      const table = tableOf(paper, 'proactive');
      insertColumn(table, 4, (line) => (line[0]!.text === '信息内容' ? slot('上年') : slot(String(random.int(0, 60)))));
    },
  },
  {
    id: 'extra-two-remark',
    undamaged: true,
    wreck: (paper, random) => {
      insertColumn(tableOf(paper, 'proactive'), 4, (line) =>
        slot(line[0]!.text === '信息内容' ? '备注' : random.pick(['', '', '按目录统计'])),
      );
    },
  },
  {
    id: 'extra-two-sequence',
    undamaged: true,
    wreck: (paper) => {
      let number = 0;
      insertColumn(tableOf(paper, 'proactive'), 0, (line) => slot(line[0]!.text === '信息内容' ? '序号' : String(++number)));
    },
  },
  {
    id: 'extra-four-grand-total',
    undamaged: true,
    wreck: (paper) => {
      const table = tableOf(paper, 'disputes');
      const head = slot('合计');
      const total = range(0, 3).reduce((sum, block) => sum + Number(table[3]![block * 5 + 4]!.text), 0);
      table.forEach((line, index) => line.push(index < 3 ? head : slot(String(total))));
    },
  },
  {
    id: 'extra-four-label',
    undamaged: true,
    wreck: (paper) => {
      const table = tableOf(paper, 'disputes');
      const corner = slot('案件类别');
      table.forEach((line, index) => line.unshift(index < 3 ? corner : slot('数量（件）')));
    },
  },
];
