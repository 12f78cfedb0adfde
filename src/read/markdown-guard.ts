/**
 * Keeps Markdown from taking its parser more than linear time. Marks of quotations become blanks; where the parser would
 * seek the partners of marks for too long, the source is text, which loses little.
 */

const longestSource = 1_000_000;
const longestRun = 100;

/** What may be sought in a paragraph: so much for each of its characters, and something in any case. */
const mostWork = 4;
const freeWork = 20_000;
/** A character that is gone over, beside a run of asterisks that is. */
const characterWork = 2;

/** Escapes, runs of emphasis, code, comments and the like, targets of links. */
const marks = /\\[\x21-\x7E]|\*+|_+|`+|<!--|<!\[CDATA\[|<[!?]|\]\(/gu;
const ends: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<!': '>', '<?': '?>', '](': ')' };

/** A run of asterisks or underlines that is no partner of another yet. */
interface Run {
  readonly kind: string;
  readonly index: number;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly length: number;
  left: number;
}

const isWhite = (character: string): boolean => character.trim() === '';
const isPunctuation = (character: string): boolean => /[\p{P}\p{S}]/u.test(character);

/** Whether a run may open, close: the rules of CommonMark. */
function runOf(text: string, at: number, run: string, index: number): Run {
  const [before, behind] = [text.charAt(at - 1), text.charAt(at + run.length)];
  const flanks = (inner: string, outer: string): boolean =>
    !isWhite(inner) && (!isPunctuation(inner) || isWhite(outer) || isPunctuation(outer));
  const [left, right] = [flanks(behind, before), flanks(before, behind)];
  const within = run.startsWith('_') && left && right;
  return {
    kind: run.charAt(0),
    index,
    opens: left && (!within || isPunctuation(before)),
    closes: right && (!within || isPunctuation(behind)),
    length: run.length,
    left: run.length,
  };
}

/** How many runs are gone over until the partners of one are found among those before it. */
function seekPartners(open: Run[], run: Run): number {
  let work = 0;
  for (let at = open.length - 1; run.closes && run.left > 0 && at >= 0; at--) {
    const other = open[at] as Run;
    const odd = (other.closes || run.opens) && (other.length + run.length) % 3 === 0 && (other.length % 3 > 0 || run.length % 3 > 0);
    if (other.kind !== run.kind || odd) continue;
    work += run.index - other.index;
    const used = Math.min(other.left, run.left);
    other.left -= used;
    run.left -= used;
    open.length = other.left > 0 ? at + 1 : at;
  }
  if (run.closes && run.left > 0) work += run.index;
  if (run.opens && run.left > 0) open.push(run);
  return work;
}

/** Where code that opens with a run of marks ends: at a run as long. */
function endOfCode(text: string, run: string, from: number): number {
  for (let at = text.indexOf(run, from); at >= 0; at = text.indexOf(run, at)) {
    const start = at;
    while (text.charAt(at) === '`') at++;
    if (at - start === run.length) return start;
  }
  return -1;
}

/** Whether the parser would seek too long in a text whose marks may be partners of each other. */
function isTangled(text: string): boolean {
  const open: Run[] = [];
  let work = -freeWork - mostWork * text.length;
  let passed = 0;
  let index = 0;
  for (const { 0: mark, index: at } of text.matchAll(marks)) {
    if (at < passed) continue;
    const kind = mark.charAt(0);
    if (kind === '*' || kind === '_') {
      if (mark.length > longestRun) return true;
      work += seekPartners(open, runOf(text, at, mark, index++));
    } else if (kind !== '\\') {
      const end = kind === '`' ? endOfCode(text, mark, at + mark.length) : text.indexOf(ends[mark] ?? '', at + mark.length);
      if (end >= 0 && kind !== ']') passed = end + 1;
      else work += characterWork * ((end < 0 ? text.length : end) - at);
    }
    if (work > 0) return true;
  }
  return false;
}

const count = (line: string, character: string): number => line.split(character).length - 1;

/** A line that makes the one before it the head of a table: as many bars, and between them dashes. */
const isDelimiter = (line: string, before: string): boolean =>
  line.includes('|') && line.includes('-') && !/[^\s|:-]/u.test(line) && count(line, '|') === count(before, '|');

/** Whether a parser would take too long: cells of a table stand each for itself, the lines of a paragraph together. */
export function isEntangled(source: string): boolean {
  if (source.length > longestSource) return true;
  let paragraph: string[] = [];
  let table = false;
  const lines = source.split(/\r\n?|\n/u);
  for (const [i, line] of lines.entries()) {
    if (isDelimiter(line, lines[i - 1] ?? '')) table = true;
    else if (!line.trimStart().startsWith('|')) table = false;
    const blank = line.trim() === '';
    if ((table || blank) && paragraph.length > 0) {
      if (isTangled(paragraph.join('\n'))) return true;
      paragraph = [];
    }
    if (!blank) paragraph.push(line);
  }
  return isTangled(paragraph.join('\n'));
}

/** Marks of quotations at the start of a line, and what begins and ends a tag: `<td` and `>` may stand on two lines. */
const quoteOrTag = /(^[ \t]*>[ \t>]*)|<[a-z/]|>/gimu;

/**
 * The same text, of the same length, without marks of quotations: a parser goes back over all that it has read at the end
 * of each, and what they hold is text like any other.
 */
export function withoutQuotes(source: string): string {
  let tag = false;
  return source.replace(quoteOrTag, (found: string, marks: string | undefined) => {
    const within = tag;
    tag = !found.includes('>');
    return marks === undefined || within ? found : found.replaceAll('>', ' ');
  });
}
