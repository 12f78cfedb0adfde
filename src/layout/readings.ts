/** The readings of a row that its marks permit, before any arithmetic. */
import type { Slots, Slot } from './slots.ts';
import type { Token } from '../lex/token.ts';

/** What one column holds under a reading: tokens (two where a split number is joined), a blank, or a value that was lost. */
export type Held = { readonly tokens: readonly Token[] } | 'blank' | 'lost';

export type Reading = readonly Held[];

export interface Permitted {
  readonly readings: readonly Reading[];
  /** The reading rests on a weak support: optional blanks, a row broken over lines, text of another count. */
  readonly weak: boolean;
  /** Why there is more than one reading, for the message. */
  readonly cause: 'none' | 'padding' | 'fewer' | 'more';
}

/** No row is read in more ways than this; beyond, it is doubtful as a whole. */
const maximalReadings = 40;

const hold = (slot: Slot): Held => (slot.token ? { tokens: [slot.token] } : 'blank');

/** All ways to place the filled tokens in order over the columns, the rest being lost. */
function placements(filled: readonly Token[], width: number): Reading[] | undefined {
  let ways = 1;
  for (let i = 0; i < filled.length; i++) ways = (ways * (width - i)) / (i + 1);
  if (ways > maximalReadings) return undefined;
  const readings: Reading[] = [];
  const place = (column: number, next: number, reading: Held[]): void => {
    if (column === width) {
      if (next === filled.length) readings.push([...reading]);
      return;
    }
    const token = filled[next];
    if (token) {
      reading.push({ tokens: [token] });
      place(column + 1, next + 1, reading);
      reading.pop();
    }
    if (width - column > filled.length - next) {
      reading.push('lost');
      place(column + 1, next, reading);
      reading.pop();
    }
  };
  place(0, 0, []);
  return readings;
}

const alike = (tokens: readonly Token[]): boolean => tokens.every((token) => token.text === tokens[0]?.text);

const joinable = (a: Token, b: Token): boolean => /^[1-9]\d*$/u.test(a.text) && /^\d+$/u.test(b.text);

/** All ways to come down to the width by dropping a slot or joining two neighbours. */
function reductions(slots: Reading, width: number): Reading[] | undefined {
  if (slots.length - width > 2) return undefined;
  let ways: Reading[] = [slots];
  for (let surplus = slots.length - width; surplus > 0; surplus--) {
    const next = new Map<string, Reading>();
    for (const way of ways)
      for (let i = 0; i < way.length; i++) {
        const keep = [...way.slice(0, i), ...way.slice(i + 1)];
        next.set(keep.map(keyOf).join(), keep);
        const [a, b] = [way[i], way[i + 1]];
        if (
          typeof a === 'object' &&
          typeof b === 'object' &&
          a.tokens.length === 1 &&
          b.tokens.length === 1 &&
          joinable(a.tokens[0] as Token, b.tokens[0] as Token)
        ) {
          const join = [...way.slice(0, i), { tokens: [...a.tokens, ...b.tokens] }, ...way.slice(i + 2)];
          next.set(join.map(keyOf).join(), join);
        }
      }
    if (next.size > maximalReadings * 8) return undefined;
    ways = [...next.values()];
  }
  return ways;
}

const keyOf = (held: Held): string => (typeof held === 'object' ? held.tokens.map((t) => t.piece.span.start).join('+') : held);

/** The slots from the first value to the last, and as many blanks behind it as the row is wider than others. */
function innerSlots(slots: readonly Slot[], surplus: number): Reading {
  const isFilled = (slot: Slot): boolean => slot.token !== undefined && slot.token.kind !== 'empty';
  return slots.slice(slots.findIndex(isFilled), slots.findLastIndex(isFilled) + 1 + surplus).map(hold);
}

/** What is known about blanks of the table that the row stands in. */
export interface BlankTrust {
  /** Cells are stated by bars, tabs or markup. */
  readonly marked: boolean;
  /** Markup states the cells. */
  readonly stated: boolean;
  /** The row is as wide as rows of its table usually are. */
  readonly usualWidth: boolean;
  /** The most columns that a row of the table has: in shorter rows the last cell covers what is left. */
  readonly widest: number;
  /** Merged cells of the table were written out into all that they cover. */
  readonly writesOut: boolean;
  /** How many cells wider the row is than rows of its table usually are. */
  readonly surplus: number;
  /** Blanks shown by marks are real: markup states them, the row has the table's width, or they repeat as a habit. */
  readonly trusted: boolean;
  /** Numbers repeat in the source, or markup states its blanks: none was dropped because it had stood there before. */
  readonly repeating: boolean;
  /** Where the values start behind the label in rows of the same kind, if that is settled. */
  readonly lead?: number;
  /** The fewest blanks before the values of a full row of the same kind. */
  readonly leastLead?: number;
  /** Full rows have told the lead. */
  readonly leadSettled: boolean;
  /** Where rows may be padded, full rows with as many labels show by how much. */
  readonly peered: boolean;
  /** As many blanks behind the last value stand in other rows too, so that they are cells and not padding for a lost one. */
  readonly trailingRepeats: (blanks: number) => boolean;
}

/** The permitted readings of a row of `width` columns. Undefined: too many, or too many values. */
export function permittedReadings(row: Slots, width: number, trust: BlankTrust): Permitted | undefined {
  const { slots, filled } = row;
  const texts = filled.filter((token) => token.kind === 'text').length;
  if (texts === filled.length && texts > 0 && texts < width)
    return {
      readings: [Array.from({ length: width }, (_, i) => ({ tokens: [filled[Math.min(i, texts - 1)] as Token] }))],
      weak: true,
      cause: 'none',
    };
  const inOrder: Reading = filled.map((token) => ({ tokens: [token] }));
  // Blanks between the values of a full row are surplus cells, where marks state cells.
  const inner = trust.marked ? innerSlots(slots, trust.surplus) : inOrder;
  // A merged cell that was written out into all that it covers: the last column, again and again.
  const spans = filled.length > width && filled.length === trust.widest && inner.length === filled.length;
  if (spans && !row.broken && (width === 1 || trust.usualWidth) && alike(filled.slice(width - 1)))
    return { readings: [inOrder.slice(0, width)], weak: true, cause: 'more' };
  if (filled.length >= width && inner.length > width) {
    const readings = reductions(inner, width);
    return readings && { readings, weak: true, cause: 'more' };
  }
  if (filled.length === width) {
    // The last value twice: this may be one merged cell that was written out, behind a blank or a lost value.
    const repeats = trust.writesOut && width < trust.widest && width > 1 && alike(filled.slice(-2));
    const lost: Reading[] = repeats && slots.length === width ? [['lost', ...inOrder.slice(0, -1)]] : [];
    const usualLead = trust.lead ?? trust.leastLead;
    const offLead = trust.marked && (!trust.usualWidth || repeats) && usualLead !== undefined && row.lead > usualLead;
    const settled = trust.leadSettled || trust.lead === undefined;
    const shifted = offLead && settled ? [slots.slice(usualLead, usualLead + width).map(hold)] : [];
    // Cells behind the last value that no other row has: something may have been put in front of them.
    const unbounded = trust.marked && !trust.trusted && slots.length > row.lead + width;
    return {
      readings: [inOrder, ...shifted, ...lost],
      weak: row.broken || unbounded || (texts > 0 && texts < width && !trust.stated) || offLead || lost.length > 0,
      cause: shifted.length + lost.length > 0 ? 'padding' : 'none',
    };
  }
  if (trust.trusted && slots.length >= width) {
    const atLead = windowsOf(slots, width, trust.lead);
    const windows = atLead.length > 0 ? atLead : windowsOf(slots, width, undefined);
    // Padding refills a row that lost a value; blanks at its end are cells only where they repeat.
    const backed = windows.every(
      (reading) => filled.length === 0 || trailingBlanks(reading) === 0 || trust.trailingRepeats(trailingBlanks(reading)),
    );
    const padded = !trust.peered && windows.some((reading) => trailingBlanks(reading) > 0);
    const guessed = padded || atLead.length === 0 || (!trust.leadSettled && windowsOf(slots, width, undefined).length > 1);
    if (windows.length > 0 && backed)
      return {
        readings: windows,
        weak: guessed || row.broken || row.leadGuessed || !(trust.repeating || filled.length === 0),
        cause: windows.length > 1 ? 'padding' : 'none',
      };
    const lost = placements(filled, width);
    return windows.length > 0 && lost
      ? { readings: [...windows, ...lost], weak: true, cause: 'fewer' }
      : lost && { readings: lost, weak: true, cause: 'fewer' };
  }
  const readings = placements(filled, width);
  return readings && { readings, weak: true, cause: 'fewer' };
}

/** How many columns behind the last value of a reading are blank. */
export function trailingBlanks(reading: Reading): number {
  const last = reading.findLastIndex((held) => typeof held === 'object' && held.tokens[0]?.kind !== 'empty');
  return reading.length - 1 - last;
}

/** The stretches of slots as wide as the form that hold every filled slot; with a lead, only the one that begins there. */
export function windowsOf(slots: readonly Slot[], width: number, lead: number | undefined): Reading[] {
  const isFilled = (slot: Slot): boolean => slot.token !== undefined && slot.token.kind !== 'empty';
  const first = slots.findIndex(isFilled);
  const last = slots.findLastIndex(isFilled);
  const readings = new Map<string, Reading>();
  for (let start = 0; start + width <= slots.length; start++) {
    if (first >= 0 && (first < start || last >= start + width)) continue;
    if (lead !== undefined && start !== lead) continue;
    const reading = slots.slice(start, start + width).map(hold);
    if (first < 0) return [reading];
    readings.set(reading.map(keyOf).join(), reading);
  }
  return [...readings.values()];
}
