/** Records piped in as NDJSON: `{ id, text | base64, encoding? }`. */
import { createInterface } from 'node:readline';
import type { Source } from './settings.ts';

/** One line as a source. A line that is no record becomes a source that is refused, so that it has its line in the output. */
export function recordSource(line: string): Source {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { name: '<record>', record: { id: null }, refused: 'not a line of JSON' };
  }
  const { id = null, text, base64, encoding } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const shared = {
    name: typeof id === 'string' ? id : JSON.stringify(id),
    record: { id },
    ...(typeof encoding === 'string' && { encoding }),
  };
  if (typeof text === 'string') return { ...shared, content: text };
  // Buffer passes over what is no base64; a record that was damaged is refused instead.
  if (typeof base64 === 'string' && /[^\w+/\s=-]/u.test(base64)) return { ...shared, refused: '"base64" is not base64' };
  if (typeof base64 === 'string') return { ...shared, content: new Uint8Array(Buffer.from(base64, 'base64')) };
  return { ...shared, refused: 'expected a record with "text" or "base64"' };
}

/** The records of a stream, as they come. Blank lines are passed over. */
export async function* records(stdin: NodeJS.ReadableStream): AsyncGenerator<Source> {
  for await (const line of createInterface({ input: stdin, crlfDelay: Infinity })) if (line.trim() !== '') yield recordSource(line);
}
