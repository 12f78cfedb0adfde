/**
 * How many columns a text takes in a terminal. `string-width` does the same, but takes longer to load than all the rest of
 * gongkai/check; the tests hold the two against each other.
 */
import { eastAsianWidth } from 'get-east-asian-width';

let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as a reader counts them. */
export const graphemes = (text: string): string[] =>
  Array.from((segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' })).segment(text), ({ segment }) => segment);

/** Columns of one grapheme: that of its first visible character; emoji are wide. */
function widthOf(grapheme: string): number {
  const visible = grapheme.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/gu, '');
  const code = visible.codePointAt(0);
  if (code === undefined) return 0;
  return code > 0x7f && /\p{Emoji_Presentation}|\uFE0F/u.test(grapheme) ? 2 : eastAsianWidth(code);
}

/** Display width; control characters and marks take none. */
export const displayWidth = (text: string): number =>
  /^[\x20-\x7E]*$/u.test(text) ? text.length : graphemes(text).reduce((sum, grapheme) => sum + widthOf(grapheme), 0);
