/** Cells of a table that stands across, where merged heads scattered its values over several lines. */
import { diagnose } from '../../diagnostic/types.ts';
import { type CellPath, type EditionId, formCells } from '../../form/index.ts';
import type { Cell } from '../../report/types.ts';
import { absentCell } from '../cells/absent.ts';
import { cellOf } from '../cells/cells.ts';
import type { AlignMessage } from '../index.ts';
import { alignMessages } from '../messages/index.ts';
import type { FoundTable } from '../rows/tables.ts';

/** Cells of section four that were merged by column out of several lines. */
export function mergeGrid(
  tables: readonly FoundTable[],
  cells: Map<CellPath, Cell>,
  messages: AlignMessage[],
  text: string,
  edition: EditionId,
): void {
  for (const { table, lines } of tables)
    for (const line of lines) {
      if (line.kind !== 'grid') continue;
      const paths = [...formCells(edition).values()].filter((cell) => cell.table.id === table.id).map((cell) => cell.path);
      paths.forEach((path, i) => {
        const token = line.cells[i];
        cells.set(path, token ? cellOf(path, { tokens: [token] }, 'inferred', text) : absentCell(path));
      });
      messages.push(diagnose(alignMessages, 'merged-by-column', { table: table.id }, { cells: paths }));
    }
}
