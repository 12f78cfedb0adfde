/** The printed shape of the form's tables, derived from the declaration: cells with spans, as in the official annex. */
import { type Block, type CellPath, cellPath, type Column, type Row, type Table } from '../form/index.ts';

/** A printed cell. `text` and `en` are words of the form; `path` stands in the cells that hold a value. */
export interface GridCell {
  readonly kind: 'caption' | 'head' | 'label' | 'value';
  readonly text?: string;
  readonly en?: string;
  readonly path?: CellPath;
  readonly rowspan: number;
  readonly colspan: number;
}

export type Grid = readonly (readonly GridCell[])[];

/** A row or column of values outside the form, to be printed with a block. */
export interface ExtraRow {
  readonly label: string;
  readonly values: ReadonlyMap<string, number | null>;
}

type English = Readonly<Record<string, string>>;
type Named = Pick<Row | Column, 'label' | 'en'>;

const cell = (kind: GridCell['kind'], text: string, en: string | undefined, colspan = 1, rowspan = 1): GridCell => ({
  kind,
  text,
  ...(en !== undefined && { en }),
  colspan,
  rowspan,
});

/** Runs of items with the same key: `[key, count]`, in order. */
function runs<T>(items: readonly T[], key: (item: T) => string | undefined): { key: string | undefined; items: T[] }[] {
  const found: { key: string | undefined; items: T[] }[] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (last && key(item) !== undefined && last.key === key(item)) last.items.push(item);
    else found.push({ key: key(item), items: [item] });
  }
  return found;
}

/** Two printed lines: heads of groups above the heads of their members; a member without a group takes both lines. */
function groupedHeads<T extends Named>(
  items: readonly T[],
  group: (item: T) => string | undefined,
  width: number,
  english: English,
): GridCell[][] {
  const grouped = runs(items, group);
  const upper = grouped.map((run) =>
    run.key === undefined
      ? cell('head', (run.items[0] as T).label, (run.items[0] as T).en, width, 2)
      : cell('head', run.key, english[run.key], width * run.items.length),
  );
  const lower = grouped.flatMap((run) => (run.key === undefined ? [] : run.items.map((item) => cell('head', item.label, item.en, width))));
  return [upper, lower];
}

/** The heads over the columns of a block; the last column takes what width the table has left. */
function columnHeads(table: Table, block: Block, labelWidth: number, width: number, english: English): GridCell[][] {
  const spare = width - labelWidth - block.columns.length;
  const [corner, above] = table.heads;
  const heads = block.columns.some((column) => column.group !== undefined)
    ? groupedHeads(block.columns, (column) => column.group, 1, english)
    : [block.columns.map((column, i) => cell('head', column.label, column.en, i === block.columns.length - 1 ? spare + 1 : 1))];
  if (above !== undefined) heads.unshift([cell('head', above, english[above], width - labelWidth)]);
  if (corner !== undefined) (heads[0] as GridCell[]).unshift(cell('head', corner, english[corner], labelWidth, heads.length));
  return heads;
}

/** The heads to the left of a row that open with it, each with as many rows as it stands over, and the row's own label. */
function rowLabels(rows: readonly Row[], at: number, labelWidth: number, english: English): GridCell[] {
  const row = rows[at] as Row;
  const groups = row.groups ?? [];
  const sharesWith = (other: Row | undefined, depth: number): boolean =>
    groups.slice(0, depth + 1).every((group, i) => other?.groups?.[i] === group);
  const opening = groups.flatMap((group, depth) => {
    if (sharesWith(rows[at - 1], depth)) return [];
    let end = at + 1;
    while (end < rows.length && sharesWith(rows[end], depth)) end++;
    return [cell('label', group, english[group], 1, end - at)];
  });
  return [...opening, cell('label', row.label, row.en, labelWidth - groups.length)];
}

const valueCells = (table: Table, block: Block, row: Row, spare: number): GridCell[] =>
  block.columns.map((column, i) => ({
    kind: 'value',
    path: cellPath(table.id, row.id, column.id),
    rowspan: 1,
    colspan: i === block.columns.length - 1 ? spare + 1 : 1,
  }));

const printed = (value: number | null | undefined): string => (typeof value === 'number' ? decimal(value) : '');

const extraCells = (block: Block, extra: ExtraRow, labelWidth: number, spare: number): GridCell[] => [
  cell('label', extra.label, undefined, labelWidth),
  ...block.columns.map((column, i): GridCell => ({
    kind: 'value',
    text: printed(extra.values.get(column.id)),
    rowspan: 1,
    colspan: i === block.columns.length - 1 ? spare + 1 : 1,
  })),
];

/** A number in plain decimal digits, never with an exponent. */
export const decimal = (value: number): string => {
  const short = String(value);
  return short.includes('e') ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }) : short;
};

export const labelWidthOf = (block: Block): number => 1 + Math.max(...block.rows.map((row) => row.groups?.length ?? 0));
export const widthOf = (table: Table): number => Math.max(...table.blocks.map((block) => labelWidthOf(block) + block.columns.length));

/** One block as printed lines, `width` columns wide: caption, heads, rows, then rows outside the form. */
export function blockGrid(table: Table, block: Block, width: number, english: English, extras: readonly ExtraRow[] = []): Grid {
  const labelWidth = labelWidthOf(block);
  const spare = width - labelWidth - block.columns.length;
  return [
    ...(block.caption === undefined ? [] : [[cell('caption', block.caption, block.captionEn, width)]]),
    ...columnHeads(table, block, labelWidth, width, english),
    ...block.rows.map((row, at) => [...rowLabels(block.rows, at, labelWidth, english), ...valueCells(table, block, row, spare)]),
    ...extras.map((extra) => extraCells(block, extra, labelWidth, spare)),
  ];
}

/** A table whose rows stand side by side: heads of groups, rows and columns from top to bottom, one line of values. */
export function acrossGrid(table: Table, english: English): Grid {
  const blocks = table.blocks.flatMap((block) => block.rows.map((row) => ({ block, row })));
  const grouped = runs(blocks, ({ row }) => row.groups?.[0]);
  const width = (run: (typeof grouped)[number]): number => run.items.reduce((sum, { block }) => sum + block.columns.length, 0);
  const columns = ({ block }: (typeof blocks)[number], rowspan: number): GridCell[] =>
    block.columns.map((column) => cell('head', column.label, column.en, 1, rowspan));
  return [
    grouped.map((run) => {
      const first = (run.items[0] as (typeof blocks)[number]).row;
      return run.key === undefined ? cell('head', first.label, first.en, width(run)) : cell('head', run.key, english[run.key], width(run));
    }),
    grouped.flatMap((run) =>
      run.key === undefined
        ? run.items.flatMap((item) => columns(item, 2))
        : run.items.map(({ block, row }) => cell('head', row.label, row.en, block.columns.length)),
    ),
    grouped.flatMap((run) => (run.key === undefined ? [] : run.items.flatMap((item) => columns(item, 1)))),
    blocks.flatMap(({ block, row }) => valueCells(table, block, row, 0)),
  ];
}
