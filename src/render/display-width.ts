/**
 * How many columns a text takes in a terminal. `string-width` does the same, but takes longer to load than all the rest of
 * gongkai/check; the tests hold the two against each other.
 */
import { eastAsianWidth } from 'get-east-asian-width';

let segmenter: Intl.Segmenter | undefined;

/** Text in which each code unit is a character of its own, ASCII of one column, the rest of two: nearly all there is. */
const plain = /^[\x20-\x7E\u3000-\u3029\u3030-\u303E\u4E00-\u9FFF\uFF01-\uFF60]*$/u;

/** The characters of a text as a reader counts them. */
export const graphemes = (text: string): string[] =>
  plain.test(text)
    ? text.split('')
    : Array.from((segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' })).segment(text), ({ segment }) => segment);

/** Columns of one grapheme: that of its first visible character; emoji are wide. */
function widthOf(grapheme: string): number {
  const visible = grapheme.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/gu, '');
  const code = visible.codePointAt(0);
  if (code === undefined) return 0;
  return code > 0x7f && /\p{Emoji_Presentation}|\uFE0F/u.test(grapheme) ? 2 : eastAsianWidth(code);
}

/** Display width; control characters and marks take none. */
export const displayWidth = (text: string): number =>
  plain.test(text)
    ? text.length + text.replace(/[\x20-\x7E]+/gu, '').length
    : graphemes(text).reduce((sum, grapheme) => sum + widthOf(grapheme), 0);
