/** The readings of a row that its marks permit, before any arithmetic. */
import type { Token } from '../lex/token.ts';
import type { Slots } from './slots.ts';
import { type Reading, alike, hold, innerSlots, placements, reductions, trailingBlanks, windowsOf } from './ways.ts';

export interface Permitted {
  readonly readings: readonly Reading[];
  /** The reading rests on a weak support: optional blanks, a row broken over lines, text of another count. */
  readonly weak: boolean;
  /** Why there is more than one reading, for the message. */
  readonly cause: 'none' | 'padding' | 'fewer' | 'more';
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
  readonly lead: number | undefined;
  /** The fewest blanks before the values of a full row of the same kind. */
  readonly leastLead: number | undefined;
  /** Full rows have told the lead. */
  readonly leadSettled: boolean;
  /** Where rows may be padded, full rows with as many labels show by how much. */
  readonly peered: boolean;
  /** Rows without any value are frequent enough to be blank and not lost. */
  readonly blankRepeats: boolean;
  /**
   * As many blanks behind the last value stand in at least three rows, so that they are cells and not padding for a lost one.
   * Markup states its blanks itself.
   */
  readonly trailingRepeats: (blanks: number) => boolean;
}

const fewer = (readings: readonly Reading[] | undefined): Permitted | undefined => readings && { readings, weak: true, cause: 'fewer' };

/** The permitted readings of a row of `width` columns. Undefined: too many, or too many values. */
export function readingsOf(row: Slots, width: number, trust: BlankTrust): Permitted | undefined {
  const { filled } = row;
  const inOrder: Reading = filled.map((token) => ({ tokens: [token] }));
  if (filled.length > 0 && filled.length < width && wordsOf(filled) === filled.length)
    return {
      readings: [Array.from({ length: width }, (_, i) => inOrder[Math.min(i, filled.length - 1)] as Reading[0])],
      weak: true,
      cause: 'none',
    };
  // Blanks between the values of a full row are surplus cells, where marks state cells.
  const inner = trust.marked ? innerSlots(row.slots, trust.surplus) : inOrder;
  // A merged cell that was written out into all that it covers: the last column, again and again.
  const spans = filled.length > width && filled.length === trust.widest && inner.length === filled.length;
  if (spans && !row.broken && (width === 1 || trust.usualWidth) && alike(filled.slice(width - 1)))
    return { readings: [inOrder.slice(0, width)], weak: true, cause: 'more' };
  if (filled.length >= width && inner.length > width) {
    const readings = reductions(inner, width);
    return readings && { readings, weak: true, cause: 'more' };
  }
  if (filled.length === width) return ofFull(row, inOrder, width, trust);
  if (trust.trusted && row.slots.length >= width) return ofBlanks(row, width, trust);
  return fewer(placements(filled, width));
}

const wordsOf = (filled: readonly Token[]): number => filled.filter((token) => token.kind === 'text').length;

/** As many values as columns: in order, unless the row begins elsewhere than others. */
function ofFull({ slots, filled, lead, broken }: Slots, inOrder: Reading, width: number, trust: BlankTrust): Permitted {
  const usualLead = trust.lead ?? trust.leastLead;
  const offLead = trust.marked && !trust.usualWidth && usualLead !== undefined && lead > usualLead;
  const settled = trust.leadSettled || trust.lead === undefined;
  const shifted = offLead && settled ? [slots.slice(usualLead, usualLead + width).map(hold)] : [];
  // Cells behind the last value that no other row has: something may have been put in front of them.
  const unbounded = trust.marked && !trust.trusted && slots.length > lead + width;
  const words = wordsOf(filled);
  return {
    readings: [inOrder, ...shifted],
    weak: broken || unbounded || (words > 0 && words < width && !trust.stated) || offLead,
    cause: shifted.length > 0 ? 'padding' : 'none',
  };
}

/** Blanks that are trusted: each stretch of slots as wide as the form. */
function ofBlanks({ slots, filled, broken, leadGuessed }: Slots, width: number, trust: BlankTrust): Permitted | undefined {
  const atLead = windowsOf(slots, width, trust.lead);
  const anywhere = windowsOf(slots, width, undefined);
  const windows = atLead.length > 0 ? atLead : anywhere;
  // Padding refills a row that lost a value; blanks at its end are cells only where they repeat.
  const ends = windows.map(trailingBlanks).filter((blanks) => blanks > 0);
  if (windows.length === 0 || (filled.length > 0 && !ends.every(trust.trailingRepeats))) {
    const lost = placements(filled, width);
    return fewer(lost && [...windows, ...lost]);
  }
  const guessed = (!trust.peered && ends.length > 0) || atLead.length === 0 || (!trust.leadSettled && anywhere.length > 1);
  return {
    readings: windows,
    weak: guessed || broken || leadGuessed || !(trust.repeating || filled.length === 0),
    cause: windows.length > 1 ? 'padding' : 'none',
  };
}
