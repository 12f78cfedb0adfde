/** Reads a number with its unit at a place in folded text: digits with separators, Chinese numerals, 万/亿, 余/多. */

export interface NumberToken {
  readonly type: 'number';
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly precision: number;
  readonly unit: string | null;
  readonly dimension: 'count' | 'money' | 'percentage' | 'time' | 'plain';
  /** For time: the year that is named (`2023年`), or null. */
  readonly year: number | null;
}

const units: readonly (readonly [NumberToken['dimension'], string])[] = [
  ['percentage', '% ‰ 成'],
  ['money', '元 角'],
  ['time', '年度 年 月份 月 日 号 时 点 分钟 小时 天 个工作日 工作日 个月 周 岁 世纪 届 期'],
  ['count', '件次 人次 场次 件 条 份 宗 起 例 项 次 个 人 家 篇 场 名 批 封 部 幅 张 户 处 本 套 类 方面 种 余次'],
];

let unitsByLength: readonly (readonly [string, NumberToken['dimension']])[] | undefined;

function unitAt(text: string, at: number): readonly [string, NumberToken['dimension']] | undefined {
  unitsByLength ??= units
    .flatMap(([dimension, words]) => words.split(' ').map((word) => [word, dimension] as const))
    .sort((a, b) => b[0].length - a[0].length);
  // 三成 is 30 %, 三成员 is none.
  return unitsByLength.find(
    ([word]) => text.startsWith(word, at) && !(word === '成' && '立员功果本绩效'.includes(text.charAt(at + 1) || ' ')),
  );
}

const digits = '〇一二三四五六七八九';
const digitOf = (char: string): number => (char === '零' ? 0 : char === '两' ? 2 : char === '' ? -1 : digits.indexOf(char));
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const multipliers: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const isDigit = (char: string): boolean => char >= '0' && char <= '9';
const isBlank = (char: string): boolean => char === ' ' || char === '\t';

const skipBlanks = (text: string, at: number): number => {
  while (isBlank(text.charAt(at))) at++;
  return at;
};

interface Scanned {
  readonly value: number;
  /** Value of the last place that is written. */
  readonly place: number;
  readonly end: number;
  readonly digits: number;
}

/** Digits, thousands separators (groups of three), decimals. At most 15 digits, or it is no number. */
function scanDigits(text: string, at: number): Scanned | null {
  let end = at;
  let written = '';
  while (isDigit(text.charAt(end))) written += text.charAt(end++);
  if (written.length <= 3)
    while (text.charAt(end) === ',' && [1, 2, 3].every((i) => isDigit(text.charAt(end + i))) && !isDigit(text.charAt(end + 4))) {
      written += text.slice(end + 1, end + 4);
      end += 4;
    }
  let decimals = 0;
  if (text.charAt(end) === '.' && isDigit(text.charAt(end + 1))) {
    written += '.';
    for (end++; isDigit(text.charAt(end)); end++, decimals++) written += text.charAt(end);
  }
  if (written.length > 16) return null;
  let place = 10 ** -decimals;
  if (!decimals) for (let i = written.length - 1; i > 0 && written.charAt(i) === '0'; i--) place *= 10;
  return { value: Number(written), place, end, digits: written.length };
}

/** Chinese numerals up to 亿 without the multipliers 万 and 亿: 三十五, 一百零二, 二〇二三. */
function scanNumerals(text: string, at: number): Scanned | null {
  let end = at;
  let total = 0;
  let digit = -1;
  let run = 0;
  let place = 1;
  let plain = true;
  for (; end - at < 12; end++) {
    const char = text.charAt(end);
    const value = digitOf(char);
    if (value >= 0) {
      digit = run > 0 ? digit * 10 + value : value;
      run++;
      place = 1;
      continue;
    }
    const power = powers[char];
    if (power === undefined) break;
    plain = false;
    total += (digit < 0 ? 1 : digit) * power;
    place = power;
    digit = -1;
    run = 0;
  }
  if (end === at) return null;
  return { value: total + Math.max(digit, 0), place: plain && run > 1 ? 1 : place, end, digits: end - at };
}

const rounding = new Set(['余', '多', '几', '来']);

const percentage = (start: number, end: number, value: number, precision: number): NumberToken => ({
  type: 'number',
  start,
  end,
  low: value,
  high: value,
  precision,
  unit: '%',
  dimension: 'percentage',
  year: null,
});

/** The number that starts at `at`, or null. Chinese numerals count only before a unit. */
export function numberAt(text: string, at: number): NumberToken | null {
  const arabic = isDigit(text.charAt(at));
  const [, whole = '', part = ''] = /^([二三四五])分之([一二三四])/u.exec(text.slice(at, at + 4)) ?? [];
  // 三分之二 in per cent, as near as it is commonly meant.
  if (part !== '') return percentage(at, at + 4, (100 * digitOf(part)) / digitOf(whole), 0.5);
  const percent = text.startsWith('百分之', at) ? 3 : 0;
  const scanned = arabic || isDigit(text.charAt(at + percent)) ? scanDigits(text, at + percent) : scanNumerals(text, at + percent);
  if (!scanned) return null;
  let { end } = scanned;
  let value = scanned.value;
  let place = scanned.place;
  let spread = 0;
  const roundUp = (): void => {
    if (rounding.has(text.charAt(end))) {
      spread = place;
      end++;
    }
  };
  if (percent) return percentage(at, end, value, place / 2);
  let next = skipBlanks(text, end);
  if (rounding.has(text.charAt(next))) {
    end = next;
    roundUp();
  }
  next = skipBlanks(text, end);
  const multiplier = multipliers[text.charAt(next)];
  if (multiplier !== undefined) {
    value *= multiplier;
    place = (arabic ? scanned.place : 1) * multiplier;
    if (spread) spread *= multiplier;
    end = next + 1;
    roundUp();
  }
  const unit = unitAt(text, skipBlanks(text, end));
  if (!arabic && !unit) return null;
  const dimension = unit?.[1] ?? 'plain';
  if (unit) end = skipBlanks(text, end) + unit[0].length;
  const scale = dimension === 'money' ? 1e-4 : unit?.[0] === '成' ? 10 : 1;
  const rounded = dimension !== 'count' && dimension !== 'plain' ? scanned.place * (multiplier ?? 1) : multiplier !== undefined ? place : 0;
  const year = dimension === 'time' && unit?.[0].startsWith('年') && scanned.digits === 4 && value >= 1949 && value <= 2100 ? value : null;
  const high = (value + (spread ? spread - (multiplier === undefined && dimension === 'count' ? 1 : 0) : 0)) * scale;
  const printed = unit ? text.slice(end - unit[0].length, end) : null;
  return { type: 'number', start: at, end, low: value * scale, high, precision: (rounded / 2) * scale, unit: printed, dimension, year };
}
