/**
 * Tells Markdown that would take its parser more than linear time: containers within containers, brackets, code marks
 * or asterisks beyond what people write. Such text is read as plain text, which loses little.
 */

const longestSource = 1_000_000;
const mostBrackets = 4000;
const mostTicks = 2000;
const longestRun = 100;
/** Marks of quotations and lists, and blanks, at the start of a line. */
const longestIndent = 200;

const isIndent = (code: number): boolean =>
  code === 32 || code === 9 || code === 0x3e || (code >= 0x2a && code <= 0x2e) || (code >= 0x30 && code <= 0x39) || code === 0x29;

export function isEntangled(source: string): boolean {
  if (source.length > longestSource) return true;
  let brackets = 0;
  let ticks = 0;
  let run = 0;
  let indent = 0;
  let previous = 10;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x5b) brackets++;
    else if (code === 0x60) ticks++;
    run = code === previous && (code === 0x2a || code === 0x5f) ? run + 1 : 0;
    if (code === 10 || code === 13) indent = 0;
    else if (indent >= 0) indent = isIndent(code) ? indent + 1 : -1;
    if (run > longestRun || indent > longestIndent) return true;
    previous = code;
  }
  return brackets > mostBrackets || ticks > mostTicks;
}
