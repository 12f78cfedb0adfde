/** Lines of prose to paragraphs. */

const ended = /[。！？；：!?;:…][”"』」）)】]?$/u;
const enumerated =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十][,，、]|[一二三四五六七八九]是)/u;
const latin = /[\w,.]$/u;
const latinStart = /^\w/u;

/** A line that stands for itself though no punctuation ends it: a heading within the section. */
function isSubheading(line: string, widest: number): boolean {
  if (enumerated.test(line)) return line.length <= 30 && line.length < 0.7 * widest && !line.includes('。');
  return line.length <= 15 && line.length < 0.5 * widest;
}

/** Joins the lines that were broken. A line that no punctuation ends goes on, unless it or the next is a heading or item. */
export function paragraphsOf(lines: readonly string[]): string[] {
  let widest = 0;
  for (const line of lines) widest = Math.max(widest, line.length);
  const paragraphs: string[] = [];
  let open: string[] = [];
  let last = '';
  for (const line of lines) {
    const goesOn = open.length > 0 && !ended.test(last) && !enumerated.test(line) && !(open.length === 1 && isSubheading(last, widest));
    if (!goesOn && open.length > 0) {
      paragraphs.push(open.join(''));
      open = [];
    }
    if (goesOn && latin.test(last) && latinStart.test(line) && /[a-z]/iu.test(last.slice(-1) + line.charAt(0))) open.push(' ');
    open.push(line);
    last = line;
  }
  if (open.length > 0) paragraphs.push(open.join(''));
  return paragraphs;
}
