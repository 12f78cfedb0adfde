/** What is usual in a table: the width of its rows, where values start behind labels, which blanks repeat. */
import type { Habit } from './habits.ts';
import { type Token, isValue, repeated } from '../lex/token.ts';
import { trailingBlanks, windowsOf } from './readings.ts';
import type { LaidRow, LastBlank, Measured } from './row.ts';

export interface Shape {
  /** How many cells wider a row is than usual; undefined where nothing is usual. */
  readonly surplusWidth: (row: Measured) => number | undefined;
  /** How many cells more stand behind the usual lead than in full rows with as many labels. */
  readonly surplusSlots: (row: Measured) => number | undefined;
  /** How many blanks usually stand between the label and the first value. */
  readonly lead: (row: Measured) => number | undefined;
  /** The fewest blanks that stand before the first value of a full row of the same kind. */
  readonly leastLead: (row: Measured) => number | undefined;
  /** Full rows have told the lead; else it is a guess from the heads. */
  readonly leadSettled: (row: Measured) => boolean;
  /** At least three rows end in as many blanks, so that these are cells and not padding. Markup states its blanks itself. */
  readonly trailingRepeats: (blanks: number) => boolean;
  /** Most full rows have blanks between their values: columns that the form does not have, and nobody says which. */
  readonly gapped: boolean;
  /** Rows without any value are frequent enough to be blank and not lost. */
  readonly blankRepeats: boolean;
  /** In text whose blanks are bare newlines: counting them gives full rows again and again, and never fails. */
  readonly newlinesCount: boolean;
}

const isFull = (row: Measured): boolean => row.slots.filled.length === row.columns;
const depth = ({ source }: Measured): number => source.depth;
const behindLead = ({ slots }: Measured): number => slots.slots.length - slots.lead;

/** What rows hold, by some property of theirs. */
function collect<R, V>(rows: readonly R[], key: (row: R) => string, value: (row: R) => V): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), value(row)]);
  return groups;
}

/** All columns but the last hold a value, and that is not read. */
const endsBlank = ({ slots: { slots, filled }, columns, source }: Measured): boolean =>
  source.lastRead < columns - 1 && slots.length === columns && filled.length === columns - 1 && slots.at(-1)?.token === undefined;

/** The commonest number where `share` of them agree; undefined on a tie. */
function common(numbers: readonly number[] | undefined, share: number): number | undefined {
  const seen = new Map<number, number>();
  for (const n of numbers ?? []) seen.set(n, (seen.get(n) ?? 0) + 1);
  const [first, second] = [...seen].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 2 && first[1] > (second?.[1] ?? 0) && first[1] >= share * (numbers?.length ?? 0) ? first[0] : undefined;
}

/** What so many rows agree on is usual; where full rows tell it, so many of them must. */
const usualShare = 0.7;
const fullShare = 0.8;
/** So many rows show by their blanks alone how a table shows blanks. */
const repeats = 3;

/**
 * What most rows agree on. Full rows go before others: short rows of one width may all have lost something, while a full
 * row shows how wide rows are.
 */
const usualOf = (all: readonly number[], full: readonly number[]): number | undefined => common(full.length > 1 ? full : all, usualShare);

/** Whether the cells that merged labels cover are left standing or gathered at the end of the row. */
export type Style = 'grid' | 'padded' | undefined;

/**
 * Whether cells that a merged label covers are left standing as blanks (`grid`) or gathered at the end of the row
 * (`padded`): told by the head over the labels, which covers all label columns.
 */
export function headStyle(tokens: readonly Token[], from: number, to: number, habit: Habit, isCorner: (body: string) => boolean): Style {
  if (!habit.marked && !habit.markup) return undefined;
  for (let i = from; i + 1 < to; i++) {
    if (!isCorner((tokens[i] as Token).body)) continue;
    const [{ cell }, next] = [(tokens[i] as Token).piece, (tokens[i + 1] as Token).piece];
    if (cell) return (next.cell?.column ?? 0) > cell.column + 1 || next.text === '' ? 'grid' : 'padded';
    return next.marks.split(habit.class).length - 1 > habit.unit ? 'grid' : 'padded';
  }
  return undefined;
}

/** What holds for all tables of a source. */
export interface Manners {
  /** Numbers repeat, as in all reports but those of which something was dropped. */
  readonly repeating: boolean;
  /**
   * Blank cells keep their place: in two rows or more they stand before or between values. Some extractors leave blank
   * cells out and pad the row at its end; then nobody can tell which cells the marks there stand for.
   */
  readonly blanksKept: boolean;
  /** How many rows with blanks have just as many cells as the form when bare newlines are counted. */
  readonly counted: number;
}

const hasBlanks = ({ slots: { slots, filled }, columns }: Measured): boolean => slots.length > filled.length && filled.length < columns;
const isCounted = (row: Measured): boolean => hasBlanks(row) && row.slots.slots.length === row.columns;

/** Rows of blocks with fewer columns than others are filled up to the width of their table. */
const isWidest = ({ source, columns }: Measured): boolean => columns >= source.widest;

/** How many marks close lines: as many as stand behind the last value of every full row, or as begin lines. They are no cells. */
export function closingOf(rows: readonly Measured[]): number {
  const full = rows.filter((row) => isFull(row) && isWidest(row));
  const behind = full.length > 0 ? full.map((row) => behindLead(row) - row.columns) : rows.map(({ source }) => source.opened);
  return behind.length > 0 ? Math.max(0, Math.min(...behind)) : 0;
}

export function withoutClosing<Row extends LaidRow>(row: Measured<Row>, closing: number): Measured<Row> {
  const { slots } = row.slots;
  const blanks = slots.length - 1 - slots.findLastIndex(({ token }) => token !== undefined);
  return closing === 0 || blanks < closing ? row : { ...row, slots: { ...row.slots, slots: slots.slice(0, slots.length - closing) } };
}

export function mannersOf<Row extends LaidRow>(rows: readonly Measured<Row>[], isLastBlank: LastBlank<Row>): Manners {
  const values = rows.flatMap((row) => row.slots.filled.filter(isValue));
  const leadKey = (row: Measured): string => `${row.columns}/${row.slots.labels}/${depth(row)}`;
  const leads = collect(rows, leadKey, ({ slots }) => slots.lead);
  const keeps = (row: Measured): boolean =>
    row.slots.filled.length > 0 &&
    row.slots.filled.length < row.columns &&
    (row.slots.lead > Math.min(...(leads.get(leadKey(row)) ?? [])) || behindLead(row) - trailing(row) > row.slots.filled.length);
  const ending = collect(
    rows.filter(endsBlank),
    ({ source, columns }) => `${source.group}/${columns}`,
    (row) => row,
  );
  const blanksKept = rows.filter(keeps).length >= 2 || [...ending.values()].some(isLastBlank);
  const repeating = values.length < 3 || repeated(values) > Math.max(1, values.length / 10);
  return {
    repeating,
    blanksKept,
    counted: rows.filter(isCounted).length,
  };
}

/** How many slots stand behind the last value. */
const trailing = ({ slots: { slots } }: Measured): number =>
  slots.length - 1 - slots.findLastIndex(({ token }) => token !== undefined && token.kind !== 'empty');

/** What is usual in the rows of one table. */
export function shapeOf(rows: readonly Measured[], habit: Habit, style: Style, { repeating, blanksKept, counted }: Manners): Shape {
  // Where numbers never repeat and blanks keep no place, nothing short is trusted.
  const trusting = blanksKept || repeating;
  const full = rows.filter(isFull);
  const widthKey = (row: Measured): string => (habit.markup ? String(row.columns) : '');
  const widths = collect(rows, widthKey, (row) => row.slots.width);
  const fullWidths = collect(full, widthKey, (row) => row.slots.width);
  const usualWidths = new Map([...widths].map(([key, all]) => [key, usualOf(all, fullWidths.get(key) ?? [])]));
  const fullKey = (row: Measured): string => `${row.columns}/${row.slots.labels}`;
  const fullSlots = new Map([...collect(full, fullKey, behindLead)].map(([key, numbers]) => [key, common(numbers, fullShare)]));
  // Where markup, or marks that keep the places of blanks, show just as many cells as the form has, again and again, they are
  // its columns, blank or not: unless the width of the lines explains more rows than the cells behind their labels do.
  const byCells = rows.filter(({ slots, columns }) => slots.slots.length === columns).length;
  const byWidth = rows.filter((row) => row.slots.width === usualWidths.get(widthKey(row))).length;
  const statesCells = habit.markup || (habit.marked && habit.lineBound && blanksKept && byCells > byWidth);
  // A line cut off behind its label says nothing.
  const stating = statesCells ? rows.filter(({ slots }) => slots.slots.length > 0) : [];
  const cells = collect(stating, fullKey, ({ slots }) => slots.slots.length);
  const isStated = (row: Measured): boolean => common(cells.get(fullKey(row)), usualShare) === row.columns;
  const leadKey = (row: Measured): string => `${row.columns}/${depth(row)}`;
  const fullLeads = collect(full, leadKey, (row) => row.slots.lead);
  const leads = new Map([...fullLeads].map(([key, numbers]) => [key, common(numbers, fullShare)]));
  const least = new Map([...fullLeads].map(([key, numbers]) => [key, Math.min(...numbers)]));
  const deepest = Math.max(0, ...rows.map(depth));
  // Full rows below one number of groups alone do not tell where rows below another begin.
  const leadsOfFull = full.map((row) => row.slots.lead);
  const anyLead = new Set(full.map(depth)).size > 1 ? common(leadsOfFull, 1) : undefined;

  const lead = (row: Measured): number | undefined =>
    isStated(row)
      ? 0
      : (leads.get(leadKey(row)) ?? (deepest === 0 || style === 'padded' ? 0 : style === 'grid' ? deepest - depth(row) : anyLead));

  const ends = new Map<number, number>();
  for (const row of blanksKept && habit.marked && !habit.markup ? rows : []) {
    if (row.slots.filled.length === 0 || row.slots.filled.length >= row.columns || row.slots.slots.length < row.columns) continue;
    const [window, another] = windowsOf(row.slots.slots, row.columns, lead(row));
    if (window && !another) ends.set(trailingBlanks(window), (ends.get(trailingBlanks(window)) ?? 0) + 1);
  }
  const overfull = full.filter((row) => row.slots.slots.length > row.columns).length;
  const counts = counted >= repeats && rows.every((row) => isCounted(row) || !hasBlanks(row)) && overfull * 10 <= full.length;
  return {
    surplusWidth: (row) => {
      const usual = usualWidths.get(widthKey(row));
      if (usual !== undefined) return row.slots.width - usual;
      // Without peers to go by, a row must be just as wide as the form.
      const alone = (widths.get(widthKey(row))?.length ?? 0) < 3;
      return alone && row.slots.slots.length === row.columns ? 0 : undefined;
    },
    surplusSlots: (row) => {
      if (isStated(row)) return row.slots.slots.length - row.columns;
      const usual = fullSlots.get(fullKey(row));
      return usual === undefined ? undefined : row.slots.slots.length - (lead(row) ?? row.slots.lead) - usual;
    },
    lead,
    leastLead: (row) => least.get(leadKey(row)),
    leadSettled: (row) => isStated(row) || leads.get(leadKey(row)) !== undefined || anyLead !== undefined,
    trailingRepeats: (blanks) => habit.markup || (!habit.marked && trusting) || (ends.get(blanks) ?? 0) >= repeats,
    gapped: full.filter((row) => behindLead(row) - trailing(row) > row.columns).length * 2 > full.length,
    blankRepeats: habit.markup || rows.filter((row) => row.slots.filled.length === 0).length >= repeats,
    newlinesCount: trusting && habit.class === '\n' && counts,
  };
}
