/** Runs one rule alone, through the kernel. */
import { catalogue } from '../../src/check/catalogue.ts';
import { type Finding, validate, type ValidateOptions } from '../../src/check/index.ts';
import type { Checkable } from '../../src/check/types.ts';

export function evaluateRule(id: string, input: Checkable, options: ValidateOptions = {}): { readonly findings: readonly Finding[]; readonly missing: number } {
  const others = Object.fromEntries(catalogue.filter((rule) => rule.id !== id).map((rule) => [rule.id, 'off' as const]));
  const { findings, counts } = validate(input, { ...options, rules: { ...others, ...options.rules } });
  return { findings, missing: counts.notEvaluable };
}
