/** Indicators as rows of a table. */
import { subjectFrom } from '../check/kernel/context.ts';
import { statedEdition } from '../check/kernel/subject.ts';
import type { Checkable } from '../check/types.ts';
import type { EditionId } from '../form/index.ts';
import { indicators } from './index.ts';
import type { Indicator, IndicatorOptions } from './types.ts';

/** An indicator as a row of a table. */
export interface IndicatorRow extends Pick<Indicator, 'id' | 'value' | 'numerator' | 'denominator' | 'unit' | 'status' | 'cells'> {
  /** The organ that reports; null where none was found. */
  readonly organ: string | null;
  /** The data year. */
  readonly year: number | null;
  /** The edition of the form; null where the report does not say, or holds none that is read. */
  readonly edition: EditionId | null;
  /** Its name in Chinese. */
  readonly title: string;
  /** The same in English. */
  readonly titleEn: string;
  /** How it is worked out, in Chinese. */
  readonly definition: string;
  /** The same in English. */
  readonly definitionEn: string;
  /** The `source` of the indicator in Chinese: who uses it, or the clause it rests on. In tables `source` is the file. */
  readonly basis: string;
  /** The same in English. */
  readonly basisEn: string;
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
  const subject = subjectFrom(report, 'the report');
  const { organ, year } = subject.head;
  const edition = statedEdition(subject);
  return indicators(report, options).map(({ title, definition, source, cells, ...told }) => ({
    organ,
    year,
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
