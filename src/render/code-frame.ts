/** Shows where a span stands in its source, with carets placed by display width: a Chinese character takes two columns. */
import type { Span } from '../diagnostic/types.ts';
import { displayWidth, graphemes } from './display-width.ts';

const columns = 80;
const maxLines = 5;
/** Enough on either side of a span to fill a line; keeps long lines cheap. */
const around = columns * 2;

/** A line of the source that a span touches: its number, its text near the span, and the part that is marked. */
interface FrameLine {
  readonly number: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Offsets that fall inside a surrogate pair move to its start. */
const whole = (text: string, offset: number): number =>
  /^[\uDC00-\uDFFF]/u.test(text.charAt(offset)) && /[\uD800-\uDBFF]$/u.test(text.charAt(offset - 1)) ? offset - 1 : offset;

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
};

function countLines(text: string, end: number): number {
  let number = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) number++;
  return number;
}

function linesOf(text: string, { start, end }: Span): FrameLine[] {
  const lines: FrameLine[] = [];
  let number = countLines(text, start);
  let from = text.lastIndexOf('\n', start - 1) + 1;
  if (start === 0) from = 0;
  for (; from <= text.length && (from < end || lines.length === 0) && lines.length < maxLines; number++) {
    const to = lineEnd(text, from);
    const [first, last] = [whole(text, Math.min(Math.max(start, from), to)), whole(text, Math.min(Math.max(end, from), to))];
    lines.push({
      number,
      before: text.slice(whole(text, Math.max(from, first - around)), first),
      marked: text.slice(first, Math.min(last, first + around)),
      after: text.slice(last, whole(text, Math.min(to, last + around))),
    });
    from = to + 1;
  }
  return lines;
}

/** One column for what a terminal would not print as itself. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ');

/** As many characters from the start as fit into a width. */
function fit(characters: readonly string[], width: number): string {
  let [used, taken] = [0, ''];
  for (const character of characters) {
    used += displayWidth(character);
    if (used > width) return taken;
    taken += character;
  }
  return taken;
}

function draw(line: FrameLine, gutter: number): string {
  const room = columns - gutter - 3;
  const marked = fit(graphemes(printable(line.marked)), room - 2);
  const markedWidth = displayWidth(marked);
  const lead = graphemes(printable(line.before)).reverse();
  const left = fit(lead, Math.max(0, Math.min(room - markedWidth, Math.floor(room / 2)) - 1));
  const cut = left.length < line.before.length ? '…' : '';
  const before = cut + graphemes(left).reverse().join('');
  const complete = marked.length === printable(line.marked).length;
  const rest = printable(line.after);
  const space = room - displayWidth(before) - markedWidth;
  const after = !complete ? '…' : displayWidth(rest) <= space ? rest : `${fit(graphemes(rest), Math.max(0, space - 1))}…`;
  const label = String(line.number).padStart(gutter);
  return (
    `${label} | ${before}${marked}${after}`.trimEnd() +
    `\n${' '.repeat(gutter)} | ${' '.repeat(displayWidth(before))}${'^'.repeat(Math.max(1, markedWidth))}`
  );
}

/**
 * The lines that a span touches (five at most), each cut to 80 columns around it, with a line of carets below. Offsets
 * are UTF-16 units of `text`; spans outside of it are clamped. Linear in the text.
 */
export function codeFrame(text: string, span: Span): string {
  const start = whole(text, Math.min(Math.max(0, Math.trunc(span.start) || 0), text.length));
  const end = Math.min(Math.max(start, Math.trunc(span.end) || 0), text.length);
  const lines = linesOf(text, { start, end });
  const gutter = Math.max(3, ...lines.map(({ number }) => String(number).length));
  return lines.map((line) => draw(line, gutter)).join('\n');
}
