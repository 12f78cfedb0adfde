/** Records piped in as NDJSON, the contract of the filter: one line in, one line out, in order. */
import { createHash, type Hash } from 'node:crypto';
import { extname } from 'node:path';
import { isObject } from '../diagnostic/is-object.ts';
import { jsonLine } from '../render/ndjson.ts';
import type { Source } from './settings.ts';

/** Why a record has no result; closed. */
export type ErrorCode = 'not-json' | 'not-base64' | 'no-content' | 'too-large' | 'timeout' | 'crashed';

/** The version of the lines that are written. */
export const contract = 2;

export interface RecordOptions {
  /** Bytes that a line may have; longer ones are passed over without being held. */
  readonly limit: number;
  /** Whether records may name files of this machine. */
  readonly allowPaths: boolean;
}

/** What a record says of itself, kept for its answer. */
export interface RecordKey {
  readonly line: number;
  readonly id: unknown;
  /** The fields that are not ours, as they came. */
  readonly with?: Readonly<Record<string, unknown>>;
  /** Of a line whose id is lost. */
  readonly sha256?: string;
}

interface Line {
  readonly number: number;
  /** Null for a line over the limit. */
  readonly bytes: Buffer | null;
  readonly hash: Hash;
}

const newline = 10;

/** The lines of a stream, split on bytes. A line over the limit is hashed and let go as it comes. */
async function* linesOf(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let [number, size, held, hash] = [1, 0, [] as Buffer[], createHash('sha256')];
  const take = (part: Buffer): void => {
    size += part.length;
    hash.update(part);
    if (size > limit) held = [];
    else held.push(part);
  };
  const line = (): Line => {
    const done = { number: number++, bytes: size > limit ? null : Buffer.concat(held), hash };
    [size, held, hash] = [0, [], createHash('sha256')];
    return done;
  };
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, from)) {
      take(bytes.subarray(from, at));
      yield line();
      from = at + 1;
    }
    if (from < bytes.length) take(bytes.subarray(from));
  }
  if (size > 0) yield line();
}

const refused = (record: RecordKey, code: ErrorCode, reason: string): Source => ({ name: '<record>', record, refused: reason, code });

type Content = Pick<Source, 'content' | 'path'> | { readonly code: ErrorCode; readonly reason: string };

function contentOf({ text, base64, path }: Readonly<Record<string, unknown>>, allowPaths: boolean): Content {
  if (typeof text === 'string') return { content: text };
  // Buffer passes over what is no base64; a record that was damaged is refused instead.
  if (typeof base64 === 'string')
    return /[^\w+/\s=-]/u.test(base64)
      ? { code: 'not-base64', reason: '"base64" is not base64' }
      : { content: new Uint8Array(Buffer.from(base64, 'base64')) };
  if (typeof path === 'string' && allowPaths) return { path };
  const asked = allowPaths
    ? '"text", "base64" or "path"'
    : typeof path === 'string'
      ? '--allow-paths, or "text" or "base64"'
      : '"text" or "base64"';
  return { code: 'no-content', reason: `expected ${asked}` };
}

/** One line as a source. A line that is no record becomes a source that is refused, so that it has its answer. */
function recordSource({ number, bytes, hash }: Line, { limit, allowPaths }: RecordOptions): Source {
  const lost = (): RecordKey => ({ line: number, id: null, sha256: hash.digest('hex') });
  if (bytes === null) return refused(lost(), 'too-large', `a line of more than ${limit} bytes`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refused(lost(), 'not-json', 'not a line of JSON in UTF-8');
  }
  if (!isObject(value)) return refused(lost(), 'not-json', 'not an object of JSON');
  const { id = null, text, base64, path, encoding, format, ...others } = value;
  const record: RecordKey = { line: number, id, ...(Object.keys(others).length > 0 && { with: others }) };
  const content = contentOf({ text, base64, path }, allowPaths);
  if ('code' in content) return refused(record, content.code, content.reason);
  return {
    name: typeof id === 'string' ? id : JSON.stringify(id),
    record,
    ...content,
    ...(typeof encoding === 'string' && { encoding }),
    ...(typeof format === 'string' && ['html', 'markdown', 'text'].includes(format) && { format: format as 'html' }),
  };
}

/** The records of a stream, as they come: a source for each line. */
export async function* records(stream: AsyncIterable<Uint8Array>, options: RecordOptions): AsyncGenerator<Source> {
  for await (const line of linesOf(stream, options.limit)) yield recordSource(line, options);
}

const head = ({ line, id, with: others }: RecordKey): object => ({ v: contract, line, id, ...(others && { with: others }) });

/** The answer to a record that was read. */
export const recordAnswer = (record: RecordKey, answer: object): string => `${jsonLine({ ...head(record), ok: true, ...answer })}\n`;

/** The answer to a record that was not. */
export const recordError = (record: RecordKey, code: ErrorCode, message: string): string =>
  `${jsonLine({ ...head(record), ok: false, error: { code, message, ...(record.sha256 !== undefined && { sha256: record.sha256 }) } })}\n`;

/** Whether a name says that a file is packed by gzip. */
export const isGzip = (name: string): boolean => extname(name) === '.gz';
