/** Lines and columns from offsets, when asked for. */

/** 1-based. Columns count UTF-16 units. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  readonly count: number;
  /** The place of an offset; offsets outside the text are clamped. */
  at(offset: number): Point;
  /** The text of a line (1-based) without its ending. */
  line(number: number): string;
  /** The offset at which a line begins. */
  start(number: number): number;
}

/** An index of the lines of a text; `\n`, `\r\n` and `\r` end a line. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/gu)) starts.push(match.index + match[0].length);
  const start = (line: number): number => starts[line - 1] ?? text.length;
  return {
    count: starts.length,
    start,
    at(offset) {
      const within = Math.max(0, Math.min(offset, text.length));
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] as number) <= within) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: within - (starts[low] as number) + 1 };
    },
    line(line) {
      let end = start(line + 1);
      while (end > start(line) && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
      return text.slice(start(line), end);
    },
  };
}
