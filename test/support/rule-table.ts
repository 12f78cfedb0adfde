/** The shape of a rule's test table. The first two cases are the examples on its page. */
import type { ValidateOptions } from '../../src/check/index.ts';
import type { Checkable } from '../../src/check/types.ts';
import type { Given } from './report.ts';

export interface RuleCase {
  readonly name: string;
  /** What differs from the base report (test/support/report.ts). */
  readonly given: Given;
  /** Instead of `given`, where that cannot say it: a parse result, damaged JSON. */
  readonly input?: Checkable;
  readonly options?: ValidateOptions;
}

export interface RuleTable {
  /** No finding of this rule. `notEvaluable`: that many instances could not be evaluated. */
  readonly accept: readonly (RuleCase & { readonly notEvaluable?: number })[];
  /** Just these findings of this rule, each compared by `toMatchObject`. */
  readonly reject: readonly (RuleCase & { readonly finds: readonly object[] })[];
}
