/** One engine for all sums of the form: the identities are data in form/, weighted sums over cell paths. */
import { type CellPath, type EditionId, identities, type Identity } from '../../form/index.ts';
import { onceFor } from '../../form/once.ts';
import type { Operand, Outcome, RuleContext, Subject } from '../types.ts';

export interface Addend {
  readonly path: CellPath;
  /** Null where it was missing and taken as zero. */
  readonly value: number | null;
}

/** Both sides of a sum that does not hold: what the report says on the left, what its right side adds up to. */
export interface SumData {
  /** The row or column of the sum. */
  readonly at: string;
  readonly reported: number;
  readonly computed: number;
  /** `reported - computed`. */
  readonly difference: number;
  readonly totals: readonly Addend[];
  readonly addends: readonly Addend[];
  /** Operands that were blank (or `-`, `/`, 无) and were taken as zero. */
  readonly blank: readonly CellPath[];
  /** Operands that the report does not have and that were taken as zero. */
  readonly absent: readonly CellPath[];
}

/** Amounts have at most six decimals; binary fractions must not make a difference. */
export const exact = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Whether a missing operand may be taken as zero when the caller asks for it: nothing stands there. */
export const isEmpty = (operand: Operand): boolean =>
  ['blank', 'dash', 'none', 'absent'].includes(operand.state) && operand.certainty !== 'doubtful';

/** The parts of each cell that the form adds up, alone on its side of a relation. */
export const partsOfTotals = onceFor((edition: EditionId): ReadonlyMap<CellPath, readonly CellPath[]> => {
  const parts = new Map<CellPath, readonly CellPath[]>();
  for (const { terms } of identities(edition)) {
    const [total, second] = terms.filter(({ weight }) => weight > 0);
    if (total === undefined || second !== undefined) continue;
    const added = terms.filter(({ weight }) => weight < 0).map(({ path }) => path);
    parts.set(total.path, [...(parts.get(total.path) ?? []), ...added]);
  }
  return parts;
});

/** A total that has parts is what they add up to, and its blank is no zero. */
const hasParts = (subject: Subject, path: CellPath): boolean =>
  (partsOfTotals(subject.edition).get(path) ?? []).some((part) => subject.operand(part).value !== null);

/** Whether a missing operand counts as zero where the caller takes blanks so. */
export const isAssumedZero = (subject: Subject, operand: Operand): boolean =>
  operand.value === null && isEmpty(operand) && !hasParts(subject, operand.path);

/** Evaluates one identity. `missing` are the operands that keep it from being evaluated. */
export function evaluate(
  subject: Subject,
  identity: Identity,
  blankAsZero = false,
): { readonly missing: readonly CellPath[]; readonly data: SumData } {
  const [totals, addends, assumed, missing]: [Addend[], Addend[], Operand[], CellPath[]] = [[], [], [], []];
  let [reported, computed] = [0, 0];
  for (const { path, weight } of identity.terms) {
    const operand = subject.operand(path);
    const { value } = operand;
    if (weight > 0) reported += weight * (value ?? 0);
    else computed -= weight * (value ?? 0);
    (weight > 0 ? totals : addends).push({ path, value });
    if (blankAsZero && isAssumedZero(subject, operand)) assumed.push(operand);
    else if (value === null) missing.push(path);
  }
  return {
    missing,
    data: {
      at: identity.at,
      reported: exact(reported),
      computed: exact(computed),
      difference: exact(reported - computed),
      totals,
      addends,
      blank: assumed.filter(({ state }) => state !== 'absent').map(({ path }) => path),
      absent: assumed.filter(({ state }) => state === 'absent').map(({ path }) => path),
    },
  };
}

/** All instances of a relation of the form. */
export function* checkRelation(context: RuleContext, relation: string): Generator<Outcome<SumData>> {
  for (const identity of identities(context.edition)) {
    if (identity.relation !== relation) continue;
    const { missing, data } = evaluate(context, identity, context.blankAsZero);
    const cells = identity.terms.map(({ path }) => path);
    yield missing.length > 0 ? null : data.difference === 0 || { cells, data, key: `${data.reported}=${data.computed}` };
  }
}
