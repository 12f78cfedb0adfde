/** Rows of the form with what was found for them: slots, the trust in their blanks, permitted readings. */
import type { Block, CellPath, Row, Table } from '../../form/index.ts';
import type { Anchor } from '../labels/anchors.ts';
import { type Placed, candidatesOf, placedOf } from '../../layout/by-position.ts';
import type { Place } from '../../layout/candidates.ts';
import type { Habit } from '../../layout/habits.ts';
import type { Token } from '../../lex/token.ts';
import { type Held } from '../../layout/ways.ts';
import { type Permitted, readingsOf } from '../../layout/readings.ts';
import type { Run } from './runs.ts';
import type { LaidRow, Measured } from '../../layout/row.ts';
import { type Manners, type Style, closingOf, mannersOf, withoutClosing } from '../../layout/manners.ts';
import { type Shape, shapeOf } from '../../layout/shape.ts';
import { isLastBlank } from './last-blank.ts';
import { type Slots, slotsOf } from '../../layout/slots.ts';
import { valueOf } from '../cells/solve.ts';

/** One row of the form (or all rows of a table that stands across) with the tokens that were found for it. */
export interface FoundRow {
  readonly table: Table;
  readonly block: Block;
  /** For messages: the printed label. */
  readonly label: string;
  readonly paths: readonly (CellPath | undefined)[];
  /** The cells of the form among them. */
  readonly cells: readonly CellPath[];
  /** Cells under a head that may be another. */
  readonly near: ReadonlySet<CellPath>;
  readonly run: Run;
  readonly anchor: Anchor | undefined;
  readonly habit: Habit;
  readonly slots: Slots;
  readonly trusted: boolean;
  /** The row has the width that is usual in its table. */
  readonly usualWidth: boolean;
  /** Rows without any value stand often enough in the table (or in markup) to be blanks and no loss. */
  readonly blankRepeats: boolean;
  /** Something was lost in the conversion of the label, or the label does not agree with the place. */
  readonly doubtfulLabel: boolean;
  readonly permitted: Permitted | undefined;
}

export interface RowSource extends LaidRow {
  readonly table: Table;
  readonly block: Block;
  /** Its cells in printed order; undefined for columns that the form does not have. */
  readonly paths: readonly (CellPath | undefined)[];
  /** Cells under a head that may be another. */
  readonly near: ReadonlySet<CellPath>;
  readonly rows: readonly Row[];
  readonly run: Run;
  readonly anchor?: Anchor;
  /** The table writes merged cells out into all that they cover. */
  readonly writesOut: boolean;
  /** The place says which row this is, but the labels do not. */
  readonly guessed: boolean;
  /** The values do not stand in the order of the columns. */
  readonly disordered: boolean;
}

export const groupOf = (table: Table, block: Block): string => `${table.id}/${block.caption}`;

export const widestOf = (table: Table): number => Math.max(...table.blocks.map(({ columns }) => columns.length));

/** One table's rows to be measured, under its habit and the style of its heads. */
export interface TableRows {
  readonly habit: Habit;
  readonly style: Style;
  readonly sources: readonly RowSource[];
  /** Where the table stands. */
  readonly place: Place;
}

/** Measures the rows of all tables and finds what their marks permit. */
export function findRows(tokens: readonly Token[], tables: readonly TableRows[]): FoundRow[] {
  const open = tables.map(({ sources, ...table }) => ({
    ...table,
    rows: sources.map((source): Measured<RowSource> => ({
      source,
      slots: slotsOf(tokens, source, table.habit),
      columns: source.paths.length,
    })),
  }));
  const closing = closingOf(open.flatMap(({ rows }) => rows));
  const measured = open.map(({ rows, ...table }) => ({ ...table, rows: rows.map((row) => withoutClosing(row, closing)) }));
  const manners = mannersOf(
    measured.flatMap((table) => table.rows),
    isLastBlank,
  );
  const placed = placedOf(measured.flatMap(({ habit, style, place, rows }) => candidatesOf(rows, habit, place, style, isLastBlank)));
  return measured.flatMap(({ habit, style, rows }) => {
    const shape = shapeOf(rows, habit, habit.markup ? undefined : style, manners);
    return rows.map((row) => foundRow(tokens, row, habit, manners, shape, placed.get(row)));
  });
}

/** Where the place of the values and the marks before them say two things, both stand. */
function withPlaces(
  permitted: Permitted | undefined,
  { reading, bounded }: Placed,
  { source: { paths }, slots: { filled } }: Measured<RowSource>,
): Permitted | undefined {
  // Words alone may stand for all the cells that they cover, if they stand in one of the form.
  const ofForm = (token: Token): boolean =>
    reading.some((held, i) => paths[i] !== undefined && typeof held === 'object' && held.tokens.includes(token));
  if (filled.length > 0 && filled.every((token) => token.kind === 'text' && ofForm(token))) return permitted;
  const [first, second] = permitted?.readings ?? [];
  const settled = first !== undefined && second === undefined && permitted?.weak === false;
  if (settled && first.every((held, i) => valueOf(held) === valueOf(reading[i] as Held))) return permitted;
  return settled ? { readings: [first, reading], weak: true, cause: 'padding' } : { readings: [reading], weak: !bounded, cause: 'none' };
}

function foundRow(
  tokens: readonly Token[],
  row: Measured<RowSource>,
  habit: Habit,
  manners: Manners,
  shape: Shape,
  position: Placed | undefined,
): FoundRow {
  const { source, slots, columns } = row;
  const surplusWidth = habit.marked ? shape.surplusWidth(row) : undefined;
  const surplusSlots = habit.marked ? shape.surplusSlots(row) : undefined;
  const usualWidth = surplusWidth === 0;
  // Full rows with as many labels know better than the width: what a group's label adds, a lost value may take away.
  const surplus = surplusSlots ?? surplusWidth;
  // A row of blanks that is narrower than others lost a cell, whatever its marks add up to.
  const narrow = slots.filled.length < columns && (surplusWidth ?? 0) < 0;
  const trusted = (surplus === 0 && !narrow && !shape.gapped) || (shape.newlinesCount && slots.slots.length === columns);
  const trust = {
    marked: habit.marked,
    stated: habit.markup,
    repeating: habit.markup || manners.repeating,
    usualWidth,
    widest: source.widest,
    writesOut: source.writesOut,
    surplus: Math.max(0, surplus ?? 0),
    trusted,
    trailingRepeats: shape.trailingRepeats,
    peered: !habit.marked || habit.markup || surplusSlots !== undefined,
    leadSettled: shape.leadSettled(row),
    lead: shape.lead(row),
    leastLead: shape.leastLead(row),
  };
  const byMarks = readingsOf(slots, columns, trust);
  return {
    table: source.table,
    block: source.block,
    label: source.rows.map((r) => r.label).join(' / '),
    paths: source.paths,
    cells: source.paths.filter((path) => path !== undefined),
    near: source.near,
    run: source.run,
    anchor: source.anchor,
    habit,
    slots,
    trusted: trusted || position !== undefined,
    usualWidth,
    blankRepeats: shape.blankRepeats,
    doubtfulLabel: source.guessed || tokens.slice(source.anchor?.start, source.anchor?.end ?? 0).some((token) => token.damaged),
    permitted: source.disordered ? undefined : position ? withPlaces(byMarks, position, row) : byMarks,
  };
}
