/** Pinyin in brackets after a character: `標(biāo)`, `文（wen）`, `合(he)(he)`. Other words in brackets are no glosses. */
import { isSyllable, isSyllables, isWordToo } from './syllables.ts';

/** The longest inside of a bracket that is looked at. */
const longest = 32;

const isOpen = (code: number): boolean => code === 0x28 || code === 0xff08 || code === 0xfe59;
const isClose = (code: number): boolean => code === 0x29 || code === 0xff09 || code === 0xfe5a;
const isBlank = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x3000;
const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3400 && code <= 0x4dbf) ||
  (code >= 0xd800 && code <= 0xdfff) ||
  (code >= 0xf900 && code <= 0xfaff);
/** Latin letters with and without marks, among them the script ɑ and ɡ of phonetic type, and full-width letters. */
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 && code <= 0x261) ||
  (code >= 0x1e00 && code <= 0x1eff) ||
  (code >= 0xff21 && code <= 0xff5a);

/** What stands in the bracket: one gloss with a tone, one without, one that could be a word as well, or no gloss. */
type Kind = 'toned' | 'plain' | 'word' | undefined;

const kinds = new Map<string, Kind>();

/** `judge`, remembered: a document has few different syllables, and each is met several times. */
function kindOf(inside: string): Kind {
  if (kinds.has(inside)) return kinds.get(inside);
  const kind = judge(inside);
  if (kinds.size < 4096) kinds.set(inside, kind);
  return kind;
}

function judge(inside: string): Kind {
  let letters = inside.trim();
  let toned = false;
  if (!/^[a-z]+$/u.test(letters)) {
    const bare = letters
      .normalize('NFKD')
      .replace(/u\u0308/gu, 'v')
      .replace(/[ɑɡü]/gu, (c) => (c === 'ɑ' ? 'a' : c === 'ɡ' ? 'g' : 'v'));
    const unmarked = bare.replace(/[\u0300-\u036f\u02c9-\u02cb\u02d9]/gu, '').replace(/([a-z])[1-5]$/u, '$1');
    toned = unmarked !== bare;
    // A capital without a tone is an abbreviation (A, OA, WTO).
    letters = toned ? unmarked.toLowerCase() : unmarked;
    if (toned && /[ '’]/u.test(letters)) letters = letters.replace(/[ '’]/gu, '');
  }
  if (!/^[a-z]+$/u.test(letters)) return undefined;
  if (toned) return isSyllables(letters) ? 'toned' : undefined;
  if (!isSyllable(letters)) return undefined;
  return isWordToo(letters) ? 'word' : 'plain';
}

/** The end of the bracket that opens at `open` if letters stand in it, else -1. */
function closeOf(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && isBlank(text.charCodeAt(at)) && at - open < 3) at++;
  if (at >= text.length || !isLetter(text.charCodeAt(at))) return -1;
  const stop = Math.min(text.length, open + longest);
  for (; at < stop; at++) {
    const code = text.charCodeAt(at);
    if (isClose(code)) return at;
    if (isOpen(code) || isHan(code) || code === 0x0a) return -1;
  }
  return -1;
}

/** Whether a character, or the gloss before, stands in front of the bracket. At the start of a piece it may have been cut off. */
function follows(text: string, open: number): 'character' | 'start' | undefined {
  let at = open - 1;
  while (at >= 0 && isBlank(text.charCodeAt(at)) && open - at < 3) at--;
  if (at < 0) return 'start';
  const code = text.charCodeAt(at);
  return isHan(code) || code === 0x3007 || (isClose(code) && at > 0 && isLetter(text.charCodeAt(at - 1))) ? 'character' : undefined;
}

/**
 * Where the gloss that opens at `open` (an opening bracket) ends, exclusive, or -1 if there is none. Syllables that are
 * English words too count when they are doubled, or when `glossed` says that the text has other glosses.
 */
export function glossEnd(text: string, open: number, glossed: boolean): number {
  const close = closeOf(text, open);
  if (close < 0) return -1;
  const place = follows(text, open);
  if (place === undefined) return -1;
  const inside = text.slice(open + 1, close);
  const kind = kindOf(inside);
  if (kind === undefined || (place === 'start' && kind !== 'toned')) return -1;
  if (kind === 'word' && !glossed && !text.startsWith(inside, close + 2) && !text.startsWith(inside, open - 1 - inside.length)) return -1;
  return close + 1;
}

/** The next opening bracket at or after `from`, or -1. */
export function nextBracket(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (isOpen(text.charCodeAt(at))) return at;
  return -1;
}

/** Whether a text has pinyin glosses. */
export function hasGlosses(text: string): boolean {
  for (let at = nextBracket(text, 0); at >= 0; at = nextBracket(text, at + 1)) if (glossEnd(text, at, false) >= 0) return true;
  return false;
}

/** The text without its glosses; all else as it was. */
export function withoutGlosses(text: string): string {
  let out = '';
  let from = 0;
  for (let at = nextBracket(text, 0); at >= 0;) {
    const end = glossEnd(text, at, true);
    if (end >= 0) {
      out += text.slice(from, at);
      from = end;
    }
    at = nextBracket(text, end >= 0 ? end : at + 1);
  }
  return from === 0 ? text : out + text.slice(from);
}
