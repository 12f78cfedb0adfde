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

/**
 * Tells whether `5/8` is a page of pages. Alone it could as well be three values, so that another page of as many
 * pages must stand just before or after it.
 */
export type PageCount = (line: string) => boolean;

export function pageCounter(text: string): PageCount {
  let seen: Set<string> | undefined;
  return (line) => {
    const found = pageOfPages.exec(line);
    if (found === null) return false;
    seen ??= new Set(text.split(/[\n\f\r]/u).flatMap((other) => (other.length <= longest && other.includes('/') ? bare(other) : [])));
    const page = Number(found[1]);
    const pages = Number(found[2]);
    return page <= pages && (seen.has(`${page - 1}/${pages}`) || seen.has(`${page + 1}/${pages}`));
  };
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

/** Whether `text[start, end)`, a trimmed line, is no content. */
export function isResidue(text: string, start: number, end: number, isPageOf: PageCount): boolean {
  const first = text.charCodeAt(start);
  if (end - start === 1 && !isCrossing(first)) return false;
  if (end - start <= longest && mayBePage(first)) {
    // Most lines are values; only those that hold more than digits can be a page mark.
    let digits = start;
    while (digits < end && isDigit(text.charCodeAt(digits))) digits++;
    if (digits === end) return false;
    const line = text.slice(start, end);
    if (digits === start ? isPageMark(bare(line)) : slash.test(line) && isPageOf(bare(line))) return true;
  }
  return !isDigit(first) && isBorder(text, start, end);
}
