/** One engine for all sums of the form: the identities are data in form/, weighted sums over cell paths. */
import { type CellPath, identities, type Identity } from '../form/index.ts';
import type { Operand, Outcome, RuleContext, Subject } from './types.ts';

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
export const isEmpty = (operand: Operand): boolean => ['blank', 'dash', 'none', 'absent'].includes(operand.state) && operand.certainty !== 'doubtful';

/** Evaluates one identity. `missing` are the operands that keep it from being evaluated. */
export function evaluate(subject: Subject, identity: Identity, blankAsZero = false): { readonly missing: readonly CellPath[]; readonly data: SumData } {
  const operands = identity.terms.map(({ path, weight }) => ({ weight, operand: subject.operand(path) }));
  const empty = operands.map(({ operand }) => operand).filter((operand) => operand.value === null);
  const assumed = blankAsZero ? empty.filter(isEmpty) : [];
  const side = (sign: number): readonly Addend[] => operands.filter(({ weight }) => weight * sign > 0).map(({ operand: { path, value } }) => ({ path, value }));
  const sum = (sign: number): number => exact(operands.reduce((total, { weight, operand }) => total + Math.max(0, weight * sign) * (operand.value ?? 0), 0));
  const [reported, computed] = [sum(1), sum(-1)];
  return {
    missing: empty.filter((operand) => !assumed.includes(operand)).map(({ path }) => path),
    data: {
      at: identity.at,
      reported,
      computed,
      difference: exact(reported - computed),
      totals: side(1),
      addends: side(-1),
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
    if (missing.length > 0) yield { status: 'notEvaluable', cells: missing };
    else if (data.difference === 0) yield { status: 'pass', cells };
    else yield { status: 'fail', cells, data, key: `${data.reported}=${data.computed}` };
  }
}
