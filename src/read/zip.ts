/** The parts of a ZIP: each is inflated under a cap, and read only if its length and checksum are what the directory says. */
import { Inflate } from 'fflate';
import type { Damage } from './messages.ts';

/** A part, or what is wrong with it. */
export type Part = { readonly bytes: Uint8Array } | { readonly damage: Damage };

export interface Archive {
  /** Names of the parts in lower case, as packages compare them. */
  readonly has: (name: string) => boolean;
  /** Undefined for a part that is not there. */
  readonly part: (name: string) => Part | undefined;
}

const mostParts = 5000;
const largestPart = 64 << 20;
const largestSum = 256 << 20;
/** Compressed bytes taken at once: at the best ratio of deflate they become 8 MB. */
const step = 8192;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const longestComment = 0xffff;

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

let table: Uint32Array | undefined;

/** CRC-32, as ZIP has it. */
function crc32(chunks: readonly Uint8Array[]): number {
  if (table === undefined) {
    table = new Uint32Array(256);
    for (let n = 0; n < 256; n++) {
      let c = n;
      for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
      table[n] = c;
    }
  }
  let crc = 0xffffffff;
  for (const chunk of chunks) for (const byte of chunk) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Where the directory ends; archives may be followed by a comment. */
function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - longestComment); at--)
    if (view.getUint32(at, true) === endSignature && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  return -1;
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode.apply(null, bytes as unknown as number[]);
const normal = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();

function entriesOf(bytes: Uint8Array, view: DataView): { readonly entries: readonly Entry[]; readonly base: number } | undefined {
  const end = endOfDirectory(view);
  if (end < 0) return undefined;
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  // What stands before the archive moves all of it.
  const base = end - length - view.getUint32(end + 16, true);
  if (count > mostParts || base < 0) return undefined;
  const entries: Entry[] = [];
  for (let at = end - length; entries.length < count;) {
    if (at < 0 || at + 46 > end || view.getUint32(at, true) !== entrySignature) return undefined;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    if (nameEnd > end) return undefined;
    entries.push({
      name: latin1(bytes.subarray(at + 46, nameEnd)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { entries, base };
}

/** Inflates as far as the directory says it goes, and no further. */
function inflate(packed: Uint8Array, size: number): Uint8Array[] | undefined {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    return undefined;
  }
  return length === size ? chunks : undefined;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1) return chunks[0] as Uint8Array;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function read(bytes: Uint8Array, view: DataView, entry: Entry, base: number): Part {
  const { name, encrypted, method, crc, packed, size } = entry;
  const local = base + entry.offset;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== localSignature) return { damage: 'cut' };
  const nameEnd = local + 30 + view.getUint16(local + 26, true);
  const start = nameEnd + view.getUint16(local + 28, true);
  if (start + packed > bytes.length || latin1(bytes.subarray(local + 30, nameEnd)) !== name) return { damage: 'cut' };
  if (encrypted || (method !== 0 && method !== 8) || view.getUint16(local + 8, true) !== method) return { damage: 'method' };
  const data = bytes.subarray(start, start + packed);
  const chunks = method === 8 ? inflate(data, size) : packed === size ? [data] : undefined;
  if (chunks === undefined) return { damage: 'size' };
  return crc32(chunks) === crc ? { bytes: joined(chunks, size) } : { damage: 'crc' };
}

/** Opens an archive; undefined where its directory is lost or damaged. */
export function openZip(bytes: Uint8Array): Archive | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = entriesOf(bytes, view);
  if (found === undefined) return undefined;
  const parts = new Map<string, Entry | 'twice'>();
  for (const entry of found.entries) parts.set(normal(entry.name), parts.has(normal(entry.name)) ? 'twice' : entry);
  let left = largestSum;
  return {
    has: (name) => parts.has(normal(name)),
    part(name) {
      const entry = parts.get(normal(name));
      if (entry === undefined) return undefined;
      // Programs differ in which of two they take.
      if (entry === 'twice') return { damage: 'twice' };
      if (entry.size > largestPart || entry.size > left) return { damage: 'large' };
      left -= entry.size;
      return read(bytes, view, entry, found.base);
    },
  };
}
