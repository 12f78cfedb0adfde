/** Tables that no rules bound, by where things stand: values below each other are a column, beside each other a row. */
import type { Table, TableCell } from '../blocks.ts';
import type { Place } from '../types.ts';
import { around, beside, chained, middle } from './boxes.ts';
import { paragraphOf, placeOn } from './cells.ts';
import { columnsByEdges } from './edges.ts';
import { type FlowLine, leadingOf, sameLeading, type Segment, segmentsOf, type Stack, stacksOf } from './segments.ts';
import { halfLine, type Row, rowsOf } from './spaced-rows.ts';
import type { Box, Line } from './types.ts';

/** Lines that are a table. */
export interface SpacedTable {
  readonly lines: readonly Line[];
  readonly table: Table;
  /** Places of values that may be parts of one. */
  readonly odd: readonly Place[];
}

const startOfValues = (row: readonly Segment[]): number => Math.min(...row.map(({ value, x0 }) => (value ? x0 : Infinity)));
const hasValue = (row: readonly Segment[]): boolean => row.some(({ value }) => value);

/** Boxes that overlap, from left to right. */
const overlapping = (boxes: readonly Box[]): Box[] =>
  chained(
    [...boxes].sort((a, b) => a.x0 - b.x0),
    (chain, box) => chain.some((other) => beside(other, box)),
  ).map(around);

/** A column for each head; undefined where it is open which head stands over which values. */
function columnsUnder(heads: readonly Box[], values: readonly Box[]): Box[] | undefined {
  const under = values.map((value) => heads.flatMap((head, at) => (beside(head, value) ? [at] : [])));
  const inOrder = heads.length === values.length && under.every((own, at) => own.every((head) => head === at));
  // Of heads that a page end cuts off some are missing, of values none.
  const over = heads.map((head) => values.filter((value) => beside(head, value)));
  if (heads.length < values.length && over.every((own) => own.length === 1) && new Set(over.flat()).size === heads.length)
    return [...values];
  const places = inOrder ? values.map((_, at) => at) : under.map((own) => (own.length === 1 ? own[0] : undefined));
  if (places.includes(undefined) || new Set(places).size < places.length) return undefined;
  return heads.map((head, at) => {
    const value = values[places.indexOf(at)];
    return value ? around([head, value]) : head;
  });
}

/** Lines further apart than this many times their leading are not of one head. */
const headGap = 3.5;

/** Whether two lines of text stand no further apart than lines of one cell do. */
const follows = (above: readonly Segment[] | undefined, below: readonly Segment[] | undefined, leading: number): boolean => {
  const [a, b] = [above?.[0], below?.[0]];
  return a !== undefined && b !== undefined && b.baseline - a.baseline <= sameLeading * leading * b.size;
};

/** The lines of the head over a line, upwards as far as several texts stand beside each other. */
function headLines(rows: readonly (readonly Segment[])[], { first, last, labelEnd, from, leading }: Extent): [start: number, end: number] {
  const valueStart = startOfValues(rows.slice(first, last + 1).flat());
  let start = -1;
  let end = first;
  let below = rows[first]?.[0]?.baseline ?? 0;
  for (let at = first - 1; at >= from; at--) {
    const row = rows[at] as readonly Segment[];
    const [{ baseline, size }] = row as readonly [Segment];
    // A line of prose reaches from the labels into the values.
    const isProse = row.some(({ x0, x1 }) => x0 < labelEnd && x1 > valueStart);
    if (hasValue(row) || isProse || below - baseline > headGap * leading * size) break;
    if (!row.some((segment) => middle(segment) > labelEnd)) {
      if (start >= 0 && !follows(rows[at - 1], row, leading) && !follows(row, rows[at + 1], leading)) break;
      continue;
    }
    if (start < 0) end = at + 1;
    start = at;
    below = baseline;
  }
  // A line alone is a title, or a paragraph.
  while (start >= 0 && start < end && rows[start]?.length === 1) start++;
  return start < 0 ? [first, first] : [start, end];
}

const textOf = (stacks: readonly Stack[]): string => stacks.map(({ segments }) => segments.map(({ text }) => text).join('')).join('\n');

/** The place of a box of the flow on the page of what stands there. */
const placeIn = (box: Box, { page, dy }: Segment): Place => placeOn(page, { ...box, y0: box.y0 - dy, y1: box.y1 - dy });

/** Whether a head stands right over values. */
const isBottom = (stack: Stack, heads: readonly Stack[]): boolean => !heads.some((other) => other.y0 >= stack.y1 && beside(other, stack));

function tableOf(heads: readonly Stack[], corner: readonly Stack[], rows: readonly Row[], columns: readonly Box[]): Table {
  const cell = (column: number, box: Box, on: Segment, ...stacks: readonly Stack[]): TableCell => ({
    column,
    place: placeIn(box, on),
    content: stacks.length > 0 ? [paragraphOf(textOf(stacks), undefined)] : [],
  });
  const levels = overlapping(rows.flatMap(({ groups }) => groups));
  const labelled = rows.some(({ label }) => label !== undefined);
  const first = labelled ? levels.length + 1 : 0;
  const level = (box: Box): number => levels.filter(({ x1 }) => x1 <= box.x0).length;
  const head: TableCell[][] = [];
  const bottom = heads.filter((stack) => isBottom(stack, heads));
  const put = (depth: number, stack: Stack): void => {
    const column = corner.includes(stack) ? level(stack) : first + columns.findIndex((own) => beside(own, stack));
    (head[depth] ??= []).push(cell(column, stack, stack.segments[0] as Segment, stack));
  };
  for (const stack of corner) put(0, stack);
  const depths = new Map<Stack, number>();
  for (const stack of heads.filter((each) => !bottom.includes(each)).sort((a, b) => a.y1 - b.y1)) {
    const depth = Math.max(0, ...[...depths].filter(([other]) => other.y1 <= stack.y0).map(([, above]) => above + 1));
    depths.set(stack, depth);
    put(depth, stack);
  }
  const deepest = Math.max(-1, ...depths.values()) + 1;
  for (const stack of bottom) put(deepest, stack);
  for (const row of head) row.sort((a, b) => a.column - b.column);
  const body = rows.flatMap(({ label, groups, values, ...row }) => [
    ...groups.sort((a, b) => a.x0 - b.x0).map((group) => [cell(level(group), group, group.segments[0] as Segment, group)]),
    [
      ...(label ? [cell(Math.min(level(label), first - 1), label, label.segments[0] as Segment, label)] : []),
      ...values.map((own, at) => {
        const { x0, x1 } = columns[at] as Box;
        return cell(first + at, own.length > 0 ? around(own) : { x0, x1, y0: row.y0, y1: row.y1 }, row.on, ...own);
      }),
    ],
  ]);
  return { kind: 'table', rows: [...head.filter((row) => row.length > 0), ...body] };
}

/** So many lines before and behind that of a value may belong to its label. */
const nearLines = 3;

/** Where the labels end that stand beside the values of a line. */
function endOfLabel(rows: readonly (readonly Segment[])[], at: number, leading: number): number {
  const y = rows[at]?.[0]?.baseline ?? 0;
  const near = rows.slice(Math.max(0, at - nearLines), at + nearLines + 1).flat();
  const labels = near.filter(({ value, baseline, size }) => !value && Math.abs(y - baseline) < halfLine * leading * size);
  return Math.max(-Infinity, ...labels.map(({ x1 }) => x1));
}

/** A table of more lines, or more texts in them, is no form. */
const mostLines = 400;
const mostSegments = 6000;
const mostInLine = 100;

/** The tables among lines that follow each other. */
export function spacedTables(lines: readonly FlowLine[]): SpacedTable[] {
  const rows = lines.map(segmentsOf);
  if (rows.some(({ length }) => length > mostInLine)) return [];
  const leading = leadingOf(rows);
  const found: SpacedTable[] = [];
  let from = 0;
  for (let first = 0; first < rows.length; first = Math.max(first + 1, from)) {
    if (!hasValue(rows[first] as readonly Segment[])) continue;
    let labelEnd = endOfLabel(rows, first, leading);
    let last = first;
    for (let at = first + 1; at < rows.length; at++) {
      const row = rows[at] as readonly Segment[];
      if (hasValue(row)) {
        last = at;
        labelEnd = Math.max(labelEnd, endOfLabel(rows, at, leading));
        continue;
      }
      // Labels of the next row may be further in than those before.
      const next = rows.findIndex((other, below) => below > at && below <= at + nearLines && hasValue(other));
      const reach = next < 0 ? labelEnd : Math.max(labelEnd, endOfLabel(rows, next, leading));
      if (row.some((segment) => middle(segment) > reach)) break;
    }
    const isForm = last - first < mostLines && rows.slice(first, last + 1).reduce((sum, { length }) => sum + length, 0) < mostSegments;
    const made = isForm ? tableBetween(lines, rows, { from, first, last, labelEnd, leading }) : undefined;
    if (made) found.push(made);
    from = last + 1;
  }
  return found;
}

const valuesOf = ({ values, on }: Row): Place[] => values.filter((own) => own.length > 0).map((own) => placeIn(around(own), on));

/** Whether the values of a row may be the ends of those above: they stand a line further down, each under one that fills its column. */
function mayGoOn(upper: Row, lower: Row, columns: readonly Box[], leading: number): boolean {
  const by = lower.on.baseline - upper.on.baseline;
  if (by > sameLeading * leading * lower.on.size) return false;
  return lower.values.every((own, at) => {
    const [first] = upper.values[at] ?? [];
    const { x0, x1 } = columns[at] as Box;
    return own.length === 0 || (first !== undefined && first.segments[0]?.glyphs.length !== 1 && x1 - x0 - (first.x1 - first.x0) < 1);
  });
}

/** Values below each other in one row, rows without a label beside labelled ones, and values that may go on: a number may have been broken. */
function oddities(rows: readonly Row[], columns: readonly Box[], leading: number): Place[] {
  const labelled = rows.some(({ label }) => label !== undefined);
  const valued = rows.filter(({ values }) => values.some((own) => own.length > 0));
  const odd = valued.flatMap((row, at) => {
    const above = valued[at - 1];
    if (labelled && row.label === undefined) return [above, row, valued[at + 1]];
    return row.values.some((own) => own.length > 1) || (above && mayGoOn(above, row, columns, leading)) ? [above, row] : [];
  });
  return [...new Set(odd)].flatMap((row) => (row ? valuesOf(row) : []));
}

interface Extent {
  readonly from: number;
  readonly first: number;
  readonly last: number;
  readonly labelEnd: number;
  readonly leading: number;
}

function tableBetween(lines: readonly FlowLine[], rows: readonly (readonly Segment[])[], extent: Extent): SpacedTable | undefined {
  const { from, first, last, labelEnd, leading } = extent;
  const [headStart, headEnd] = headLines(rows, extent);
  const headSegments = rows.slice(headStart, headEnd).flat();
  const headStacks = stacksOf(headSegments, leading);
  const over = headStacks.filter((stack) => middle(stack) > labelEnd);
  const bottom = over.filter((stack) => isBottom(stack, over)).sort((a, b) => a.x0 - b.x0);
  const inside = rows.slice(first, last + 1).flat();
  const values = overlapping(inside.filter(({ value }) => value));
  const given = headStacks.filter((stack) => middle(stack) <= labelEnd);
  const edges =
    bottom.length > 0
      ? columnsByEdges({
          heads: bottom,
          corner: given,
          labels: inside.filter(({ value }) => !value),
          values: inside.filter(({ value }) => value),
        })
      : undefined;
  const under = bottom.length > 0 ? columnsUnder(bottom, values) : values;
  const columns = edges?.sure ? edges.boxes : (under ?? edges?.boxes);
  const moved = edges && columns === edges.boxes ? bottom.slice(0, edges.labelHeads) : [];
  const corner = [...given, ...moved];
  const heads = over.filter((stack) => !moved.includes(stack));
  if (columns === undefined || (bottom.length === 0 && last - first < 2)) return undefined;
  // The label of the first row may begin above it, that of the last end below it.
  const near = (at: number, by: 1 | -1, end: number): number => {
    let row = at;
    while (
      row + by !== end &&
      follows(rows[Math.min(row, row + by)], rows[Math.max(row, row + by)], leading) &&
      !hasValue(rows[row + by] ?? [])
    )
      row += by;
    return row;
  };
  const start = headStart === headEnd ? near(first, -1, from - 1) : headEnd;
  const end = near(last, 1, rows.length);
  const segments = rows.slice(start, end + 1).flat();
  const body = rowsOf(segments, columns, leading);
  if (body === undefined) return undefined;
  const valueColumns = columns.map((column) =>
    around([...values.filter((value) => beside(value, column)), ...(values.some((value) => beside(value, column)) ? [] : [column])]),
  );
  const used = new Set(
    body.flatMap(({ label, groups, values }) => [label, ...groups, ...values.flat()].flatMap((stack) => stack?.segments ?? [])),
  );
  const own = lines.filter(
    (_, at) => (at >= headStart && at < headEnd) || (at >= start && at <= end && rows[at]?.some((segment) => used.has(segment))),
  );
  return {
    lines: own.map(({ line }) => line),
    table: tableOf(heads, corner, body, columns),
    odd: columns === edges?.boxes && !edges.sure ? body.flatMap(valuesOf) : oddities(body, valueColumns, leading),
  };
}
