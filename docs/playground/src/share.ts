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

export const toBase64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: ReadableWritablePair<Uint8Array, BufferSource>,
  most = largest,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > most) {
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

/** Plain data as text: `z=` compressed, `t=` where the browser cannot. */
export async function pack(data: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(data));
  return typeof CompressionStream === 'function'
    ? `z=${toBase64(await through(bytes, new CompressionStream('deflate-raw'), Infinity))}`
    : `t=${toBase64(bytes)}`;
}

export async function unpack(packed: string, most: number): Promise<unknown> {
  const bytes = fromBase64(packed.slice(2));
  const plainBytes = packed.startsWith('z=') ? await through(bytes, new DecompressionStream('deflate-raw'), most) : bytes;
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plainBytes));
}

export const toFragment = async ({ current, previous, edits }: Shared): Promise<string> =>
  `#${await pack({
    ...plain(current),
    ...(previous && { previous: plain(previous) }),
    ...(edits.size > 0 && { edits: Object.fromEntries(edits) }),
  })}`;

function incoming(json: unknown): Incoming | null {
  if (typeof json !== 'object' || json === null) return null;
  const { name, text, format } = json as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string') return null;
  return { name: typeof name === 'string' ? name : '', data: text, ...(format === 'markdown' && { format }) };
}

/** Undefined where the fragment is no report of ours; throws where it is one but cannot be read. */
export async function fromFragment(fragment: string): Promise<Shared | undefined> {
  if (!/^#[zt]=[\w-]+$/u.test(fragment)) return undefined;
  const json = (await unpack(fragment.slice(1), largest)) as Readonly<Record<string, unknown>>;
  const current = incoming(json);
  if (!current) throw new TypeError('The link holds no report');
  const edits = typeof json['edits'] === 'object' && json['edits'] !== null ? Object.entries(json['edits']) : [];
  return {
    current,
    previous: incoming(json['previous']),
    edits: new Map(edits.filter((edit): edit is [CellPath, number | null] => edit[1] === null || Number.isFinite(edit[1]))),
  };
}
