/** Tells tokens that stand for a value (`1,295`, `-3`, `25.6万元`, `/`, 无) from words, by their characters alone. */
import { isDash, isDigit } from './characters.ts';

const units = '件项条个元万亿宗次份人起篇%％‰';
const signs = '+-−＋－±增减';
const separators = ",，.．'’";
const words: ReadonlySet<string> = new Set(['无', '無', '暂无', '暫無', '不适用', '不適用', 'N/A', 'n/a']);

const slash = (code: number): boolean => code === 0x2f || code === 0xff0f || code === 0x5c;

/** One to four dashes or slashes: `-`, `——`, `/`. */
function isDashes(text: string, start: number, end: number): boolean {
  if (end - start > 4) return false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isDash(code) && !slash(code)) return false;
  }
  return true;
}

const has = (set: string, text: string, at: number): boolean => set.includes(text.charAt(at));

/** End of the number that starts at `at`, or `at` where there is none. A separator counts only between digits: `1.` is an ordinal. */
function numberEnd(text: string, at: number, end: number): number {
  let next = at;
  while (
    next < end &&
    (isDigit(text.charCodeAt(next)) || (next > at && next + 1 < end && has(separators, text, next) && isDigit(text.charCodeAt(next + 1))))
  )
    next++;
  return next;
}

/** Whether `text[start, end)`, a token without blanks, is a value: a number with sign, separators, unit or note; dashes; 无. */
export function isValueLike(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (!isDigit(first)) {
    if (isDashes(text, start, end)) return true;
    if (end - start <= 3 && words.has(text.slice(start, end))) return true;
    if (!has(signs, text, start) && first !== 0xa5 && first !== 0xffe5) return false;
    start++;
  }
  let at = numberEnd(text, start, end);
  if (at === start) return false;
  for (let left = 3; left > 0 && at < end && has(units, text, at); left--) at++;
  if (at === end) return true;
  // A note in brackets: `22（其中修订16件）`.
  return has('(（', text, at) && has(')）', text, end - 1);
}

/** Whether a token is nothing but a unit that belongs to the number before it: `12 件`. */
export function isUnit(text: string, start: number, end: number): boolean {
  if (end - start > 2) return false;
  for (let at = start; at < end; at++) if (!has(units, text, at)) return false;
  return true;
}
