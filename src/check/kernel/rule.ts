/** A rule from the parts of its file, and whether it has anything to say of a report. */
import { formCells } from '../../form/index.ts';
import { hasText, isReport } from '../content/text.ts';
import type { Check, Facts, Need, Rule, RuleContext } from '../types.ts';

/** `Context` is what `facts.needs` promises the check. */
export const ruleOf = <Id extends string, Data, Context extends RuleContext, Limits extends string>(
  facts: Facts<Id> & ([Limits] extends [never] ? unknown : { readonly thresholds: Readonly<Record<Limits, number>> }),
  check: Check<Data, Context, Limits>,
): Rule<Id, Data> => ({ ...facts, check: check as Check<Data, RuleContext, string> });

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
