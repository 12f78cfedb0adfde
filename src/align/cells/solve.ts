/** The identities of the form choose among readings: by propagation to a fixpoint that no order of the identities changes. */
import type { Identity } from '../../form/index.ts';
import type { Held, Reading } from '../../layout/ways.ts';

/** A row with the readings that are left. `paths` are cell paths in the order of a reading. */
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

type Equation = readonly Place[];

/** Adds every weighted value to every sum; undefined when a value is unknown or there are too many sums. */
function spread(sums: ReadonlySet<number>, values: ReadonlySet<number | null>, weight: number): Set<number> | undefined {
  if (values.has(null) || sums.size * values.size > maximalSums) return undefined;
  const next = new Set<number>();
  for (const sum of sums) for (const value of values) next.add(rounded(sum + weight * (value as number)));
  return next;
}

const rounded = (n: number): number => Math.round(n * 1e6) / 1e6;

/** The readings of a row that an identity can live with, given what the other rows may hold; undefined where it cannot say. */
function survivors(equation: Equation, row: OpenRow): readonly Reading[] | undefined {
  let sums: Set<number> | undefined = new Set([0]);
  for (const { row: other, column, weight } of equation) {
    if (other === row) continue;
    sums = spread(sums, new Set(other.readings.map((reading) => valueOf(reading[column] as Held))), weight);
    if (!sums) return undefined;
  }
  const within = sums;
  const own = equation.filter((place) => place.row === row);
  return row.readings.filter((reading) => {
    let sum = 0;
    for (const { column, weight } of own) {
      const value = valueOf(reading[column] as Held);
      if (value === null) return true;
      sum += weight * value;
    }
    return within.has(rounded(-sum) + 0);
  });
}

function equationsOf(identities: readonly Identity[], rows: readonly OpenRow[]): Equation[] {
  const open = new Set(rows.flatMap(({ paths, readings }) => (readings.length > 1 ? paths : [])));
  if (open.size === 0) return [];
  const at = new Map<string, { row: OpenRow; column: number }>();
  for (const row of rows) row.paths.forEach((path, column) => at.set(path, { row, column }));
  return identities.flatMap(({ terms }) =>
    terms.some(({ path }) => open.has(path)) && terms.every(({ path }) => at.has(path))
      ? [terms.map(({ path, weight }) => ({ ...(at.get(path) as { row: OpenRow; column: number }), weight }))]
      : [],
  );
}

/** Narrows all rows at once, round by round. Gives the identities that some row could not satisfy. */
function propagate(equations: readonly Equation[]): Set<Equation> {
  const failed = new Set<Equation>();
  for (;;) {
    const left = new Map<OpenRow, { readings: readonly Reading[]; by: Equation[] }>();
    for (const equation of equations)
      for (const row of new Set(equation.map((place) => place.row))) {
        if (row.readings.length < 2) continue;
        const kept = survivors(equation, row);
        if (!kept || kept.length === row.readings.length) continue;
        if (kept.length === 0) failed.add(equation);
        const before = left.get(row);
        left.set(row, {
          readings: before ? before.readings.filter((reading) => kept.includes(reading)) : kept,
          by: [...(before?.by ?? []), equation],
        });
      }
    // Where identities exclude each other's readings, none of them is known to be the one that holds.
    for (const { readings, by } of left.values()) if (readings.length === 0) for (const equation of by) failed.add(equation);
    if (failed.size > 0 || left.size === 0) return failed;
    for (const [row, { readings }] of left) row.readings = readings;
  }
}

/**
 * Narrows the readings of rows that have more than one. Identities that no readings can satisfy together are the report's own
 * error, or damage elsewhere: they are left out, and what they had chosen is chosen anew without them.
 */
export function solve(identities: readonly Identity[], rows: readonly OpenRow[]): void {
  const given = rows.map(({ readings }) => readings);
  let equations = equationsOf(identities, rows);
  for (let failed = propagate(equations); failed.size > 0; failed = propagate(equations)) {
    equations = equations.filter((equation) => !failed.has(equation));
    rows.forEach((row, i) => (row.readings = given[i] as readonly Reading[]));
  }
}
