/** Choosing an encoding by its result, where nothing that can be trusted names one. */
import { decoderOf } from './labels.ts';
import { weigh, type Weighed } from './plausible.ts';
import { betterStep, wideAscii } from './step.ts';
import type { Decode } from './text-decoder.ts';

/** How far into a document is looked to judge an encoding. */
const sampleLength = 1 << 16;

/** What makes a reading plausible enough to trust a label without a look at others. */
export const convincing = 0.35;

/** What the encodings are by nature, when nothing is declared: byte order and width are told by NULs first. */
const blind = ['utf-8', 'gb18030', 'big5'] as const;
const wide = ['utf-16le', 'utf-16be'] as const;

export interface Choice {
  readonly encoding: string;
  /** Plausibility of the reading, and its lead over the next. */
  readonly score: number;
  readonly margin: number;
}

const isWide = (encoding: string): boolean => encoding.startsWith('utf-16') || encoding.startsWith('utf-32') || encoding.startsWith('ucs');

/** UTF-16 without a mark shows by NULs: markup, digits and line ends have them. */
const mayBeWide = (bytes: Uint8Array): boolean => bytes.subarray(0, sampleLength).includes(0);

/** The part of the bytes that says something: all of it, or from the first byte that is not ASCII. */
function sampleFor(bytes: Uint8Array, all: boolean): Uint8Array {
  let from = 0;
  if (!all) while (from < bytes.length && (bytes[from] ?? 0) < 0x80) from++;
  let to = Math.min(bytes.length, from + sampleLength);
  // A sample that ends inside a character would count as damaged: it ends after a line or a tag if one is near.
  if (to < bytes.length && !all) while (to > from + sampleLength / 2 && !isBoundary(bytes[to - 1] ?? 0)) to--;
  return bytes.subarray(from, to);
}

/** Bytes that are never the second of a character in GBK or Big5. */
const isBoundary = (byte: number): boolean => byte < 0x30 || byte === 0x3c || byte === 0x3e;

/** Plausibility of the bytes in an encoding: from about 0.6 for prose down to -3. Undefined if the encoding is not known here. */
export function scoreOf(encoding: string, bytes: Uint8Array): number | undefined {
  const decode = decoderOf(encoding);
  if (decode === undefined) return undefined;
  const wide = isWide(encoding);
  const nul = mayBeWide(bytes);
  const sample = sampleFor(bytes, wide || nul);
  // Beside readings in UTF-16, ASCII is evidence for every encoding.
  const plain = quotient(weigh(decode(sample), wide || nul ? wideAscii : undefined));
  return wide ? plain - late(decode, sample) : plain;
}

/** The other byte order, out of step, reads as well as the right one; but text begins in step. */
const late = (decode: Decode, sample: Uint8Array): number => (betterStep(decode, sample.subarray(0, 64), wideAscii).shifted ? 0.3 : 0);

/** The same if bytes may be lost: encodings of two bytes are out of step behind a loss, so each stretch is taken in the step that reads better. */
function scoreInStep(encoding: string, bytes: Uint8Array): number | undefined {
  const wide = isWide(encoding);
  const decode = decoderOf(encoding);
  if (decode === undefined || !(wide || ((encoding === 'gb18030' || encoding === 'big5') && !mayBeWide(bytes)))) return undefined;
  const sample = sampleFor(bytes, wide);
  let sum = 0;
  let count = 0;
  for (const piece of wide ? windows(sample, 512) : stretches(sample)) {
    const better = betterStep(decode, piece, wide ? wideAscii : undefined);
    sum += better.sum;
    count += better.count;
  }
  // A little less than a reading that needs no help.
  return quotient({ sum, count }) - 0.1 - (wide ? late(decode, sample) : 0);
}

const quotient = ({ sum, count }: Weighed): number => (count === 0 ? 0 : sum / count);

const mostPieces = 256;

/** Stretches between bytes that end any character, as far as they hold bytes that are not ASCII. */
function* stretches(bytes: Uint8Array): Generator<Uint8Array> {
  let from = 0;
  let high = false;
  let given = 0;
  for (let i = 0; i <= bytes.length && given < mostPieces; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= 0x80) high = true;
    if (i < bytes.length && !isBoundary(byte)) continue;
    if (high) {
      given++;
      yield bytes.subarray(from, i);
    }
    from = i + 1;
    high = false;
  }
}

function* windows(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let from = 0, given = 0; from < bytes.length && given < mostPieces; from += size, given++) yield bytes.subarray(from, from + size);
}

/**
 * The encoding whose reading makes most sense. `favours` are the encodings that were declared, with what that is worth.
 * Never throws; where nothing makes sense the score says so.
 */
export function chooseEncoding(bytes: Uint8Array, favours: ReadonlyMap<string, number>): Choice {
  const tried = new Map<string, number>();
  const attempt = (encoding: string, score: number | undefined): void => {
    if (score !== undefined) tried.set(encoding, Math.max(tried.get(encoding) ?? -Infinity, score + (favours.get(encoding) ?? 0)));
  };
  const named = new Set([...favours.keys(), ...blind, ...(mayBeWide(bytes) ? wide : [])]);
  for (const encoding of named) attempt(encoding, scoreOf(encoding, bytes));
  if (verdict(tried).score < convincing) {
    for (const encoding of wide) attempt(encoding, scoreOf(encoding, bytes));
    for (const encoding of tried.keys()) attempt(encoding, scoreInStep(encoding, bytes));
  }
  return verdict(tried);
}

function verdict(tried: ReadonlyMap<string, number>): Choice {
  const [best, second] = Array.from(tried).sort((a, b) => b[1] - a[1]);
  const score = best?.[1] ?? 0;
  return { encoding: best?.[0] ?? 'utf-8', score, margin: score - (second?.[1] ?? -3) };
}
