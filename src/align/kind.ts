/** What the source is: a report, the blank form, another form, several reports, or none; and what must be refused. */
import { diagnose } from '../diagnostic/types.ts';
import type { DocumentKind } from '../report/types.ts';
import type { Chained } from './labels/find.ts';
import { isRow, secondReport } from './labels/find.ts';
import type { Extension } from '../report/types.ts';
import { findHabit, passedOver } from '../layout/habits.ts';
import type { AlignMessage } from './index.ts';
import { isPrinted } from './labels/printed.ts';
import { type Token, isValue, repeated } from '../lex/token.ts';
import { declinedIds, listLines } from './list.ts';
import { alignMessages } from './messages/index.ts';
import { rangeOf } from './rows/runs.ts';
import type { FoundTable } from './rows/tables.ts';

export interface Verdict {
  readonly kind: DocumentKind;
  /** No number is to be read. */
  readonly refused: boolean;
  readonly messages: readonly AlignMessage[];
  /** The lines of another form, transcribed. */
  readonly extensions?: readonly Extension[];
}

/** With fewer distinct labels than this a source is no other form either. */
const declinedLabels = 3;

/** Where hardly a number repeats among at least this many, repeated lines were dropped: real reports repeat zeros and totals. */
const distinctNumbers = 6;

const refuse = (kind: DocumentKind, message: AlignMessage): Verdict => ({ kind, refused: true, messages: [message] });

export function kindOf(tokens: readonly Token[], found: Chained, tables: readonly FoundTable[]): Verdict {
  const rows = found.chain.filter(isRow);
  const items = tables.flatMap((table) => [
    ...table.runs.flatMap((run) => run.items),
    ...table.lines.flatMap((line) => (line.kind === 'run' ? line.run.items : [])),
  ]);
  const numbers = items.map((item) => tokens[item] as Token).filter((token) => token.kind === 'number');
  const grids = tables.some((table) => table.lines.some((line) => line.kind === 'grid'));
  const values = items.some((item) => isValue(tokens[item] as Token)) || grids;
  const other = declinedForm(tokens);
  if (other && rows.length < other.labels)
    return {
      ...refuse('otherForm', diagnose(alignMessages, 'other-form', { form: other.id })),
      extensions: listLines(tokens, other.id),
    };
  if (secondReport(found, tokens)) return refuse('several', diagnose(alignMessages, 'several-reports', { count: 2 }));
  const sections = found.chain.filter((anchor) => anchor.landmark.kind === 'section').length;
  const known = found.form.landmarks.filter((landmark) => landmark.kind === 'row').length;
  if (!values && (rows.length < 3 || (rows.length * 2 < known && sections < 3))) {
    const loose = tokens.filter((token) => token.kind === 'number').length;
    if (sections < 3 && loose >= 100 && loose * 2 > tokens.length)
      return refuse('notAReport', diagnose(alignMessages, 'labels-missing', { numbers: loose }));
    if (sections < 3) return refuse('notAReport', diagnose(alignMessages, 'not-a-report', {}));
    return { kind: 'report', refused: false, messages: [] };
  }
  if (!values) return { kind: 'blankForm', refused: false, messages: [diagnose(alignMessages, 'blank-form', {})] };
  if (repeatsDropped(tokens, tables)) return refuse('report', diagnose(alignMessages, 'repeats-dropped', { numbers: numbers.length }));
  return { kind: 'report', refused: false, messages: [] };
}

/** A form that is recognised but not read, with the number of its labels that were found. */
function declinedForm(tokens: readonly Token[]): { id: string; labels: number } | undefined {
  const seen = new Map<string, Set<string>>();
  for (const token of tokens) {
    if (token.kind !== 'text' || isPrinted(token.body)) continue;
    const { body, ids } = declinedIds(token);
    for (const id of ids) seen.set(id, (seen.get(id) ?? new Set()).add(body));
  }
  const [best] = [...seen].sort(([, a], [, b]) => b.size - a.size);
  return best && best[1].size >= declinedLabels ? { id: best[0], labels: best[1].size } : undefined;
}

/** Hardly a number occurs twice, and most rows that hold any are short: a site dropped what it had printed before. */
function repeatsDropped(tokens: readonly Token[], tables: readonly FoundTable[]): boolean {
  const runs = tables
    .flatMap((table) => table.runs.filter((run) => run.anchor))
    .map((run) => ({
      run,
      values: run.items.map((item) => tokens[item] as Token).filter((token) => isValue(token) && !token.piece.cell),
    }));
  const all = runs.flatMap(({ values }) => values);
  if (all.length < distinctNumbers) return false;
  const filled = runs.filter(({ values }) => values.length > 0);
  const habit = findHabit(
    tokens,
    runs.map(({ run }) => rangeOf(run)),
  );
  // Where marks pass over the places of blanks, a line was not dropped.
  const isShort = ({ run, values }: (typeof runs)[number]): boolean =>
    values.length < (run.anchor?.landmark.block?.columns.length ?? 0) &&
    !values.some(({ piece }, i) => i > 0 && habit !== undefined && passedOver(piece.marks, habit) > 0);
  const short = filled.filter(isShort).length;
  return repeated(all) * 10 <= all.length && short * 2 > filled.length;
}
