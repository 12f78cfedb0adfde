/** Encodings of two bytes get out of step where a byte is lost. Which step reads better, and the way back into it. */
import { weigh, type Weighed } from './plausible.ts';
import type { Decode } from './text-decoder.ts';

/** The better of the readings from the first and from the second byte. */
export function betterStep(decode: Decode, piece: Uint8Array, ascii?: number): Weighed & { readonly shifted: boolean } {
  const straight = weigh(decode(piece), ascii);
  const shifted = weigh(decode(piece.subarray(1)), ascii);
  return shifted.sum > straight.sum ? { ...shifted, shifted: true } : { ...straight, shifted: false };
}

/** What an ASCII character in step is worth in UTF-16. */
export const wideAscii = 0.4;

const windowSize = 128;
const mostChanges = 32;

/** Where in a window the step changes: the even offset at which leaving out one byte reads best. */
function changeIn(decode: Decode, window: Uint8Array): number {
  let best = 0;
  let most = -Infinity;
  for (let at = 0; at < window.length; at += 2) {
    const sum = weigh(decode(window.subarray(0, at)), wideAscii).sum + weigh(decode(window.subarray(at + 1)), wideAscii).sum;
    if (sum > most) [best, most] = [at, sum];
  }
  return best;
}

/** UTF-16 that may have lost bytes: where it falls out of step a byte is left out, and U+FFFD stands for the character. */
export function decodeInStep(decode: Decode, bytes: Uint8Array): string {
  let out = '';
  let from = 0;
  let changes = 0;
  for (let at = 0; at < bytes.length && changes < mostChanges;) {
    const next = Math.min(bytes.length, at + windowSize);
    const ahead = bytes.subarray(next, next + windowSize);
    if (
      !betterStep(decode, bytes.subarray(at, next), wideAscii).shifted &&
      !(ahead.length > 8 && betterStep(decode, ahead, wideAscii).shifted)
    ) {
      at = next;
      continue;
    }
    const split = at + changeIn(decode, bytes.subarray(at, Math.min(bytes.length, next + windowSize)));
    out += `${decode(bytes.subarray(from, split))}\ufffd`;
    from = at = split + 1;
    changes++;
  }
  return out + decode(bytes.subarray(from));
}
