/** Notes of reading that say no more than a finding does. What lists both tells one cause once. */
import type { Message } from '../messages.ts';
import type { Finding, RuleId } from './finding.ts';

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

/** The messages that remain beside the findings: those that no finding repeats for all of their cells, or for their place. */
export function notRestated(messages: readonly Message[], findings: readonly Finding[]): readonly Message[] {
  return messages.filter((message) => {
    const rules: readonly string[] = saidBy[message.code] ?? [];
    const same = findings.filter(({ code }) => rules.includes(code));
    if (same.length === 0) return true;
    if (message.cells.length === 0)
      return !same.some(({ span }) => message.span === undefined || span === undefined || span.start === message.span.start);
    const cells = new Set(same.flatMap((finding) => finding.cells));
    return !message.cells.every((cell) => cells.has(cell));
  });
}
