/** A rule from the parts of its file, and whether it has anything to say of a report. */
import { formCells } from '../../form/index.ts';
import { hasText, isReport } from '../content/text.ts';
import type { Check, Facts, Need, Rule, RuleContext } from '../types.ts';

export const ruleOf = <F extends Facts, Data>(facts: F, check: Check<F, Data>): Rule<F['id'], Data> => ({
  ...(facts as Facts<F['id']>),
  check: check as Rule<F['id'], Data>['check'],
});

const given: Readonly<Record<Need, (context: RuleContext) => boolean>> = {
  report: isReport,
  text: hasText,
  previous: ({ previous }) => previous !== null,
  parts: ({ parts }) => parts !== null && parts.length > 0,
};

export const applies = ({ needs = [], cells = [], kinds, since }: Facts, context: RuleContext): boolean =>
  needs.every((need) => given[need](context)) &&
  cells.every((path) => formCells(context.edition).has(path)) &&
  (kinds === undefined || (context.organ.kind !== null && kinds.includes(context.organ.kind))) &&
  (since === undefined || (context.head.year ?? context.form.years.from) >= since);
