/** Rows that are lost, moved, doubled or torn; values lost or added; lines of the page inside tables. */
import type { Random } from '../../random.ts';
import { type Family, open, range, valueLines, wholeLine } from '../family.ts';
import { firstValue, headLines, lineOf, type Paper, slot, type Slot, type Table, tableOf } from '../paper.ts';
import type { Format } from '../print.ts';

const openAll = (line: readonly Slot[]): void => {
  for (const each of line) open(each);
};

const dataLine = (table: Table, random: Random): number => random.int(headLines, table.length - 1);

function valueLost(paper: Paper, random: Random): void {
  const table = tableOf(paper, 'requests');
  const line = table[dataLine(table, random)]!;
  openAll(line);
  const lost = firstValue + random.int(0, 6);
  delete line[lost]!.path;
  line.splice(lost, 1);
}

function valueAdded(paper: Paper, random: Random): void {
  const table = tableOf(paper, 'requests');
  const line = table[dataLine(table, random)]!;
  openAll(line);
  line.splice(firstValue + random.int(0, 7), 0, slot(String(random.int(0, 30))));
}

/** One row in two lines: the values from some column on stand in the next, under empty labels. */
function torn(paper: Paper, random: Random): void {
  const table = tableOf(paper, 'requests');
  const index = dataLine(table, random);
  const line = table[index]!;
  openAll(line);
  const from = firstValue + random.int(1, 6);
  table.splice(index, 1, line.slice(0, from), line.slice(from));
}

/** Lines of the page between the rows of a table. */
function pageLines(paper: Paper, random: Random, texts: (page: number) => readonly string[], span: boolean): void {
  let page = 2;
  for (const id of ['requests', 'proactive'] as const) {
    const table = tableOf(paper, id);
    const rows = valueLines(table).slice(1);
    for (const at of random
      .shuffle(rows)
      .slice(0, id === 'requests' ? 2 : 1)
      .sort((a, b) => b - a)) {
      const made = texts(page++).map((text) =>
        span ? wholeLine(table, text) : [slot(text), ...range(1, table[0]!.length).map(() => slot(''))],
      );
      table.splice(at, 0, ...made);
    }
  }
}

const title = (paper: Paper): string => `${paper.organ}${paper.year}年政府信息公开工作年度报告`;

/** Heads of table three printed again in the middle, as at the top of a page. */
function headsAgain(paper: Paper, random: Random, before: readonly string[] = []): void {
  const table = tableOf(paper, 'requests');
  const heads = table.slice(0, headLines);
  const again = new Map([...new Set(heads.flat())].map((each) => [each, slot(each.text)]));
  table.splice(
    random.int(headLines + 2, table.length - 3),
    0,
    ...before.map((text) => wholeLine(table, text)),
    ...heads.map((line) => line.map((each) => again.get(each)!)),
  );
}

const withoutLines: readonly Format[] = ['html', 'pipes', 'tabs', 'spaces', 'markdown'];

export const rowFamilies: readonly Family[] = [
  {
    id: 'row-lost',
    wreck: (paper, random) => {
      const table = tableOf(paper, 'requests');
      table.splice(dataLine(table, random), 1);
    },
  },
  {
    id: 'rows-lost-some',
    wreck: (paper, random) => {
      const table = tableOf(paper, 'requests');
      for (let k = 0; k < 3; k++) table.splice(dataLine(table, random), 1);
    },
  },
  {
    id: 'row-of-two-lost',
    wreck: (paper, random) => {
      const table = tableOf(paper, 'proactive');
      table.splice(random.pick(valueLines(table)), 1);
    },
  },
  {
    id: 'row-moved',
    wreck: (paper, random) => {
      const table = tableOf(paper, 'requests');
      const line = table.splice(dataLine(table, random), 1);
      table.splice(dataLine(table, random), 0, ...line);
    },
  },
  {
    id: 'row-doubled',
    wreck: (paper, random) => {
      const table = tableOf(paper, 'requests');
      const at = dataLine(table, random);
      table.splice(
        at,
        0,
        table[at]!.map((each) => ({ ...each })),
      );
    },
  },
  { id: 'row-torn', wreck: torn },
  { id: 'value-lost', wreck: valueLost },
  { id: 'value-added', wreck: valueAdded },
  {
    id: 'value-lost-here-added-there',
    wreck: (paper, random) => {
      valueLost(paper, random);
      valueAdded(paper, random);
    },
  },
  {
    id: 'value-of-four-lost',
    wreck: (paper, random) => {
      const line = tableOf(paper, 'disputes')[3]!;
      openAll(line);
      const lost = random.int(0, 14);
      delete line[lost]!.path;
      line.splice(lost, 1);
    },
  },
  {
    id: 'value-of-four-added',
    wreck: (paper, random) => {
      const line = tableOf(paper, 'disputes')[3]!;
      openAll(line);
      line.splice(random.int(0, 15), 0, slot(String(random.int(0, 9))));
    },
  },
  {
    id: 'values-of-two-lost-and-added',
    wreck: (paper, random) => {
      const table = tableOf(paper, 'proactive');
      const line = table[random.int(2, 3)]!;
      openAll(line);
      const lost = random.int(1, 3);
      delete line[lost]!.path;
      line.splice(lost, 1);
      line.splice(random.int(1, 3), 0, slot(String(random.int(0, 30))));
    },
  },
  {
    id: 'rows-joined',
    wreck: (paper, random) => {
      const table = tableOf(paper, 'requests');
      const at = random.int(headLines, table.length - 2);
      openAll(table[at]!);
      openAll(table[at + 1]!);
      table.splice(at, 2, [...table[at]!, ...table[at + 1]!]);
    },
  },
  {
    id: 'row-province-added',
    undamaged: true,
    wreck: (paper, random) => {
      const table = tableOf(paper, 'proactive');
      table.splice(4, 0, [slot('其他主动公开文件'), ...range(0, 3).map(() => slot(String(random.int(0, 90))))]);
    },
  },
  {
    id: 'row-of-which-added',
    undamaged: true,
    wreck: (paper) => {
      const table = tableOf(paper, 'requests');
      const label = slot('其中：网络申请');
      table.splice(lineOf(table, 'received') + 1, 0, [label, label, label, ...range(0, 7).map(() => slot('0'))]);
    },
  },
  {
    id: 'page-running-head',
    undamaged: true,
    wreck: (paper, random) => {
      pageLines(paper, random, () => [title(paper)], false);
    },
  },
  {
    id: 'page-running-head-spanned',
    undamaged: true,
    formats: ['html', 'markdown'],
    wreck: (paper, random) => {
      pageLines(paper, random, () => [title(paper)], true);
    },
  },
  {
    id: 'page-number-dashes',
    undamaged: true,
    wreck: (paper, random) => {
      pageLines(paper, random, (page) => [`- ${page} -`], false);
    },
  },
  {
    id: 'page-number-words',
    undamaged: true,
    wreck: (paper, random) => {
      pageLines(paper, random, (page) => [`第 ${page} 页 共 6 页`], false);
    },
  },
  {
    id: 'page-number-bare',
    undamaged: true,
    formats: withoutLines,
    wreck: (paper, random) => {
      pageLines(paper, random, (page) => [String(page)], false);
    },
  },
  {
    id: 'page-number-bare-lines',
    formats: ['lines'],
    wreck: (paper, random) => {
      pageLines(paper, random, (page) => [String(page)], false);
    },
  },
  {
    id: 'page-head-and-number',
    undamaged: true,
    wreck: (paper, random) => {
      pageLines(paper, random, (page) => [`— ${page} —`, title(paper)], false);
    },
  },
  {
    id: 'page-footer-address',
    undamaged: true,
    wreck: (paper, random) => {
      pageLines(paper, random, () => ['主办：信息公开办公室 电话：0000-5551234'], false);
    },
  },
  {
    id: 'page-heads-again',
    undamaged: true,
    wreck: (paper, random) => {
      headsAgain(paper, random);
    },
  },
  {
    id: 'page-continued',
    undamaged: true,
    wreck: (paper, random) => {
      headsAgain(paper, random, ['续表']);
    },
  },
  {
    id: 'page-blank-line',
    undamaged: true,
    formats: withoutLines,
    wreck: (paper, random) => {
      pageLines(paper, random, () => [''], false);
    },
  },
];
