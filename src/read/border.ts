/** Lines that are drawn: Markdown delimiter rows, borders of tables. */
import { BLANK, TAB, WIDE, classOf, isBoxDrawing, isDash, isVertical } from './characters.ts';

/** How many of the same drawn character in a row make a border rather than a dash: `---` among others, `-----` alone. */
const enough = (code: number, alone: boolean): number => ((code === 0x2d || code === 0x3d) && !alone ? 3 : 5);

/** `---|---`, `:--|--:`, `+-----+`, `├──┼──┤`. Bars alone, or one to two dashes, are not a border. */
export function isBorder(text: string, start: number, end: number): boolean {
  let drawn = false;
  for (let at = start; at < end;) {
    const code = text.charCodeAt(at);
    let next = at + 1;
    if (isDash(code) || code === 0x3d || code === 0x5f) {
      while (next < end && text.charCodeAt(next) === code) next++;
      const colon = text.charCodeAt(at - 1) === 0x3a || text.charCodeAt(next) === 0x3a;
      const crossed = code === 0x2500 && end - start > 2 && (isCrossing(text.charCodeAt(at - 1)) || isCrossing(text.charCodeAt(next)));
      if (!colon && !crossed && next - at < enough(code, next - at === end - start)) return false;
      drawn = true;
    } else if (isCrossing(code)) drawn = true;
    else {
      const kind = classOf(code);
      if (kind !== BLANK && kind !== WIDE && kind !== TAB && code !== 0x7c && code !== 0x3a && code !== 0x2b && !isVertical(code))
        return false;
    }
    at = next;
  }
  return drawn;
}

const isCrossing = (code: number): boolean => isBoxDrawing(code) && code !== 0x2500 && !isVertical(code);

/** Whether a line may be a border at all, by its first character. */
export const mayBeBorder = (code: number): boolean =>
  isDash(code) || code === 0x7c || code === 0x3a || code === 0x2b || code === 0x3d || code === 0x5f || isBoxDrawing(code);
