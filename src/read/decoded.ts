/** Walks the raw and the decoded form of a text node in parallel. */

const reference = /&(?:#(?:x[\da-f]{1,12}|\d{1,12})|[a-z][\da-z]{1,40});?/iuy;
const ampersand = /^&(?:amp|#38|#x26);?$/iu;

/**
 * Where a text node begins. After white space that the tree dropped, parse5 gives the end of the reference that the
 * text begins with.
 */
export function startOfText(source: string, value: string, start: number): number {
  const code = source.charCodeAt(start);
  if (code === value.charCodeAt(0) || code === 0x26 || code === 0x0d || code === 0x3c) return start;
  const nearest = Math.max(0, start - 45);
  const back = source.slice(nearest, start).lastIndexOf('&');
  if (back < 0) return start;
  const ampersandAt = nearest + back;
  reference.lastIndex = ampersandAt;
  return (reference.exec(source)?.[0].length ?? 0) > start - ampersandAt ? ampersandAt : start;
}

/** After `<`, what makes it markup. */
const opensTag = /[!/?a-z]/iu;

/** Takes each character (or pair) of the decoded text with its place in the source. */
export type TakeCharacter = (from: number, to: number, raw: number, width: number) => void;

/** Code points that follow another one in named references of two (`&bne;`). */
const follows = (code: number): boolean => (code >= 0x300 && code <= 0x36f) || (code >= 0x20d0 && code <= 0x20ff) || code === 0xfe00;

/** Whether the source goes on as `after` does; at the next reference there is no telling. */
function goesOn(source: string, raw: number, after: string): boolean {
  for (let at = 0; at < after.length; at++) {
    const code = source.charCodeAt(raw + at);
    if (code === 0x26) return at > 0;
    if (code !== after.charCodeAt(at)) return false;
  }
  return true;
}

/** How many characters of the source a reference without `;` takes: names may end anywhere (`&nbspabc`). */
function openReference(source: string, raw: number, found: string, after: string): number {
  if (after === '' || found.startsWith('&#')) return found.length;
  for (let length = 3; length < found.length; length++) if (goesOn(source, raw + length, after)) return length;
  return found.length;
}

/**
 * Matches `value`, the decoded text, with `source[rawStart, rawEnd)`. Markup that the tree dropped or moved elsewhere
 * may stand between. `skips` is what may be spent on that in all, so that it stays linear.
 */
export function align(source: string, value: string, rawStart: number, rawEnd: number, skips: { left: number }, take: TakeCharacter): void {
  let raw = rawStart;
  for (let at = 0; at < value.length;) {
    const code = value.charCodeAt(at);
    for (;;) {
      const found = source.charCodeAt(raw);
      if (
        raw >= rawEnd ||
        (found === code && !(found === 0x3c && opensTag.test(source.charAt(raw + 1)))) ||
        found === 0x26 ||
        (found === 0x0d && code === 0x0a)
      )
        break;
      if (found === 0x3c) {
        const close = source.indexOf('>', raw);
        raw = close < 0 || close >= rawEnd ? rawEnd : close + 1;
      } else raw++;
      if (--skips.left < 0) raw = rawEnd;
    }
    let to = at + 1;
    let width = 1;
    if (raw >= rawEnd) {
      // The source was not found again: what is left stands for all of the node.
      for (; at < value.length; at++) take(at, at + 1, rawStart, rawEnd - rawStart);
      return;
    }
    // `\&amp;` of Markdown is no reference.
    const escaped = raw > rawStart && source.charCodeAt(raw - 1) === 0x5c && value.charCodeAt(at - 1) !== 0x5c;
    if (source.charCodeAt(raw) === 0x26 && !(escaped && code === 0x26)) {
      reference.lastIndex = raw;
      const [found] = reference.exec(source) ?? [];
      if (found !== undefined && (code !== 0x26 || ampersand.test(found))) {
        if (code >= 0xd800 && code < 0xdc00) to++;
        else if (to < value.length && follows(value.charCodeAt(to)) && source.charCodeAt(raw + found.length) !== value.charCodeAt(to)) to++;
        width = found.endsWith(';') ? found.length : openReference(source, raw, found, value.slice(to, to + 3));
      } else if (code !== 0x26) {
        raw++;
        continue;
      }
    } else if (code === 0x0a && source.charCodeAt(raw) === 0x0d && source.charCodeAt(raw + 1) === 0x0a) width = 2;
    take(at, to, raw, width);
    at = to;
    raw += width;
  }
}
