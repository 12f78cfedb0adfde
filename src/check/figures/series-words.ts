/** Words and terms that the rules between years share. */
import { cellPath } from '../../form/index.ts';
import type { SeriesData, SeriesEquation } from './series.ts';

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
