/**
 * How many columns a text takes in a terminal. `string-width` does this for every script there is, and takes longer to load than
 * all the rest of gongkai/check; for the scripts of East Asia and Latin the tests hold the two against each other.
 */

let segmenter: Intl.Segmenter | undefined;

/** Text in which each code unit is a character of its own, ASCII of one column, the rest of two: nearly all there is. */
const plain = /^[\x20-\x7E\u3000-\u3029\u3030-\u303E\u4E00-\u9FFF\uFF01-\uFF60]*$/u;

/** The characters of a text as a reader counts them. */
export const graphemes = (text: string): string[] =>
  plain.test(text)
    ? text.split('')
    : Array.from((segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' })).segment(text), ({ segment }) => segment);

/** The blocks of East Asia whose characters take two columns. */
const wide =
  /^[\u2E80-\u303E\u3041-\u3247\u3250-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6B\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

/** Columns of one grapheme: that of its first visible character; emoji are wide. */
function widthOf(grapheme: string): number {
  const visible = grapheme.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/gu, '');
  if (visible === '') return 0;
  return wide.test(visible) || (!/^[\0-\x7F]/u.test(visible) && /\p{Emoji_Presentation}|\uFE0F/u.test(grapheme)) ? 2 : 1;
}

/** Display width; control characters and marks take none. */
export const displayWidth = (text: string): number =>
  plain.test(text)
    ? text.length + text.replace(/[\x20-\x7E]+/gu, '').length
    : graphemes(text).reduce((sum, grapheme) => sum + widthOf(grapheme), 0);
