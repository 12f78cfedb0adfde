/** Where the cells of a table stand, spans taken into account, as browsers lay them out. */

/** More than any form has. */
export const widestSpan = 100;
const widestTable = 1000;

export interface Grid {
  row: number;
  column: number;
  /** Rows that a cell further up still covers, by column. */
  covered: number[];
}

export const newGrid = (): Grid => ({ row: -1, column: 0, covered: [] });

export function nextRow(grid: Grid): void {
  if (grid.row >= 0)
    for (let column = 0; column < grid.covered.length; column++) grid.covered[column] = Math.max(0, (grid.covered[column] ?? 0) - 1);
  grid.row++;
  grid.column = 0;
}

/** The spans of a row group end with it. */
export function endGroup(grid: Grid): void {
  grid.covered = [];
}

/** Takes the next free place of the row and returns its column. */
export function place(grid: Grid, rowspan: number, colspan: number): number {
  const { covered } = grid;
  while ((covered[grid.column] ?? 0) > 0) grid.column++;
  const column = grid.column;
  const end = Math.min(column + colspan, widestTable);
  for (let at = column; at < end; at++) covered[at] = rowspan;
  grid.column = column + colspan;
  return column;
}
