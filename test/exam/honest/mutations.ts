/** Faults put into honest reports: what is caught, and what the suspects say of it. */
import { validate } from '../../../src/check/index.ts';
import { flatten, unflatten } from '../../../src/report/flatten.ts';
import { applicants } from '../../support/random-report.ts';
import { type Random, randomOf, seedOf } from '../random.ts';
import { honestReport } from './exam.ts';

type Values = Record<string, number>;
/** Changed cells, or null where the fault cannot be made in this report. */
type Fault = (values: Values, random: Random) => Values | null;

const columns = [...applicants, 'total'];
const flow = ['received', 'carriedIn', 'outcomeTotal', 'carriedOut'];

const inTables = (values: Values): string[] => Object.keys(values).filter((path) => !path.startsWith('proactive.'));
const rowOf = (path: string): string => path.slice(0, path.lastIndexOf('.'));

/** One cell of the tables that `fits`, changed. */
const one =
  (fits: (path: string, value: number) => boolean, change: (value: number, random: Random) => number): Fault =>
  (values, random) => {
    const paths = inTables(values).filter((path) => fits(path, values[path]!));
    if (paths.length === 0) return null;
    const path = random.pick(paths);
    const value = change(values[path]!, random);
    return value === values[path] || value < 0 ? null : { [path]: value };
  };

const exchanged = (values: Values, x: string, y: string): Values | null =>
  values[x] === values[y] ? null : { [x]: values[y]!, [y]: values[x]! };

const inRow: Fault = (values, random) => {
  const row = rowOf(random.pick(inTables(values).filter((path) => values[path]! > 0 && path.startsWith('requests.'))));
  const [x, y] = random.shuffle(columns).slice(0, 2);
  return exchanged(values, `${row}.${x!}`, `${row}.${y!}`);
};

const outcome = /^requests\.(?:denied|unableToProvide|notProcessed)\./u;

/** The values of two rows exchanged. */
function rows(values: Values, [x, y]: readonly string[]): Values | null {
  const changes = columns.map((id) => exchanged(values, `${x!}.${id}`, `${y!}.${id}`));
  return changes.some((change) => change !== null) ? Object.fromEntries(changes.flatMap((change) => Object.entries(change ?? {}))) : null;
}

export const faults: Readonly<Record<string, Fault>> = {
  'one more or less': one(
    (_, value) => value > 0,
    (value, random) => value + random.pick([-1, 1]),
  ),
  'a digit twice': one(
    (_, value) => value >= 10,
    (value) => Number(`${value}${String(value).at(-1)!}`),
  ),
  'a digit lost': one(
    (_, value) => value >= 10,
    (value) => Number(String(value).slice(0, -1)),
  ),
  'two digits exchanged': one(
    (_, value) => value >= 10 && new Set(String(value).slice(-2)).size === 2,
    (value) => Number(`${String(value).slice(0, -2)}${String(value).at(-1)!}${String(value).at(-2)!}`),
  ),
  'a number for zero': one(
    (_, value) => value === 0,
    (_, random) => random.int(1, 30),
  ),
  'zero for a number': one(
    (_, value) => value > 0,
    () => 0,
  ),
  'a total': one(
    (path) => path.endsWith('.total'),
    (value, random) => value + random.int(1, 20),
  ),
  'two cells of a row exchanged': (values, random) =>
    inTables(values).some((path) => path.startsWith('requests.') && values[path]! > 0) ? inRow(values, random) : null,
  'two flow cells of a column exchanged': (values, random) => {
    const column = random.pick(columns);
    const [x, y] = random.shuffle(flow).slice(0, 2);
    return exchanged(values, `requests.${x!}.${column}`, `requests.${y!}.${column}`);
  },
  'two flow cells exchanged': (values, random) => {
    const cell = (): string => `requests.${random.pick(flow)}.${random.pick(columns)}`;
    return exchanged(values, cell(), cell());
  },
  'two flow rows exchanged': (values, random) => rows(values, random.shuffle(flow.map((id) => `requests.${id}`))),
  'two rows of outcomes exchanged': (values, random) =>
    rows(
      values,
      random.shuffle([
        ...new Set(
          inTables(values)
            .filter((path) => outcome.test(path))
            .map(rowOf),
        ),
      ]),
    ),
  'fees in yuan': (values) =>
    values['proactive.fees.amount']! > 0 ? { 'proactive.fees.amount': values['proactive.fees.amount']! * 1e4 } : null,
};

export interface Judged {
  /** A finding above `info`. */
  readonly caught: boolean;
  readonly suspects: 'right' | 'absent' | 'wrong';
}

const equal = (a: Values, b: Values): boolean => Object.keys({ ...a, ...b }).every((key) => a[key] === b[key]);

/** One fault in one honest report; null where it cannot be made. */
export function judge(kind: string, seed: number): (Judged & { readonly changes: Values; readonly said: Values }) | null {
  const { report, previous } = honestReport(seed);
  const values = flatten(report) as Values;
  const changes = faults[kind]!(values, randomOf(seedOf(kind, seed)));
  if (changes === null) return null;
  const broken = unflatten({ ...values, ...changes }, report.edition, report);
  const { findings, suspects } = validate(broken, previous ? { previous } : {});
  const said = Object.fromEntries(suspects.map(({ cell, proposed }) => [cell, proposed]));
  const right = Object.fromEntries(Object.keys(changes).map((path) => [path, values[path]!]));
  return {
    caught: findings.some(({ severity }) => severity !== 'info'),
    suspects: suspects.length === 0 ? 'absent' : equal(said, right) ? 'right' : 'wrong',
    changes,
    said,
  };
}
