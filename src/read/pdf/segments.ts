/** Runs of a line that stand apart, and runs of several lines that make one cell. */
import { isUnitText, isValueLike } from '../../lex/value.ts';
import { around, beside, chained, middle, width } from './boxes.ts';
import { hasNoRoom } from './cells.ts';
import { lineOf } from './lines.ts';
import type { Box, Glyph, Line } from './types.ts';

/** A line among those of several pages, which stand one below the other: `dy` further down than on its own. */
export interface FlowLine {
  readonly line: Line;
  readonly page: number;
  readonly dy: number;
}

export interface Segment extends Line, Pick<FlowLine, 'page' | 'dy'> {
  readonly baseline: number;
  readonly size: number;
  /** It looks like a value, and nothing but values stands behind it in its line. */
  readonly value: boolean;
}

/** Segments that stand below each other as the lines of one cell. */
export interface Stack extends Box {
  readonly segments: readonly Segment[];
}

/** Digits stand closer than this share of their size, or in two columns. */
const digitGap = 0.2;

/** A gap of more than this share of the size sets words apart; blanks between words are smaller. */
const wordGap = 0.55;

/** Typesetters put a quarter of it between Chinese and digits of one run. */
const setGap = 0.27;

const digit = /^\d/u;
const looksLikeValue = (text: string): boolean => !text.includes(' ') && isValueLike(text);

/** The parts of a line. */
export function segmentsOf({ line: { glyphs }, page, dy }: FlowLine): Segment[] {
  const parts = chained(glyphs, (chain, glyph) => {
    const before = chain.at(-1) as Glyph;
    return glyph.x0 - before.x1 <= digitGap * Math.max(before.size, glyph.size);
  });
  const joined: Line[] = [];
  for (const part of parts.map(lineOf)) {
    const last = joined.at(-1);
    const size = Math.max(part.glyphs[0]?.size ?? 0, last?.glyphs.at(-1)?.size ?? 0);
    const gap = last ? part.x0 - last.x1 : 0;
    const apart =
      last !== undefined &&
      gap > setGap * size &&
      (gap > wordGap * size ||
        (looksLikeValue(last.text) && !isUnitText(part.text)) ||
        (looksLikeValue(part.text) && !digit.test(last.text.slice(-1))));
    if (last === undefined || apart) joined.push(part);
    else joined[joined.length - 1] = lineOf([...last.glyphs, ...part.glyphs]);
  }
  const firstValue = joined.length - [...joined].reverse().findIndex(({ text }) => !looksLikeValue(text));
  const from = joined.every(({ text }) => looksLikeValue(text)) ? 0 : firstValue;
  return joined.map((part, at) => {
    const [first] = part.glyphs as readonly [Glyph, ...Glyph[]];
    return {
      ...part,
      y0: part.y0 + dy,
      y1: part.y1 + dy,
      page,
      dy,
      baseline: first.baseline + dy,
      size: Math.max(...part.glyphs.map(({ size }) => size)),
      value: at >= from,
    };
  });
}

/** How far below each other lines stand at least, where they overlap; Infinity where none do. */
export function leadingOf(rows: readonly (readonly Segment[])[]): number {
  let least = Infinity;
  rows.forEach((row, at) => {
    for (const next of rows.slice(at + 1, at + 4))
      for (const segment of row)
        for (const other of next)
          if (beside(segment, other) && other.size === segment.size && !segment.value && !other.value)
            least = Math.min(least, (other.baseline - segment.baseline) / segment.size);
  });
  return least;
}

/** Lines of one cell are at most this much further apart than the closest ones of the page. */
export const sameLeading = 1.25;

/** Edges that differ by less, in points, are the same. */
const sameEdge = 1.5;

const edges: readonly ((box: Box) => number)[] = [({ x0 }) => x0, middle, ({ x1 }) => x1];

/** Whether a line is as wide as lines get that are set to the same edge: only such a line goes on in the next. */
const isFull = (line: Segment, next: Segment, all: readonly Segment[]): boolean =>
  edges.some((edge) => {
    const alike = all.filter((other) => Math.abs(edge(other) - edge(line)) < sameEdge);
    return Math.abs(edge(line) - edge(next)) < sameEdge && hasNoRoom(line, next, Math.max(...alike.map(width)));
  });

/**
 * Lines of words that stand below each other, where each but the last had no room for more. `leading` is a share of the
 * size. In a `column` lines of other cells show how much room there was, in a head nothing but the lines of its own.
 * `parts`: whether two lines are of two cells in any case.
 */
export function stacksOf(
  segments: readonly Segment[],
  leading: number,
  { column = false, parts = () => false }: { readonly column?: boolean; readonly parts?: (upper: Segment, lower: Segment) => boolean } = {},
): Stack[] {
  const under = (upper: Segment, at: number): number =>
    segments.filter((other) => Math.abs(other.baseline - at) < 1 && beside(other, upper)).length;
  const words = segments.filter(({ value }) => !value);
  const near = (upper: Segment, lower: Segment): boolean => {
    const by = lower.baseline - upper.baseline;
    return by > 0 && by <= leading * sameLeading * lower.size && beside(upper, lower);
  };
  // Among heads of one line, most of them of this line alone, one that has another line over it is under a head of several.
  const isWhole = (lower: Segment): boolean => {
    const line = words.filter((other) => Math.abs(other.baseline - lower.baseline) < 1);
    const alone = line.filter(
      (other) => Math.abs(width(other) - width(lower)) < 1 && !words.some((next) => near(next, other) || near(other, next)),
    );
    return alone.length > line.filter((other) => words.some((upper) => near(upper, other))).length;
  };
  const stacks: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => b.baseline - a.baseline || a.x0 - b.x0)) {
    const below = stacks.filter(([first]) => first && !segment.value && !first.value && near(segment, first));
    const [stack] = below;
    const [first] = stack ?? [];
    // What stands over several columns is the head of them, not the beginning of one.
    const goesOn =
      below.length === 1 &&
      first !== undefined &&
      under(segment, first.baseline) === 1 &&
      !parts(segment, first) &&
      (column ? isFull(segment, first, words) : !isWhole(first)) &&
      [segment, ...(stack ?? [])].every((line, at, all) => {
        const next = all[at + 1];
        return next === undefined || hasNoRoom(line, next, Math.max(...all.map(width)));
      });
    if (goesOn) stack?.unshift(segment);
    else stacks.push([segment]);
  }
  return stacks.reverse().map((stack) => ({ ...around(stack), segments: stack }));
}
