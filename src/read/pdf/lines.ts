/** Glyphs to lines of text, as they stand: blanks where the gap is wide, raised small digits told apart. */
import { around, chained, middle } from './boxes.ts';
import type { Glyph, Line, Rule } from './types.ts';

/** Glyphs whose baselines differ by less than this share of their size stand on one line. */
const sameLine = 0.45;

/** A gap of more than this share of the size is a blank; Chinese is set without any. */
export const blankGap = 0.28;

/** A digit at most this large beside its line, and raised, is a mark for a note. */
const markSize = 0.78;
const raised = 0.15;

/** The same character again within this share of its width was printed twice to look bold. */
const again = 0.3;

/** Digits that cover each other by more than this share of their width cannot be told apart. */
const covered = 0.5;

/** Characters that are printed twice count once; digits that others are printed over are no characters that anyone knows. */
export function printedOnce(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  const smudged = new Set<Glyph>();
  const seen = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    const kind = /^\d$/u.test(glyph.text) ? 'digit' : glyph.text;
    const key = (column: number, row: number): string => `${kind} ${column} ${row}`;
    const column = Math.round(glyph.x0 / 4);
    const row = Math.round(glyph.baseline / 4);
    const near = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => seen.get(key(column + dx, row + dy)) ?? []));
    const isOver = (other: Glyph, share: number): boolean =>
      Math.max(Math.abs(other.x0 - glyph.x0), Math.abs(other.baseline - glyph.baseline)) < share * (glyph.x1 - glyph.x0);
    if (near.some((other) => other.text === glyph.text && isOver(other, again))) continue;
    for (const other of near) if (other.text !== glyph.text && isOver(other, covered)) smudged.add(other).add(glyph);
    kept.push(glyph);
    const own = seen.get(key(column, row));
    if (own) own.push(glyph);
    else seen.set(key(column, row), [glyph]);
  }
  return kept.map((glyph) => (smudged.has(glyph) ? { ...glyph, text: '\uFFFD' } : glyph));
}

/** A rule this far above the line of a digit, in shares of its size, strikes it out. */
const struckFrom = 0.12;
const struckTo = 0.5;

/** Digits that a rule goes through are no numbers that anyone may rely on. */
export function withoutStruck(glyphs: readonly Glyph[], rules: readonly Rule[]): Glyph[] {
  const flat = rules.filter(({ horizontal }) => horizontal).sort((a, b) => a.y0 - b.y0);
  return glyphs.map((glyph) => {
    if (!/^\d$/u.test(glyph.text)) return glyph;
    const [top, bottom] = [glyph.baseline - struckTo * glyph.size, glyph.baseline - struckFrom * glyph.size];
    let [low, high] = [0, flat.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if ((flat[half] as Rule).y0 < top) low = half + 1;
      else high = half;
    }
    const x = middle(glyph);
    for (let rule = flat[low]; rule && rule.y0 <= bottom; rule = flat[++low])
      if (rule.x0 <= x && x <= rule.x1) return { ...glyph, text: '\uFFFD' };
    return glyph;
  });
}

function textOf(glyphs: readonly Glyph[]): string {
  let text = '';
  glyphs.forEach((glyph, at) => {
    const before = glyphs[at - 1];
    if (before && glyph.x0 - before.x1 > blankGap * Math.max(before.size, glyph.size)) text += ' ';
    text += glyph.text;
  });
  return text;
}

export const lineOf = (glyphs: readonly Glyph[]): Line => ({ ...around(glyphs), glyphs, text: textOf(glyphs) });

/** The lines of some glyphs, from the top, each from left to right. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const sorted = [...glyphs].sort((a, b) => a.baseline - b.baseline);
  const rows = chained(sorted, ([first], glyph) => glyph.baseline - first.baseline <= sameLine * Math.max(first.size, glyph.size));
  return rows.map((row) => lineOf(row.sort((a, b) => a.x0 - b.x0)));
}

const isDigit = ({ text }: Glyph): boolean => /^[0-9*\u2460-\u2473]$/u.test(text);

/** A line without its raised small digits, and how many there were. */
export function withoutNoteMarks(line: Line): { readonly line: Line | undefined; readonly marks: number } {
  const largest = Math.max(...line.glyphs.map(({ size }) => size));
  const base = line.glyphs.filter(({ size }) => size > markSize * largest);
  const baseline = base.map((glyph) => glyph.baseline).sort((a, b) => a - b)[base.length >> 1] ?? 0;
  const kept = line.glyphs.filter(
    (glyph) => !(isDigit(glyph) && glyph.size <= markSize * largest && baseline - glyph.baseline >= raised * largest),
  );
  const marks = line.glyphs.length - kept.length;
  return { line: marks === 0 ? line : kept.length === 0 ? undefined : lineOf(kept), marks };
}
