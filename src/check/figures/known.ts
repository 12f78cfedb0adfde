/** How much of a report there is to check. */
import { type CellPath, formCells, identities, pathsBelow, type TableId } from '../../form/index.ts';
import type { RuleContext, Subject } from '../types.ts';
import { evaluate, partsOfTotals } from './sums.ts';

/** How many cells hold a number. */
export const numbersIn = (subject: Subject): number =>
  [...formCells(subject.edition).keys()].filter((path) => subject.operand(path).value !== null).length;

/** Whether what there was to check could be checked: it is a report, a tenth of its cells hold a number, and half of its sums can be evaluated. */
export function isComplete(context: RuleContext): boolean {
  if (context.kind !== null && context.kind !== 'report') return false;
  const sums = identities(context.edition);
  const evaluable = sums.filter((identity) => evaluate(context, identity, context.blankAsZero).missing.length === 0).length;
  return evaluable * 2 >= sums.length && numbersIn(context) * 10 >= formCells(context.edition).size;
}

/** The figures that are not 0, totals left out, of a table that two reports have alike: none where one differs, null where the forms do. */
export function alikeIn(table: TableId, one: Subject, other: Subject): readonly CellPath[] | null {
  const totals = partsOfTotals(one.edition);
  const paths = pathsBelow(one.edition, table).filter((path) => !totals.has(path));
  if (!paths.every((path) => formCells(other.edition).has(path))) return null;
  const alike = paths.every((path) => one.operand(path).value === other.operand(path).value);
  return alike ? paths.filter((path) => (one.operand(path).value ?? 0) !== 0) : [];
}
