/** Lines that no rule bounds, written so that what stands above each other on the page does so in the text. */
import { blankGap } from './lines.ts';
import type { Glyph, Line } from './types.ts';

/** A gap of more than this share of the size sets columns apart. */
const wideGap = 0.45;

/** Of pages that are wider than any the places are not kept. */
const mostColumns = 1000;

/** Half a character of the page: a Chinese one is two of these wide, a digit one. */
export function unitOf(glyphs: readonly Glyph[]): number {
  const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b);
  return Math.max(1, (sizes[sizes.length >> 1] ?? 10) / 2);
}

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2), 0);

/** The text of a line at its place: columns are counted in `unit` points from the left edge of the page. */
export function spacedOut({ glyphs }: Line, unit: number): string {
  let text = '';
  let column = 0;
  glyphs.forEach((glyph, at) => {
    const before = glyphs[at - 1];
    const gap = before ? glyph.x0 - before.x1 : Infinity;
    const own = Math.min(mostColumns, Math.round(glyph.x0 / unit));
    const blanks =
      gap > wideGap * Math.max(glyph.size, before?.size ?? 0)
        ? Math.max(before ? 2 : 0, own - column)
        : gap > blankGap * glyph.size
          ? 1
          : 0;
    text += ' '.repeat(blanks) + glyph.text;
    column += blanks + widthOf(glyph.text);
  });
  return text;
}
