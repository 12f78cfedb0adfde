/** The ways to give the slots of a row to as many columns, whatever speaks for each. */
import type { Token } from '../lex/token.ts';
import type { Slot } from './slots.ts';

/** What one column holds under a reading: tokens (two where a split number is joined), a blank, or a value that was lost. */
export type Held = { readonly tokens: readonly Token[] } | 'blank' | 'lost';

export type Reading = readonly Held[];

const isFilled = (slot: Slot): boolean => slot.token !== undefined && slot.token.kind !== 'empty';

/** No row is read in more ways than this; beyond, it is doubtful as a whole. */
const maximalReadings = 40;

export const hold = (slot: Slot): Held => (slot.token ? { tokens: [slot.token] } : 'blank');

/** All ways to place the filled tokens in order over the columns, the rest being lost. */
export function placements(filled: readonly Token[], width: number): Reading[] | undefined {
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

export const alike = (tokens: readonly Token[]): boolean => tokens.every((token) => token.text === tokens[0]?.text);

const joinable = (a: Token, b: Token): boolean => /^[1-9]\d*$/u.test(a.text) && /^\d+$/u.test(b.text);

/** All ways to come down to the width by dropping a slot or joining two neighbours. */
export function reductions(slots: Reading, width: number): Reading[] | undefined {
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
export function innerSlots(slots: readonly Slot[], surplus: number): Reading {
  return slots.slice(slots.findIndex(isFilled), slots.findLastIndex(isFilled) + 1 + surplus).map(hold);
}

/** How many columns behind the last value of a reading are blank. */
export function trailingBlanks(reading: Reading): number {
  const last = reading.findLastIndex((held) => typeof held === 'object' && held.tokens[0]?.kind !== 'empty');
  return reading.length - 1 - last;
}

/** The stretches of slots as wide as the form that hold every filled slot; with a lead, only the one that begins there. */
export function windowsOf(slots: readonly Slot[], width: number, lead: number | undefined): Reading[] {
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
