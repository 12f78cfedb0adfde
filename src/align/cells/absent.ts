/** Cells that hold nothing that was read. */
import type { CellPath } from '../../form/index.ts';
import type { Cell } from '../../report/types.ts';

/** The cell that is not there. It is never certain; who calls says why. */
export const absentCell = (path: CellPath): Cell => ({ path, value: null, state: 'absent', certainty: 'inferred', text: '', raw: '' });

/** The cell of which nobody can tell what it holds. */
export const unreadCell = (path: CellPath): Cell => ({ ...absentCell(path), certainty: 'doubtful' });
