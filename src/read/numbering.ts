/** The automatic numbers of paragraphs in a document (`（一）`, `1.`): they are printed, but no text of the file holds them. */
import { elements, find, type XmlElement } from './xml.ts';

/** A list and the level in it. */
export interface NumberAt {
  readonly list: string;
  readonly level?: number | undefined;
  /** The style of the paragraph, which may be that of a level. */
  readonly style?: string | undefined;
}

/** The next number of a list, as printed; undefined where the list is not defined. */
export type Numbers = (at: NumberAt) => string | undefined;

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly plain: boolean;
  /** The style whose paragraphs are of this level. */
  readonly style: string | undefined;
  /** The lowest level whose numbers start it again; levels above it do not. */
  readonly restart: number | undefined;
}

const digits = '〇一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';

/** 十二, 二十, 一百零五: up to 9,999. */
function chinese(n: number, own: string, units: readonly string[], first: string): string {
  let out = '';
  let gap = false;
  for (const [index, figure] of String(n).padStart(4, '0').split('').entries()) {
    const value = Number(figure);
    if (value === 0) gap = out !== '';
    else {
      out += (gap ? '零' : '') + (own[value] ?? '') + (units[index] ?? '');
      gap = false;
    }
  }
  return n >= 10 && n < 20 ? first + out.slice(2) : out;
}

function letters(n: number): string {
  return String.fromCharCode(0x61 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

function roman(n: number): string {
  const steps = [
    [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
  ] as const; // prettier-ignore
  let out = '';
  let left = n;
  for (const [value, sign] of steps) for (; left >= value; left -= value) out += sign;
  return out;
}

const counting = (n: number): string => chinese(n, digits, ['千', '百', '十', ''], '十');
const plain = (n: number): string => String(n);
/** A run of characters that stand for 1, 2, 3 …; past its end the number in plain digits. */
const run = (from: number, last: number) => (n: number) => (n >= 1 && n <= last ? String.fromCodePoint(from + n - 1) : String(n));

const formats: Readonly<Record<string, (n: number) => string>> = {
  decimal: plain,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: (n) => String(n).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalEnclosedCircle: run(0x2460, 20),
  decimalEnclosedCircleChinese: run(0x2460, 20),
  decimalEnclosedParen: run(0x2474, 20),
  decimalEnclosedFullstop: run(0x2488, 20),
  ideographEnclosedCircle: run(0x3280, 10),
  ideographDigital: (n) => String(n).replace(/\d/gu, (digit) => digits[Number(digit)] ?? ''),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  japaneseDigitalTenThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  chineseLegalSimplified: (n) => chinese(n, legalDigits, ['仟', '佰', '拾', ''], '壹拾'),
  ideographLegalTraditional: (n) => chinese(n, legalDigits, ['仟', '佰', '拾', ''], '壹拾'),
  ideographTraditional: (n) => '甲乙丙丁戊己庚辛壬癸'[n - 1] ?? String(n),
  ideographZodiac: (n) => '子丑寅卯辰巳午未申酉戌亥'[n - 1] ?? String(n),
  lowerLetter: letters,
  upperLetter: (n) => letters(n).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (n) => roman(n).toUpperCase(),
  bullet: () => '',
  none: () => '',
};

const wholeOf = (element: XmlElement | undefined, otherwise: number): number => {
  const value = Number(element?.attributes['val'] ?? otherwise);
  return Number.isInteger(value) && Math.abs(value) < 1_000_000 ? value : otherwise;
};

const levelOf = (level: XmlElement): Level => ({
  start: wholeOf(find(level, 'w:start'), 0),
  format: find(level, 'w:numFmt')?.attributes['val'] ?? 'decimal',
  text: find(level, 'w:lvlText')?.attributes['val'] ?? '',
  plain: find(level, 'w:isLgl') !== undefined,
  style: find(level, 'w:pStyle')?.attributes['val'],
  restart: find(level, 'w:lvlRestart') && wholeOf(find(level, 'w:lvlRestart'), 0),
});

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that start anew with this list, though another one counts on. */
  readonly starts: ReadonlyMap<number, number>;
}

function listsOf(root: XmlElement | undefined): ReadonlyMap<string, List> {
  const abstracts = new Map<string, ReadonlyMap<number, Level>>();
  const lists = new Map<string, List>();
  if (root === undefined) return lists;
  const levelsOf = (element: XmlElement): [number, Level][] =>
    elements(element, 'w:lvl').map((level) => [Number(level.attributes['ilvl'] ?? 0), levelOf(level)]);
  for (const abstract of elements(root, 'w:abstractNum'))
    abstracts.set(abstract.attributes['abstractNumId'] ?? '', new Map(levelsOf(abstract)));
  for (const num of elements(root, 'w:num')) {
    const abstract = find(num, 'w:abstractNumId')?.attributes['val'] ?? '';
    const overrides = elements(num, 'w:lvlOverride');
    lists.set(num.attributes['numId'] ?? '', {
      abstract,
      levels: new Map([...(abstracts.get(abstract) ?? []), ...overrides.flatMap(levelsOf)]),
      starts: new Map(
        overrides.flatMap((each): [number, number][] => {
          const start = find(each, 'w:startOverride');
          return start ? [[Number(each.attributes['ilvl'] ?? 0), wholeOf(start, 1)]] : [];
        }),
      ),
    });
  }
  return lists;
}

/** Counts the numbered paragraphs of a document. */
export function numbersOf(root: XmlElement | undefined): Numbers {
  const lists = listsOf(root);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return ({ list: id, level: given, style }) => {
    const list = lists.get(id);
    const level = given ?? [...(list?.levels ?? [])].find(([, each]) => style !== undefined && each.style === style)?.[0] ?? 0;
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined) return undefined;
    const count = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, count);
    if (!begun.has(id)) {
      begun.add(id);
      for (const [at, start] of list.starts) count[at] = start - 1;
    }
    count[level] = (count[level] ?? own.start - 1) + 1;
    for (const at of list.levels.keys()) if (at > level && (list.levels.get(at)?.restart ?? 1) !== 0) count[at] = undefined;
    return own.text.replace(/%([1-9])/gu, (_, place: string) => {
      const at = Number(place) - 1;
      const value = count[at] ?? list.levels.get(at)?.start ?? 0;
      const format = own.plain ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
      return Object.hasOwn(formats, format) && value >= 0 && value < 10_000 ? (formats[format]?.(value) ?? '') : String(value);
    });
  };
}
