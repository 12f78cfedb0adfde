/** The rows of a table that stands across: each line of values holds several. */
import { type Block, cellPath } from '../../form/index.ts';
import type { Habit } from '../../layout/habits.ts';
import { openingMarks } from '../../layout/slots.ts';
import { opens } from '../../lex/places.ts';
import { type Token, isValue } from '../../lex/token.ts';
import type { AlignMessage } from '../index.ts';
import { type RowSource, groupOf, widestOf } from '../rows/rows.ts';
import type { FoundTable } from '../rows/tables.ts';
import { orderOfLine } from './order.ts';

export function rowsAcross(
  tokens: readonly Token[],
  found: FoundTable,
  habit: Habit,
  rowsOpened: boolean,
  messages: AlignMessage[],
): RowSource[] {
  const { table, from, lines } = found;
  const block = table.blocks[0] as Block;
  const heads = columnHeads(tokens, found);
  return lines.flatMap((line): RowSource[] => {
    if (line.kind !== 'run') return [];
    const rows = block.rows.filter((row) => line.rows.includes(row.id));
    const order = orderOfLine(tokens, found, line, messages);
    const paths = order.paths ?? rows.flatMap((row) => block.columns.map((column) => cellPath(table.id, row.id, column.id)));
    return [
      {
        table,
        block,
        rows,
        paths,
        cells: paths.filter((path) => path !== undefined),
        depth: rows[0]?.groups?.length ?? 0,
        group: groupOf(table, block),
        widest: widestOf(table),
        lastRead: paths.findLastIndex((path) => path !== undefined),
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

/** How many marks the lines of heads, or the rows of other tables, begin with: then the lines of values do. */
function openers(tokens: readonly Token[], from: number, to: number, habit: Habit, rowsOpened: boolean): number {
  if (!habit.lineBound) return openingMarks((tokens[from] as Token).piece.marks, habit);
  const lines = tokens.slice(from, to).filter((token) => token.piece.marks.includes('\n'));
  return rowsOpened || lines.filter((token) => opens('|', token)).length * 2 > lines.length ? 1 : 0;
}
