/** What is usual in a table: the width of its rows, where values start behind labels, which blanks repeat. */
import type { Habit } from './habits.ts';
import { trailingBlanks, windowsOf } from './ways.ts';
import type { Manners, Style } from './manners.ts';
import { type Measured, behindLead, collect, hasBlanks, isCounted, isFull, trailing } from './row.ts';

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

/** Where values begin behind labels, as full rows tell it, or else the heads over the labels. */
function leadsOf(rows: readonly Measured[], full: readonly Measured[], style: Style) {
  const key = (row: Measured): string => `${row.columns}/${row.source.depth}`;
  const found = collect(full, key, (row) => row.slots.lead);
  const usual = new Map([...found].map(([own, leads]) => [own, common(leads, fullShare)]));
  const deepest = Math.max(0, ...rows.map(({ source }) => source.depth));
  // Full rows below one number of groups alone do not tell where rows below another begin.
  const any =
    new Set(full.map(({ source }) => source.depth)).size > 1
      ? common(
          full.map(({ slots }) => slots.lead),
          1,
        )
      : undefined;
  const byHeads = ({ source }: Measured): number | undefined =>
    deepest === 0 || style === 'padded' ? 0 : style === 'grid' ? deepest - source.depth : any;
  return {
    lead: (row: Measured): number | undefined => usual.get(key(row)) ?? byHeads(row),
    least: (row: Measured): number | undefined => {
      const own = found.get(key(row));
      return own && Math.min(...own);
    },
    isSettled: (row: Measured): boolean => usual.get(key(row)) !== undefined || any !== undefined,
  };
}

/** How many rows end in how many blanks, of those that may stand in one place only. */
function endsOf(rows: readonly Measured[], lead: Shape['lead']): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const row of rows) {
    const { filled, slots } = row.slots;
    if (filled.length === 0 || filled.length >= row.columns || slots.length < row.columns) continue;
    const [window, another] = windowsOf(slots, row.columns, lead(row));
    if (window && !another) ends.set(trailingBlanks(window), (ends.get(trailingBlanks(window)) ?? 0) + 1);
  }
  return ends;
}

/** What is usual in the rows of one table. */
export function shapeOf(rows: readonly Measured[], habit: Habit, style: Style, { repeating, blanksKept, counted }: Manners): Shape {
  // Where numbers never repeat and blanks keep no place, nothing short is trusted.
  const trusting = blanksKept || repeating;
  const full = rows.filter(isFull);
  const widthKey = (row: Measured): string => (habit.markup ? String(row.columns) : '');
  const widths = collect(rows, widthKey, (row) => row.slots.width);
  const fullWidths = collect(full, widthKey, (row) => row.slots.width);
  const usualWidths = new Map([...widths].map(([key, all]) => [key, usualOf(all, fullWidths.get(key) ?? [])]));
  const cellsKey = (row: Measured): string => `${row.columns}/${row.slots.labels}`;
  const fullSlots = new Map([...collect(full, cellsKey, behindLead)].map(([key, numbers]) => [key, common(numbers, fullShare)]));
  // Where markup, or marks that keep the places of blanks, show just as many cells as the form has, again and again, they are
  // its columns, blank or not: unless the width of the lines explains more rows than the cells behind their labels do.
  const byCells = rows.filter(({ slots, columns }) => slots.slots.length === columns).length;
  const byWidth = rows.filter((row) => row.slots.width === usualWidths.get(widthKey(row))).length;
  const statesCells = habit.markup || (habit.marked && habit.lineBound && blanksKept && byCells > byWidth);
  // A line cut off behind its label says nothing.
  const stating = statesCells ? rows.filter(({ slots }) => slots.slots.length > 0) : [];
  const cells = collect(stating, cellsKey, ({ slots }) => slots.slots.length);
  const isStated = (row: Measured): boolean => common(cells.get(cellsKey(row)), usualShare) === row.columns;
  const leads = leadsOf(rows, full, style);
  const lead = (row: Measured): number | undefined => (isStated(row) ? 0 : leads.lead(row));
  const ends = endsOf(blanksKept && habit.marked && !habit.markup ? rows : [], lead);
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
      const usual = fullSlots.get(cellsKey(row));
      return usual === undefined ? undefined : row.slots.slots.length - (lead(row) ?? row.slots.lead) - usual;
    },
    lead,
    leastLead: leads.least,
    leadSettled: (row) => isStated(row) || leads.isSettled(row),
    trailingRepeats: (blanks) => habit.markup || (!habit.marked && trusting) || (ends.get(blanks) ?? 0) >= repeats,
    gapped: full.filter((row) => behindLead(row) - trailing(row) > row.columns).length * 2 > full.length,
    blankRepeats: habit.markup || rows.filter((row) => row.slots.filled.length === 0).length >= repeats,
    newlinesCount: trusting && habit.class === '\n' && counts,
  };
}
