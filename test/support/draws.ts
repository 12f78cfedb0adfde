/** How much random tests draw: what is named in `npm run test:long`, a tenth of it in `npm test`. */
export const long = process.env['GONGKAI_LONG'] === '1';

export const draws = (named: number): number => (long ? named : Math.ceil(named / 10));

/** Of many cases one in `every` in `npm test`, beginning with another for each `turn`; all of them in the long run. */
export const some = <T>(cases: readonly T[], every: number, turn = 0): readonly T[] =>
  long ? cases : cases.filter((_, at) => (at + turn) % every === 0);
