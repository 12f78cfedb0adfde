/**
 * Which cell each value of the table that stands across (section four) is: its columns stand once under each row, side by
 * side. Heads that are there must stand in the form's order, or all of them tell another one.
 */
import { type Block, type CellPath, type Table, cellPath } from '../../form/index.ts';
import type { RowValues } from '../heads/row-values.ts';
import { type Head, headsIn, isGloss } from '../heads/heads.ts';
import type { Token } from '../../lex/token.ts';

/** The cells of a line of values in printed order; undefined for columns that the form does not have. */
export interface AcrossOrder {
  readonly paths: readonly (CellPath | undefined)[] | undefined;
  readonly sure: boolean;
  readonly reordered: boolean;
  readonly foreign: readonly Head[];
}

interface Line {
  readonly table: Table;
  readonly block: Block;
  /** The rows that share the line, by id. */
  readonly rows: readonly string[];
  readonly values: RowValues;
}

const rises = (numbers: readonly number[]): boolean => numbers.every((n, i) => i === 0 || n > (numbers[i - 1] as number));

/** How many rising stretches a list falls into. */
const stretches = (numbers: readonly number[]): number => numbers.filter((n, i) => i === 0 || n <= (numbers[i - 1] as number)).length;

/** The order of the line between two tokens that hold its heads. */
export function acrossOrder(tokens: readonly Token[], from: number, to: number, line: Line): AcrossOrder {
  const { block, table, rows, values } = line;
  const heads = headsIn(tokens, from, to, block);
  const own = heads.filter(({ kind }) => kind === 'column');
  const labels = new Set(heads.flatMap(({ row }) => row ?? []));
  const labelled = rows.length === 1 || labels.size === rows.length;
  // Words above the heads may be a title; where labels are missing, they stand in their place.
  const first = labelled ? heads.findIndex(({ kind }) => kind !== 'foreign') : 0;
  const foreign = heads.slice(first).filter(({ kind }) => kind === 'foreign');
  const form = rows.flatMap((row) => block.columns.map((column) => cellPath(table.id, row, column.id)));
  const order = (paths: readonly (CellPath | undefined)[] | undefined, sure: boolean): AcrossOrder => {
    const at = (paths ?? []).flatMap((path) => (path ? [form.indexOf(path)] : []));
    return { paths, sure, reordered: !rises(at), foreign };
  };
  const stated = byPlace(heads, line);
  if (stated) return order(stated, true);
  const indexes = own.map(({ column }) => block.columns.findIndex((c) => c === column));
  const sets = Math.max(rows.length, Math.ceil(own.length / block.columns.length));
  const inOrder = stretches(indexes) <= sets && rises(rowOrder(heads, line).map((row) => rows.indexOf(row)));
  if (inOrder && foreign.length === 0) return order(form, true);
  // Each row has as many heads, foreign ones among them, and the same in the same order.
  const all = heads.slice(first).filter(({ kind }) => kind === 'column' || kind === 'foreign');
  const width = all.length / rows.length;
  const same = all.every((head, i) => head.kind === all[i % width]?.kind && head.column === all[i % width]?.column);
  if (all.length === values.values.length && Number.isInteger(width) && same && own.length > foreign.length)
    return order(
      rowOrder(heads, line).flatMap((row) => all.slice(0, width).map(({ column }) => column && cellPath(table.id, row, column.id))),
      true,
    );
  if (!inOrder || own.length < form.length || values.values.length !== form.length) return order(undefined, false);
  // All columns are there, and other words: in place of the label of a row, its cells are not read.
  if (!labelled && !foreign.every(isGloss))
    return order(
      labels.size > 0
        ? form.map((path, i) => (labels.has(rows[Math.floor(i / block.columns.length)] ?? '') ? path : undefined))
        : undefined,
      true,
    );
  return order(form, foreign.every(isGloss));
}

/** The rows in the order of their labels; a group stands for the rows in it. */
function rowOrder(heads: readonly Head[], { block, rows }: Line): readonly string[] {
  const firstOf = (row: string): number => {
    const { groups } = block.rows.find(({ id }) => id === row) ?? {};
    const at = heads.findIndex((head) => head.row === row);
    const group = heads.findIndex(({ kind }) => kind === 'group');
    return groups && group >= 0 ? group : at;
  };
  const within = (row: string): number => heads.findIndex((head) => head.row === row);
  if (rows.some((row) => within(row) < 0) || isCentred(heads)) return rows;
  return rows.toSorted((a, b) => firstOf(a) - firstOf(b) || within(a) - within(b));
}

/** The group stands alone on its line, and lines tell places: it was drawn higher than what stands beside it. */
function isCentred(heads: readonly Head[]): boolean {
  const group = heads.find(({ kind }) => kind === 'group');
  const told = heads.some((head, i) => head.line === heads[i + 1]?.line);
  return told && group !== undefined && !heads.some((head) => head !== group && head.line === group.line);
}

/** The cells by physical columns: the lowest head over each value, and the label of a row that stands nearest to the left. */
function byPlace(heads: readonly Head[], { block, table, rows, values }: Line): (CellPath | undefined)[] | undefined {
  const labels = heads.filter(({ row }) => row !== undefined);
  const taken = new Set<CellPath>();
  const paths: (CellPath | undefined)[] = [];
  for (const place of values.places) {
    const head = heads.findLast((h) => h.place === place && (h.kind === 'column' || h.kind === 'foreign'));
    const near = labels.filter((label) => label.place !== undefined && label.place <= place);
    const label = near.toSorted((a, b) => (a.place as number) - (b.place as number)).at(-1);
    const row = rows.length === 1 ? rows[0] : label?.row;
    if (!head || !row) return undefined;
    const path = head.column && cellPath(table.id, row, head.column.id);
    if (path && taken.has(path)) return undefined;
    if (path) taken.add(path);
    paths.push(path);
  }
  const foreign = paths.length - taken.size;
  return taken.size === rows.length * block.columns.length || (foreign > 0 && taken.size > foreign) ? paths : undefined;
}
