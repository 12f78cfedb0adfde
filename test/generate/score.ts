/** Compares a reading with what may be read. */
import type { CellPath } from '../../src/form/index.ts';
import type { CellState, Certainty } from '../../src/report/types.ts';
import type { Expected } from './report.ts';
import type { Truth } from './truth.ts';

interface ReadCell {
  readonly value: number | null;
  readonly state: CellState;
  readonly certainty: Certainty;
}

/** The part of a ParseResult that is scored. */
export interface Reading {
  readonly cells: Readonly<Partial<Record<CellPath, ReadCell>>>;
}

const cellsOf = (reading: Reading): [CellPath, ReadCell][] => Object.entries(reading.cells) as [CellPath, ReadCell][];

/** Cells of this certainty whose value the source does not say. A number in a cell that the form of the report lacks is one. */
export function wrongAt(reading: Reading, truth: Truth, certainty: Certainty): CellPath[] {
  const cells = cellsOf(reading).filter(([, cell]) => cell.certainty === certainty);
  const wrong = new Set(cells.filter(([path, { value }]) => !(truth.allowed.get(path) ?? [null]).includes(value)).map(([path]) => path));
  const sure = new Map(cells);
  for (const { cells: alike, value, most } of truth.limits) {
    const claimed = alike.filter((path) => sure.get(path)?.value === value);
    if (claimed.length > most) for (const path of claimed) wrong.add(path);
  }
  return [...wrong];
}

/** Certain cells whose value the source does not say: the only acceptable count is zero. */
export const silentlyWrong = (reading: Reading, truth: Truth): CellPath[] => wrongAt(reading, truth, 'certain');

export interface Mismatch {
  readonly path: CellPath;
  readonly expected: Expected | undefined;
  readonly got: ReadCell | undefined;
}

/** Cells of a clean source that were not read as they were written, or only doubtfully. */
export function asExpected(reading: Reading, expected: ReadonlyMap<CellPath, Expected>): Mismatch[] {
  const paths = new Set([...expected.keys(), ...cellsOf(reading).map(([path]) => path)]);
  return [...paths].flatMap((path) => {
    const wanted = expected.get(path);
    const got = reading.cells[path];
    const same = wanted !== undefined && got?.value === wanted.value && got.state === wanted.state && got.certainty !== 'doubtful';
    return same ? [] : [{ path, expected: wanted, got }];
  });
}
