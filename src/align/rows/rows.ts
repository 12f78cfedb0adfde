/** Rows of the form with what was found for them: slots, the trust in their blanks, permitted readings. */
import type { Block, CellPath, Row, Table } from '../../form/index.ts';
import type { Anchor } from '../labels/anchors.ts';
import { type Placed, candidatesOf, placedOf } from '../../layout/by-position.ts';
import type { Place } from '../../layout/candidates.ts';
import type { Habit } from '../../layout/habits.ts';
import type { Token } from '../../lex/token.ts';
import { type Held } from '../../layout/ways.ts';
import { type BlankTrust, type Permitted, readingsOf } from '../../layout/readings.ts';
import type { Run } from './runs.ts';
import type { LaidRow, Measured } from '../../layout/row.ts';
import { type Style, closingOf, mannersOf, withoutClosing } from '../../layout/manners.ts';
import { shapeOf } from '../../layout/shape.ts';
import { isLastBlank } from './last-blank.ts';
import { type Slots, slotsOf } from '../../layout/slots.ts';
import { valueOf } from '../cells/solve.ts';

/** One row of the form (or all rows of a table that stands across) with what its marks permit. */
export interface FoundRow {
  readonly source: RowSource;
  readonly habit: Habit;
  readonly slots: Slots;
  readonly trust: BlankTrust;
  /** Where its values stand in the line or in a grid, if that tells its columns. */
  readonly position: Placed | undefined;
  readonly permitted: Permitted | undefined;
}

/** What messages call a row: the printed label. */
export const labelOf = ({ rows }: RowSource): string => rows.map(({ label }) => label).join(' / ');

export interface RowSource extends LaidRow {
  readonly table: Table;
  readonly block: Block;
  /** Its cells in printed order; undefined for columns that the form does not have. */
  readonly paths: readonly (CellPath | undefined)[];
  /** The cells of the form among them. */
  readonly cells: readonly CellPath[];
  /** Cells under a head that may be another. */
  readonly near: ReadonlySet<CellPath>;
  readonly rows: readonly Row[];
  readonly run: Run;
  readonly anchor?: Anchor;
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
    const trustOf = shapeOf(rows, habit, habit.markup ? undefined : style, manners);
    return rows.map((row): FoundRow => {
      const { source, slots, columns } = row;
      const [trust, position] = [trustOf(row), placed.get(row)];
      const byMarks = source.disordered ? undefined : readingsOf(slots, columns, trust);
      return {
        source,
        habit,
        slots,
        trust,
        position,
        permitted: position && !source.disordered ? withPlaces(byMarks, position, row) : byMarks,
      };
    });
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
