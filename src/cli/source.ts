/** From a named source to a report: bytes through `parse`, JSON as it is. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { isObject } from '../diagnostic/is-object.ts';
import { parse } from '../office.ts';
import type { Reading } from '../read/types.ts';
import { binaryKindOf } from '../source/index.ts';
import type { AnnualReport, ParseResult } from '../report/types.ts';
import { settle } from './settled.ts';
import type { ReadSettings, Shared, Source } from './settings.ts';

/** A source that gives no report: the reason is for people. */
export interface Failure {
  readonly failure: string;
}

export interface Loaded {
  readonly report: AnnualReport;
  readonly result: ParseResult | null;
  /** The hash of its text, where cells of it were settled by hand. */
  readonly settled?: string;
}

/** The options for one source: Markdown is told by the name of the file, all else by `parse`. */
export function readOptions(source: Source, settings: ReadSettings): ReadSettings {
  const markdown = ['.md', '.markdown'].includes(extname(source.path ?? '').toLowerCase());
  return {
    ...settings,
    ...(settings.format === undefined && markdown && { format: 'markdown' as const }),
    ...(source.format !== undefined && { format: source.format }),
    ...(source.encoding !== undefined && { encoding: source.encoding }),
  };
}

function fromJson(text: string): Loaded | Failure {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { failure: `not valid JSON: ${(error as Error).message}` };
  }
  if (isObject(value) && isObject(value['report']) && isObject(value['cells']))
    return { report: value['report'] as unknown as AnnualReport, result: value as unknown as ParseResult };
  if (isObject(value) && (typeof value['edition'] === 'string' || value['edition'] === null))
    return { report: value as unknown as AnnualReport, result: null };
  return { failure: 'JSON that is neither a report nor a result of reading' };
}

/** The reader of PDF is large, and loaded for the first one. */
const pdf = async (bytes: Uint8Array): Promise<Reading> => (await import('../pdf.ts')).readPdf(bytes);

async function opened(source: Source, settings: ReadSettings): Promise<Loaded | Failure> {
  const content = source.content ?? readFileSync(source.path ?? source.name);
  if (extname(source.path ?? '').toLowerCase() === '.json')
    return fromJson(typeof content === 'string' ? content : new TextDecoder().decode(content));
  const input = typeof content !== 'string' && binaryKindOf(content) === 'pdf' ? await pdf(content) : content;
  const result = parse(input, readOptions(source, settings));
  return { report: result.report, result };
}

/** Reads a source, with what was settled for it. What cannot be opened is a failure with its reason, never an exception. */
export async function load(source: Source, { read, settled }: Pick<Shared, 'read' | 'settled'>): Promise<Loaded | Failure> {
  try {
    const loaded = await opened(source, read);
    if (!settled || 'failure' in loaded || !loaded.result) return loaded;
    const own = settle(loaded.result, settled);
    return { ...own, report: own.result.report };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
