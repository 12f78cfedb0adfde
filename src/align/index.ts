/** Pieces × form → cells: what each cell of the form holds in this source, and how sure that is. */
import { type DiagnosticOf, type Span, diagnose } from '../diagnostic/types.ts';
import { type Block, type CellPath, type EditionId, type Table, formCells, forms } from '../form/index.ts';
import type { Piece } from '../read/types.ts';
import type { Cell, DocumentKind, Extension } from '../report/types.ts';
import { type AcrossLine, acrossLines } from './across.ts';
import type { Anchor } from './anchors.ts';
import { type Neighbourhood, absentCell, cellsOf } from './cells.ts';
import { extensionOf } from './extensions.ts';
import { type Chained, findEdition } from './find.ts';
import { type Habit, count, findHabit } from './habits.ts';
import { blockHeads } from './heads.ts';
import { kindOf } from './kind.ts';
import { normalise, printedForms, printedWords } from './labels.ts';
import { type Token, isValue } from './lex.ts';
import { alignMessages } from './messages.ts';
import { oddities } from './oddities.ts';
import { withoutPageNumbers } from './pages.ts';
import { type FoundRow, type RowSource, findRows } from './rows.ts';
import { type Run, cutRuns } from './runs.ts';
import { type LabelWords, tokensOf } from './tokens.ts';

export type AlignMessage = DiagnosticOf<typeof alignMessages>;
export { alignMessages } from './messages.ts';

export interface Alignment {
  readonly kind: DocumentKind;
  readonly edition: EditionId;
  /** Every cell of the edition. */
  readonly cells: ReadonlyMap<CellPath, Cell>;
  readonly extensions: readonly Extension[];
  readonly messages: readonly AlignMessage[];
  /** Where the tables stand in the source: what is in them is not prose. */
  readonly tables: readonly Span[];
}

export interface AlignInput {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Matching text of a piece: Simplified, half-width, without glosses. */
  readonly fold: (text: string) => string;
  /** The edition that the report's year would have; it decides only where the tables do not. */
  readonly expected?: EditionId | undefined;
}

/** One table with what was found of it. */
export interface FoundTable {
  readonly table: Table;
  readonly runs: readonly Run[];
  readonly lines: readonly AcrossLine[];
  readonly headCount: number;
  /** Tokens of the table, labels and heads included. */
  readonly from: number;
  readonly to: number;
}

const labelWords: LabelWords = {
  isLabel: (body) => printedForms().some((form) => form.byBody.has(body)) || printedWords().others.has(body),
  isBeginning: (body) => printedWords().beginnings.has(body),
  isFragment: (body) => printedWords().groupFragments.has(body),
};

/** Aligns the pieces of a source with the form. */
export function align({ text, pieces, fold, expected }: AlignInput): Alignment {
  const tokens = withoutPageNumbers(tokensOf(pieces, fold, labelWords));
  const found = findEdition(tokens, expected);
  const tables = findTables(tokens, found);
  const verdict = kindOf(tokens, found, tables);
  const spans = tables.flatMap(({ from, to }) => (from < to ? [{ start: (tokens[from] as Token).piece.span.start, end: (tokens[to - 1] as Token).piece.span.end }] : []));
  if (verdict.refused) return { kind: verdict.kind, edition: found.edition, cells: emptyCells(found.edition), extensions: [], messages: verdict.messages, tables: spans };

  const extensions: Extension[] = [];
  const messages: AlignMessage[] = [...verdict.messages];
  const rows = rowsOf(tokens, found, tables, extensions, messages);
  const { cells: read, messages: said } = cellsOf(rows, { edition: found.edition, text, neighbourhood: (row) => neighbourhood(tokens, row, found, tables) });
  mergeGrid(tables, read, messages, text, found.edition);
  const cells = new Map<CellPath, Cell>();
  for (const path of formCells(found.edition).keys()) cells.set(path, read.get(path) ?? absentCell(path));
  messages.push(...said, ...oddities({ tokens, found, tables, rows, cells }));
  return { kind: verdict.kind, edition: found.edition, cells, extensions, messages, tables: spans };
}

const emptyCells = (edition: EditionId): Map<CellPath, Cell> => new Map([...formCells(edition).keys()].map((path) => [path, { ...absentCell(path), certainty: 'doubtful' as const }]));

/** The tables of the form in the source: rows behind their labels, and the lines of the table that stands across. */
function findTables(tokens: readonly Token[], found: Chained): FoundTable[] {
  const starts = new Set([...found.phrases.map((phrase) => phrase.start), ...found.chain.map((anchor) => anchor.start)]);
  const ground = { tokens, chain: found.chain, labelAt: (token: number) => starts.has(token) };
  const tables: FoundTable[] = [];
  let end = 0;
  for (const table of forms[found.edition].tables) {
    const { from, to } = regionOf(tokens, found, table, end);
    if (table.layout === 'across') {
      const ranges = tables.flatMap(({ runs }) => runs.map((run) => [run.items[0] ?? 0, (run.items.at(-1) ?? -1) + 1] as const));
      const habit = findHabit(tokens, [[from, to]]) ?? findHabit(tokens, ranges);
      const { lines, headCount, stop } = acrossLines(tokens, table, from, to, habit);
      tables.push({ table, runs: [], lines, headCount, from, to: lines.length > 0 || headCount > 3 ? stop : from });
    } else {
      const runs = cutRuns(ground, table);
      const last = runs.reduce((most, run) => Math.max(most, run.items.length > 0 || run.anchor ? run.stop : most), from);
      tables.push({ table, runs, lines: [], headCount: 0, from, to: runs.length > 0 ? last : from });
      end = Math.max(end, last);
    }
  }
  return tables;
}

/** The tokens between the heading of a table's section and the next landmark behind the table. */
function regionOf(tokens: readonly Token[], found: Chained, table: Table, after: number): { from: number; to: number } {
  const own = found.chain.filter((anchor) => anchor.landmark.table?.id === table.id);
  const order = found.form.landmarks.filter((landmark) => landmark.section === table.id).map((landmark) => landmark.order);
  const heading = found.chain.find((anchor) => anchor.landmark.kind === 'section' && anchor.landmark.section === table.id);
  const next = found.chain.find((anchor) => anchor.landmark.order > Math.max(...order) && anchor.landmark.kind === 'section');
  const first = own[0]?.start;
  const heads = new Set(table.heads.map((head) => normalise(head)));
  let from = heading?.end ?? first ?? after;
  // Heads that stand over the first row belong to the table; sentences between the heading and the table do not.
  if (first !== undefined && table.layout === 'down') {
    const starts = found.phrases.filter((phrase) => phrase.start >= from && phrase.start < first).map((phrase) => phrase.start);
    from = starts[0] ?? first;
  }
  void heads;
  return { from, to: next && next.start >= from ? next.start : tokens.length };
}

/** The rows of all tables with their permitted readings; rows that the form does not have go to the extensions. */
function rowsOf(tokens: readonly Token[], found: Chained, tables: readonly FoundTable[], extensions: Extension[], messages: AlignMessage[]): FoundRow[] {
  const itemRange = (run: Run): readonly [number, number] => [run.items[0] ?? 0, (run.items.at(-1) ?? -1) + 1];
  const general = findHabit(tokens, tables.flatMap((t) => [...t.runs.map(itemRange), ...t.lines.flatMap((line) => (line.kind === 'run' ? [itemRange(line.run)] : []))]));
  const fallback: Habit = general ?? { class: '\n', unit: 1, lineBound: false, marked: false, markup: false };
  const prepared = tables.map((found_) => {
    const ranges = found_.runs.map(itemRange);
    const own = findHabit(tokens, ranges);
    const pairs = ranges.reduce((sum, [from, to]) => sum + Math.max(0, to - from - 1), 0);
    const habit = own && (pairs >= 12 || !general || own.class === general.class) ? (pairs >= 12 ? own : fallback) : fallback;
    const blocks = foreignBlocks(tokens, found, found_, messages);
    const sources: RowSource[] = [];
    let block: Block | undefined;
    for (const whole of found_.runs) {
      const run = withinLine(tokens, whole, habit);
      block = run.anchor?.landmark.block ?? block;
      const other = block && blocks.get(block);
      if (run.anchor && block && !other) {
        const surplus = run.items.filter((item) => isValue(tokens[item] as Token)).length;
        if (surplus > block.columns.length && run.closedByLabel && block.columns.length < 3) {
          extensions.push(extensionOf(tokens, found_.table, run, block, undefined));
          messages.push(diagnose(alignMessages, 'surplus-values', { label: run.anchor.landmark.row?.label ?? '', found: surplus, expected: block.columns.length }, { cells: cellsOfRun(found_.table, block, run) }));
        }
        sources.push({ table: found_.table, block, rows: run.anchor.landmark.row ? [run.anchor.landmark.row] : [], run, anchor: run.anchor, labelStart: labelStart(tokens, run.anchor), labelEnd: run.anchor.end });
      } else if (block && (run.items.length > 0 || run.anchor)) {
        if (run.items.every((item) => !isValue(tokens[item] as Token))) continue;
        const extension = extensionOf(tokens, found_.table, run, other ?? block, other ? other.edition : undefined);
        extensions.push(extension);
        if (!run.anchor) messages.push(diagnose(alignMessages, 'extension-row', { label: extension.label }, { span: (tokens[run.unknown?.start ?? 0] as Token).piece.span }));
      }
    }
    for (const line of found_.lines)
      if (line.kind === 'run') {
        const acrossBlock = found_.table.blocks[0] as Block;
        sources.push({ table: found_.table, block: acrossBlock, rows: acrossBlock.rows.filter((row) => line.rows.includes(row.id)), run: line.run, labelStart: line.start, labelEnd: line.start });
      }
    return { habit: found_.table.layout === 'across' ? (findHabit(tokens, found_.lines.flatMap((line) => (line.kind === 'run' ? [itemRange(line.run)] : []))) ?? fallback) : habit, sources };
  });
  return findRows(tokens, prepared);
}

/**
 * Where rows end at newlines and the marks behind a label show a row of blanks, what stands on the next line is no part
 * of it.
 */
function withinLine(tokens: readonly Token[], run: Run, habit: Habit): Run {
  const first = run.items[0];
  if (first === undefined || !habit.lineBound || !habit.marked) return run;
  const { marks } = (tokens[first] as Token).piece;
  const end = marks.indexOf('\n');
  return end > 0 && count(marks.slice(0, end), habit.class) > habit.unit ? { ...run, items: [], stop: first, closedByLabel: false } : run;
}

const cellsOfRun = (table: Table, block: Block, run: Run): CellPath[] => block.columns.map((column) => `${table.id}.${run.anchor?.landmark.row?.id ?? ''}.${column.id}` as CellPath);

/** Group labels that stand before a row's own label in the same physical row. */
function labelStart(tokens: readonly Token[], anchor: Anchor): number {
  const { groups } = printedWords();
  let start = anchor.start;
  while (start > 0) {
    const before = tokens[start - 1] as Token;
    if (before.kind !== 'text' || !groups.has(`${before.ordinal} ${before.body}`)) break;
    start--;
  }
  return start;
}

/** Blocks that stand under another edition's heads, with that edition's block. */
function foreignBlocks(tokens: readonly Token[], found: Chained, table: FoundTable, messages: AlignMessage[]): Map<Block, Block & { edition: EditionId }> {
  const foreign = new Map<Block, Block & { edition: EditionId }>();
  let from = table.from;
  for (const block of table.table.blocks) {
    const first = table.runs.find((run) => run.anchor?.landmark.block === block);
    if (!block.caption || !first?.anchor) continue;
    const caption = found.chain.find((anchor) => anchor.landmark.kind === 'caption' && anchor.landmark.block === block);
    const heads = blockHeads(tokens.slice(caption?.end ?? from, first.anchor.start), block.caption, found.edition);
    from = first.stop;
    if (!heads.edition || heads.edition === found.edition) continue;
    const other = forms[heads.edition].tables.find((t) => t.id === table.table.id)?.blocks.find((b) => b.caption === block.caption);
    if (!other) continue;
    foreign.set(block, { ...other, edition: heads.edition });
    messages.push(
      diagnose(
        alignMessages,
        'other-edition-block',
        { caption: block.caption, edition: found.edition, other: heads.edition },
        { cells: block.rows.flatMap((row) => block.columns.map((column) => `${table.table.id}.${row.id}.${column.id}` as CellPath)) },
      ),
    );
  }
  return foreign;
}

function neighbourhood(tokens: readonly Token[], row: FoundRow, found: Chained, tables: readonly FoundTable[]): Neighbourhood {
  const order = row.anchor?.landmark.order;
  if (order === undefined) return { nextLabelPresent: row.run.closedByLabel || found.chain.some((anchor) => anchor.landmark.section === 'problems'), unrivalled: true };
  const next = found.form.landmarks.slice(order + 1).find((landmark) => landmark.kind === 'row');
  const sameTable = next?.table?.id === row.table.id;
  const nextLabelPresent = row.run.closedByLabel && (!sameTable || found.chain.some((anchor) => anchor.landmark === next));
  const rivals = found.rest.filter((anchor) => anchor.landmark.order === order);
  const region = tables.find((table) => table.table.id === row.table.id);
  // Under another caption it is no second copy of the row.
  const ownBlock = (anchor: Anchor): boolean => blockAt(found.chain, anchor.start) === row.block;
  const second = rivals.find((anchor) => region && anchor.start >= region.from && anchor.start < region.to && ownBlock(anchor) && Math.abs(anchor.score - (row.anchor?.score ?? 0)) <= 2);
  return { nextLabelPresent, unrivalled: rivals.length === 0, ...(second && { double: valuesBehind(tokens, second.end) }) };
}

/** The block that a token stands in: that of the last landmark before it. */
const blockAt = (chain: readonly Anchor[], token: number): Block | undefined => chain.findLast((anchor) => anchor.start <= token)?.landmark.block;

function valuesBehind(tokens: readonly Token[], from: number): string[] {
  const values: string[] = [];
  for (let i = from; i < tokens.length && (tokens[i] as Token).kind !== 'text'; i++) if ((tokens[i] as Token).kind !== 'empty') values.push((tokens[i] as Token).text);
  return values;
}

/** Cells of section four that were merged by column out of several lines. */
function mergeGrid(tables: readonly FoundTable[], cells: Map<CellPath, Cell>, messages: AlignMessage[], text: string, edition: EditionId): void {
  for (const { table, lines } of tables)
    for (const line of lines) {
      if (line.kind !== 'grid') continue;
      const paths = [...formCells(edition).values()].filter((cell) => cell.table.id === table.id).map((cell) => cell.path);
      paths.forEach((path, i) => {
        const token = line.cells[i];
        if (!token) cells.set(path, absentCell(path));
        else {
          const { span } = token.piece;
          cells.set(path, { path, value: token.value ?? null, state: token.kind === 'empty' ? 'blank' : token.kind, certainty: 'inferred', text: token.piece.text, raw: text.slice(span.start, span.end), ...(token.unit && { unit: token.unit }), span });
        }
      });
      messages.push(diagnose(alignMessages, 'merged-by-column', { table: table.id }, { cells: paths }));
    }
}
