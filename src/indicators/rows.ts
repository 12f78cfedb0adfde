/** Indicators as rows of a table. */
import { subjectFrom } from '../check/kernel/context.ts';
import type { Checkable } from '../check/types.ts';
import type { CellPath, EditionId } from '../form/index.ts';
import { indicators } from './index.ts';
import type { Indicator, IndicatorOptions, IndicatorStatus } from './types.ts';

/** An indicator as a row of a table. */
export interface IndicatorRow {
  readonly organ: string | null;
  /** The data year. */
  readonly year: number | null;
  readonly edition: EditionId;
  readonly id: string;
  /** Its name in Chinese. */
  readonly title: string;
  readonly titleEn: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unit: Indicator['unit'];
  readonly status: IndicatorStatus;
  /** How it is worked out, in Chinese. */
  readonly definition: string;
  readonly definitionEn: string;
  /** The `source` of the indicator in Chinese: who uses it, or the clause it rests on. In tables `source` is the file. */
  readonly basis: string;
  readonly basisEn: string;
  readonly cells: readonly CellPath[];
}

/** The columns with what each holds beside null. */
export const indicatorColumns = [
  ['organ', 'text'],
  ['year', 'integer'],
  ['edition', 'text'],
  ['id', 'text'],
  ['title', 'text'],
  ['titleEn', 'text'],
  ['value', 'number'],
  ['numerator', 'number'],
  ['denominator', 'number'],
  ['unit', 'text'],
  ['status', 'text'],
  ['definition', 'text'],
  ['definitionEn', 'text'],
  ['basis', 'text'],
  ['basisEn', 'text'],
  ['cells', 'list'],
] as const satisfies readonly (readonly [keyof IndicatorRow, 'text' | 'integer' | 'number' | 'list'])[];

/** The indicators of a report as rows, in their order, each with organ and year. Throws as `indicators` does. */
export function indicatorRows(report: Checkable, options: IndicatorOptions = {}): readonly IndicatorRow[] {
  const { edition, head } = subjectFrom(report, 'the report');
  return indicators(report, options).map(({ title, definition, source, cells, ...told }) => ({
    organ: head.organ,
    year: head.year,
    edition,
    id: told.id,
    title: title.zh,
    titleEn: title.en,
    value: told.value,
    numerator: told.numerator,
    denominator: told.denominator,
    unit: told.unit,
    status: told.status,
    definition: definition.zh,
    definitionEn: definition.en,
    basis: source.zh,
    basisEn: source.en,
    cells,
  }));
}
