/** The way back of two common misreadings: characters to the bytes that they were made of. */
import { platformDecoder } from './text-decoder.ts';

/** A byte that no encoding accepts: stands where a byte is lost. */
export const lostByte = 0xff;

/** Windows-1252 in the range 0x80–0x9F; the undefined ones are the control characters of Latin-1. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

let latin: Uint8Array | undefined;

/** The byte of each unit that Windows-1252 or Latin-1 gives for bytes from 0x80 on; 0 for all others. */
export function latinBytes(): Uint8Array {
  if (latin === undefined) {
    const made = (latin = new Uint8Array(0x10000));
    for (let byte = 0x80; byte <= 0xff; byte++) made[byte] = byte;
    for (let i = 0; i < windows1252.length; i++) made[windows1252.charCodeAt(i)] = 0x80 + i;
  }
  return latin;
}

let gbk: Uint16Array | undefined;

/** The two bytes of each unit that GBK has, lead in the high byte; 0 for all others. 24,000 pairs, decoded once. */
export function gbkBytes(): Uint16Array {
  if (gbk === undefined) {
    const made = (gbk = new Uint16Array(0x10000));
    const bytes: number[] = [];
    const pairs: number[] = [];
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++)
        if (trail !== 0x7f) {
          bytes.push(lead, trail, 0x0a);
          pairs.push(lead * 256 + trail);
        }
    const characters = platformDecoder('gb18030')?.(Uint8Array.from(bytes)).split('\n') ?? [];
    pairs.forEach((pair, i) => {
      const character = characters[i] ?? '';
      if (character.length === 1 && character !== '\ufffd') made[character.charCodeAt(0)] = pair;
    });
    // A byte 0x80 that stands alone reads as € in code page 936.
    made[0x20ac] = 0x80;
  }
  return gbk;
}

let leads: Uint8Array | undefined;

/** 1 for units that GBK makes of the first two bytes of a character in UTF-8: rare characters, but every third of such mojibake. */
export function leadUnits(): Uint8Array {
  if (leads === undefined) {
    const made = (leads = new Uint8Array(0x10000));
    const bytes: number[] = [];
    for (const lead of [0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xef])
      for (let next = 0x80; next <= 0xbf; next++) bytes.push(lead, next, 0x0a);
    for (const character of platformDecoder('gb18030')?.(Uint8Array.from(bytes)).split('\n') ?? []) made[character.charCodeAt(0)] = 1;
    made[0xfffd] = 0;
  }
  return leads;
}
