/** The form's tables whole, their rows or columns in another order. */
import type { Random } from '../../random.ts';
import { type Family, orderColumns, orderThree, range } from '../family.ts';
import { headLines, lineOf, type Paper, slot, type Slot, type Table, tableOf } from '../paper.ts';
import type { Format } from '../print.ts';

/** Formats in which a value stands in a column that can be seen. */
const columned: readonly Format[] = ['html', 'pipes', 'tabs', 'markdown'];

const three =
  (order: readonly number[]) =>
  (paper: Paper): void => {
    orderThree(tableOf(paper, 'requests'), order);
  };

/** Table four with its fifteen columns in an order. */
const four =
  (order: readonly number[]) =>
  (paper: Paper): void => {
    orderColumns(tableOf(paper, 'disputes'), order);
  };

/** The same order within each block of section four. */
const inBlocks = (order: readonly number[]): number[] => range(0, 3).flatMap((block) => order.map((at) => block * 5 + at));

function swap<T>(list: readonly T[], a: number, b: number): T[] {
  const copy = [...list];
  [copy[a], copy[b]] = [copy[b]!, copy[a]!];
  return copy;
}

const exchange = (paper: Paper, random: Random): void => {
  const [a, b] = random.shuffle(range(1, 6)).slice(0, 2);
  three(swap(range(0, 7), a!, b!))(paper);
};

const rowLine = (table: Table, row: string): Slot[] => table[lineOf(table, row)]!;

/** Moves whole lines of table three: the rows named, in front of another. */
function moveRows(table: Table, rows: readonly string[], before: string): void {
  const moved = rows.map((row) => rowLine(table, row));
  for (const line of moved) table.splice(table.indexOf(line), 1);
  table.splice(lineOf(table, before), 0, ...moved);
}

/** The rows of one group in a random order; the head of the group still stands beside them all. */
function shuffleGroup(paper: Paper, prefix: string, random: Random): void {
  const table = tableOf(paper, 'requests');
  const lines = table.flatMap((line, index) => (line.some((each) => each.row?.startsWith(prefix)) ? [index] : []));
  const moved = random.shuffle(lines.map((index) => table[index]!));
  lines.forEach((index, at) => {
    table[index] = moved[at]!;
  });
}

const transpose = (table: Table): Table => table[0]!.map((_, at) => table.map((line) => line[at]!));

/** Section four as one row per kind of case. */
function down(paper: Paper): void {
  const table = tableOf(paper, 'disputes');
  const blocks = range(0, 3).map((block) => ({
    own: table[block === 0 ? 0 : 1]![block * 5]!,
    values: table[3]!.slice(block * 5, block * 5 + 5),
  }));
  const litigation = table[0]![5]!;
  const heads = table[2]!.slice(0, 5).map((each) => slot(each.text, { column: each.column! }));
  const corner = slot('类别');
  table.splice(0, 4, [corner, corner, ...heads], ...blocks.map(({ own, values }, at) => [at === 0 ? own : litigation, own, ...values]));
}

function threeTables(paper: Paper): void {
  const table = tableOf(paper, 'disputes');
  const at = paper.parts.findIndex((part) => part.kind === 'table' && part.id === 'disputes');
  const pieces = range(0, 3).map((block) => {
    const piece = table.map((line) => line.slice(block * 5, block * 5 + 5));
    return { kind: 'table' as const, id: 'disputes' as const, table: block === 0 ? [piece[0]!, piece[1]!, piece[3]!] : piece };
  });
  paper.parts.splice(at, 1, ...pieces);
}

function byGroups(paper: Paper): void {
  const table = tableOf(paper, 'requests');
  const at = paper.parts.findIndex((part) => part.kind === 'table' && part.id === 'requests');
  const heads = table.slice(0, headLines);
  const cuts = ['denied.stateSecret', 'notProcessed.petitionOrComplaint'].map((row) => lineOf(table, row));
  const bounds = [headLines, ...cuts, table.length];
  paper.parts.splice(
    at,
    1,
    ...range(0, 3).map((piece) => ({
      kind: 'table' as const,
      id: 'requests' as const,
      table: [...heads.map((line) => [...line]), ...table.slice(bounds[piece], bounds[piece + 1])],
    })),
  );
}

function sections(paper: Paper, random: Random): void {
  const starts = paper.parts.flatMap((part, at) => (part.kind === 'heading' && /^[二三四]、/u.test(part.text) ? [at] : []));
  const cut = starts.map((from) => paper.parts.slice(from, from + 2));
  const mixed = random
    .pick([
      [1, 0, 2],
      [2, 1, 0],
      [0, 2, 1],
      [2, 0, 1],
    ])
    .map((at) => cut[at]!);
  starts.forEach((from, at) => paper.parts.splice(from, 2, ...mixed[at]!));
}

export const order: readonly Family[] = [
  { id: 'order-heads-exchanged', undamaged: true, wreck: exchange },
  { id: 'order-heads-exchanged-columned', undamaged: true, formats: columned, wreck: exchange },
  { id: 'order-natural-last', undamaged: true, wreck: three([1, 2, 3, 4, 5, 0, 6]) },
  { id: 'order-total-first', undamaged: true, wreck: three([6, 0, 1, 2, 3, 4, 5]) },
  { id: 'order-total-second', undamaged: true, wreck: three([0, 6, 1, 2, 3, 4, 5]) },
  {
    id: 'order-columns-shuffled',
    undamaged: true,
    formats: columned,
    wreck: (paper, random) => {
      three(random.shuffle(range(0, 7)))(paper);
    },
  },
  {
    id: 'order-group-rows-shuffled',
    undamaged: true,
    wreck: (paper, random) => {
      shuffleGroup(paper, random.pick(['denied', 'unableToProvide', 'notProcessed']), random);
    },
  },
  {
    id: 'order-carried-out-first',
    undamaged: true,
    wreck: (paper) => {
      moveRows(tableOf(paper, 'requests'), ['carriedOut'], 'granted');
    },
  },
  {
    id: 'order-outcome-total-first',
    undamaged: true,
    wreck: (paper) => {
      moveRows(tableOf(paper, 'requests'), ['outcomeTotal'], 'granted');
    },
  },
  {
    id: 'order-carried-in-first',
    undamaged: true,
    wreck: (paper) => {
      moveRows(tableOf(paper, 'requests'), ['carriedIn'], 'received');
    },
  },
  {
    id: 'order-two-heads',
    undamaged: true,
    edition: 'cn-ogi-2021',
    wreck: (paper, random) => {
      const turn = random.pick([
        [0, 2, 1, 3],
        [0, 3, 2, 1],
        [0, 1, 3, 2],
      ]);
      const table = tableOf(paper, 'proactive');
      for (const index of range(1, 4)) table[index] = turn.map((at) => table[index]![at]!);
    },
  },
  {
    id: 'order-two-rows',
    undamaged: true,
    wreck: (paper) => {
      const table = tableOf(paper, 'proactive');
      const [a, b] = [lineOf(table, 'penalties'), lineOf(table, 'coerciveMeasures')];
      [table[a], table[b]] = [table[b]!, table[a]!];
    },
  },
  { id: 'order-four-corrected-first', undamaged: true, wreck: four(inBlocks([1, 0, 2, 3, 4])) },
  { id: 'order-four-total-first', undamaged: true, wreck: four(inBlocks([4, 0, 1, 2, 3])) },
  {
    id: 'order-four-shuffled',
    undamaged: true,
    wreck: (paper, random) => {
      four(inBlocks(random.shuffle(range(0, 5))))(paper);
    },
  },
  { id: 'order-four-litigation-first', undamaged: true, wreck: four([...range(5, 15), ...range(0, 5)]) },
  { id: 'order-four-litigation-swapped', undamaged: true, wreck: four([...range(0, 5), ...range(10, 15), ...range(5, 10)]) },
  {
    id: 'order-four-transposed',
    undamaged: true,
    wreck: (paper) => {
      const table = tableOf(paper, 'disputes');
      table.splice(0, 4, ...transpose([...table]));
    },
  },
  { id: 'order-four-down', undamaged: true, wreck: down },
  { id: 'order-four-three-tables', undamaged: true, wreck: threeTables },
  {
    id: 'order-three-transposed',
    undamaged: true,
    formats: columned,
    wreck: (paper) => {
      const table = tableOf(paper, 'requests');
      table.splice(0, table.length, ...transpose([...table]));
    },
  },
  { id: 'order-three-by-groups', undamaged: true, wreck: byGroups },
  { id: 'order-sections', undamaged: true, wreck: sections },
];
