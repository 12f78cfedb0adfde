/** A table as a full matrix: every grid position, with the cell that is printed there or covers it. */
import type { Cell, Grid } from '../document.ts';

export interface Position {
  readonly cell: Cell;
  /** Whether the cell is printed at this position, or reaches it by a span. */
  readonly printed: boolean;
}

export function matrix(grid: Grid): (Position | undefined)[][] {
  const places: (Position | undefined)[][] = grid.rows.map(() => []);
  grid.rows.forEach((row, r) => {
    let c = 0;
    for (const cell of row.cells) {
      while (places[r]?.[c]) c++;
      for (let dr = 0; dr < cell.rowspan && r + dr < places.length; dr++)
        for (let dc = 0; dc < cell.colspan; dc++) places[r + dr]![c + dc] ??= { cell, printed: dr === 0 && dc === 0 };
      c += cell.colspan;
    }
  });
  // A row that lost cells is shorter: nothing makes up for them.
  return places.map((row, r) =>
    Array.from({ length: grid.rows[r]?.lost ? row.length : Math.max(grid.width, row.length) }, (_, c) => row[c]),
  );
}

/** The texts of the matrix, covered positions empty. */
export const texts = (grid: Grid): string[][] => matrix(grid).map((row) => row.map((place) => (place?.printed ? place.cell.text : '')));
