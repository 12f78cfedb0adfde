/** Number formats: whether what they show is the number that a cell holds. */

/** Formats that have a number but no text in the file, as far as they show something else than the number. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  41: '#,##0;(#,##0);"-"',
  42: '#,##0;(#,##0);"-"',
  43: '#,##0.00;(#,##0.00);"-"',
  44: '#,##0.00;(#,##0.00);"-"',
  48: '##0.0E+0',
};

/** Dates and times, those of East Asia among them. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

export const formatCode = (id: number, own: ReadonlyMap<number, string>): string =>
  own.get(id) ?? builtIn[id] ?? (isBuiltInDate(id) ? 'yyyy' : 'General');

interface Section {
  /** What is neither literal nor filler: placeholders, separators, codes of dates. */
  readonly shown: string;
  readonly literal: string;
  /** A condition other than the sign, or a duration. */
  readonly unusual: boolean;
}

/** Formats are at most this long. */
const longest = 255;

/** The sections of a format: a quoted, escaped or bracketed semicolon divides none. */
function sections(code: string): Section[] {
  const found: { shown: string; literal: string; unusual: boolean }[] = [];
  let section = { shown: '', literal: '', unusual: false };
  const inside = (from: number, end: string): string => {
    const to = code.indexOf(end, from);
    return code.slice(from, to < 0 ? code.length : to);
  };
  for (let at = 0; at < Math.min(code.length, longest); at++) {
    const sign = code.charAt(at);
    if (sign === ';') {
      found.push(section);
      section = { shown: '', literal: '', unusual: false };
    } else if (sign === '"') {
      const text = inside(at + 1, '"');
      section.literal += text;
      at += text.length + 1;
    } else if (sign === '[') {
      const text = inside(at + 1, ']');
      // Colours, currencies and scripts of digits are as usual.
      if (/^[<>=hms]/iu.test(text.trim())) section.unusual = true;
      at += text.length + 1;
    } else if (sign === '\\') section.literal += code.charAt(++at);
    // A blank as wide as a sign, and a sign that fills the cell.
    else if (sign === '_' || sign === '*') at++;
    else section.shown += sign;
  }
  return [...found, section];
}

/** Whether the format shows a number as it is: its digits, with separators, a sign and units at most. */
export function showsValue(code: string, value: number): boolean {
  const parts = sections(code);
  // One section is for all; of two the second is for negative numbers; a third is for zero.
  const index = value < 0 && parts.length > 1 ? 1 : value === 0 && parts.length > 2 ? 2 : 0;
  const { shown, literal, unusual } = parts[index] ?? { shown: '', literal: '', unusual: true };
  // Digits among the literals would be read as part of the number; a negative number needs its sign.
  if (unusual || /\d/u.test(literal) || (index === 1 && !/[-(−]/u.test(shown + literal))) return false;
  const general = shown.trim().toLowerCase();
  if (general === 'general' || general === '@' || code.trim() === '') return true;
  if (/[ymdhsegb年月日%‰/]/iu.test(shown) || !/[0#?]/u.test(shown) || (value === 0 && !shown.includes('0'))) return false;
  // A comma behind the last digit divides by a thousand.
  const [whole = '', decimals = ''] = shown.split('.');
  if (whole.slice(Math.max(...['0', '#', '?'].map((sign) => whole.lastIndexOf(sign))) + 1).includes(',') || decimals.includes(','))
    return false;
  const places = decimals.replace(/[^0#?]/gu, '').length;
  return Math.abs(Number(value.toFixed(places)) - value) < 1e-9 * Math.max(1, Math.abs(value));
}
