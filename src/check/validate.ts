/** The kernel: runs the rules, counts what they yield, and stamps what failed. */
import { catalogue } from './catalogue.ts';
import { causeOf } from './cause.ts';
import { contextFrom } from './context.ts';
import type { Finding, ValidateOptions, Validation } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import { suspectsOf } from './suspects.ts';
import type { Checkable, Rule } from './types.ts';

/**
 * Says what is wrong with a report, whether it was read, typed into a form, or edited as JSON. Never throws on what the
 * report holds; wrong types of arguments throw a TypeError with `code` GONGKAI_INVALID_REPORT, GONGKAI_INVALID_OPTIONS
 * or GONGKAI_UNKNOWN_RULE.
 */
export function validate(input: Checkable, options: ValidateOptions = {}): Validation {
  const { context, severityOf } = contextFrom(input, options);
  const findings: Finding[] = [];
  const counts = { evaluated: 0, passed: 0, failed: 0, notEvaluable: 0 };
  for (const rule of catalogue as readonly Rule[]) {
    const severity = severityOf(rule);
    if (severity === 'off') continue;
    for (const outcome of rule.check(context)) {
      if (outcome.status === 'notEvaluable') {
        counts.notEvaluable++;
        continue;
      }
      counts.evaluated++;
      if (outcome.status === 'pass') {
        counts.passed++;
        continue;
      }
      counts.failed++;
      const { cells = [], span = context.operand(cells[0] ?? ('' as never)).span, data, key } = outcome;
      findings.push({
        code: rule.id,
        severity: severity === rule.severity ? (outcome.severity ?? severity) : severity,
        cells,
        ...(span && { span }),
        data,
        cause: causeOf(context, cells),
        fingerprint: fingerprint(rule.id, context.edition, cells, key),
        page: `docs/rules/${rule.id}.md`,
      } as Finding);
    }
  }
  return { ok: !findings.some(({ severity }) => severity === 'error'), findings, suspects: suspectsOf(context, findings), counts };
}
