/** Rows of the form with the tokens behind their labels; rows that the form does not have go to the extensions. */
import { diagnose } from '../diagnostic/types.ts';
import { type Block, type CellPath, type EditionId, type Table, cellPath } from '../form/index.ts';
import type { Extension } from '../report/types.ts';
import type { Anchor } from './anchors.ts';
import { orderOfLine } from './across-order.ts';
import { columnMessages } from './column-messages.ts';
import type { BlockColumns } from './columns.ts';
import type { PrintedColumn } from './fits.ts';
import { extensionOf } from './extensions.ts';
import { type Chained, isRow } from './find.ts';
import { type Habit, count, findHabit } from './habits.ts';
import type { AlignMessage } from './index.ts';
import { printedWords } from './labels.ts';
import { type Token, isValue } from './lex.ts';
import { alignMessages } from './messages.ts';
import { type FoundRow, type RowSource, findRows } from './rows.ts';
import { type Run, rangeOf } from './runs.ts';
import { headStyle } from './shape.ts';
import { strayValues, withStrays } from './strays.ts';
import { openingMarks } from './slots.ts';
import type { FoundTable } from './tables.ts';

/** The rows of all tables with their permitted readings; rows that the form does not have go to the extensions. */
export function rowsOf(
  tokens: readonly Token[],
  found: Chained,
  tables: readonly FoundTable[],
  extensions: Extension[],
  messages: AlignMessage[],
  text: string,
): FoundRow[] {
  const general = findHabit(
    tokens,
    tables.flatMap((t) => [...t.runs.map(rangeOf), ...t.lines.flatMap((line) => (line.kind === 'run' ? [rangeOf(line.run)] : []))]),
  );
  const fallback: Habit = general ?? { class: '\n', unit: 1, blank: 1, newlines: 1, lineBound: false, marked: false, markup: false };
  const rowsOpened = areRowsOpened(tokens, found, fallback.class);
  const strays = strayValues(tokens);
  // Where several blocks show that labels follow their values, they do so in all.
  const allSlid = tables.flatMap((table) => table.blocks.filter((block) => block.slid)).length > 1;
  const prepared = tables.map((found_) => {
    const habit = habitOf(
      tokens,
      found_.table.layout === 'across' ? found_.lines.flatMap((line) => (line.kind === 'run' ? [line.run] : [])) : found_.runs,
      fallback,
    );
    const { foreign: blocks, unread, columns } = blockFinds(found, found_, allSlid, messages);
    const writesOut = found_.blocks.some((block) => block.writtenOut);
    const indexes = new Map(tokens.slice(found_.from, found_.to).map((token, i) => [token, found_.from + i]));
    const sources: RowSource[] = [];
    let block: Block | undefined;
    for (const whole of found_.runs) {
      const run = withinLine(tokens, whole, habit);
      block = run.anchor?.landmark.block ?? block;
      if (block && unread.has(block)) continue;
      const other = block && blocks.get(block);
      if (run.anchor && block && !other) {
        const surplus = run.items.filter((item) => isValue(tokens[item] as Token)).length;
        const own = columns.get(block);
        const printed = own?.printed ?? block.columns.map((column): PrintedColumn => ({ column }));
        const row = run.anchor.landmark.row;
        const pathOf = ({ column }: PrintedColumn): CellPath | undefined => column && row && cellPath(found_.table.id, row.id, column.id);
        if (surplus > printed.length && run.closedByLabel && block.columns.length < 3) {
          extensions.push(extensionOf(tokens, found_.table, run, block, undefined));
          messages.push(
            diagnose(
              alignMessages,
              'surplus-values',
              { label: run.anchor.landmark.row?.label ?? '', found: surplus, expected: printed.length },
              { cells: cellsOfRun(found_.table, block, run) },
            ),
          );
        }
        sources.push({
          table: found_.table,
          block,
          paths: printed.map(pathOf),
          places: printed.flatMap(({ place }) => place ?? []),
          heads: [...new Set(printed.flatMap(({ head }) => (head ? (indexes.get(head.token) ?? []) : [])))],
          near: new Set(printed.flatMap((column) => (column.head?.like === 'near' ? (pathOf(column) ?? []) : []))),
          rows: row ? [row] : [],
          run,
          anchor: run.anchor,
          labelStart: labelStart(tokens, run.anchor),
          labelEnd: run.anchor.end,
          opened: rowsOpened && habit.class === '|' ? 1 : 0,
          writesOut,
          guessed: own?.sure === false || own?.reordered === true || run.anchor.unlabelled === true || run.anchor.moved === true,
          disordered: false,
        });
      } else if (block && (run.items.length > 0 || run.anchor)) {
        if (run.items.every((item) => !isValue(tokens[item] as Token))) continue;
        const extension = extensionOf(tokens, found_.table, run, other ?? block, other ? other.edition : undefined);
        extensions.push(extension);
        if (!run.anchor)
          messages.push(
            diagnose(
              alignMessages,
              'extension-row',
              { label: extension.label },
              { span: (tokens[run.unknown?.start ?? 0] as Token).piece.span },
            ),
          );
      }
    }
    const heads = columnHeads(tokens, found_);
    for (const line of found_.lines)
      if (line.kind === 'run') {
        const acrossBlock = found_.table.blocks[0] as Block;
        const rows = acrossBlock.rows.filter((row) => line.rows.includes(row.id));
        const order = orderOfLine(tokens, found_, line, messages);
        const formOrder = rows.flatMap((row) => acrossBlock.columns.map((column) => cellPath(found_.table.id, row.id, column.id)));
        const opened = openers(tokens, found_.from, line.start, habit, rowsOpened);
        sources.push({
          table: found_.table,
          block: acrossBlock,
          paths: order.paths ?? formOrder,
          places: [],
          heads,
          near: new Set(),
          rows,
          run: line.run,
          labelStart: line.start,
          labelEnd: line.start,
          opened,
          writesOut: false,
          guessed: line.guessed || !order.sure || order.reordered,
          disordered: line.disordered || !order.paths,
        });
      }
    return {
      habit: habit,
      place: { tokens, text, from: found_.from, to: found_.to },
      style: headStyle(tokens, found_.from, found_.to, habit),
      sources: sources.map((source) => withStrays(tokens, source, strays, messages)),
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

/**
 * Where rows end at newlines and the marks behind a label show a row of blanks, what stands on the next line is no part
 * of it.
 */
function withinLine(tokens: readonly Token[], run: Run, habit: Habit): Run {
  const first = run.items[0];
  if (first === undefined || !habit.lineBound || !habit.marked || run.anchor?.unlabelled) return run;
  const { marks } = (tokens[first] as Token).piece;
  const end = marks.indexOf('\n');
  return end > 0 && count(marks.slice(0, end), habit.class) > habit.unit ? { ...run, items: [], stop: first, closedByLabel: false } : run;
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

const cellsOfRun = (table: Table, block: Block, run: Run): CellPath[] =>
  block.columns.map((column) => cellPath(table.id, run.anchor?.landmark.row?.id ?? '', column.id));

/** Group labels that stand before a row's own label in the same physical row, and the label itself where a merged cell was written out. */
function labelStart(tokens: readonly Token[], anchor: Anchor): number {
  const { groups } = printedWords();
  const own = tokens[anchor.start] as Token;
  let start = anchor.start;
  while (start > 0) {
    const before = tokens[start - 1] as Token;
    if (before.kind !== 'text' || !(groups.has(`${before.ordinal} ${before.body}`) || sameLabel(before, own))) break;
    start--;
  }
  return start;
}

const sameLabel = (a: Token, b: Token): boolean => a.body === b.body && a.ordinal === b.ordinal && b.body !== '';

/** What the heads of a table say of its blocks. */
interface BlockFinds {
  /** Blocks that stand under another edition's heads, with that edition's block. */
  readonly foreign: ReadonlyMap<Block, Block & { edition: EditionId }>;
  /** Blocks whose values cannot be given to their columns or rows. */
  readonly unread: ReadonlySet<Block>;
  readonly columns: ReadonlyMap<Block, BlockColumns>;
}

function blockFinds(found: Chained, table: FoundTable, allSlid: boolean, messages: AlignMessage[]): BlockFinds {
  const foreign = new Map<Block, Block & { edition: EditionId }>();
  const unread = new Set<Block>();
  for (const { block, columns, slid } of table.blocks) {
    const cells = block.rows.flatMap((row) => block.columns.map((column) => cellPath(table.table.id, row.id, column.id)));
    const other = columns.edition !== found.edition && columns.share > 0 ? columns.edition : undefined;
    if (slid || allSlid) {
      unread.add(block);
      messages.push(diagnose(alignMessages, 'values-before-labels', { label: block.rows[0]?.label ?? '' }, { cells }));
    } else if (!other) {
      if (!columns.printed) unread.add(block);
      messages.push(...columnMessages(table.table, block, columns));
    }
    if (!other) continue;
    foreign.set(block, { ...columns.block, edition: other });
    messages.push(
      diagnose(alignMessages, 'other-edition-block', { caption: block.caption ?? '', edition: found.edition, other }, { cells }),
    );
  }
  return { foreign, unread, columns: new Map(table.blocks.map(({ block, columns }) => [block, columns])) };
}
