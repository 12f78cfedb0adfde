/** What a character is to the cutter: text, or one of the marks that divide pieces. */

export const TEXT = 0;
/** A narrow blank: alone it divides words, doubled it divides pieces. */
export const BLANK = 1;
/** A blank as wide as a character: it divides pieces alone. */
export const WIDE = 2;
export const TAB = 3;
export const BAR = 4;
export const NEWLINE = 5;
/** Without width: trimmed at the edges, otherwise kept. */
export const NOTHING = 6;

export type CharacterClass = typeof TEXT | typeof BLANK | typeof WIDE | typeof TAB | typeof BAR | typeof NEWLINE | typeof NOTHING;

/** Box-drawing characters that have an upright stroke: those that stand alone (│ ║ ┆) and the crossings and corners. */
const isUpright = (code: number): boolean =>
  code >= 0x2502 &&
  code <= 0x257f &&
  code !== 0x2504 &&
  code !== 0x2505 &&
  code !== 0x2508 &&
  code !== 0x2509 &&
  code !== 0x254c &&
  code !== 0x254d &&
  code !== 0x2550 &&
  code < 0x2571;

export const isBoxDrawing = (code: number): boolean => code >= 0x2500 && code <= 0x257f;

/** Of the box-drawing characters, those that only ever part two cells of one line. */
export const isVertical = (code: number): boolean =>
  code === 0x2502 ||
  code === 0x2503 ||
  code === 0x2506 ||
  code === 0x2507 ||
  code === 0x250a ||
  code === 0x250b ||
  code === 0x254e ||
  code === 0x254f ||
  code === 0x2551;

function rareClass(code: number): CharacterClass {
  if (code === 0xa0 || code === 0x1680 || code === 0x202f || code === 0x205f) return BLANK;
  if (code === 0x2001 || code === 0x2003 || code === 0x3000) return WIDE;
  if (code >= 0x2000 && code <= 0x200a) return BLANK;
  if (code === 0x2028 || code === 0x2029 || code === 0x85) return NEWLINE;
  if (code === 0xad || code === 0x2060 || (code >= 0x200b && code <= 0x200f)) return NOTHING;
  if (code === 0xa6 || code === 0x2223 || isUpright(code)) return BAR;
  return TEXT;
}

export function classOf(code: number): CharacterClass {
  if (code > 0x3000) return code < 0xfeff ? TEXT : code === 0xfeff ? NOTHING : code === 0xff5c || code === 0xffe8 ? BAR : TEXT;
  if (code > 0x7f) return rareClass(code);
  if (code > 32) return code === 0x7c ? BAR : TEXT;
  if (code === 32) return BLANK;
  if (code === 9) return TAB;
  return code >= 10 && code <= 13 ? NEWLINE : TEXT;
}

/** `0`–`9` and full-width `０`–`９`. */
export const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

/** - – — ― − － ─ and the like. */
export const isDash = (code: number): boolean =>
  code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0x2500 || code === 0xff0d;
