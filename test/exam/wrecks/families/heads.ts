/** Heads and labels that are lost, replaced or torn. */
import { type Family, open, range } from '../family.ts';
import type { Random } from '../../random.ts';
import { firstValue, headLines, lineOf, type Paper, slot, type Slot, type Table, tableOf } from '../paper.ts';

const leafOf = (table: Table, column: number): Slot => table[2]![firstValue + column]!;
const columnOf = (table: Table, column: number): Slot[] => table.slice(headLines).map((line) => line[firstValue + column]!);
const forget = (slots: readonly Slot[]): void => {
  for (const each of slots) delete each.path;
};
const labels = (table: Table): Slot[] => [
  ...new Set(
    table
      .slice(headLines)
      .flatMap((line) => line.slice(0, firstValue))
      .filter((each) => each.row),
  ),
];

/** A head that names something else: its values are not the form's. */
function replaceHead(paper: Paper, column: number, text: string): void {
  const table = tableOf(paper, 'requests');
  leafOf(table, column).text = text;
  forget(columnOf(table, column));
}

/** One column is gone, its numbers are among 其他; 小计 stands before the total. */
function dropForSubtotal(paper: Paper, random: Random): void {
  const table = tableOf(paper, 'requests');
  const dropped = random.int(1, 4);
  const subtotal = slot('小计');
  table.forEach((line, index) => {
    const values = line.slice(firstValue);
    const number = (each: Slot): number => (each.text === '' ? 0 : Number(each.text));
    if (index >= headLines) {
      const other = values[5]!;
      const sum = number(other) + number(values[dropped]!);
      if (number(values[dropped]!) > 0) Object.assign(other, { text: String(sum), truth: { kind: 'number', value: sum } });
    }
    const head = index === 0 ? values[0]! : subtotal;
    const made =
      index < headLines
        ? head
        : slot(String(values.slice(1, 6).reduce((sum, each, at) => (at + 1 === dropped ? sum : sum + number(each)), 0)));
    const kept = values.filter((_, at) => at !== dropped);
    table[index] = [...line.slice(0, firstValue), ...kept.slice(0, 5), made, kept[5]!];
  });
}

/** Breaks a text in two or more lines. */
function tear(each: Slot, pieces: number): void {
  const characters = Array.from(each.text);
  const size = Math.ceil(characters.length / pieces);
  each.text = range(0, pieces)
    .map((at) => characters.slice(at * size, (at + 1) * size).join(''))
    .filter((piece) => piece !== '')
    .join('\n');
}

const heads = (table: Table): Slot[] => [...new Set([...table[1]!.slice(firstValue), ...table[2]!.slice(firstValue)])];

export const heading: readonly Family[] = [
  {
    id: 'head-replaced',
    wreck: (paper, random) => {
      replaceHead(paper, random.int(1, 4), random.pick(['事业单位', '新闻媒体', '村（居）民委员会', '外国公民']));
    },
  },
  {
    id: 'head-natural-replaced',
    wreck: (paper) => {
      replaceHead(paper, 0, '国家机关');
    },
  },
  {
    id: 'head-total-replaced',
    wreck: (paper) => {
      replaceHead(paper, 6, '上年总计');
    },
  },
  { id: 'head-dropped-subtotal-added', wreck: dropForSubtotal },
  {
    id: 'head-dropped',
    wreck: (paper, random) => {
      const table = tableOf(paper, 'requests');
      const at = firstValue + random.int(0, 5);
      for (const line of table) line.splice(at, 1);
    },
  },
  {
    id: 'head-lost',
    wreck: (paper, random) => {
      const table = tableOf(paper, 'requests');
      const at = random.int(0, 6);
      leafOf(table, at).text = '';
      columnOf(table, at).forEach(open);
    },
  },
  {
    id: 'heads-lost-three',
    wreck: (paper) => {
      tableOf(paper, 'requests').splice(0, headLines);
    },
  },
  {
    id: 'heads-lost-three-foreign-order',
    wreck: (paper, random) => {
      const table = tableOf(paper, 'requests');
      table.splice(0, headLines);
      const order = random.shuffle(range(0, 7)).map((at) => at + firstValue);
      table.forEach((line, index) => {
        for (const each of line) open(each);
        table[index] = [...line.slice(0, firstValue), ...order.map((at) => line[at]!)];
      });
    },
  },
  {
    id: 'heads-lost-two',
    wreck: (paper) => {
      const table = tableOf(paper, 'proactive');
      for (const line of [...table].filter((each) => each[0]!.text === '信息内容')) table.splice(table.indexOf(line), 1);
    },
  },
  {
    id: 'heads-lost-four',
    wreck: (paper) => {
      tableOf(paper, 'disputes').splice(0, 3);
    },
  },
  {
    id: 'heads-torn',
    undamaged: true,
    wreck: (paper) => {
      for (const each of heads(tableOf(paper, 'requests'))) tear(each, 2);
    },
  },
  {
    id: 'heads-vertical',
    undamaged: true,
    wreck: (paper) => {
      for (const each of heads(tableOf(paper, 'requests'))) tear(each, each.text.length);
    },
  },
  {
    id: 'heads-torn-four',
    undamaged: true,
    wreck: (paper) => {
      for (const each of new Set(tableOf(paper, 'disputes').slice(0, 3).flat())) tear(each, 2);
    },
  },
  {
    id: 'labels-torn',
    undamaged: true,
    wreck: (paper, random) => {
      for (const each of labels(tableOf(paper, 'requests'))) if (random.chance(0.5)) tear(each, random.int(2, 3));
    },
  },
  {
    id: 'groups-vertical',
    undamaged: true,
    wreck: (paper) => {
      for (const line of tableOf(paper, 'requests').slice(headLines))
        if (!line[0]!.row && !line[0]!.text.includes('\n')) tear(line[0]!, line[0]!.text.length);
    },
  },
  {
    id: 'label-lost',
    wreck: (paper, random) => {
      random.pick(labels(tableOf(paper, 'requests'))).text = '';
    },
  },
  {
    id: 'labels-lost-some',
    wreck: (paper, random) => {
      for (const each of random.shuffle(labels(tableOf(paper, 'requests'))).slice(0, 4)) each.text = '';
    },
  },
  {
    id: 'label-of-two-lost',
    wreck: (paper, random) => {
      const table = tableOf(paper, 'proactive');
      random.pick(table.flat().filter((each) => each.row)).text = '';
    },
  },
  {
    id: 'labels-short',
    undamaged: true,
    wreck: (paper) => {
      for (const each of labels(tableOf(paper, 'requests'))) each.text = each.text.split('（区分')[0]!.replace(/^(\d)\./u, '$1、');
    },
  },
  {
    id: 'labels-without-numbers',
    undamaged: true,
    wreck: (paper) => {
      for (const each of labels(tableOf(paper, 'requests'))) each.text = each.text.replace(/^\d\./u, '');
    },
  },
  {
    id: 'labels-misread',
    wreck: (paper, random) => {
      for (const each of random.shuffle(labels(tableOf(paper, 'requests'))).slice(0, 5)) {
        const at = random.int(0, each.text.length - 1);
        each.text = `${each.text.slice(0, at)}${random.pick(['□', '', '王', '日'])}${each.text.slice(at + 1)}`;
      }
    },
  },
  {
    id: 'groups-lost',
    wreck: (paper) => {
      const table = tableOf(paper, 'requests');
      for (const line of table.slice(headLines)) for (const each of line.slice(0, firstValue)) if (!each.row) each.text = '';
    },
  },
  {
    id: 'labels-exchanged',
    wreck: (paper) => {
      const table = tableOf(paper, 'requests');
      const [a, b] = [lineOf(table, 'carriedIn'), lineOf(table, 'carriedOut')];
      // The numbers go with their labels: only the lines have changed places.
      [table[a], table[b]] = [table[b]!, table[a]!];
    },
  },
];
