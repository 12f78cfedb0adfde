/** A checked source as data, for JSON and NDJSON. */
import type { Checked } from '../checked.ts';

/** `messages` come from reading, `findings` from checking; both with their words and, where the source is text, line and column. `key` names the source. */
export function checkRecord(checked: Checked, key: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const of = (by: 'reading' | 'checking'): unknown[] =>
    checked.problems
      .filter((problem) => problem.by === by)
      .map(({ diagnostic, words, start, end }) => ({ ...diagnostic, words, ...(start && { start, end }) }));
  const { ok, suspects, counts } = checked.validation;
  return {
    ...key,
    kind: checked.kind,
    ok,
    messages: of('reading'),
    findings: of('checking'),
    suspects: suspects.map(({ cell, reported, proposed, pattern }) => ({ cell, reported, proposed, pattern })),
    counts,
  };
}
