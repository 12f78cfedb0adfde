/** A report laid out on paper, before any separator: headings, prose, and tables as rows of cells with spans. */
import { type CellPath, type Form, cellPath, forms } from '../../src/form/index.ts';
import type { Block, SectionId, Table, TableId } from '../../src/form/index.ts';
import { prose } from './prose.ts';
import type { Expected, GeneratedReport } from './report.ts';

export type Role = 'caption' | 'head' | 'group' | 'label' | 'value';

/** A printed cell. Cells covered by a span are not in the list. */
export interface Cell {
  readonly role: Role;
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  /** The cell of the form that it was printed for; none for strays. */
  readonly path?: CellPath;
  /** What the text says, for values. */
  readonly value?: number | null;
}

/** One printed row. `unpadded`: a layout that pads rows does not pad this one. `lost`: how many cells damage took away, marks and all; negative where it added some. */
export interface Row {
  readonly kind: 'caption' | 'head' | 'data';
  /** The cells of the form that the row is printed for, in printed order; for data rows. */
  readonly paths?: readonly CellPath[];
  readonly cells: readonly Cell[];
  readonly unpadded?: boolean;
  readonly lost?: number;
}

export interface Grid {
  readonly id: TableId;
  /** Grid columns. */
  readonly width: number;
  readonly rows: readonly Row[];
}

export interface Section {
  readonly id: SectionId;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly Grid[];
}

export interface Document {
  readonly metadata: readonly (readonly [label: string, value: string])[];
  readonly title: string;
  readonly preamble: readonly string[];
  readonly sections: readonly Section[];
  readonly foot: readonly string[];
}

const data = (cells: readonly Cell[]): Row => ({ kind: 'data', cells, paths: cells.flatMap((c) => c.path ?? []) });

export const cell = (role: Role, text: string, colspan = 1, rowspan = 1): Cell => ({ role, text, colspan, rowspan });

const valueCell = (report: GeneratedReport, path: CellPath): Cell => {
  const expected = report.expected.get(path) as Expected;
  return { role: 'value', text: expected.text, colspan: 1, rowspan: 1, path, value: expected.value };
};

/** The last cell of a row takes the columns that are left. */
function fill(cells: readonly Cell[], width: number): Cell[] {
  const used = cells.reduce((sum, c) => sum + c.colspan, 0);
  return cells.map((c, i) => (i === cells.length - 1 ? { ...c, colspan: c.colspan + width - used } : c));
}

function blockRows(report: GeneratedReport, table: Table, block: Block, width: number): Row[] {
  return [
    { kind: 'caption', cells: [cell('caption', block.caption ?? '', width)] },
    {
      kind: 'head',
      cells: fill([...table.heads.map((text) => cell('head', text)), ...block.columns.map((c) => cell('head', c.label))], width),
    },
    ...block.rows.map((row) =>
      data(fill([cell('label', row.label), ...block.columns.map((c) => valueCell(report, cellPath(table.id, row.id, c.id)))], width)),
    ),
  ];
}

/** Section two: captioned blocks in one table, as wide as its widest block. */
function captioned(report: GeneratedReport, table: Table): Grid {
  const width = 1 + Math.max(...table.blocks.map((block) => block.columns.length));
  return { id: table.id, width, rows: table.blocks.flatMap((block) => blockRows(report, table, block, width)) };
}

/** Section three: up to two groups and a label to the left of the values, heads in three lines. */
function grouped(report: GeneratedReport, table: Table, block: Block): Grid {
  const labels = 1 + Math.max(...block.rows.map((row) => row.groups?.length ?? 0));
  const inGroup = block.columns.filter((c) => c.group !== undefined);
  const group = inGroup[0]?.group ?? '';
  const tops = block.columns.flatMap((c) =>
    c.group === undefined ? [cell('head', c.label, 1, 2)] : c === inGroup[0] ? [cell('head', group, inGroup.length)] : [],
  );
  const heads: Row[] = [
    { kind: 'head', cells: [cell('head', table.heads[0] ?? '', labels, 3), cell('head', table.heads[1] ?? '', block.columns.length)] },
    { kind: 'head', cells: tops },
    { kind: 'head', cells: inGroup.map((c) => cell('head', c.label)) },
  ];
  const rows = block.rows.map((row, i) => {
    const groups = row.groups ?? [];
    const opened = groups.flatMap((text, depth) => {
      if (block.rows[i - 1]?.groups?.[depth] === text) return [];
      const after = block.rows.slice(i).findIndex((other) => other.groups?.[depth] !== text);
      return [cell('group', text, 1, after < 0 ? block.rows.length - i : after)];
    });
    return data([
      ...opened,
      cell('label', row.label, labels - groups.length),
      ...block.columns.map((c) => valueCell(report, cellPath(table.id, row.id, c.id))),
    ]);
  });
  return { id: table.id, width: labels + block.columns.length, rows: [...heads, ...rows] };
}

/** Section four: blocks side by side under their labels, one line of values without a label. */
function sideBySide(report: GeneratedReport, table: Table, block: Block): Grid {
  const span = block.columns.length;
  const columns = (rowspan: number) => block.columns.map((c) => cell('head', c.label, 1, rowspan));
  const inner = block.rows.filter((row) => row.groups);
  const outer = block.rows.filter((row) => !row.groups);
  const rows: Row[] = [
    {
      kind: 'head',
      cells: [...outer.map((row) => cell('head', row.label, span)), cell('head', inner[0]?.groups?.[0] ?? '', span * inner.length)],
    },
    { kind: 'head', cells: [...outer.flatMap(() => columns(2)), ...inner.map((row) => cell('head', row.label, span))] },
    { kind: 'head', cells: inner.flatMap(() => columns(1)) },
    data(block.rows.flatMap((row) => block.columns.map((c) => valueCell(report, cellPath(table.id, row.id, c.id))))),
  ];
  return { id: table.id, width: span * block.rows.length, rows };
}

function grid(report: GeneratedReport, table: Table): Grid {
  if (table.layout === 'across') return sideBySide(report, table, table.blocks[0]!);
  return table.blocks.some((block) => block.caption !== undefined) ? captioned(report, table) : grouped(report, table, table.blocks[0]!);
}

/** The report as the official template prints it, with prose of our own around the tables. */
export function documentOf(report: GeneratedReport): Document {
  const form: Form = forms[report.edition];
  const words = prose(report);
  return {
    metadata: words.metadata,
    title: words.title,
    preamble: words.preamble,
    sections: form.sections.map((section) => ({
      id: section.id,
      heading: `${section.numeral}、${section.title}`,
      paragraphs: words.sections[section.id] ?? [],
      tables: form.tables.filter((table) => table.id === section.id).map((table) => grid(report, table)),
    })),
    foot: words.foot,
  };
}

export const mapTables = (document: Document, change: (table: Grid) => Grid | readonly Grid[]): Document => ({
  ...document,
  sections: document.sections.map((section) => ({ ...section, tables: section.tables.flatMap((table) => change(table)) })),
});

export const mapRows = (document: Document, change: (row: Row, table: Grid) => Row): Document =>
  mapTables(document, (table) => ({ ...table, rows: table.rows.map((row) => change(row, table)) }));

export const mapCells = (document: Document, change: (cell: Cell, row: Row, table: Grid) => Cell): Document =>
  mapRows(document, (row, table) => ({ ...row, cells: row.cells.map((c) => change(c, row, table)) }));

/** Every text of the document through one function: cells that are not values, headings and prose. */
export const mapTexts = (document: Document, change: (text: string) => string): Document => {
  const cells = mapCells(document, (c) => (c.role === 'value' ? c : { ...c, text: change(c.text) }));
  return {
    metadata: cells.metadata.map(([label, value]) => [change(label), change(value)] as const),
    title: change(cells.title),
    preamble: cells.preamble.map(change),
    sections: cells.sections.map((section) => ({
      ...section,
      heading: change(section.heading),
      paragraphs: section.paragraphs.map(change),
    })),
    foot: cells.foot.map(change),
  };
};

/** How many cells a layout adds to fill the row up to a width. A cell that damage took away is not made up for. */
export const padding = (row: Row, width: number): number => (row.unpadded ? 0 : Math.max(0, width - row.cells.length - (row.lost ?? 0)));
