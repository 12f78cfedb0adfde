/**
 * How much the tests draw. `npm test` draws a little of everything; `npm run test:long` (GONGKAI_LONG is the share of what is
 * named) repeats it with more, and runs what takes long. `GONGKAI_LONG=1` draws all that is named.
 */
const share = Number(process.env['GONGKAI_LONG'] ?? 0);

export const long = share > 0;

/** How often a random test is drawn: a sixtieth of what is named in the usual run. */
export const draws = (named: number): number => Math.ceil(named * (long ? share : 1 / 60));

/** Of many cases one in `every` in the usual run, beginning with another for each `turn`; all of them in the long run. */
export const some = <T>(cases: readonly T[], every: number, turn = 0): readonly T[] =>
  long ? cases : cases.filter((_, at) => (at + turn) % every === 0);

/** Whether a case is run: in the usual run one in `every`, beginning with `turn`. */
export const inTurn = (at: number, every: number, turn = 0): boolean => long || at % every === turn;
