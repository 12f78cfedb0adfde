/** Notes of reading that say no more than a finding does. What lists both tells one cause once. */
import type { Message } from '../messages.ts';
import type { Finding, RuleId } from '../check/finding.ts';

const sums = ['requests-row-sum', 'requests-balance', 'requests-outcome-sum', 'disputes-block-sum'] as const satisfies readonly RuleId[];

const saidBy: Readonly<Partial<Record<Message['code'], readonly RuleId[]>>> = {
  'sum-unconfirmed': sums,
  'cells-blank': ['blank-cells'],
  'cell-text': ['not-a-number'],
  'row-absent': ['row-missing', 'table-missing'],
  'values-missing': ['row-missing', 'table-missing'],
  'tables-missing': ['table-missing'],
  'row-doubled': ['row-twice'],
  'label-altered': ['label-altered'],
  'head-altered': ['label-altered'],
  'extension-row': ['row-extra'],
  'year-conflict': ['statistical-period', 'wrong-year'],
  'title-missing': ['no-report'],
  'not-a-report': ['no-report'],
  'other-form': ['no-report'],
  'several-reports': ['no-report'],
  'blank-form': ['no-report'],
};

function restated({ code, cells, span }: Message, findings: readonly Finding[]): boolean {
  const rules: readonly string[] = saidBy[code] ?? [];
  const same = findings.filter((finding) => rules.includes(finding.code));
  if (cells.length === 0)
    return same.some((finding) => span === undefined || finding.span === undefined || finding.span.start === span.start);
  const named = new Set(same.flatMap((finding) => finding.cells));
  return cells.every((cell) => named.has(cell));
}

/** Nothing was checked, since nothing could be read. */
const isConsequence = (finding: Finding): boolean =>
  finding.code === 'no-report' || (finding.code === 'table-missing' && finding.data.damaged);

/**
 * What a list that people work off shows: no message that a finding repeats for all of its cells, or for its place; and
 * that nothing was checked only where no error of reading says why.
 */
export function oncePerCause(
  messages: readonly Message[],
  findings: readonly Finding[],
): { readonly messages: readonly Message[]; readonly findings: readonly Finding[] } {
  const unread = messages.some(({ severity }) => severity === 'error');
  return {
    messages: messages.filter((message) => !restated(message, findings)),
    findings: unread ? findings.filter((finding) => !isConsequence(finding)) : findings,
  };
}
