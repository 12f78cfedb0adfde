/** Columns aligned by display width, as fixed-pitch text. */
import type { Grid } from '../document.ts';
import { matrix } from './matrix.ts';

/** Display columns of a text: wide characters take two. */
export const width = (text: string): number => {
  let columns = 0;
  for (const character of text) columns += (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
  return columns;
};

export const padEnd = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));

/** Each printed cell at its column; a text that is too wide pushes the rest of its line. */
export function padCells(grid: Grid, column = 10, minimum = 2): string[] {
  return matrix(grid).map((row) => {
    let line = '';
    row.forEach((place, c) => {
      if (!place?.printed || place.cell.text === '') return;
      const at = c * column;
      const gap = Math.max(line === '' ? 0 : minimum, at - width(line));
      line += ' '.repeat(gap) + place.cell.text;
    });
    return line;
  });
}
