/** Dates as printed: `2024年2月19日`, `2024-02-22 10:18:21`, 二〇二四年二月十九日. */
import type { IsoDate } from '../types.ts';

const digits = '〇一二三四五六七八九';

const digitOf = (character: string): number => (character === '零' || character === '○' ? 0 : digits.indexOf(character));

/** A Chinese numeral as a number: 十九, 二十, 三十一, and digit by digit 二〇二四. */
export function numeralOf(text: string): number {
  const ten = text.indexOf('十');
  if (ten < 0) return Number(Array.from(text, digitOf).join(''));
  const tens = ten === 0 ? 1 : digitOf(text.charAt(ten - 1));
  const ones = text.slice(ten + 1);
  return tens * 10 + (ones === '' ? 0 : digitOf(ones.charAt(0)));
}

/** Folded text without blanks (but between digits), the numerals of its dates as digits. */
export function withDigits(folded: string): string {
  const bare = folded.replace(/ (?!\d)|(?<!\d) /gu, '');
  return bare.replace(/[〇零○一二三四五六七八九十]{1,4}(?=[年月日])/gu, (numeral) => String(numeralOf(numeral)));
}

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The date, or undefined for a year, month or day that cannot be. */
export function isoDate(year: string, month: string, day: string): IsoDate | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const leap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  if (year.length !== 4 || y < 1949 || y > 2100 || d < 1 || d > (lengths[m - 1] ?? 0) || (m === 2 && d === 29 && !leap)) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A date as it stands in a text (see `withDigits`). `iso` is undefined for one that cannot be. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly iso: IsoDate | undefined;
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const full = /(\d{1,12})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/uy;
const withoutYear = /(\d{1,2})月(\d{1,2})日?/uy;

/** The date that begins at `start`; `year` stands for one that is not printed. */
function dateAt(text: string, start: number, year?: string): FoundDate | undefined {
  const pattern = year === undefined ? full : withoutYear;
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [found, ...parts] = match;
  const [ofYear = '', month = '', day = ''] = year === undefined ? parts : [year, ...parts];
  const end = start + found.length;
  if (/\d/u.test(text.charAt(end - 1)) && /\d/u.test(text.charAt(end))) return undefined;
  return { start, end, iso: isoDate(ofYear, month, day), year: ofYear, month, day };
}

/** All dates of a text, in order. */
export function datesIn(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { index } of text.matchAll(/\d+/gu)) {
    const date = dateAt(text, index);
    if (date !== undefined && index >= (found.at(-1)?.end ?? 0)) found.push(date);
  }
  return found;
}

/** The first date of a text: undefined where there is none, null where it cannot be one. */
export function dateIn(text: string): IsoDate | null | undefined {
  const [first] = datesIn(text);
  return first === undefined ? undefined : (first.iso ?? null);
}

/** A period of a text: from, to, as found; null for dates that cannot be. */
export interface FoundPeriod {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly found: string;
}

/** The end of a range whose first date ends at `at`: a few characters further, with the year or without. */
function endOfRange(text: string, at: number, year: string): FoundDate | undefined {
  let start = at;
  while (start < at + 6 && start < text.length && !/[\d年月]/u.test(text.charAt(start))) start++;
  return start === at ? undefined : (dateAt(text, start) ?? dateAt(text, start, year));
}

/** The statistical period: a range that the text calls so, or else a full year. */
export function periodIn(text: string): FoundPeriod | undefined {
  let whole: FoundPeriod | undefined;
  for (const first of datesIn(text)) {
    const last = endOfRange(text, first.end, first.year);
    if (last === undefined) continue;
    const period = { from: first.iso ?? null, to: last.iso ?? null, found: text.slice(first.start, last.end) };
    // Words of the same sentence.
    const before =
      text
        .slice(Math.max(0, first.start - 30), first.start)
        .split('。')
        .at(-1) ?? '';
    const [after = ''] = text.slice(last.end, last.end + 12).split('。');
    if (/统计|数据|期限|时限/u.test(before + after)) return period;
    if (first.month + first.day === '11' && last.month + last.day === '1231') whole ??= period;
  }
  return whole;
}
