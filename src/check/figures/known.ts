/** How much of a report there is to check. */
import { formCells, identities } from '../../form/index.ts';
import type { RuleContext, Subject } from '../types.ts';
import { evaluate } from './sums.ts';

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
