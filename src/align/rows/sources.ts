/** The rows of all tables with the tokens behind their labels, or in the line that they share. */
import { type Block, cellPath } from '../../form/index.ts';
import type { Extension } from '../../report/types.ts';
import { orderOfLine } from '../across/order.ts';
import { rowsDown } from './down.ts';
import { type Chained, isRow } from '../labels/find.ts';
import { type Habit, findHabit } from '../../layout/habits.ts';
import type { AlignMessage } from '../index.ts';
import { type Token, isValue } from '../../lex/token.ts';
import { type FoundRow, type RowSource, findRows, laidOut } from './rows.ts';
import { type Run, rangeOf } from './runs.ts';
import { printedWords } from '../labels/printed.ts';
import { headStyle } from '../../layout/manners.ts';
import { openingMarks } from '../../layout/slots.ts';
import { strayValues, withStrays } from './strays.ts';
import type { FoundTable } from './tables.ts';

/** What was found beside the form's cells. */
export interface Said {
  readonly extensions: Extension[];
  readonly messages: AlignMessage[];
}

const unknown: Habit = { class: '\n', unit: 1, blank: 1, newlines: 1, lineBound: false, marked: false, markup: false };

/** The runs of a table, of its rows or of its lines. */
const runsOf = ({ table, runs, lines }: FoundTable): readonly Run[] =>
  table.layout === 'across' ? lines.flatMap((line) => (line.kind === 'run' ? [line.run] : [])) : runs;

/** The rows of all tables with their permitted readings; rows that the form does not have go to the extensions. */
export function rowsOf(tokens: readonly Token[], found: Chained, tables: readonly FoundTable[], said: Said, text: string): FoundRow[] {
  const general = findHabit(tokens, tables.flatMap(runsOf).map(rangeOf)) ?? unknown;
  const rowsOpened = areRowsOpened(tokens, found, general.class);
  const strays = strayValues(tokens);
  // Where several blocks show that labels follow their values, they do so in all.
  const allSlid = tables.flatMap((table) => table.blocks.filter((block) => block.slid)).length > 1;
  const prepared = tables.map((table) => {
    const habit = habitOf(tokens, runsOf(table), general);
    const down = rowsDown(tokens, found, table, { habit, opened: rowsOpened && habit.class === '|' ? 1 : 0, allSlid }, said);
    const sources = [...down, ...rowsAcross(tokens, table, habit, rowsOpened, said.messages)];
    return {
      habit,
      place: { tokens, text, from: table.from, to: table.to },
      style: headStyle(tokens, table.from, table.to, habit, (body) => printedWords().cornerHeads.has(body)),
      sources: sources.map((source) => withStrays(tokens, source, strays, said.messages)),
    };
  });
  return findRows(tokens, prepared);
}

/** The rows of a table that stands across: each line of values holds several. */
function rowsAcross(tokens: readonly Token[], found: FoundTable, habit: Habit, rowsOpened: boolean, messages: AlignMessage[]): RowSource[] {
  const { table, from, lines } = found;
  const block = table.blocks[0] as Block;
  const heads = columnHeads(tokens, found);
  return lines.flatMap((line): RowSource[] => {
    if (line.kind !== 'run') return [];
    const rows = block.rows.filter((row) => line.rows.includes(row.id));
    const order = orderOfLine(tokens, found, line, messages);
    return [
      {
        ...laidOut(
          table,
          block,
          rows,
          order.paths ?? rows.flatMap((row) => block.columns.map((column) => cellPath(table.id, row.id, column.id))),
        ),
        places: [],
        heads,
        near: new Set(),
        run: line.run,
        labelStart: line.start,
        labelEnd: line.start,
        opened: openers(tokens, from, line.start, habit, rowsOpened),
        writesOut: false,
        guessed: line.guessed || !order.sure || order.reordered,
        disordered: line.disordered || !order.paths,
      },
    ];
  });
}

/** A table with fewer neighbours among its values has no habit of its own. */
const leastNeighbours = 12;

/** The habit of a table, if it shows one, else that of the source. */
function habitOf(tokens: readonly Token[], runs: readonly Run[], fallback: Habit): Habit {
  const neighbours = runs.reduce((sum, { items }) => sum + Math.max(0, items.length - 1), 0);
  return (neighbours >= leastNeighbours ? findHabit(tokens, runs.map(rangeOf)) : undefined) ?? fallback;
}

/** The heads over single columns of a table that has one block. */
function columnHeads(tokens: readonly Token[], { table, from, to }: FoundTable): number[] {
  const [block, another] = table.blocks;
  if (!block || another) return [];
  const labels = new Set(block.columns.map(({ label }) => label));
  const heads: number[] = [];
  for (let i = from; i < to && !(heads.length > 1 && isValue(tokens[i] as Token)); i++)
    if (labels.has((tokens[i] as Token).body)) heads.push(i);
  return heads;
}

const opens =
  (mark: string) =>
  ({ piece: { marks } }: Token): boolean =>
    marks.includes(mark, marks.lastIndexOf('\n') + 1);

/** How many marks the lines of heads, or the rows of other tables, begin with: then the lines of values do. */
function openers(tokens: readonly Token[], from: number, to: number, habit: Habit, rowsOpened: boolean): number {
  if (!habit.lineBound) return openingMarks((tokens[from] as Token).piece.marks, habit);
  const lines = tokens.slice(from, to).filter((token) => token.piece.marks.includes('\n'));
  return rowsOpened || lines.filter(opens('|')).length * 2 > lines.length ? 1 : 0;
}

/** Whether all labels that begin a line have a mark before them, those too that stand in the first column. */
function areRowsOpened(tokens: readonly Token[], { chain }: Chained, mark: string): boolean {
  const ungrouped = chain.filter((anchor) => isRow(anchor) && !anchor.landmark.row?.groups);
  const lines = ungrouped.flatMap(({ start }) => tokens[start] ?? []).filter(({ piece }) => piece.marks.includes('\n'));
  return lines.length > 2 && lines.every(opens(mark));
}
