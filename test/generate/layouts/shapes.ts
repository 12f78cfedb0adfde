/** Ways to cut and arrange the tables before they are written: a table per block or group, section four in three, groups elsewhere. */
import { type Cell, type Document, type Grid, type Row, cell, mapRows, mapTables } from '../document.ts';

export type Shape = (document: Document) => Document;

/** Blank cells are left out; where rows are padded, padding at their end makes up for them, as some extractors do. */
export const blanksLeftOut: Shape = (document) =>
  mapRows(document, (row) =>
    row.kind === 'data' ? { ...row, cells: row.cells.filter((c) => c.role !== 'value' || c.text.trim() !== '') } : row,
  );

/** Section two as one table per captioned block. */
export const blockTables: Shape = (document) =>
  mapTables(document, (grid) => {
    if (grid.id !== 'proactive') return grid;
    const starts = grid.rows.flatMap((row, i) => (row.kind === 'caption' ? [i] : []));
    return starts.map((start, i) => ({ ...grid, rows: grid.rows.slice(start, starts[i + 1]) }));
  });

/** Section three as one small table per row group, heads in the first. */
export const groupTables: Shape = (document) =>
  mapTables(document, (grid) => {
    if (grid.id !== 'requests') return grid;
    const starts = grid.rows.flatMap((row, i) =>
      i === 0 || row.cells.some((c) => c.role === 'group') || /^[一四]、|总计$/u.test(row.cells[0]?.text ?? '') ? [i] : [],
    );
    return starts.map((start, i): Grid => {
      const rows = grid.rows.slice(start, starts[i + 1]);
      return {
        ...grid,
        rows: rows.map((row, r) => ({ ...row, cells: row.cells.map((c) => ({ ...c, rowspan: Math.min(c.rowspan, rows.length - r) })) })),
      };
    });
  });

/** Which of the three tables a value goes to: by its place in a whole row, by what it was printed for in a damaged one; strays follow the value before. */
function fifth(row: Row, at: number): number {
  const paths = row.paths ?? [];
  if (row.cells.length === paths.length) return Math.floor(at / 5);
  const before = row.cells.slice(0, at + 1).findLast((c) => c.path !== undefined)?.path;
  return before === undefined ? 0 : Math.floor(Math.max(0, paths.indexOf(before)) / 5);
}

/** Section four as three tables of five. */
export const threeDisputes: Shape = (document) =>
  mapTables(document, (grid) => {
    if (grid.id !== 'disputes') return grid;
    const [top, middle, inner, ...values] = grid.rows as readonly [Row, Row, Row, ...Row[]];
    const names = [top.cells.slice(0, 1), [top.cells[1]!, middle.cells[5]!], [middle.cells[6]!]];
    return names.map((name, i): Grid => ({
      id: 'disputes',
      width: 5,
      rows: [
        ...name.map((c): Row => ({ kind: 'head', cells: [{ ...c, colspan: 5, rowspan: 1 }] })),
        {
          kind: 'head',
          cells: (i === 0 ? middle.cells.slice(0, 5) : inner.cells.slice(5 * (i - 1), 5 * i)).map((c) => ({ ...c, rowspan: 1 })),
        },
        ...values.map((row): Row => ({ kind: 'data', cells: row.cells.filter((_, at) => fifth(row, at) === i) })),
      ],
    }));
  });

/** The last column of each block of section two, and the total of section three, before the others. */
export const reorderedColumns: Shape = (document) =>
  mapTables(document, (grid) => {
    if (grid.id === 'disputes') return grid;
    const last = (cells: readonly Cell[], from: number): Cell[] => [...cells.slice(0, from), ...cells.slice(-1), ...cells.slice(from, -1)];
    return {
      ...grid,
      rows: grid.rows.map((row, i) => {
        if (grid.id === 'requests' && row.kind === 'head') return i === 1 ? { ...row, cells: last(row.cells, 0) } : row;
        if (row.kind === 'caption') return row;
        const first = row.kind === 'head' ? 1 : row.cells.findIndex((c) => c.role === 'value');
        return first < 0 ? row : reordered(row, last(row.cells, first));
      }),
    };
  });

/** Cells that damage added have no path; a row lists the paths of its form in printed order. */
function reordered(row: Row, cells: readonly Cell[]): Row {
  const paths = row.paths ?? [];
  return { ...row, cells, ...(paths.length > 1 && { paths: [...paths.slice(-1), ...paths.slice(0, -1)] }) };
}

/** Section four as a run of fifteen under one line of heads. */
export const flatDisputes: Shape = (document) =>
  mapTables(document, (grid) => {
    if (grid.id !== 'disputes') return grid;
    const heads = grid.rows.filter((row) => row.kind === 'head').flatMap((row) => row.cells.map((c) => cell('head', c.text)));
    return { ...grid, rows: [{ kind: 'head', cells: heads }, ...grid.rows.filter((row) => row.kind === 'data')] };
  });

/** Every group is printed before every one of its rows. */
export const repeatedGroups: Shape = (document) =>
  mapTables(document, (grid) => {
    if (grid.id !== 'requests') return grid;
    let open: { group: Cell; left: number }[] = [];
    return {
      ...grid,
      rows: grid.rows.map((row) => {
        const before = open.map(({ group }) => ({ ...group, rowspan: 1 }));
        const groups = row.cells.filter((c) => c.role === 'group');
        open = [...open, ...groups.map((group) => ({ group, left: group.rowspan }))]
          .map((o) => ({ ...o, left: o.left - 1 }))
          .filter((o) => o.left > 0);
        return row.kind === 'data'
          ? { ...row, cells: [...before, ...row.cells.map((c) => (c.role === 'group' ? { ...c, rowspan: 1 } : c))] }
          : row;
      }),
    };
  });

/** Inner groups are printed before the row in the middle of their span, as centred cells extract. */
export const centredGroups: Shape = (document) =>
  mapTables(document, (grid) => {
    if (grid.id !== 'requests') return grid;
    const inner = grid.rows.flatMap((row, i) =>
      row.cells
        .filter((c) => c.role === 'group' && c.rowspan < 10)
        .map((group) => ({ group, at: i + Math.floor((group.rowspan - 1) / 2) })),
    );
    return {
      ...grid,
      rows: grid.rows.map((row, i) => ({
        ...row,
        cells: [
          ...inner.filter(({ at }) => at === i).map(({ group }) => ({ ...group, rowspan: 1 })),
          ...row.cells.filter((c) => !(c.role === 'group' && c.rowspan < 10)),
        ],
      })),
    };
  });

/** Heads cut in two by a line break inside the cell. */
export const brokenHeads =
  (mark: string): Shape =>
  (document) =>
    mapTables(document, (grid) => ({
      ...grid,
      rows: grid.rows.map((row) => ({
        ...row,
        cells: row.cells.map((c) =>
          c.role === 'head' && c.text.length === 4 ? { ...c, text: c.text.slice(0, 2) + mark + c.text.slice(2) } : c,
        ),
      })),
    }));

/** Section three over two pages: the table goes on in another one under the same heads. */
export const repeatedHeads: Shape = (document) =>
  mapTables(document, (grid) => {
    if (grid.id !== 'requests') return grid;
    const heads = grid.rows.filter((row) => row.kind === 'head');
    // Between 三、不予公开 and 四、无法提供 of the outcomes, where only the outermost group is open.
    const at = grid.rows.findLastIndex((row, i) => i < heads.length + 13 && row.cells.some((c) => c.role === 'group'));
    const cut = (rows: readonly Row[]): Row[] =>
      rows.map((row, i) => ({ ...row, cells: row.cells.map((c) => ({ ...c, rowspan: Math.min(c.rowspan, rows.length - i) })) }));
    const outer = grid.rows.flatMap((row, i) =>
      row.cells.filter((c) => c.role === 'group' && i + c.rowspan > at && i < at).map((c) => ({ ...c, rowspan: i + c.rowspan - at })),
    );
    const rest = grid.rows.slice(at).map((row, i) => (i === 0 ? { ...row, cells: [...outer, ...row.cells] } : row));
    return [
      { ...grid, rows: cut(grid.rows.slice(0, at)) },
      { ...grid, rows: cut([...heads, ...rest]) },
    ];
  });

/** Groups written downwards, one character per line. */
export const verticalGroups: Shape = (document) =>
  mapTables(document, (grid) => ({
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((c) => (c.role === 'group' ? { ...c, text: Array.from(c.text).join('\n') } : c)),
    })),
  }));
