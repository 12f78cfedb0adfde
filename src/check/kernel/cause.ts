/** "Is it the reading or the report?", answered on every finding. */
import type { CellPath } from '../../form/index.ts';
import { isObject } from '../../diagnostic/is-object.ts';
import type { Severity } from '../../diagnostic/types.ts';
import type { Cause, Outcome, RuleContext, Subject } from '../types.ts';

/** Whether a cell of a report that was read was not read with certainty. */
export const isDoubted = (subject: Subject, path: CellPath): boolean =>
  subject.kind !== null && subject.operand(path).certainty !== 'certain';

/** The cells that were read with certainty, and those that were not: of the latter no finding says what to fill in. */
export const byDoubt = (
  subject: Subject,
  paths: readonly CellPath[],
): readonly { readonly unread: boolean; readonly cells: readonly CellPath[] }[] =>
  [false, true]
    .map((unread) => ({ unread, cells: paths.filter((path) => isDoubted(subject, path) === unread) }))
    .filter(({ cells }) => cells.length > 0);

/** What findings on such cells end with. */
export const notRead = {
  zh: '没有确切读出；请先对照原文，不要据此补填或更正。',
  en: 'not read with certainty; compare with the original first, fill in or correct nothing by this.',
} as const;

/** What a message of reading said that is a finding too. */
export interface SaidData {
  /** The code of the message, and its data. */
  readonly reading: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Its cells, or its label, were not read with certainty. */
  readonly unread: boolean;
}

/** A label of which the copy shows a piece, or marks for characters: what was printed is not known. */
const isPiece = ({ printed, label }: SaidData['detail']): boolean =>
  typeof printed === 'string' && typeof label === 'string' && (/[\p{So}\p{Co}?]/u.test(printed) || label.includes(printed));

/** One failure per message of these codes. */
export function* checkSaid(
  context: RuleContext,
  codes: readonly string[],
  severityOf: (detail: SaidData['detail']) => Severity | undefined = () => undefined,
): Generator<Outcome<SaidData>> {
  const said = context.messages.filter(({ code }) => codes.includes(code));
  if (said.length === 0 && context.kind !== null) yield true;
  for (const { code, cells, span, data } of said) {
    const detail = isObject(data) ? data : {};
    const severity = severityOf(detail);
    const unread = cells.some((path) => isDoubted(context, path)) || isPiece(detail);
    yield { cells, span, key: code, data: { reading: code, detail, unread }, doubted: unread, ...(severity && { severity }) };
  }
}

/** Whether reading met rows of a table that are none of its form's: they may be parts of rows that it misses. */
export const hasFragments = ({ kind, head }: Subject, table: string): boolean =>
  kind !== null && head.extensions.some((row) => row.table === table && row.edition === undefined);

/** Messages that tell of the report, and of the reading no doubt. */
const ofReport: ReadonlySet<string> = new Set(['year-conflict', 'not-a-report', 'blank-form', 'other-form', 'several-reports']);

/**
 * `reading`: an operand was not read with certainty, or is absent. `unknown`: all were, but a message of reading names
 * one of them; or the finding has no cells and reading had doubts about the document as a whole. `report`: all else, and every
 * finding on a report that was not read.
 */
export function causeOf(subject: Subject, cells: readonly CellPath[]): Cause {
  if (subject.kind === null) return 'report';
  if (cells.some((path) => isDoubted(subject, path))) return 'reading';
  const doubts = subject.messages.filter(({ severity, code }) => severity !== 'info' && !ofReport.has(code));
  const concerned = doubts.some((message) =>
    cells.length > 0 ? message.cells.some((path) => cells.includes(path)) : message.cells.length === 0,
  );
  return concerned ? 'unknown' : 'report';
}
