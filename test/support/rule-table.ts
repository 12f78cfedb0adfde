/** The shape of a rule's test table. The first case of each kind is the example on the page of the rule. */
import { type Finding, validate, type ValidateOptions } from '../../src/check/index.ts';
import { catalogue } from '../../src/check/registry.ts';
import type { Checkable } from '../../src/check/types.ts';
import { type Given, report } from './report.ts';

export interface RuleCase {
  readonly name: string;
  /** What differs from the base report (test/support/report.ts). */
  readonly given: Given;
  /** Instead of `given`, where that cannot say it: a parse result, damaged JSON. */
  readonly input?: Checkable;
  /** Last year's report: the base report of the year before, with changes. */
  readonly previous?: Given;
  readonly parts?: readonly { readonly name: string; readonly given: Given | null }[];
  readonly options?: ValidateOptions;
}

export interface RuleTable {
  /** No finding of this rule. `passes`, `notEvaluable`: that many instances passed, or could not be evaluated. */
  readonly accept: readonly (RuleCase & { readonly passes?: number; readonly notEvaluable?: number })[];
  /** Just these findings of this rule, each compared by `toMatchObject`. */
  readonly reject: readonly (RuleCase & { readonly finds: readonly object[] })[];
}

/** Runs one rule on a case, through the kernel, all others turned off. */
export function runCase(
  id: string,
  { given, input, previous, parts, options }: RuleCase,
): { readonly findings: readonly Finding[]; readonly passes: number; readonly notEvaluable: number } {
  const others = Object.fromEntries(catalogue.filter((rule) => rule.id !== id).map((rule) => [rule.id, 'off' as const]));
  const year = given.year ?? (given.edition === 'cn-ogi-2019' ? 2020 : 2023);
  const { findings, counts } = validate(input ?? report(given), {
    ...options,
    ...(previous && { previous: report({ year: year - 1, ...(given.edition && { edition: given.edition }), ...previous }) }),
    ...(parts && { parts: parts.map((part) => ({ name: part.name, report: part.given && report(part.given) })) }),
    rules: { ...others, ...options?.rules },
  });
  return { findings, passes: counts.passed, notEvaluable: counts.notEvaluable };
}
