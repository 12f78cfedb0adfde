/** Columns by the place in the line, where room alone shows blanks. */
import type { Token } from '../lex/token.ts';
import { type Candidate, type Place, columnsIn, isFilled, positioned } from './candidates.ts';
import { lineMeasures, placesOf } from './positions.ts';
import type { Held } from './ways.ts';
import type { Measured } from './row.ts';

/**
 * In lines: of the ways to count columns those that give the most rows theirs, if they agree. Of a row with nothing in the last
 * column of the form values may have moved up.
 */
export function inLines(rows: readonly Measured[], place: Place): Candidate[] {
  const ways = columnsIn(rows, lineMeasures(place.tokens, place.text)).map(({ measure, columns }) =>
    rows.map((row) => placesOf(positioned(row), columns, measure)),
  );
  const explained = ways.map((way) => way.filter((places) => places !== undefined).length);
  const best = ways.filter((_, i) => explained[i] === Math.max(...explained));
  return rows.flatMap((row, at) => {
    const places = best[0]?.[at];
    if (places === undefined || !best.every((way) => way[at]?.join() === places.join())) return [];
    const reading = new Array<Held>(row.columns).fill('blank');
    places.forEach((column, i) => (reading[column] = { tokens: [row.slots.filled[i] as Token] }));
    return [{ row, reading, settled: reading.findLastIndex(isFilled) >= row.source.lastRead, bounded: false }];
  });
}
