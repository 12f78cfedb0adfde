/** One source from bytes to output: what a worker does. Never throws on what a source holds. */
import { jsonLine, toNdjson } from '../render/ndjson.ts';
import { rowsToCsv } from '../render/csv.ts';
import { toHtml } from '../render/html.ts';
import { toMarkdown } from '../render/markdown.ts';
import { rows, type TidyRow } from '../report/rows.ts';
import type { DocumentKind, ParseResult } from '../report/types.ts';
import { checkSource } from './checked.ts';
import type { Engine } from './engine.ts';
import { explain } from './explain.ts';
import { flat } from './flat.ts';
import { githubFile } from './formats/github.ts';
import { prettyFile } from './formats/pretty.ts';
import { checkRecord } from './formats/record.ts';
import { sarifResults } from './formats/sarif.ts';
import { type ErrorCode, recordAnswer, recordError } from './records.ts';
import { type CheckSettings, keyOf, noTally, type ParseSettings, type Settings, type Source, type Tally } from './settings.ts';
import { type Loaded, load } from './source.ts';

/** What came of one source. `output` is in the format asked for, in whole lines; records of JSON and SARIF come without separators. */
export interface Outcome {
  readonly name: string;
  readonly under?: string;
  readonly output: readonly string[];
  /** For formats that are not text. */
  readonly rows?: readonly TidyRow[];
  readonly tally: Tally;
  /** The kind of what is no report, where it gave no rows for that. */
  readonly passed?: DocumentKind;
  /** What the source is, where that is told by reading. */
  readonly kind?: DocumentKind;
  /** Why there is no report. */
  readonly failure?: string;
  /** The code of that, for records. */
  readonly code?: ErrorCode;
}

async function checkJob(engine: Engine, source: Source, settings: CheckSettings): Promise<Omit<Outcome, 'name'>> {
  const checked = await checkSource(engine, source, settings);
  if ('failure' in checked) return { output: [], tally: noTally, failure: checked.failure, code: 'no-content' };
  const output = (): readonly string[] => {
    if (source.record) {
      // `ok` says that the record was answered; whether the report has no error is `passed`.
      const { ok: passed, ...said } = checkRecord(checked, {});
      return [recordAnswer(source.record, { passed, ...said })];
    }
    switch (settings.to) {
      case 'pretty':
        return [prettyFile(checked, settings.locale, settings.color)];
      case 'github':
        return [githubFile(checked)];
      case 'sarif':
        return sarifResults(checked, settings.locale);
      case 'json':
        return [jsonLine(checkRecord(checked, keyOf(source)))];
      case 'ndjson':
        return [`${jsonLine(checkRecord(checked, keyOf(source)))}\n`];
    }
  };
  return { output: output(), tally: checked.tally, ...(checked.kind && { kind: checked.kind }) };
}

const noDocument = {
  zh: (kind: DocumentKind) => `不是年度报告（${kind}），不生成文档；gongkai check 说明原因`,
  en: (kind: DocumentKind) => `no annual report (${kind}), so no document is made of it; gongkai check says why`,
} as const;

/** Formats whose lines are numbers of reports. */
const tables: ReadonlySet<ParseSettings['to']> = new Set(['rows', 'csv', 'parquet']);

function parsedOutput(
  engine: Engine,
  source: Source,
  { report, result }: Loaded,
  settings: ParseSettings,
): Pick<Outcome, 'output' | 'rows' | 'passed' | 'failure'> {
  if (settings.explain && result)
    return {
      output: [
        explain(source.name, result, { ...settings, describe: (diagnostic) => engine.describe(diagnostic, { locale: settings.locale }) }),
      ],
    };
  if (source.record && result) {
    const shapes = {
      flat,
      result: (all: ParseResult) => all,
      rows: (all: ParseResult) => ({ kind: all.kind, rows: rows(all, { kinds: settings.kinds }) }),
    };
    return { output: [recordAnswer(source.record, shapes[settings.shape](result))] };
  }
  const kind = result?.kind ?? 'report';
  if (kind !== 'report') {
    if (settings.to === 'md' || settings.to === 'html') return { output: [], failure: noDocument[settings.locale](kind) };
    if (tables.has(settings.to) && settings.kinds === 'reports') return { output: [], passed: kind };
  }
  const table = (): TidyRow[] => rows(result ?? report, { source: source.name, kinds: settings.kinds });
  switch (settings.to) {
    case 'json':
      return { output: [jsonLine({ ...keyOf(source), ...(result ?? { report }) })] };
    case 'ndjson':
      return { output: [`${jsonLine({ ...keyOf(source), ...(result ?? { report }) })}\n`] };
    case 'rows':
      return { output: [toNdjson(table())] };
    case 'csv':
      return { output: [rowsToCsv(table(), { header: false })] };
    case 'md':
      return { output: [toMarkdown(result ?? report, { english: settings.english })] };
    case 'html':
      return { output: [toHtml(result ?? report, { english: settings.english })] };
    case 'parquet':
      return { output: [], rows: table() };
  }
}

async function parseJob(engine: Engine, source: Source, settings: ParseSettings): Promise<Omit<Outcome, 'name'>> {
  const loaded = await load(engine, source, settings.read);
  if ('failure' in loaded) return { output: [], tally: noTally, failure: loaded.failure, code: 'no-content' };
  return { ...parsedOutput(engine, source, loaded, settings), tally: noTally, ...(loaded.result && { kind: loaded.result.kind }) };
}

async function attempt(engine: Engine, source: Source, settings: Settings): Promise<Omit<Outcome, 'name'>> {
  if (source.refused !== undefined)
    return { output: [], tally: noTally, failure: source.refused, ...(source.code && { code: source.code }) };
  try {
    return await (settings.command === 'check' ? checkJob(engine, source, settings) : parseJob(engine, source, settings));
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
export async function runJob(engine: Engine, source: Source, settings: Settings): Promise<Outcome> {
  const outcome = await attempt(engine, source, settings);
  if (outcome.failure !== undefined) return failedOutcome(source, outcome.failure, outcome.code ?? 'crashed');
  return { name: source.name, ...(source.under !== undefined && { under: source.under }), ...outcome };
}
