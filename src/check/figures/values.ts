/** Rules that look at one cell at a time, and rules that bound one cell by others. */
import { bounds, type CellPath, type EditionId, formCells, type FormCell, type Identity } from '../../form/index.ts';
import type { Operand, Outcome, RuleContext, Subject } from '../types.ts';
import { exact } from './sums.ts';

type Term = Identity['terms'][number];

export interface ValueData {
  readonly cell: CellPath;
  readonly value: number;
}

const passed = true as const;

/** One outcome per cell that `applies`: pass where the value `holds`; cells without a number are another rule's. */
export function* checkValues(
  context: RuleContext,
  applies: (cell: FormCell) => boolean,
  holds: (value: number, cell: FormCell) => boolean,
): Generator<Outcome<ValueData>> {
  for (const cell of formCells(context.edition).values()) {
    if (!applies(cell)) continue;
    const { value } = context.operand(cell.path);
    yield value === null
      ? null
      : holds(value, cell)
        ? passed
        : { cells: [cell.path], data: { cell: cell.path, value }, key: String(value) };
  }
}

/** The values of some cells, or the cells that have none. */
export function valuesOf(
  subject: Subject,
  paths: readonly CellPath[],
): { readonly values: readonly number[]; readonly missing: readonly CellPath[] } {
  const operands: readonly Operand[] = paths.map((path) => subject.operand(path));
  return {
    values: operands.map(({ value }) => value ?? 0),
    missing: operands.filter(({ value }) => value === null).map(({ path }) => path),
  };
}

/** The decisions of the kinds that the form counts. */
export const decisions = [
  'proactive.licensing.decisions',
  'proactive.penalties.decisions',
  'proactive.coerciveMeasures.decisions',
] as const satisfies readonly CellPath[];

/** The bounded cell first, then those that bound it. */
type Paths = readonly [CellPath, ...CellPath[]];

export interface BoundData {
  readonly cells: Paths;
  readonly values: readonly number[];
  /** The bound that the first value had to keep. */
  readonly bound: number;
}

/** One outcome for a bound over some cells; `test` gives the bound and whether it is kept. */
export function bound(
  subject: Subject,
  paths: Paths,
  test: (values: readonly number[]) => { readonly bound: number; readonly kept: boolean },
): Outcome<BoundData> {
  const { values, missing } = valuesOf(subject, paths);
  if (missing.length > 0) return null;
  const { bound: limit, kept } = test(values);
  return kept ? true : { cells: paths, data: { cells: paths, values, bound: limit }, key: values.join() };
}

/** A bound of the form at each place where it holds: the first cell is kept in bounds by the others. */
export function* checkBound(context: RuleContext, id: string): Generator<Outcome<BoundData>> {
  for (const { terms } of bounds(context.edition, id)) {
    const [first, ...others] = terms.map(({ path }) => path) as [CellPath, ...CellPath[]];
    const sign = terms[0]?.weight ?? 1;
    yield bound(context, [first, ...others], ([own = 0, ...rest]) => {
      const limit = exact(rest.reduce((sum, value, i) => sum - sign * value * (terms[i + 1]?.weight ?? 0), 0));
      return { bound: limit, kept: sign * (own - limit) >= 0 };
    });
  }
}

/** What a bound of the form bounds from above, and what it is bounded by: the cells up to the first that adds to the bound, and the rest. */
function sidesOf(edition: EditionId, id: string): readonly [bounded: readonly [Term, ...Term[]], by: readonly Term[]] {
  const terms = bounds(edition, id)[0]?.terms ?? [];
  const least = terms.findIndex(({ weight }) => weight > 0);
  const bounded = terms.slice(0, least).map(({ path, weight }) => ({ path, weight: -weight }));
  return [bounded as [Term, ...Term[]], terms.slice(least)];
}

/** Σ weight · value; null where a value is missing. */
export function weigh(subject: Pick<Subject, 'operand'>, terms: readonly Term[]): number | null {
  let sum = 0;
  for (const { path, weight } of terms) {
    const { value } = subject.operand(path);
    if (value === null) return null;
    sum += weight * value;
  }
  return sum;
}

/** What some cells add up to; null where one has no number. */
export const addUp = (subject: Pick<Subject, 'operand'>, paths: readonly CellPath[]): number | null =>
  weigh(
    subject,
    paths.map((path) => ({ path, weight: 1 })),
  );

/**
 * What is bounded by cases of this year and of the year before, as a bound of the form has it: how much there is, the most there
 * may be, and whether the year before is counted in. `open` are what was pending then. Null where a cell has no number.
 */
export function checkCarried(context: RuleContext, id: string, open: readonly CellPath[]) {
  const [bounded, by] = sidesOf(context.edition, id);
  const [count, now] = [weigh(context, bounded), weigh(context, by)];
  if (count === null || now === null) return null;
  const before = context.previous && weigh(context.previous, [...by, ...open.map((path) => ({ path, weight: 1 }))]);
  const most = now + (before ?? 0);
  return { count, most, previous: before !== null, cells: bounded.map(({ path }) => path), key: `${count}/${most}` };
}

export interface ShareData {
  readonly part: number;
  readonly whole: number;
  /** In percent, to one decimal. */
  readonly share: number;
}

/** Whether a cell is more than a share of others, and has a count from which that tells something. */
export function* checkShare(
  context: RuleContext,
  path: CellPath,
  of: readonly CellPath[],
  limits: { readonly share: number; readonly count: number },
): Generator<Outcome<ShareData>> {
  const part = context.operand(path).value;
  const whole = addUp(context, of);
  yield part === null || whole === null
    ? null
    : part < limits.count ||
      part <= limits.share * whole || {
        cells: [path, ...of],
        data: { part, whole, share: Math.round((1000 * part) / whole) / 10 },
        key: `${part}/${whole}`,
      };
}
