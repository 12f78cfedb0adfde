/** Rows of the form with what was found for them: slots, the trust in their blanks, permitted readings. */
import { type Block, type CellPath, type Row, type Table, cellPath } from '../form/index.ts';
import type { Anchor } from './anchors.ts';
import type { Habit } from './habits.ts';
import type { Token } from './lex.ts';
import { type Permitted, permittedReadings, trailingBlanks, windowsOf } from './readings.ts';
import type { Run } from './runs.ts';
import { type Slots, slotsOf } from './slots.ts';

/** One row of the form (or all rows of a table that stands across) with the tokens that were found for it. */
export interface FoundRow {
  readonly table: Table;
  readonly block: Block;
  /** For messages: the printed label. */
  readonly label: string;
  readonly paths: readonly CellPath[];
  readonly run: Run;
  readonly anchor?: Anchor;
  readonly habit: Habit;
  readonly slots: Slots;
  readonly trusted: boolean;
  /** The row has the width that is usual in its table. */
  readonly usualWidth: boolean;
  /** Rows without any value stand often enough in the table (or in markup) to be blanks and no loss. */
  readonly blankRepeats: boolean;
  readonly permitted: Permitted | undefined;
}

export interface RowSource {
  readonly table: Table;
  readonly block: Block;
  readonly rows: readonly Row[];
  readonly run: Run;
  readonly anchor?: Anchor;
  readonly labelStart: number;
  readonly labelEnd: number;
}

const pathsOf = (source: RowSource): CellPath[] => source.rows.flatMap((row) => source.block.columns.map((column) => cellPath(source.table.id, row.id, column.id)));

/** The commonest number; of equally common ones the largest, since rows lose cells more often than they gain them. */
function mode(numbers: readonly number[]): number | undefined {
  const seen = new Map<number, number>();
  for (const n of numbers) seen.set(n, (seen.get(n) ?? 0) + 1);
  let best: [number, number] | undefined;
  for (const entry of seen) if (!best || entry[1] > best[1] || (entry[1] === best[1] && entry[0] > best[0])) best = entry;
  return best?.[0];
}

interface Measured {
  readonly source: RowSource;
  readonly slots: Slots;
  readonly columns: number;
}

/** How much wider a row is than rows of its table usually are; in markup, where values span columns, than rows with as many columns. */
function surplusWidth(row: Measured, rows: readonly Measured[], habit: Habit): number {
  const peers = habit.markup ? rows.filter((other) => other.columns === row.columns) : rows;
  // A row without peers must be just as wide as the form.
  return peers.length > 1 ? row.slots.width - (mode(peers.map((other) => other.slots.width)) ?? 0) : row.slots.slots.length - row.columns;
}

/** How many slots more a row has from its first value on than the full rows of its table with as many labels, if nearly all of those agree. */
function surplusSlots(row: Measured, rows: readonly Measured[]): number | undefined {
  const behindLead = ({ slots }: Measured): number => slots.slots.length - slots.lead;
  const full = rows.filter((other) => other !== row && other.columns === row.columns && labelsOf(other) === labelsOf(row) && isFull(other));
  const usual = mode(full.map(behindLead)) ?? 0;
  const agreeing = full.filter((other) => behindLead(other) === usual).length;
  return agreeing >= 2 && agreeing * 5 >= full.length * 4 ? behindLead(row) - usual : undefined;
}

const isFull = (row: Measured): boolean => row.slots.filled.length === row.columns;

const labelsOf = ({ source }: Measured): number => source.labelEnd - source.labelStart;

/** In text whose blanks are bare newlines: whether counting them gives full rows again and again, and never fails. */
function blanksRepeat(rows: readonly Measured[]): boolean {
  const withBlanks = rows.filter((row) => row.slots.slots.length > row.slots.filled.length && row.slots.filled.length < row.columns);
  const full = withBlanks.filter((row) => row.slots.slots.length === row.columns);
  return full.length >= 3 && full.length === withBlanks.length;
}

/** Where values start behind the label, in rows of the same shape, of the same table, or of the whole source. */
function usualLead(row: Measured, table: readonly Measured[], all: readonly Measured[]): number | undefined {
  const settled = (rows: readonly Measured[]): readonly Measured[] => rows.filter(isFull);
  const unanimous = (rows: readonly Measured[]): number | undefined => {
    const leads = new Set(rows.map((other) => other.slots.lead));
    return leads.size === 1 ? [...leads][0] : undefined;
  };
  const alike = settled(table).filter((other) => other.slots.slots.length === row.slots.slots.length && other.columns === row.columns);
  return unanimous(alike) ?? unanimous(settled(table)) ?? unanimous(settled(all));
}

/** Whether at least three rows of a table end in as many blanks; markup states its blanks itself. */
function trailingHabit(rows: readonly Measured[], habit: Habit, all: readonly Measured[]): (blanks: number) => boolean {
  if (habit.markup || habit.class === '\n') return () => true;
  const seen = new Map<number, number>();
  for (const row of rows) {
    const { slots, filled } = row.slots;
    if (filled.length === 0 || filled.length >= row.columns || slots.length < row.columns) continue;
    const [window, another] = windowsOf(slots, row.columns, usualLead(row, rows, all));
    if (window && !another) seen.set(trailingBlanks(window), (seen.get(trailingBlanks(window)) ?? 0) + 1);
  }
  return (blanks) => (seen.get(blanks) ?? 0) >= 3;
}

/** Whether numbers hardly ever repeat: then lines may have been dropped as repeats, and nothing short is trusted. */
function neverRepeats(rows: readonly Measured[]): boolean {
  const texts = rows.flatMap((row) => row.slots.filled.filter((token) => token.kind === 'number').map((token) => token.text));
  return texts.length >= 3 && texts.length - new Set(texts).size <= Math.max(1, texts.length / 10);
}

/** Measures the rows of all tables and finds what their marks permit. */
export function findRows(tokens: readonly Token[], tables: readonly { readonly habit: Habit; readonly sources: readonly RowSource[] }[]): FoundRow[] {
  const measured = tables.map(({ habit, sources }) => ({
    habit,
    rows: sources.map((source): Measured => ({ source, slots: slotsOf(tokens, source.run, source.labelStart, source.labelEnd, habit), columns: source.rows.length * source.block.columns.length })),
  }));
  const all = measured.flatMap((table) => table.rows);
  const repeats = !neverRepeats(all);
  return measured.flatMap(({ habit, rows }) => {
    const trailingRepeats = repeats || habit.markup ? trailingHabit(rows, habit, all) : () => false;
    const repeat = repeats && habit.class === '\n' && blanksRepeat(rows);
    const blankRepeats = habit.markup || rows.filter((row) => row.slots.filled.length === 0).length >= 3;
    return rows.map((row): FoundRow => {
      const { source, slots, columns } = row;
      const usualWidth = habit.marked && surplusWidth(row, rows, habit) === 0;
      const surplus = habit.marked ? surplusSlots(row, rows) : undefined;
      const trusted = (usualWidth && !((surplus ?? 0) > 0)) || surplus === 0 || (repeat && slots.slots.length === columns);
      const lead = usualLead(row, rows, all);
      const permitted = permittedReadings(slots, columns, { marked: habit.marked, surplus: Math.max(0, surplus ?? 0), trusted, trailingRepeats, ...(lead !== undefined && { lead }) });
      return {
        table: source.table,
        block: source.block,
        label: source.rows.map((r) => r.label).join(' / '),
        paths: pathsOf(source),
        run: source.run,
        ...(source.anchor && { anchor: source.anchor }),
        habit,
        slots,
        trusted,
        usualWidth,
        blankRepeats,
        permitted,
      };
    });
  });
}
