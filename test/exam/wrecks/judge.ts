/** Holds a reading against what the copy says. */
import type { CellPath } from '../../../src/form/index.ts';
import type { Cell, ParseResult } from '../../../src/report/types.ts';
import type { Copy } from './family.ts';
import type { Truth } from './paper.ts';

export interface Marks {
  /** Cells that can be read. */
  cells: number;
  right: number;
  /** Right and certain. */
  certain: number;
  /** Wrong value or state, not doubtful, and no message names the cell. */
  silent: number;
  certainWrong: number;
  /** A number that the copy prints is not given. */
  missing: number;
  copies: number;
}

export interface Fault {
  readonly path: CellPath;
  readonly truth: Truth;
  readonly cell: Pick<Cell, 'value' | 'state' | 'certainty' | 'text'>;
  readonly certain: boolean;
}

export const noMarks = (): Marks => ({ cells: 0, right: 0, certain: 0, silent: 0, certainWrong: 0, missing: 0, copies: 0 });

/** Whether a cell says what the copy says; null where it says too little, but nothing false. */
function agrees(cell: Cell, truth: Truth): boolean | null {
  const asText = cell.state === 'text' && cell.value === null;
  switch (truth.kind) {
    case 'number':
      return truth.marked && asText ? null : cell.state === 'number' && cell.value === truth.value;
    case 'gone':
      return cell.value === null && (cell.state === 'absent' || cell.certainty === 'doubtful');
    case 'open':
      return cell.certainty === 'certain' ? cell.value === truth.value : null;
    case 'doubt':
      return cell.certainty === 'certain' && !asText ? false : null;
    default:
      return cell.value === null && cell.state === truth.kind;
  }
}

/** Judges one reading; adds to `marks`, and gives the cells that are wrong without a doubt. */
export function judge(copy: Copy, result: Pick<ParseResult, 'kind' | 'cells' | 'messages'>, marks: Marks): Fault[] {
  const named = new Set(result.messages.flatMap(({ cells }) => cells));
  const faults: Fault[] = [];
  marks.copies++;
  for (const [path, truth] of copy.truth) {
    // A report of the other edition has other cells: what is not in it is not given.
    const cell =
      (result.cells as Partial<typeof result.cells>)[path] ??
      ({ path, value: null, state: 'absent', certainty: 'doubtful', text: '', raw: '' } satisfies Cell);
    const right = agrees(cell, truth);
    const readable = truth.kind !== 'open' && truth.kind !== 'doubt';
    if (readable) {
      marks.cells++;
      if (right) marks.right++;
      if (right && (cell.certainty === 'certain' || truth.kind === 'gone')) marks.certain++;
      if (truth.kind === 'number' && cell.value === null) marks.missing++;
    }
    if (right !== false || cell.certainty === 'doubtful') continue;
    const certain = cell.certainty === 'certain';
    const said = named.has(path) || result.kind === 'notAReport' || result.kind === 'otherForm' || result.kind === 'blankForm';
    if (certain) marks.certainWrong++;
    if (!said) marks.silent++;
    if (certain || !said)
      faults.push({ path, truth, cell: { value: cell.value, state: cell.state, certainty: cell.certainty, text: cell.text }, certain });
  }
  return faults;
}

export function addMarks(to: Marks, more: Marks): void {
  for (const key of Object.keys(to) as (keyof Marks)[]) to[key] += more[key];
}
