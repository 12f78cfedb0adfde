/**
 * Explains failing identities by one wrong cell, or by two. A fault in one cell makes all identities fail that contain
 * it, by the same amount, and no other: the pattern of failures is its signature.
 */
import { type CellPath, formCells, type Identity } from '../../form/index.ts';
import type { Subject } from '../types.ts';

/** An evaluated identity: by how much it fails (0: it holds), signed as Σ weight · cell. */
export interface Evaluated {
  readonly identity: Identity;
  readonly residual: number;
}

/** Where a cell stands: the evaluated identities that contain it, with its weight in each. */
type Places = ReadonlyMap<Evaluated, number>;

/** Cells with the values that would repair all failing identities. */
export type Explanation = readonly { readonly cell: CellPath; readonly reported: number; readonly proposed: number }[];

function placesOf(group: readonly Evaluated[]): Map<CellPath, Map<Evaluated, number>> {
  const places = new Map<CellPath, Map<Evaluated, number>>();
  for (const one of group)
    for (const { path, weight } of one.identity.terms) {
      const at = places.get(path) ?? new Map<Evaluated, number>();
      places.set(path, at.set(one, weight));
    }
  return places;
}

/** The error of a cell if it alone explains the residuals given; undefined if it does not. */
function errorOf(places: Places, residuals: (one: Evaluated) => number): number | undefined {
  let error: number | undefined;
  for (const [one, weight] of places) {
    const needed = residuals(one) / weight;
    if (error !== undefined && needed !== error) return undefined;
    error = needed;
  }
  return error;
}

/** All errors of two cells that together explain the residuals; `free` where many pairs of errors would. */
function errorsOf(x: Places, y: Places): readonly [number, number] | 'free' | undefined {
  const alone = [...x].find(([one]) => !y.has(one));
  const other = [...y].find(([one]) => !x.has(one));
  if (alone) {
    const first = alone[0].residual / alone[1];
    const second = errorOf(y, (one) => one.residual - first * (x.get(one) ?? 0));
    return second !== undefined && [...x].every(([one, weight]) => one.residual === first * weight + second * (y.get(one) ?? 0))
      ? [first, second]
      : undefined;
  }
  if (other) {
    const swapped = errorsOf(y, x);
    return swapped && swapped !== 'free' ? [swapped[1], swapped[0]] : swapped;
  }
  // Both stand in the same identities. Two such rows of the form never differ in more than sign and size.
  return 'free';
}

/** The failing identities that contain a cell. */
const failingAt = (places: Places): readonly Evaluated[] => [...places.keys()].filter(({ residual }) => residual !== 0);

/** Whether every one of `count` failing identities contains one of two cells. */
const coverAll = (x: readonly Evaluated[], y: readonly Evaluated[], count: number): boolean =>
  x.length + y.filter((one) => !x.includes(one)).length === count;

/** Whether exchanging the values of two cells that stand in the same identities makes them hold. Elsewhere `errorsOf` tells. */
const swapRepairs = (x: Places, y: Places, difference: number): boolean =>
  x.size === y.size && [...x].every(([one, weight]) => one.residual === difference * (weight - (y.get(one) ?? Number.NaN)));

/** Whether exchanging two whole rows makes every identity hold: lines typed in each other's place are as simple a fault as two values. */
function rowsRepair(group: readonly Evaluated[], first: Evaluated, reportedOf: (cell: CellPath) => number): boolean {
  const cut = (path: CellPath): number => path.lastIndexOf('.');
  const rows = first.identity.terms.map(({ path }) => path.slice(0, cut(path)));
  const exchange = (path: CellPath, x: string, y: string): CellPath => {
    const row = path.slice(0, cut(path));
    return `${row === x ? y : row === y ? x : row}${path.slice(cut(path))}` as CellPath;
  };
  const holds = ({ identity }: Evaluated, x: string, y: string): boolean =>
    identity.terms.reduce((sum, { path, weight }) => sum + weight * reportedOf(exchange(path, x, y)), 0) === 0;
  return rows.some((x, i) => rows.slice(i + 1).some((y) => group.every((one) => holds(one, x, y))));
}

/**
 * The explanations of a group of identities: by one cell where there are any, else by two. More than one means that none
 * can be told from the others; so does `[]`, where nothing so simple explains the failures.
 */
export function explain(subject: Subject, group: readonly Evaluated[]): readonly Explanation[] {
  const failing = group.filter(({ residual }) => residual !== 0);
  const first = failing[0];
  if (!first) return [];
  const places = placesOf(group);
  const failingBy = new Map([...places].map(([path, at]) => [path, failingAt(at)] as const));
  const cells = formCells(subject.edition);
  const reportedOf = (cell: CellPath): number => subject.operand(cell).value ?? 0;
  const change = (cell: CellPath, error: number): Explanation[number] => ({
    cell,
    reported: reportedOf(cell),
    proposed: reportedOf(cell) - error,
  });
  const possible = (explanation: Explanation): boolean =>
    explanation.every(
      ({ cell, reported, proposed }) =>
        reported !== proposed && Number.isSafeInteger(proposed) && (proposed >= 0 || cells.get(cell)?.column.signed === true),
    );

  const single: Explanation[] = [];
  const pairs = new Map<string, Explanation>();
  const swaps: Explanation[] = [];
  let free = false;
  for (const { path } of first.identity.terms) {
    const here = places.get(path);
    const failingHere = failingBy.get(path);
    if (!here || !failingHere) continue;
    if (failingHere.length === failing.length) {
      const error = errorOf(here, ({ residual }) => residual);
      if (error !== undefined && possible([change(path, error)])) single.push([change(path, error)]);
    }
    for (const [other, there] of places) {
      if (other === path || !coverAll(failingHere, failingBy.get(other) ?? [], failing.length)) continue;
      const difference = reportedOf(path) - reportedOf(other);
      const swapped = cells.get(path)?.row === cells.get(other)?.row && swapRepairs(here, there, difference);
      const errors = swapped ? ([difference, -difference] as const) : errorsOf(here, there);
      if (errors === 'free') free = true;
      if (!errors || errors === 'free') continue;
      const explanation = [change(path, errors[0]), change(other, errors[1])];
      if (possible(explanation)) pairs.set([path, other].sort().join(), explanation);
      if (swapped) swaps.push(explanation);
    }
  }
  // An exchange of two values is as simple as one wrong value.
  if (single.length > 0) return [...single, ...swaps];
  return free || (pairs.size === 1 && rowsRepair(group, first, reportedOf)) ? [] : [...pairs.values()];
}
