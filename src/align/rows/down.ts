/** The rows of a table that is printed downwards, with the tokens behind their labels; rows that the form does not have go to the extensions. */
import { diagnose } from '../../diagnostic/types.ts';
import { type Block, type CellPath, type Column, type EditionId, type Table, cellPath } from '../../form/index.ts';
import { onceFor } from '../../form/once.ts';
import type { Anchor } from '../labels/anchors.ts';
import { columnMessages } from '../heads/column-messages.ts';
import type { BlockColumns } from '../heads/columns.ts';
import { extensionOf } from './extensions.ts';
import type { Chained } from '../labels/find.ts';
import type { PrintedColumn } from '../heads/fits.ts';
import { count } from '../../lex/marks.ts';
import { type Habit } from '../../layout/habits.ts';
import type { AlignMessage } from '../index.ts';
import { printedWords } from '../labels/printed.ts';
import { type Token, isValue } from '../../lex/token.ts';
import { alignMessages } from '../messages/index.ts';
import { type RowSource, groupOf, widestOf } from './rows.ts';
import type { Run } from './runs.ts';
import type { Said } from './prepared.ts';
import type { FoundTable } from './tables.ts';

/** How the rows of a table stand. */
export interface Standing {
  readonly habit: Habit;
  /** How many marks rows begin with that are no cells. */
  readonly opened: number;
  /** In several blocks labels follow their values. */
  readonly allSlid: boolean;
}

export function rowsDown(tokens: readonly Token[], found: Chained, table: FoundTable, standing: Standing, said: Said): RowSource[] {
  const finds = blockFinds(found, table, standing.allSlid, said.messages);
  const writesOut = table.blocks.some((block) => block.writtenOut);
  const printedOf = onceFor((block: Block) => printedIn(block, finds.columns.get(block), table));
  const sources: RowSource[] = [];
  let block: Block | undefined;
  for (const whole of table.runs) {
    const run = withinLine(tokens, whole, standing.habit);
    const { anchor } = run;
    block = anchor?.landmark.block ?? block;
    if (!block || finds.unread.has(block)) continue;
    const other = finds.foreign.get(block);
    if (!anchor || other) {
      foreignRow(tokens, table.table, run, other ?? block, other?.edition, said);
      continue;
    }
    const { row } = anchor.landmark;
    if (!row) continue;
    const laid = printedOf(block);
    const path = (column: Column): CellPath => cellPath(table.table.id, row.id, column.id);
    surplusValues(tokens, table.table, run, block, laid.printed.length, said);
    const paths = laid.printed.map(({ column }) => column && path(column));
    sources.push({
      table: table.table,
      block,
      rows: [row],
      paths,
      cells: paths.filter((own) => own !== undefined),
      near: laid.near.length > 0 ? new Set(laid.near.map(path)) : none,
      depth: row.groups?.length ?? 0,
      group: laid.group,
      widest: laid.widest,
      lastRead: laid.lastRead,
      places: laid.places,
      heads: laid.heads,
      run,
      anchor,
      labelStart: labelStart(tokens, anchor),
      labelEnd: anchor.end,
      opened: standing.opened,
      writesOut,
      guessed: laid.unsure || anchor.unlabelled === true || anchor.moved === true || isDamaged(tokens, anchor),
      disordered: false,
    });
  }
  return sources;
}

const none: ReadonlySet<CellPath> = new Set();

/** What is the same for all rows of a block. */
function printedIn(block: Block, own: BlockColumns | undefined, { table, from }: FoundTable) {
  const printed = own?.printed ?? block.columns.map((column): PrintedColumn => ({ column }));
  return {
    printed,
    near: printed.flatMap(({ head, column }) => (head?.like === 'near' && column ? column : [])),
    unsure: own?.sure === false || own?.reordered === true,
    group: groupOf(table, block),
    widest: widestOf(table),
    lastRead: printed.findLastIndex(({ column }) => column),
    places: printed.flatMap(({ place }) => place ?? []),
    heads: [...new Set(printed.flatMap(({ head }) => (head && head.at >= from ? head.at : [])))],
  };
}

/** A row that the form does not have, or that stands under the heads of another edition. */
function foreignRow(
  tokens: readonly Token[],
  table: Table,
  run: Run,
  block: Block,
  edition: EditionId | undefined,
  { extensions, messages }: Said,
): void {
  if (run.items.every((item) => !isValue(tokens[item] as Token))) return;
  const extension = extensionOf(tokens, table, run, block, edition);
  extensions.push(extension);
  const { span } = (tokens[run.unknown?.start ?? 0] as Token).piece;
  if (!run.anchor) messages.push(diagnose(alignMessages, 'extension-row', { label: extension.label }, { span }));
}

/** Where a row of one or two columns is followed by a label, more values are told and kept. */
function surplusValues(
  tokens: readonly Token[],
  table: Table,
  run: Run,
  block: Block,
  expected: number,
  { extensions, messages }: Said,
): void {
  const found = run.items.filter((item) => isValue(tokens[item] as Token)).length;
  if (found <= expected || !run.closedByLabel || block.columns.length > 2) return;
  extensions.push(extensionOf(tokens, table, run, block, undefined));
  const label = run.anchor?.landmark.row?.label ?? '';
  messages.push(diagnose(alignMessages, 'surplus-values', { label, found, expected }, { cells: cellsOfRun(table, block, run) }));
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

/** Something was lost in the conversion of the label. */
function isDamaged(tokens: readonly Token[], { start, end }: Anchor): boolean {
  for (let i = start; i < end; i++) if (tokens[i]?.damaged) return true;
  return false;
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
    const cells = (): CellPath[] => block.rows.flatMap((row) => block.columns.map((column) => cellPath(table.table.id, row.id, column.id)));
    const other = columns.edition !== found.edition && columns.share > 0 ? columns.edition : undefined;
    if (slid || allSlid) {
      unread.add(block);
      messages.push(diagnose(alignMessages, 'values-before-labels', { label: block.rows[0]?.label ?? '' }, { cells: cells() }));
    } else if (!other) {
      if (!columns.printed) unread.add(block);
      messages.push(...columnMessages(table.table, block, columns));
    }
    if (!other) continue;
    foreign.set(block, { ...columns.block, edition: other });
    messages.push(
      diagnose(alignMessages, 'other-edition-block', { caption: block.caption ?? '', edition: found.edition, other }, { cells: cells() }),
    );
  }
  return { foreign, unread, columns: new Map(table.blocks.map(({ block, columns }) => [block, columns])) };
}
