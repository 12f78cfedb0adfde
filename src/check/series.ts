/** What the rules between years share: whether the other report is of the year before, and an equation over both. */
import { isDoubted } from './cause.ts';
import type { CellPath } from '../form/index.ts';
import type { Outcome, RuleContext, Subject } from './types.ts';

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
}

/** Evaluates equations over both years; across a boundary of editions only where `comparable`. */
export function* checkSeries(
  context: RuleContext,
  equations: readonly SeriesEquation[],
  comparable: boolean,
): Generator<Outcome<SeriesData>> {
  const { previous } = context;
  if (!previous) return;
  for (const { cell, terms, relation = 'equal' } of equations) {
    const cells = [cell, ...terms.filter(({ year }) => year === 'current').map(({ path }) => path)];
    const operands = terms.map(({ year, path, weight }) => ({
      year,
      path,
      weight,
      value: (year === 'previous' ? previous : context).operand(path).value,
    }));
    const reported = context.operand(cell).value;
    if (!comparable || !isYearBefore(previous, context) || reported === null || operands.some(({ value }) => value === null)) {
      yield { status: 'notEvaluable', cells };
      continue;
    }
    const data = { cell, reported, terms: operands.map(({ year, path, weight, value }) => ({ year, path, value: weight * (value ?? 0) })) };
    const expected = data.terms.reduce((sum, { value }) => sum + value, 0);
    const kept = relation === 'equal' ? reported === expected : reported >= expected;
    if (kept) yield { status: 'pass', cells };
    else
      yield {
        status: 'fail',
        cells,
        data: { ...data, expected, difference: reported - expected },
        key: `${reported}/${expected}`,
        doubted: terms.some(({ year, path }) => year === 'previous' && isDoubted(previous, path)),
      };
  }
}
