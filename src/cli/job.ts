/** One source from bytes to output: what a worker does. Never throws on what a source holds. */
import { indicatorColumns, type IndicatorRow, indicatorRows } from '../indicators/rows.ts';
import { flatRow, rows } from '../report/rows.ts';
import type { DocumentKind, ParseResult } from '../report/types.ts';
import { type Checked, checkSource } from './checked.ts';
import { drawn } from './formats/drawing.ts';
import { flat } from './formats/flat.ts';
import { checkFormats } from './formats/index.ts';
import { parseFormats } from './formats/parse.ts';
import { checkRecord } from './formats/record.ts';
import { problemLines } from './problems.ts';
import { type ErrorCode, recordAnswer, recordError } from './records.ts';
import {
  type CheckSettings,
  type DataSettings,
  type DoubtsSettings,
  noTally,
  type ParseSettings,
  type Settings,
  type Shape,
  type Source,
  type Tally,
} from './settings.ts';
import { doubtLines } from './settled.ts';
import { type Loaded, load } from './source.ts';

/** What came of one source. `output` is in the format asked for, in whole lines; records of JSON and SARIF come without separators. */
export interface Outcome {
  readonly name: string;
  readonly under?: string;
  readonly output: readonly string[];
  /** Lines of tables, for formats that are not text: one table for each that is written. */
  readonly lines?: readonly (readonly (readonly unknown[])[])[];
  readonly tally: Tally;
  /** The kind of what is no report, where it gave no rows for that. */
  readonly passed?: DocumentKind;
  /** What the source is, where that is told by reading. */
  readonly kind?: DocumentKind;
  /** The hash of its text, where cells of it were settled by hand. */
  readonly settled?: string;
  /** Why there is no report. */
  readonly failure?: string;
  /** The code of that, for records. */
  readonly code?: ErrorCode;
}

type Own = Omit<Outcome, 'name'>;

const failed = (failure: string): Own => ({ output: [], tally: noTally, failure, code: 'no-content' });

/** What all outcomes of a source that was read have. */
const read = ({ kind, settled }: { readonly kind?: DocumentKind | null; readonly settled?: string }): Pick<Own, 'kind' | 'settled'> => ({
  ...(kind && { kind }),
  ...(settled !== undefined && { settled }),
});

async function checkJob(source: Source, settings: CheckSettings): Promise<Own> {
  const checked = await checkSource(source, settings);
  if ('failure' in checked) return failed(checked.failure);
  const answer = (): string[] => {
    // `ok` says that the record was answered; whether the report has no error is `passed`.
    const { ok: passed, ...said } = checkRecord(checked, {});
    return [recordAnswer(source.record as NonNullable<Source['record']>, { passed, ...said })];
  };
  return { output: source.record ? answer() : checkFormats[settings.to].one(checked, settings), tally: checked.tally, ...read(checked) };
}

const noDocument = {
  zh: (kind: DocumentKind) => `不是年度报告（${kind}），不生成文档；gongkai check 说明原因`,
  en: (kind: DocumentKind) => `not an annual report (${kind}), so no document is written; gongkai check says why`,
} as const;

const shapes: Readonly<Record<Shape, (result: ParseResult, settings: ParseSettings) => object>> = {
  flat,
  result: (result) => result,
  rows: (result, { kinds }) => ({ kind: result.kind, rows: rows(result, { kinds }) }),
};

function parsed(source: Source, loaded: Loaded, settings: ParseSettings): Pick<Own, 'output' | 'lines' | 'passed' | 'failure'> {
  const { result } = loaded;
  const { locale } = settings;
  if (settings.explain && result) return { output: [drawn(source.name, result, settings)] };
  if (source.record && result) return { output: [recordAnswer(source.record, shapes[settings.shape](result, settings))] };
  const format = parseFormats[settings.to];
  const kind = result?.kind ?? 'report';
  if (kind !== 'report' && format.document) return { output: [], failure: noDocument[locale](kind) };
  if (kind !== 'report' && format.table && settings.kinds === 'reports') return { output: [], passed: kind };
  return format.one(source, loaded, settings);
}

async function parseJob(source: Source, settings: ParseSettings): Promise<Own> {
  const loaded = await load(source, settings);
  if ('failure' in loaded) return failed(loaded.failure);
  return { ...parsed(source, loaded, settings), tally: noTally, ...read({ ...loaded, kind: loaded.result?.kind ?? null }) };
}

const indicatorLine = (name: string, row: IndicatorRow): (string | number | null)[] => [
  name,
  ...indicatorColumns.map(([column]) => (column === 'cells' ? row.cells.join(' ') : row[column])),
];

/** The lines of the three tables. A report that was read from no source has cells all the same. */
async function dataJob(source: Source, settings: DataSettings): Promise<Own> {
  const checked: Checked | { readonly failure: string } = await checkSource(source, settings);
  if ('failure' in checked) return failed(checked.failure);
  const { kind, kinds } = { kind: checked.kind ?? 'report', kinds: settings.kinds };
  const input = checked.result ?? checked.report;
  const cells = rows(input, { source: source.name, kinds }).map(flatRow);
  const given = {
    ...(checked.previous && { previous: checked.previous }),
    ...(settings.population !== undefined && { population: { value: settings.population } }),
  };
  const shares = cells.length === 0 ? [] : indicatorRows(input, given);
  return {
    output: [],
    lines: [cells, problemLines(checked), shares.map((row) => indicatorLine(source.name, row))],
    tally: checked.tally,
    ...(kind !== 'report' && kinds === 'reports' && { passed: kind }),
    ...read(checked),
  };
}

async function doubtsJob(source: Source, settings: DoubtsSettings): Promise<Own> {
  const loaded = await load(source, settings);
  if ('failure' in loaded) return failed(loaded.failure);
  if (!loaded.result) return failed('JSON of a report without its source has no doubtful cells; give what parse gave');
  return { output: [doubtLines(source.name, loaded.result)], tally: noTally, ...read({ ...loaded, kind: loaded.result.kind }) };
}

const jobs: {
  readonly [C in Settings['command']]: (source: Source, settings: Extract<Settings, { readonly command: C }>) => Promise<Own>;
} = {
  check: checkJob,
  parse: parseJob,
  data: dataJob,
  doubts: doubtsJob,
};

async function attempt(source: Source, settings: Settings): Promise<Own> {
  if (source.refused !== undefined)
    return { output: [], tally: noTally, failure: source.refused, ...(source.code && { code: source.code }) };
  try {
    return await jobs[settings.command](source, settings as never);
  } catch (error) {
    return { output: [], tally: noTally, failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

/** An outcome without a result. A record has its answer all the same. */
export const failedOutcome = (source: Source, failure: string, code: ErrorCode): Outcome => ({
  name: source.name,
  ...(source.under !== undefined && { under: source.under }),
  output: source.record ? [recordError(source.record, code, failure)] : [],
  tally: noTally,
  failure,
  code,
});

/** Does one source. */
export async function runJob(source: Source, settings: Settings): Promise<Outcome> {
  const outcome = await attempt(source, settings);
  if (outcome.failure !== undefined) return failedOutcome(source, outcome.failure, outcome.code ?? 'crashed');
  return { name: source.name, ...(source.under !== undefined && { under: source.under }), ...outcome };
}
