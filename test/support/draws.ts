/** How much random tests draw: a tenth of what is named in `npm test`, three times as much as that in `npm run test:long`. */
export const long = process.env['GONGKAI_LONG'] === '1';

export const draws = (usual: number): number => (long ? usual * 3 : Math.ceil(usual / 10));

/** Of many cases one in `every` in `npm test`, beginning with another for each `turn`; all of them in the long run. */
export const some = <T>(cases: readonly T[], every: number, turn = 0): readonly T[] =>
  long ? cases : cases.filter((_, at) => (at + turn) % every === 0);
