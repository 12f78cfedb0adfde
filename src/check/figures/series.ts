/** What the rules between years share: whether the other report is of the year before, and an equation over both. */
import type { Severity } from '../../diagnostic/types.ts';
import { isDoubted } from '../kernel/cause.ts';
import { type CellPath, type FormCell, cellPath, formCells } from '../../form/index.ts';
import { isAlike } from '../kernel/subject.ts';
import type { Outcome, Subject, WithPrevious } from '../types.ts';

/** True unless both years are known and are not consecutive. */
export const isYearBefore = (previous: Subject, current: Subject): boolean =>
  previous.head.year === null || current.head.year === null || previous.head.year === current.head.year - 1;

/** A value of this year against what last year's report implies. */
export interface SeriesData {
  readonly cell: CellPath;
  readonly reported: number;
  readonly expected: number;
  readonly difference: number;
  /** What of last year's and of this year's report makes up `expected`, signed as it enters. */
  readonly terms: readonly SeriesTerm[];
}

export interface SeriesTerm {
  readonly year: 'previous' | 'current';
  readonly path: CellPath;
  readonly value: number;
}

/** One instance: `cell` of this year is expected to be the weighted sum of terms of both years. */
export interface SeriesEquation {
  readonly cell: CellPath;
  readonly terms: readonly { readonly year: 'previous' | 'current'; readonly path: CellPath; readonly weight: 1 | -1 }[];
  /** `equal` unless given. */
  readonly relation?: 'equal' | 'at least';
  /** How a value below what is expected weighs, where that is other than the rule does. */
  readonly below?: Severity;
}

/** Evaluates equations over both years; not across a boundary of editions where one of them lacks a cell. */
export function* checkSeries(context: WithPrevious, equations: readonly SeriesEquation[]): Generator<Outcome<SeriesData>> {
  const { previous } = context;
  for (const { cell, terms, relation = 'equal', below } of equations) {
    const cells = [cell, ...terms.filter(({ year }) => year === 'current').map(({ path }) => path)];
    const operands = terms.map(({ year, path, weight }) => ({
      year,
      path,
      weight,
      value: (year === 'previous' ? previous : context).operand(path).value,
    }));
    const reported = context.operand(cell).value;
    const comparable = [{ year: 'current' as const, path: cell }, ...terms].every(({ year, path }) =>
      formCells((year === 'previous' ? previous : context).edition).has(path),
    );
    if (!comparable || !isYearBefore(previous, context) || reported === null || operands.some(({ value }) => value === null)) {
      yield null;
      continue;
    }
    const data = { cell, reported, terms: operands.map(({ year, path, weight, value }) => ({ year, path, value: weight * (value ?? 0) })) };
    const expected = data.terms.reduce((sum, { value }) => sum + value, 0);
    const kept = relation === 'equal' ? reported === expected : reported >= expected;
    yield (
      kept || {
        cells,
        data: { ...data, expected, difference: reported - expected },
        key: `${reported}/${expected}`,
        ...(below && reported < expected && { severity: below }),
        doubted: terms.some(({ year, path }) => year === 'previous' && isDoubted(previous, path)),
      }
    );
  }
}

/** A value of this year beside last year's. */
export interface ChangeData {
  readonly cell: CellPath;
  readonly value: number;
  readonly previous: number;
}

/** One outcome per cell that `applies` and that both years give in one measure. */
export const checkChange = (
  { edition, operand, previous }: WithPrevious,
  applies: (cell: FormCell) => boolean,
  holds: (value: number, previous: number) => boolean | null,
): Outcome<ChangeData>[] =>
  [...formCells(edition).values()].filter(applies).map(({ path: cell }) => {
    const [now, before] = [operand(cell), previous.operand(cell)];
    if (now.value === null || before.value === null || !formCells(previous.edition).has(cell) || !isAlike(now, before)) return null;
    const data = { cell, value: now.value, previous: before.value };
    const kept = holds(data.value, data.previous);
    return kept === null ? null : kept || { cells: [cell], data, key: `${data.value}/${data.previous}` };
  });

/** Carried in this year is what was carried out last year. */
export const carriedOver = (applicant: string): SeriesEquation => ({
  cell: cellPath('requests', 'carriedIn', applicant),
  terms: [{ year: 'previous', path: cellPath('requests', 'carriedOut', applicant), weight: 1 }],
});

/** `16 + 3 − 1`. */
export const termsOf = ({ terms }: SeriesData): string =>
  terms
    .map(({ value }, index) => (index === 0 ? String(value) : `${value < 0 || Object.is(value, -0) ? '−' : '+'} ${Math.abs(value)}`))
    .join(' ');
