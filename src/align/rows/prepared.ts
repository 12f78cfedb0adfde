/** The rows of all tables with the tokens behind their labels, or in the line that they share. */
import type { Extension } from '../../report/types.ts';
import { rowsAcross } from '../across/rows.ts';
import { rowsDown } from './down.ts';
import { type Chained, isRow } from '../labels/find.ts';
import { type Habit, findHabit } from '../../layout/habits.ts';
import type { AlignMessage } from '../index.ts';
import { opens } from '../../lex/places.ts';
import type { Token } from '../../lex/token.ts';
import { type FoundRow, findRows } from './rows.ts';
import { type Run, rangeOf } from './runs.ts';
import { printedWords } from '../labels/printed.ts';
import { headStyle } from '../../layout/manners.ts';
import { strayValues, withStrays } from './strays.ts';
import { type FoundTable, runsOf } from './tables.ts';

/** What was found beside the form's cells. */
export interface Said {
  readonly extensions: Extension[];
  readonly messages: AlignMessage[];
}

const unknown: Habit = { class: '\n', unit: 1, blank: 1, newlines: 1, lineBound: false, marked: false, markup: false };

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

/** A table with fewer neighbours among its values has no habit of its own. */
const leastNeighbours = 12;

/** The habit of a table, if it shows one, else that of the source. */
function habitOf(tokens: readonly Token[], runs: readonly Run[], fallback: Habit): Habit {
  const neighbours = runs.reduce((sum, { items }) => sum + Math.max(0, items.length - 1), 0);
  return (neighbours >= leastNeighbours ? findHabit(tokens, runs.map(rangeOf)) : undefined) ?? fallback;
}

/** Whether all labels that begin a line have a mark before them, those too that stand in the first column. */
function areRowsOpened(tokens: readonly Token[], { chain }: Chained, mark: string): boolean {
  const ungrouped = chain.filter((anchor) => isRow(anchor) && !anchor.landmark.row?.groups);
  const lines = ungrouped.flatMap(({ start }) => tokens[start] ?? []).filter(({ piece }) => piece.marks.includes('\n'));
  return lines.length > 2 && lines.every((token) => opens(mark, token));
}
