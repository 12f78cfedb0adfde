/** The kernel: runs the rules, counts what they yield, and stamps what failed. */
import { isComplete } from '../figures/known.ts';
import { causeOf } from './cause.ts';
import { contextFrom, type OrganOf, unknownOrgan } from './context.ts';
import type { Finding, ValidateOptions, Validation } from '../finding.ts';
import { fingerprint } from './fingerprint.ts';
import { applies } from './rule.ts';
import { suspectsOf } from '../suspects/suspects.ts';
import type { Checkable, Outcome, Outcomes, Rule } from '../types.ts';

/** A rule of any data. */
export type AnyRule = Rule<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a rule is only handed its own data

/** A previous report of another organ or form, or none, before what is compared with it. */
const toldFirst = (findings: readonly Finding[]): Finding[] => {
  const first = ({ code }: Finding): boolean => code === 'previous-report';
  return [...findings.filter(first), ...findings.filter((finding) => !first(finding))];
};

function applications(said: Outcomes<unknown>): Iterable<Outcome<unknown>> {
  if (said === undefined) return [];
  return said === null || said === true || !(Symbol.iterator in said) ? [said] : said;
}

/** Validates by a list of rules; `validate` does so by the whole catalogue. */
export function validateWith(
  rules: readonly AnyRule[],
  input: Checkable,
  options: ValidateOptions,
  organOf: OrganOf = unknownOrgan,
): Validation {
  const { context, severityOf, limitsOf } = contextFrom(input, options, rules, organOf);
  const findings: Finding[] = [];
  const counts = { evaluated: 0, passed: 0, failed: 0, notEvaluable: 0 };
  for (const rule of rules as readonly Rule[]) {
    const severity = severityOf(rule);
    if (severity === 'off' || !applies(rule, context)) continue;
    for (const outcome of applications(rule.check(context, limitsOf(rule)))) {
      if (outcome === null) counts.notEvaluable++;
      else counts.evaluated++;
      if (outcome === true) counts.passed++;
      if (outcome === null || outcome === true) continue;
      counts.failed++;
      const { cells = [], span = context.operand(cells[0] ?? ('' as never)).span, data, key, doubted = false } = outcome;
      findings.push({
        code: rule.id,
        severity: severity === rule.severity ? (outcome.severity ?? severity) : severity,
        cells,
        ...(span && { span }),
        data,
        cause: doubted ? 'reading' : causeOf(context, cells),
        fingerprint: fingerprint(rule.id, context.edition, cells, key),
        page: `docs/rules/${rule.id}.md`,
      } as Finding);
    }
  }
  return {
    ok: !findings.some(({ severity }) => severity === 'error'),
    complete: isComplete(context),
    // What was given in the wrong place: the rest may rest on it.
    findings: toldFirst(findings),
    suspects: suspectsOf(context, findings),
    counts,
  };
}
