/** A reading by the place of values, and what both ways to find one ask of rows. */
import { type Token, isValue } from '../lex/token.ts';
import { type Column, type Measure, type PositionedRow, columnsOf } from './positions.ts';
import type { Held, Reading } from './ways.ts';
import type { Measured } from './row.ts';

/** A reading by position, before it is known whether blanks keep their place in the source. */
export interface Candidate {
  readonly row: Measured;
  readonly reading: Reading;
  /** Stands although values may move up: its last column is filled, or the heads or sums tell the columns. */
  readonly settled: boolean;
  /** The grid shows what was lost or added; of a row with blanks in a grid of marks only where blanks keep their place. */
  readonly bounded: boolean | 'kept';
}

/** Where positions are looked up. */
export interface Place {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** At least as many values as columns. */
export const isWhole = ({ slots, columns }: Measured): boolean => slots.filled.length >= columns;

export const positioned = ({ source, slots }: Measured): PositionedRow => ({
  values: slots.items,
  label: source.labelEnd > source.labelStart ? source.labelEnd - 1 : undefined,
});

interface Columns {
  readonly measure: Measure;
  readonly columns: readonly Column[];
}

/** The columns of rows of one width, by each measure that finds as many: a full row shows them, or else the heads do. */
export function columnsIn(rows: readonly Measured[], measures: readonly Measure[]): readonly Columns[] {
  const count = rows[0]?.columns ?? 0;
  const heads = rows[0]?.source.heads ?? [];
  const found = (under: readonly number[]): readonly Columns[] =>
    measures.flatMap((measure) => {
      const columns = columnsOf(rows.map(positioned), under, count, measure);
      return columns ? [{ measure, columns }] : [];
    });
  const own = rows.some(isWhole) ? found([]) : [];
  return own.length > 0 || heads.length < count ? own : found(heads);
}

/** Between the columns of the form stand others, so that counting cells does not tell which is which. */
export const isApart = ({ places }: Measured['source']): boolean => places.some((place, i) => i > 0 && place !== (places[i - 1] ?? 0) + 1);

export const isFilled = (held: Held | undefined): boolean => typeof held === 'object' && held.tokens.some(isValue);
