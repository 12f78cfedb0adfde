/** A report in the fragment of an address: it restores the text and never reaches a server. */
import type { CellPath } from '../../../src/index.ts';
import type { Incoming } from './store.ts';

export interface Shared {
  readonly current: Incoming;
  readonly previous: Incoming | null;
  readonly edits: ReadonlyMap<CellPath, number | null>;
}

/** What a link may unfold to, in bytes. A small link can hold a lot of the same. */
const largest = 8_000_000;

const toBase64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: ReadableWritablePair<Uint8Array, BufferSource>,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > largest) {
      await reader.cancel();
      throw new RangeError('The link unfolds to more than is read');
    }
    parts.push(read.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const plain = ({ name, data, format }: Incoming): object => ({ name, text: data, ...(format && { format }) });

/** `#z=` compressed, `#t=` where the browser cannot. */
export async function toFragment({ current, previous, edits }: Shared): Promise<string> {
  const bytes = new TextEncoder().encode(
    JSON.stringify({
      ...plain(current),
      ...(previous && { previous: plain(previous) }),
      ...(edits.size > 0 && { edits: Object.fromEntries(edits) }),
    }),
  );
  return typeof CompressionStream === 'function'
    ? `#z=${toBase64(await through(bytes, new CompressionStream('deflate-raw')))}`
    : `#t=${toBase64(bytes)}`;
}

function incoming(json: unknown): Incoming | null {
  if (typeof json !== 'object' || json === null) return null;
  const { name, text, format } = json as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string') return null;
  return { name: typeof name === 'string' ? name : '', data: text, ...(format === 'markdown' && { format }) };
}

/** Undefined where the fragment is no report of ours; throws where it is one but cannot be read. */
export async function fromFragment(fragment: string): Promise<Shared | undefined> {
  const [, kind, payload] = /^#([zt])=([\w-]+)$/u.exec(fragment) ?? [];
  if (kind === undefined || payload === undefined) return undefined;
  const bytes = kind === 'z' ? await through(fromBase64(payload), new DecompressionStream('deflate-raw')) : fromBase64(payload);
  const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Readonly<Record<string, unknown>>;
  const current = incoming(json);
  if (!current) throw new TypeError('The link holds no report');
  const edits = typeof json['edits'] === 'object' && json['edits'] !== null ? Object.entries(json['edits']) : [];
  return {
    current,
    previous: incoming(json['previous']),
    edits: new Map(edits.filter((edit): edit is [CellPath, number | null] => edit[1] === null || Number.isFinite(edit[1]))),
  };
}
