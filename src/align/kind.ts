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
import { type Run, rangeOf } from './rows/runs.ts';
import { type FoundTable, runsOf } from './rows/tables.ts';

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

/** How many of the tokens behind labels, or in lines of values, are so. */
function countOf(tokens: readonly Token[], tables: readonly FoundTable[], is: (token: Token) => boolean): number {
  let n = 0;
  for (const table of tables) for (const { items } of runsOf(table)) for (const item of items) if (is(tokens[item] as Token)) n++;
  return n;
}

export function kindOf(tokens: readonly Token[], found: Chained, tables: readonly FoundTable[]): Verdict {
  const rows = found.chain.filter(isRow);
  const numbers = countOf(tokens, tables, ({ kind }) => kind === 'number');
  const grids = tables.some((table) => table.lines.some((line) => line.kind === 'grid'));
  const values = grids || countOf(tokens, tables, isValue) > 0;
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
  if (repeatsDropped(tokens, tables)) return refuse('report', diagnose(alignMessages, 'repeats-dropped', { numbers }));
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
  const rows = tables.flatMap(({ runs }) => runs.filter(({ anchor }) => anchor));
  const valuesOf = ({ items }: Run): Token[] =>
    items.map((item) => tokens[item] as Token).filter((token) => isValue(token) && !token.piece.cell);
  const all = rows.flatMap(valuesOf);
  if (all.length < distinctNumbers || repeated(all) * 10 > all.length) return false;
  const habit = findHabit(tokens, rows.map(rangeOf));
  const filled = rows.filter((run) => valuesOf(run).length > 0);
  // Where marks pass over the places of blanks, between values or up to the width of the row, a line was not dropped.
  const blanks = (marks: string): number => (habit === undefined ? 0 : passedOver(marks, habit));
  const isShort = (run: Run): boolean => {
    const values = valuesOf(run);
    const width = run.anchor?.landmark.block?.columns.length ?? 0;
    const [before = 0, ...between] = values.map(({ piece }) => blanks(piece.marks));
    const [behind = ''] = (tokens[run.stop]?.piece.marks ?? '').split('\n');
    return values.length < width && between.every((passed) => passed === 0) && values.length + before + blanks(behind) < width;
  };
  return filled.filter(isShort).length * 2 > filled.length;
}
