/** What stands between two tokens: bars, tabs, newlines and blanks. */

/** How often a mark stands among others. */
export function count(marks: string, mark: string): number {
  let n = 0;
  for (let at = marks.indexOf(mark); at >= 0; at = marks.indexOf(mark, at + 1)) n++;
  return n;
}
