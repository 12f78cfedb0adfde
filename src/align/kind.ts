/** What the source is: a report, the blank form, another form, several reports, or none; and what must be refused. */
import { diagnose } from '../diagnostic/types.ts';
import type { DocumentKind } from '../report/types.ts';
import type { Chained } from './find.ts';
import { isRow, secondReport } from './find.ts';
import type { AlignMessage, FoundTable } from './index.ts';
import { printedWords } from './labels.ts';
import { type Token, isValue } from './lex.ts';
import { alignMessages } from './messages.ts';

export interface Verdict {
  readonly kind: DocumentKind;
  /** No number is to be read. */
  readonly refused: boolean;
  readonly messages: readonly AlignMessage[];
}

/** With fewer distinct labels than this a source is no other form either. */
const declinedLabels = 3;

/** Where all numbers differ in a source of at least this many, repeated lines were dropped: real reports repeat zeros. */
const distinctNumbers = 8;

const refuse = (kind: DocumentKind, message: AlignMessage): Verdict => ({ kind, refused: true, messages: [message] });

export function kindOf(tokens: readonly Token[], found: Chained, tables: readonly FoundTable[]): Verdict {
  const rows = found.chain.filter(isRow);
  const items = tables.flatMap((table) => [...table.runs.flatMap((run) => run.items), ...table.lines.flatMap((line) => (line.kind === 'run' ? line.run.items : []))]);
  const numbers = items.map((item) => tokens[item] as Token).filter((token) => token.kind === 'number');
  const grids = tables.some((table) => table.lines.some((line) => line.kind === 'grid'));
  const values = items.some((item) => isValue(tokens[item] as Token)) || grids;
  const other = declinedForm(tokens);
  if (other && rows.length < other.labels) return refuse('otherForm', diagnose(alignMessages, 'other-form', { form: other.id }));
  if (secondReport(found, tokens)) return refuse('several', diagnose(alignMessages, 'several-reports', { count: 2 }));
  const sections = found.chain.filter((anchor) => anchor.landmark.kind === 'section').length;
  if (rows.length < 3 && !values) {
    const loose = tokens.filter((token) => token.kind === 'number').length;
    if (sections < 3 && loose >= 100 && loose * 2 > tokens.length) return refuse('notAReport', diagnose(alignMessages, 'labels-missing', { numbers: loose }));
    if (sections < 3) return refuse('notAReport', diagnose(alignMessages, 'not-a-report', {}));
    return { kind: 'report', refused: false, messages: [] };
  }
  if (!values) return { kind: 'blankForm', refused: false, messages: [diagnose(alignMessages, 'blank-form', {})] };
  if (repeatsDropped(tokens, tables)) return refuse('report', diagnose(alignMessages, 'repeats-dropped', { numbers: numbers.length }));
  return { kind: 'report', refused: false, messages: [] };
}

/** A form that is recognised but not read, with the number of its labels that were found. */
function declinedForm(tokens: readonly Token[]): { id: string; labels: number } | undefined {
  const { declined } = printedWords();
  const seen = new Map<string, Set<string>>();
  for (const token of tokens) {
    if (token.kind !== 'text') continue;
    const body = declined.has(token.body) ? token.body : token.body.replace(/^其中/u, '');
    const form = declined.get(body);
    if (form) seen.set(form, (seen.get(form) ?? new Set()).add(body));
  }
  for (const [id, bodies] of seen) if (bodies.size >= declinedLabels) return { id, labels: bodies.size };
  return undefined;
}

/** In cells on bare lines: no number occurs twice, and rows are short. */
function repeatsDropped(tokens: readonly Token[], tables: readonly FoundTable[]): boolean {
  const runs = tables.flatMap((table) => table.runs.filter((run) => run.anchor));
  const texts = runs.flatMap((run) => run.items.map((item) => tokens[item] as Token)).filter((token) => token.kind === 'number' && !token.piece.cell && token.piece.marks.includes('\n'));
  if (texts.length < distinctNumbers) return false;
  const short = runs.filter((run) => run.items.length < (run.anchor?.landmark.block?.columns.length ?? 0)).length;
  return new Set(texts.map((token) => token.text)).size === texts.length && short * 2 > runs.length;
}
