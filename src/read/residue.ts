/** Lines that are no content: page marks, Markdown delimiter rows, drawn borders. */
import { BLANK, TAB, WIDE, classOf, isBoxDrawing, isDash, isDigit, isVertical } from './characters.ts';

/** `-4-`, `—5—`. These three are matched against lines without blanks and with plain digits. */
const dashedPage = /^[-–—―−─·•~]{1,2}\d{1,4}[-–—―−─·•~]{1,2}$/u;
/** `第5页`, `第5页/共8页`. */
const wordedPage = /^[第共总]\d{1,4}[页頁](?:[/,、]?[第共总]\d{1,4}[页頁])?$/u;
/** `5/8`. */
const pageOfPages = /^(\d{1,4})\/(\d{1,4})$/u;

/** Longest page mark worth looking at. */
const longest = 40;

const isPageMark = (line: string): boolean => dashedPage.test(line) || wordedPage.test(line);
const slash = /[/／]/u;

const bare = (line: string): string => line.normalize('NFKC').replace(/\s+/gu, '');

/** What only the whole text can tell of a line. */
export interface PageCount {
  /** `5/8` alone could as well be three values: another page of as many pages must stand just before or after it. */
  readonly isPageOf: (line: string) => boolean;
  /** A number that stands last before a form feed, at an offset, where such numbers count the pages. */
  readonly isPageNumber: (at: number) => boolean;
}

export function pageCounter(text: string): PageCount {
  let seen: Set<string> | undefined;
  let numbers: ReadonlySet<number> | undefined;
  return {
    isPageOf(line) {
      const found = pageOfPages.exec(line);
      if (found === null) return false;
      seen ??= new Set(text.split(/[\n\f\r]/u).flatMap((other) => (other.length <= longest && other.includes('/') ? bare(other) : [])));
      const page = Number(found[1]);
      const pages = Number(found[2]);
      return page <= pages && (seen.has(`${page - 1}/${pages}`) || seen.has(`${page + 1}/${pages}`));
    },
    isPageNumber: (at) => (numbers ??= pageNumbers(text)).has(at),
  };
}

/** Where the pages end in numbers that count them: two or more, and none that does not. */
function pageNumbers(text: string): ReadonlySet<number> {
  const starts = new Set<number>();
  let first: number | undefined;
  let from = 0;
  for (let page = 0, end = text.indexOf('\f'); end >= 0; page++, from = end + 1, end = text.indexOf('\f', from)) {
    const last = /\d{1,4}$/u.exec(text.slice(Math.max(from, end - longest), end).trimEnd());
    if (last === null) continue;
    const start = Math.max(from, end - longest) + last.index;
    if (text.slice(Math.max(from, text.lastIndexOf('\n', start) + 1), start).trim() !== '') continue;
    first ??= Number(last[0]) - page;
    if (Number(last[0]) - page !== first) return new Set();
    starts.add(start);
  }
  return starts.size > 1 && (first ?? 0) > 0 ? starts : new Set();
}

/** How many of the same drawn character in a row make a border rather than a dash: `---` among others, `-----` alone. */
const enough = (code: number, alone: boolean): number => ((code === 0x2d || code === 0x3d) && !alone ? 3 : 5);

/** `---|---`, `:--|--:`, `+-----+`, `├──┼──┤`. Bars alone, or one to two dashes, are not a border. */
function isBorder(text: string, start: number, end: number): boolean {
  let drawn = false;
  for (let at = start; at < end;) {
    const code = text.charCodeAt(at);
    let next = at + 1;
    if (isDash(code) || code === 0x3d || code === 0x5f) {
      while (next < end && text.charCodeAt(next) === code) next++;
      const colon = text.charCodeAt(at - 1) === 0x3a || text.charCodeAt(next) === 0x3a;
      const crossed = code === 0x2500 && end - start > 2 && (isCrossing(text.charCodeAt(at - 1)) || isCrossing(text.charCodeAt(next)));
      if (!colon && !crossed && next - at < enough(code, next - at === end - start)) return false;
      drawn = true;
    } else if (isCrossing(code)) drawn = true;
    else {
      const kind = classOf(code);
      if (kind !== BLANK && kind !== WIDE && kind !== TAB && code !== 0x7c && code !== 0x3a && code !== 0x2b && !isVertical(code))
        return false;
    }
    at = next;
  }
  return drawn;
}

const isCrossing = (code: number): boolean => isBoxDrawing(code) && code !== 0x2500 && !isVertical(code);

const mayBePage = (code: number): boolean =>
  isDash(code) ||
  isDigit(code) ||
  code === 0x7e ||
  code === 0xb7 ||
  code === 0x2022 ||
  code === 0x7b2c ||
  code === 0x5171 ||
  code === 0x603b;

/** Whether a line may be residue at all, by its first character. */
export const mayBeResidue = (code: number): boolean =>
  mayBePage(code) || code === 0x7c || code === 0x3a || code === 0x2b || code === 0x3d || code === 0x5f || isBoxDrawing(code);

/** What `text[start, end)`, a trimmed line, is if it is no content. */
export function residueOf(text: string, start: number, end: number, pages: PageCount): 'page' | 'border' | undefined {
  const first = text.charCodeAt(start);
  if (end - start === 1 && !isCrossing(first)) return isDigit(first) && pages.isPageNumber(start) ? 'page' : undefined;
  if (end - start <= longest && mayBePage(first)) {
    // Most lines are values; only those that hold more than digits can be a page mark.
    let digits = start;
    while (digits < end && isDigit(text.charCodeAt(digits))) digits++;
    if (digits === end) return pages.isPageNumber(start) ? 'page' : undefined;
    const line = text.slice(start, end);
    if (digits === start ? isPageMark(bare(line)) : slash.test(line) && pages.isPageOf(bare(line))) return 'page';
  }
  return !isDigit(first) && isBorder(text, start, end) ? 'border' : undefined;
}
