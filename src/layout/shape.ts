/** What is usual in a table: the width of its rows, where values start behind labels, which blanks repeat. */
import type { Habit } from './habits.ts';
import type { BlankTrust } from './readings.ts';
import { trailingBlanks, windowsOf } from './ways.ts';
import type { Manners, Style } from './manners.ts';
import { type Measured, behindLead, collect, hasBlanks, isCounted, isFull, trailing } from './row.ts';

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
function endsOf(rows: readonly Measured[], lead: (row: Measured) => number | undefined): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const row of rows) {
    const { filled, slots } = row.slots;
    if (filled.length === 0 || filled.length >= row.columns || slots.length < row.columns) continue;
    const [window, another] = windowsOf(slots, row.columns, lead(row));
    if (window && !another) ends.set(trailingBlanks(window), (ends.get(trailingBlanks(window)) ?? 0) + 1);
  }
  return ends;
}

/** How many cells each row is wider than rows of its table usually are, by its line and by the cells behind its label. */
function surplusIn(rows: readonly Measured[], full: readonly Measured[], { markup }: Habit) {
  const widthKey = (row: Measured): string => (markup ? String(row.columns) : '');
  const widths = collect(rows, widthKey, (row) => row.slots.width);
  const fullWidths = collect(full, widthKey, (row) => row.slots.width);
  const usualWidths = new Map([...widths].map(([key, all]) => [key, usualOf(all, fullWidths.get(key) ?? [])]));
  const fullSlots = new Map([...collect(full, cellsKey, behindLead)].map(([key, numbers]) => [key, common(numbers, fullShare)]));
  return {
    ofWidth: (row: Measured): number | undefined => {
      const usual = usualWidths.get(widthKey(row));
      if (usual !== undefined) return row.slots.width - usual;
      // Without peers to go by, a row must be just as wide as the form.
      const alone = (widths.get(widthKey(row))?.length ?? 0) < 3;
      return alone && row.slots.slots.length === row.columns ? 0 : undefined;
    },
    ofSlots: (row: Measured, lead: number): number | undefined => {
      const usual = fullSlots.get(cellsKey(row));
      return usual === undefined ? undefined : row.slots.slots.length - lead - usual;
    },
  };
}

const cellsKey = (row: Measured): string => `${row.columns}/${row.slots.labels}`;

/**
 * Where markup, or marks that keep the places of blanks, show just as many cells as the form has, again and again, they are
 * its columns, blank or not: unless the width of the lines explains more rows than the cells behind their labels do.
 */
function statedIn(
  rows: readonly Measured[],
  habit: Habit,
  blanksKept: boolean,
  isUsual: (row: Measured) => boolean,
): (row: Measured) => boolean {
  const byCells = rows.filter(({ slots, columns }) => slots.slots.length === columns).length;
  const states = habit.markup || (habit.marked && habit.lineBound && blanksKept && byCells > rows.filter(isUsual).length);
  // A line cut off behind its label says nothing.
  const stating = states ? rows.filter(({ slots }) => slots.slots.length > 0) : [];
  if (stating.length === 0) return () => false;
  const cells = collect(stating, cellsKey, ({ slots }) => slots.slots.length);
  const usual = new Map([...cells].map(([key, all]) => [key, common(all, usualShare)]));
  return (row) => usual.get(cellsKey(row)) === row.columns;
}

/** What the rows of one table tell of the blanks of each. */
export function shapeOf(rows: readonly Measured[], habit: Habit, style: Style, manners: Manners): (row: Measured) => BlankTrust {
  const { marked, markup } = habit;
  const { repeating, blanksKept, counted } = manners;
  // Where numbers never repeat and blanks keep no place, nothing short is trusted.
  const trusting = blanksKept || repeating;
  const full = rows.filter(isFull);
  const surplus = surplusIn(rows, full, habit);
  const isStated = statedIn(rows, habit, blanksKept, (row) => surplus.ofWidth(row) === 0);
  const leads = leadsOf(rows, full, style);
  const ends = endsOf(blanksKept && marked && !markup ? rows : [], (row) => (isStated(row) ? 0 : leads.lead(row)));
  const overfull = full.filter((row) => row.slots.slots.length > row.columns).length;
  // In text whose blanks are bare newlines: counting them gives full rows again and again, and never fails.
  const newlinesCount =
    habit.class === '\n' && counted >= repeats && rows.every((row) => isCounted(row) || !hasBlanks(row)) && overfull * 10 <= full.length;
  // Most full rows have blanks between their values: columns that the form does not have, and nobody says which.
  const gapped = full.filter((row) => behindLead(row) - trailing(row) > row.columns).length * 2 > full.length;
  const blankRepeats = markup || rows.filter((row) => row.slots.filled.length === 0).length >= repeats;
  const trailingRepeats = (blanks: number): boolean => markup || (!marked && trusting) || (ends.get(blanks) ?? 0) >= repeats;
  return (row) => {
    const { slots, columns, source } = row;
    const stated = isStated(row);
    const lead = stated ? 0 : leads.lead(row);
    const ofWidth = marked ? surplus.ofWidth(row) : undefined;
    const ofSlots = !marked ? undefined : stated ? slots.slots.length - columns : surplus.ofSlots(row, lead ?? slots.lead);
    // Full rows with as many labels know better than the width: what a group's label adds, a lost value may take away.
    const wider = ofSlots ?? ofWidth;
    // A row of blanks that is narrower than others lost a cell, whatever its marks add up to.
    const narrow = slots.filled.length < columns && (ofWidth ?? 0) < 0;
    return {
      marked,
      stated: markup,
      repeating: markup || repeating,
      blankRepeats,
      trailingRepeats,
      usualWidth: ofWidth === 0,
      widest: source.widest,
      writesOut: source.writesOut,
      surplus: Math.max(0, wider ?? 0),
      trusted: (wider === 0 && !narrow && !gapped) || (newlinesCount && slots.slots.length === columns),
      lead,
      leastLead: leads.least(row),
      leadSettled: stated || leads.isSettled(row),
      peered: !marked || markup || ofSlots !== undefined,
    };
  };
}
