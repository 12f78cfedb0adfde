/** Derived indicators: shares, rates and changes, each with what it is made of. */
import type { Locale } from '../diagnostic/types.ts';
import type { CellPath } from '../form/index.ts';
import type { Checkable } from '../check/types.ts';

type Words = Readonly<Record<Locale, string>>;

/**
 * `ok`; `notEvaluable`: an operand has no number or was read with doubt, or the denominator is zero; `smallSample`: the
 * denominator is below 30; `seriesBreak`: the two years do not count the same.
 */
export type IndicatorStatus = 'ok' | 'notEvaluable' | 'smallSample' | 'seriesBreak';

/** A share, rate, count or change with what it is made of. */
export interface Indicator {
  /** What it measures, in the words of the code: stable. */
  readonly id: string;
  /** `numerator / denominator`, for counts and changes the number itself; null where it cannot be told. */
  readonly value: number | null;
  /** Null where a cell of it has no number. */
  readonly numerator: number | null;
  /** Null for counts and changes. */
  readonly denominator: number | null;
  /** The cells that it is made of, those of the year before included. */
  readonly cells: readonly CellPath[];
  /** Whether the value can be relied on. */
  readonly status: IndicatorStatus;
  /** `share`: 0 to 1, a change rate may be any; `count`: 件; `perTenThousand`: cases for ten thousand people. */
  readonly unit: 'share' | 'count' | 'perTenThousand';
  /** Its name in Chinese and English. */
  readonly title: Words;
  /** How it is worked out, in Chinese and English. */
  readonly definition: Words;
  /** Who uses it, or the clause it rests on. */
  readonly source: Words;
}

/** What `indicators` may be told beside the report. */
export interface IndicatorOptions {
  /** The report of the year before: gives the changes. */
  readonly previous?: Checkable;
  /** People in the area, given with year and source so that the rate can be traced. */
  readonly population?: { readonly value: number; readonly year?: number; readonly source?: string };
  /** What corrected reconsiderations and suits are divided by: those concluded (default), or all as many offices do. */
  readonly correctionsOf?: 'concluded' | 'all';
  /** What disputes are divided by: requests handled (default), or received. */
  readonly disputesOf?: 'handled' | 'received';
}
