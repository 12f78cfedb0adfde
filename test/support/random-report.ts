/** Random reports that are complete, balanced and plausible: every cell a number, every sum and bound kept. */
import fc from 'fast-check';
import { type CellPath, type EditionId, formCells } from '../../src/form/index.ts';
import type { AnnualReport } from '../../src/report/types.ts';
import { report } from './report.ts';

export type Values = Record<string, number>;

const applicants = ['naturalPerson', 'commercialEnterprise', 'researchInstitution', 'publicWelfareOrganization', 'legalServiceOrganization', 'otherOrganization'];
const blocks = ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'];

/** The rows of requests by what they are in the sums; written down here, not taken from the identities under test. */
export const rowsOf = (edition: EditionId) => (known[edition] ??= findRows(edition));

const known: Partial<Record<EditionId, { all: string[]; outcomes: string[] }>> = {};

const findRows = (edition: EditionId) => {
  const rows = [...new Set([...formCells(edition).values()].filter(({ table }) => table.id === 'requests').map(({ row }) => row.id))];
  return { all: rows, outcomes: rows.filter((row) => /^(?:granted|partiallyGranted|denied|unableToProvide|notProcessed|other)(?:\.|$)/u.test(row)) };
};

/** The sums of the form, by hand: what each must equal. Returns how far off each is, zeros included. */
export function differences(edition: EditionId, at: (path: string) => number): number[] {
  const { all, outcomes } = rowsOf(edition);
  const sum = (paths: string[]) => paths.reduce((total, path) => total + at(path), 0);
  return [
    ...all.map((row) => at(`requests.${row}.total`) - sum(applicants.map((column) => `requests.${row}.${column}`))),
    ...[...applicants, 'total'].map((column) => at(`requests.outcomeTotal.${column}`) - sum(outcomes.map((row) => `requests.${row}.${column}`))),
    ...[...applicants, 'total'].map((column) => at(`requests.received.${column}`) + at(`requests.carriedIn.${column}`) - at(`requests.outcomeTotal.${column}`) - at(`requests.carriedOut.${column}`)),
    ...blocks.map((block) => at(`disputes.${block}.total`) - sum(['upheld', 'corrected', 'otherOutcome', 'pending'].map((column) => `disputes.${block}.${column}`))),
  ];
}

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
    Object.assign(values, { [`requests.outcomeTotal.${column}`]: concluded, [`requests.carriedOut.${column}`]: open, [`requests.carriedIn.${column}`]: carriedIn, [`requests.received.${column}`]: concluded + open - carriedIn });
  }
  for (const row of all) values[`requests.${row}.total`] = applicants.reduce((total, column) => total + values[`requests.${row}.${column}`]!, 0);
  for (const block of blocks) {
    const parts = ['upheld', 'corrected', 'otherOutcome', 'pending'].map((column) => [`disputes.${block}.${column}`, draw()] as const);
    Object.assign(values, Object.fromEntries(parts), { [`disputes.${block}.total`]: parts.reduce((total, [, part]) => total + part, 0) });
  }
  for (const { path, table, row, column } of formCells(edition).values()) {
    if (table.id !== 'proactive') continue;
    values[path] = row.id === 'rules' ? 0 : column.decimal ? draw() / 100 : column.signed ? -Math.min(draw(), values[`proactive.${row.id}.itemsPreviousYear`]!) : draw();
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
export const toReport = ({ edition, values }: RandomReport, changes: Readonly<Record<string, number | null>> = {}): AnnualReport => report({ edition, cells: { ...values, ...changes } });
