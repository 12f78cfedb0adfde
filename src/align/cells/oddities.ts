/** What was odd and did not stop the reading: lost headings and heads, altered labels, blanks, doubled and foreign rows. */
import { diagnose, spanAround } from '../../diagnostic/types.ts';
import { type CellPath, cellPath, pathsBelow } from '../../form/index.ts';
import type { Cell } from '../../report/types.ts';
import type { Anchor } from '../labels/anchors.ts';
import type { Chained } from '../labels/find.ts';
import type { AlignMessage } from '../index.ts';
import type { Token } from '../../lex/token.ts';
import { alignMessages } from '../messages/index.ts';
import { type FoundRow, labelOf } from '../rows/rows.ts';
import type { FoundTable } from '../rows/tables.ts';

export interface Seen {
  readonly tokens: readonly Token[];
  readonly found: Chained;
  readonly tables: readonly FoundTable[];
  readonly rows: readonly FoundRow[];
  readonly cells: ReadonlyMap<CellPath, Cell>;
}

export const oddities = (seen: Seen): AlignMessage[] => [
  ...absentRows(seen),
  ...headings(seen),
  ...alteredLabels(seen),
  ...shifted(seen),
  ...misplaced(seen),
  ...texts(seen),
  ...blanks(seen),
];

const hasRows = (table: FoundTable): boolean => table.runs.some((run) => run.anchor) || table.lines.length > 0 || table.headCount > 3;

function* absentRows({ found, tables }: Seen): Generator<AlignMessage> {
  const missing = tables.filter((table) => !hasRows(table));
  if (missing.length > 0)
    yield diagnose(
      alignMessages,
      'tables-missing',
      { tables: missing.map((table) => found.form.landmarks.find((l) => l.section === table.table.id)?.bodies[0] ?? table.table.id) },
      { cells: missing.flatMap((table) => pathsBelow(found.edition, table.table.id)) },
    );
  const anchored = new Set([...found.chain, ...found.moved].map((anchor) => anchor.landmark));
  for (const landmark of found.form.landmarks) {
    if (
      landmark.kind !== 'row' ||
      !landmark.row ||
      !landmark.table ||
      anchored.has(landmark) ||
      missing.some((table) => table.table === landmark.table)
    )
      continue;
    yield diagnose(
      alignMessages,
      'row-absent',
      { label: landmark.row.label },
      { cells: pathsBelow(found.edition, `${landmark.table.id}.${landmark.row.id}`) },
    );
  }
  for (const { table, lines, headCount } of tables)
    if (table.layout === 'across' && lines.length === 0 && headCount > 3)
      yield diagnose(
        alignMessages,
        'values-missing',
        { label: table.blocks[0]?.rows.map((row) => row.label).join(' / ') ?? '', expected: pathsBelow(found.edition, table.id).length },
        { cells: pathsBelow(found.edition, table.id) },
      );
}

function* headings({ found, tables }: Seen): Generator<AlignMessage> {
  for (const table of tables) {
    if (!hasRows(table)) continue;
    const landmark = found.form.landmarks.find((l) => l.kind === 'section' && l.section === table.table.id);
    if (landmark && !found.chain.some((anchor) => anchor.landmark === landmark))
      yield diagnose(
        alignMessages,
        'section-heading-missing',
        { title: landmark.bodies[0] ?? '' },
        { cells: pathsBelow(found.edition, table.table.id) },
      );
  }
}

/** A label in one piece; the unit behind it is none of its words. */
const isInOne = (tokens: readonly Token[], { start, end, unit }: Anchor): boolean =>
  tokens.slice(start, unit ? end - 1 : end).filter(({ kind }) => kind !== 'empty').length === 1;

function* alteredLabels({ tokens, found }: Seen): Generator<AlignMessage> {
  for (const anchor of [...found.chain, ...found.moved]) {
    const { row, table } = anchor.landmark;
    if (!row || !table) continue;
    if (anchor.exact && !anchor.moved && isInOne(tokens, anchor) && !anchor.tail) continue;
    const last = tokens[Math.max(anchor.start, anchor.end - 1)] as Token;
    const place = {
      cells: pathsBelow(found.edition, `${table.id}.${row.id}`),
      span: spanAround([(tokens[anchor.start] as Token).piece.span, last.piece.span]),
    };
    if (anchor.unlabelled) yield diagnose(alignMessages, 'label-missing', { label: row.label }, place);
    else if (anchor.moved) yield diagnose(alignMessages, 'row-moved', { label: row.label }, place);
    else if (!anchor.exact) yield diagnose(alignMessages, 'label-altered', { printed: anchor.printed ?? '', label: row.label }, place);
    else yield diagnose(alignMessages, 'label-broken', { label: row.label }, place);
  }
}

/** Rows whose values begin in another physical column than those of rows with as many groups. */
function* shifted({ rows }: Seen): Generator<AlignMessage> {
  const depth = (row: FoundRow): string => `${row.source.table.id} ${row.source.depth} ${row.slots.labels}`;
  const columns = new Map<string, number[]>();
  for (const row of rows)
    if (row.source.anchor && row.slots.column !== undefined)
      columns.set(depth(row), [...(columns.get(depth(row)) ?? []), row.slots.column]);
  for (const row of rows) {
    const peers = columns.get(depth(row)) ?? [];
    const alike = peers.filter((column) => column === row.slots.column).length;
    if (row.source.anchor && row.slots.column !== undefined && row.slots.filled.length > 0 && alike * 2 < peers.length)
      yield diagnose(alignMessages, 'row-shifted', { label: labelOf(row.source) }, { cells: row.source.cells });
  }
}

/** Rows of the form that stand once more under a caption where the form has no such row. */
function* misplaced({ tokens, found, tables }: Seen): Generator<AlignMessage> {
  const moved = new Set(found.moved.map(({ start }) => start));
  for (const anchor of found.rest) {
    if (moved.has(anchor.start)) continue;
    const { row, block, table } = anchor.landmark;
    const region = tables.find((t) => t.table === table);
    const before = found.chain.findLast((other) => other.start <= anchor.start)?.landmark;
    if (
      !row ||
      !block?.caption ||
      !region ||
      anchor.start < region.from ||
      anchor.start >= region.to ||
      before?.table !== table ||
      before?.block === block ||
      before?.kind === 'section'
    )
      continue;
    const under = before?.block;
    const { span } = (tokens[anchor.start] as Token).piece;
    yield diagnose(
      alignMessages,
      'row-misplaced',
      { label: row.label, caption: under?.caption ?? '' },
      {
        cells: under ? under.rows.flatMap((r) => under.columns.map((c) => cellPath(region.table.id, r.id, c.id))) : [],
        span,
      },
    );
  }
}

function* texts({ cells }: Seen): Generator<AlignMessage> {
  for (const cell of cells.values())
    if (cell.state === 'text' && cell.alternatives === undefined)
      yield diagnose(
        alignMessages,
        'cell-text',
        { text: cell.text, label: cell.path },
        { cells: [cell.path], ...(cell.span && { span: cell.span }) },
      );
}

function* blanks({ cells, found, tables }: Seen): Generator<AlignMessage> {
  for (const { table } of tables) {
    const blank = pathsBelow(found.edition, table.id).filter((path) => cells.get(path)?.state === 'blank');
    if (blank.length > 0) yield diagnose(alignMessages, 'cells-blank', { table: table.id, count: blank.length }, { cells: blank });
  }
}
