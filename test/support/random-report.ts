/** Random reports that are complete, balanced and plausible: every cell a number, every sum and bound kept. */
import fc from 'fast-check';
import { type EditionId, formCells } from '../../src/form/index.ts';
import type { AnnualReport } from '../../src/report/types.ts';
import { report } from './report.ts';

export type Values = Record<string, number>;

export const applicants = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganization',
  'legalServiceOrganization',
  'otherOrganization',
];
const blocks = ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'];

/** The rows of requests by what they are in the sums; written down here, not taken from the identities under test. */
export const rowsOf = (edition: EditionId) => (known[edition] ??= findRows(edition));

const known: Partial<Record<EditionId, { all: string[]; outcomes: string[] }>> = {};

const findRows = (edition: EditionId) => {
  const rows = [...new Set([...formCells(edition).values()].filter(({ table }) => table.id === 'requests').map(({ row }) => row.id))];
  return {
    all: rows,
    outcomes: rows.filter((row) => /^(?:granted|partiallyGranted|denied|unableToProvide|notProcessed|other)(?:\.|$)/u.test(row)),
  };
};

type Sum = readonly (readonly [path: string, weight: number])[];

/** The rule that checks a sum, by its first cell and its terms; written down here as well. */
const ruleOf = (sum: Sum): string => {
  const [first = ''] = sum.map(([path]) => path);
  if (first.startsWith('disputes.')) return 'disputes-block-sum';
  if (first.startsWith('requests.received.') && sum[1]?.[0].startsWith('requests.carriedIn.')) return 'requests-balance';
  return sum[1]?.[0].startsWith('requests.granted.') ? 'requests-outcome-sum' : 'requests-row-sum';
};

/** The sums that do not hold, with their rule and their cells. */
export const brokenSums = (edition: EditionId, at: (path: string) => number): { rule: string; cells: string[] }[] =>
  sumsOf(edition)
    .filter((sum) => sum.reduce((total, [path, weight]) => total + weight * at(path), 0) !== 0)
    .map((sum) => ({ rule: ruleOf(sum), cells: sum.map(([path]) => path).toSorted() }));

const kept: Partial<Record<EditionId, readonly Sum[]>> = {};

/** The sums of the form, by hand. */
function sumsOf(edition: EditionId): readonly Sum[] {
  const { all, outcomes } = rowsOf(edition);
  const equal = (left: string[], right: string[]): Sum => [
    ...left.map((path) => [path, 1] as const),
    ...right.map((path) => [path, -1] as const),
  ];
  const columns = [...applicants, 'total'];
  return (kept[edition] ??= [
    ...all.map((row) =>
      equal(
        [`requests.${row}.total`],
        applicants.map((column) => `requests.${row}.${column}`),
      ),
    ),
    ...columns.map((column) =>
      equal(
        [`requests.outcomeTotal.${column}`],
        outcomes.map((row) => `requests.${row}.${column}`),
      ),
    ),
    ...columns.map((column) =>
      equal(
        [`requests.received.${column}`, `requests.carriedIn.${column}`],
        [`requests.outcomeTotal.${column}`, `requests.carriedOut.${column}`],
      ),
    ),
    ...blocks.map((block) =>
      equal(
        [`disputes.${block}.total`],
        ['upheld', 'corrected', 'otherOutcome', 'pending'].map((column) => `disputes.${block}.${column}`),
      ),
    ),
  ]);
}

/** How far off each sum is, zeros included. */
export const differences = (edition: EditionId, at: (path: string) => number): number[] =>
  sumsOf(edition).map((sum) => sum.reduce((total, [path, weight]) => total + weight * at(path), 0));

const count = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(9) }, fc.nat(3000));

function balance(edition: EditionId, drawn: readonly number[]): Values {
  const values: Values = {};
  let next = 0;
  const draw = () => drawn[next++ % drawn.length]!;
  const { all, outcomes } = rowsOf(edition);
  for (const column of applicants) {
    for (const row of outcomes) values[`requests.${row}.${column}`] = draw();
    const concluded = outcomes.reduce((total, row) => total + values[`requests.${row}.${column}`]!, 0);
    const open = draw();
    const carriedIn = Math.min(draw(), concluded + open);
    Object.assign(values, {
      [`requests.outcomeTotal.${column}`]: concluded,
      [`requests.carriedOut.${column}`]: open,
      [`requests.carriedIn.${column}`]: carriedIn,
      [`requests.received.${column}`]: concluded + open - carriedIn,
    });
  }
  for (const row of all)
    values[`requests.${row}.total`] = applicants.reduce((total, column) => total + values[`requests.${row}.${column}`]!, 0);
  for (const block of blocks) {
    const parts = ['upheld', 'corrected', 'otherOutcome', 'pending'].map((column) => [`disputes.${block}.${column}`, draw()] as const);
    Object.assign(values, Object.fromEntries(parts), { [`disputes.${block}.total`]: parts.reduce((total, [, part]) => total + part, 0) });
  }
  for (const { path, table, row, column } of formCells(edition).values()) {
    if (table.id !== 'proactive') continue;
    values[path] =
      row.id === 'rules'
        ? 0
        : column.decimal
          ? draw() / 100
          : column.signed
            ? -Math.min(draw(), values[`proactive.${row.id}.itemsPreviousYear`]!)
            : draw();
    if (column.id === 'inForce' && row.id !== 'rules') values[path] += values[`proactive.${row.id}.issued`]!;
    if (column.id === 'totalPublic' && row.id !== 'rules') values[path] += values[`proactive.${row.id}.newlyDisclosed`]!;
  }
  return values;
}

export interface RandomReport {
  readonly edition: EditionId;
  readonly values: Values;
}

export const randomReport: fc.Arbitrary<RandomReport> = fc
  .tuple(fc.constantFrom<EditionId>('cn-ogi-2021', 'cn-ogi-2019'), fc.array(count, { minLength: 80, maxLength: 200 }))
  .map(([edition, drawn]) => ({ edition, values: balance(edition, drawn) }));

/** The report with some values replaced. */
export const toReport = ({ edition, values }: RandomReport, changes: Readonly<Record<string, number | null>> = {}): AnnualReport =>
  report({ edition, cells: { ...values, ...changes } });
