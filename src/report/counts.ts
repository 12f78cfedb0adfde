/** How many cells are how certain. */
import type { Cell, ParseResult } from './types.ts';

/** Each cell counts once: as absent where nothing stands for it and nothing more is in doubt. */
export function countsOf(cells: Iterable<Cell>): ParseResult['counts'] {
  const counts = { certain: 0, inferred: 0, doubtful: 0, absent: 0 };
  for (const { state, certainty } of cells) counts[state === 'absent' && certainty !== 'doubtful' ? 'absent' : certainty]++;
  return counts;
}
