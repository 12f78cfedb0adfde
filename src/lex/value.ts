/** The grammar of values: what a text says that fills a cell of the form, whoever asks. */

/** What a text says as a value. */
export interface Value {
  readonly kind: 'number' | 'dash' | 'none';
  readonly value?: number;
  readonly unit?: string;
  /** It is written in Chinese numerals, which words hold, too. */
  readonly weak?: boolean;
}

const number =
  /^(?<sign>[+\-增减])? ?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,10})?) ?(?<unit>[亿万]?元|[件条项个次份人篇宗起部])?(?:\([^()]{1,40}\)|\[\d{1,2}\])?$/u;
/** A number that is written otherwise: a share, an amount of money, digits that no number groups so. */
const otherNumber = /^[+\-增减±¥]?\d+(?:[,.'’]\d+)*[件项条个元万亿宗次份人起篇%‰]{0,3}(?:\(.*\))?$/u;
const dash = /^[-/\\]{1,4}$/u;
const none = /^(?:无|无此项|不适用|暂无|没有|n\/?a)$/iu;
const unit = /^(?:[条件次篇个人项份宗起部万亿%％‰]|人次|件次|[亿万]?元)$/u;
const chineseNumber = /^[零〇二两三四五六七八九十百千]{1,7}$/u;

/** 三十五 → 35, 十二 → 12, 一百零三 → 103; undefined where it is not well formed. */
export function chineseValue(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let lastUnit = 10_000;
  for (const c of text) {
    const power = '十百千'.indexOf(c) + 1;
    if (power === 0) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = '零一二三四五六七八九'.indexOf(c === '〇' ? '零' : c === '两' ? '二' : c);
    } else {
      const size = 10 ** power;
      if (size >= lastUnit || (digit === undefined && size !== 10)) return undefined;
      total += (digit ?? 1) * size;
      lastUnit = size;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}

/** Whether a text is nothing but a few digits. */
export const isPlain = (text: string): boolean => {
  if (text.length > 15) return false;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 0x30 || text.charCodeAt(i) > 0x39) return false;
  return true;
};

/** `0`–`9`, `+`, `-`, 增, 减: all that a number may begin with. */
const isDigitOrSign = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x589e || code === 0x51cf;

function readNumber(text: string): Value | undefined {
  if (isPlain(text)) return { kind: 'number', value: Number(text) };
  const found = number.exec(text)?.groups;
  if (!found) return undefined;
  const size = Number(found['digits']?.replaceAll(',', ''));
  const value = (found['sign'] === '-' || found['sign'] === '减') && size !== 0 ? -size : size;
  return found['unit'] ? { kind: 'number', value, unit: found['unit'] } : { kind: 'number', value };
}

/** The value that a folded text is; undefined for words. */
export function readValue(text: string): Value | undefined {
  const first = text.charCodeAt(0);
  const found = isDigitOrSign(first) ? readNumber(text) : undefined;
  if (found || (first >= 0x80 && text.length > 7)) return found;
  if (dash.test(text)) return { kind: 'dash' };
  if (none.test(text)) return { kind: 'none' };
  const value = chineseNumber.test(text) ? chineseValue(text) : undefined;
  return value === undefined ? undefined : { kind: 'number', value, weak: true };
}

/** A share (`12.5%`): a cell that the form has no column for. */
export const isShareText = (text: string): boolean => /^[+-]?\d+(?:\.\d+)?[%‰]$/u.test(text);

const dashes = /[\u2010-\u2015\u2212\u2500]/gu;

/** A short text as folding makes it, as far as values go. */
function folded(text: string): string {
  for (let i = 0; i < text.length; i++)
    if (text.charCodeAt(i) > 0x7f)
      return text.normalize('NFKC').replace(dashes, '-').replace('無', '无').replace('暫', '暂').replace('適', '适');
  return text;
}

/** What a value may begin with that is written in characters. */
const mayBegin = new Set('增减无無暂暫不没沒');

/** Whether a text as it is printed stands for a value, though it may be one that is not read as a number. Numerals in words do not. */
export function isValueLike(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= 0x3400 && first < 0xa000 && !mayBegin.has(text.charAt(0))) return false;
  const own = folded(text);
  const found = readValue(own);
  return found ? found.weak !== true : otherNumber.test(own);
}

/** Whether a text is a unit that stands alone, as behind the number before it (`12 件`). */
export const isUnitText = (text: string): boolean => text.length < 3 && unit.test(text);
