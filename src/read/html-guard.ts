/** Keeps markup made to exhaust a parser from doing so. */

/** More attributes than any element has; a parser compares each with all others. */
const mostAttributes = 200;

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Where a tag that opens at `start` ends, and where its attributes past the limit begin. */
function scanTag(source: string, start: number): { end: number; surplus: number } {
  let attributes = 0;
  let surplus = -1;
  let at = start + 1;
  for (let before = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x3e) break;
    if (isBlank(code) || code === 0x2f) {
      if (before !== 0x3d) before = 32;
      continue;
    }
    if ((code === 0x22 || code === 0x27) && before === 0x3d) {
      const close = source.indexOf(source.charAt(at), at + 1);
      at = close < 0 ? source.length : close;
      before = 32;
      continue;
    }
    if (before === 32 && ++attributes > mostAttributes && surplus < 0) surplus = at;
    before = code;
  }
  return { end: at, surplus };
}

/** The same text, of the same length, in which no element has attributes without end. */
export function withoutSurplusAttributes(source: string): string {
  let clean = '';
  let kept = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
    if (source.startsWith('!--', at + 1)) {
      const close = source.indexOf('-->', at + 4);
      if (close < 0) break;
      at = close;
      continue;
    }
    // An end tag may carry attributes too; they are compared all the same.
    const named = source.charCodeAt(at + 1) === 0x2f ? at + 1 : at;
    if (!isLetter(source.charCodeAt(named + 1))) continue;
    const { end, surplus } = scanTag(source, named);
    if (surplus >= 0) {
      clean += source.slice(kept, surplus) + ' '.repeat(end - surplus);
      kept = end;
    }
    const raw = named === at ? /^<(?:script|style)\b/iu.exec(source.slice(at, at + 8)) : null;
    at = raw === null ? end : endOfRaw(source, end, raw[0].slice(1).toLowerCase());
  }
  return kept === 0 ? source : clean + source.slice(kept);
}

function endOfRaw(source: string, from: number, name: string): number {
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2))
    if (source.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at - 1;
  return source.length;
}
