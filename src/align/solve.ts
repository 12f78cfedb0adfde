/** The identities of the form choose among readings: by propagation to a fixpoint, without search. */
import { type EditionId, identities } from '../form/index.ts';
import type { Held, Reading } from './readings.ts';

/** A row with the readings that are left. `columns` are cell paths in the form's order. */
export interface OpenRow {
  readonly paths: readonly string[];
  readings: readonly Reading[];
}

/** No identity is weighed with more sums than this; beyond, it is left out. */
const maximalSums = 4096;

/** The value that a column holds, or null where it holds no number (a lost value is unknown, not a zero). */
export function valueOf(held: Held): number | null {
  if (typeof held === 'string') return null;
  if (held.tokens.length === 1) return held.tokens[0]?.value ?? null;
  return Number(held.tokens.map((token) => token.text).join(''));
}

interface Place {
  readonly row: OpenRow;
  readonly column: number;
  readonly weight: number;
}

/** Adds every weighted value to every sum; undefined when a value is unknown or there are too many sums. */
function spread(sums: ReadonlySet<number>, values: ReadonlySet<number | null>, weight: number): Set<number> | undefined {
  if (values.has(null) || sums.size * values.size > maximalSums) return undefined;
  const next = new Set<number>();
  for (const sum of sums) for (const value of values) next.add(rounded(sum + weight * (value as number)));
  return next;
}

const rounded = (n: number): number => Math.round(n * 1e6) / 1e6;

/** The readings of a row that an identity can live with, given what the other rows may hold. */
function survivors(own: readonly Place[], others: readonly Place[]): readonly Reading[] | undefined {
  const row = (own[0] as Place).row;
  let sums: Set<number> | undefined = new Set([0]);
  for (const place of others) {
    sums = spread(sums, new Set(place.row.readings.map((reading) => valueOf(reading[place.column] as Held))), place.weight);
    if (!sums) return undefined;
  }
  const within = sums;
  const fits = (reading: Reading): boolean => {
    let sum = 0;
    for (const place of own) {
      const value = valueOf(reading[place.column] as Held);
      if (value === null) return true;
      sum += place.weight * value;
    }
    return within.has(rounded(-sum) + 0);
  };
  return row.readings.filter(fits);
}

/**
 * Narrows the readings of rows that have more than one. An identity that no reading can satisfy is the report's own
 * error and is left out.
 */
export function solve(edition: EditionId, rows: readonly OpenRow[]): void {
  const open = new Set(rows.filter((row) => row.readings.length > 1));
  if (open.size === 0) return;
  const at = new Map<string, { row: OpenRow; column: number }>();
  for (const row of rows) row.paths.forEach((path, column) => at.set(path, { row, column }));
  const equations: Place[][] = [];
  for (const identity of identities(edition)) {
    const places = identity.terms.flatMap(({ path, weight }) => {
      const place = at.get(path);
      return place ? [{ ...place, weight }] : [];
    });
    if (places.length === identity.terms.length) equations.push(places);
  }
  for (let changed = open.size > 0; changed;) {
    changed = false;
    for (const equation of equations)
      for (const row of new Set(equation.map((place) => place.row))) {
        if (row.readings.length < 2) continue;
        const own = equation.filter((place) => place.row === row);
        const left = survivors(
          own,
          equation.filter((place) => place.row !== row),
        );
        if (!left || left.length === 0 || left.length === row.readings.length) continue;
        row.readings = left;
        changed = true;
      }
  }
}
