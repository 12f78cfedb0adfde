/**
 * Tells Markdown that would take its parser more than linear time: containers within containers, brackets, code marks
 * or asterisks beyond what people write. Such text is read as plain text, which loses little.
 */

const longestSource = 1_000_000;
const mostBrackets = 4000;
const mostTicks = 2000;
/** Openings of declarations and instructions (`<!A`, `<?`): each is sought to its end, which may not come. */
const mostOpenings = 500;
const longestRun = 100;
/** Marks of quotations and lists, and blanks, at the start of a line. */
const longestIndent = 200;

const isIndent = (code: number): boolean =>
  code === 32 || code === 9 || code === 0x3e || (code >= 0x2a && code <= 0x2e) || (code >= 0x30 && code <= 0x39) || code === 0x29;

/** Runs of `*` and `_` in one paragraph or one row of a table: a parser compares each with those before it. */
const mostMarks = 1000;

const isMark = (code: number): boolean => code === 0x2a || code === 0x5f;
const count = (line: string, character: string): number => line.split(character).length - 1;

/** A line that makes the one before it the head of a table: as many bars, and between them dashes. */
const isDelimiter = (line: string, before: string): boolean =>
  line.includes('|') && line.includes('-') && !/[^\s|:-]/u.test(line) && count(line, '|') === count(before, '|');

/** Whether emphasis would take too long: cells of a table stand each for itself, the lines of a paragraph together. */
function hasManyMarks(source: string): boolean {
  let marks = 0;
  let table = false;
  let before = '';
  for (const line of source.split(/\r\n?|\n/u)) {
    if (isDelimiter(line, before)) table = true;
    else if (!line.trimStart().startsWith('|')) table = false;
    if (table || line.trim() === '') marks = 0;
    for (let at = 0; at < line.length; at++) if (isMark(line.charCodeAt(at)) && line[at] !== line[at - 1]) marks++;
    if (marks > mostMarks) return true;
    before = line;
  }
  return false;
}

/** How often lines may go deeper into quotations or come out of them: each time a parser goes back over what it read. */
const mostTurns = 2000;

function turnsOften(source: string): boolean {
  let turns = 0;
  let before = 0;
  for (const line of source.split(/\r\n?|\n/u)) {
    const depth = count(/^[> \t]*/u.exec(line)?.[0] ?? '', '>');
    turns += Math.abs(depth - before);
    before = depth;
  }
  return turns > mostTurns;
}

export function isEntangled(source: string): boolean {
  if (source.length > longestSource) return true;
  let brackets = 0;
  let ticks = 0;
  let openings = 0;
  let run = 0;
  let indent = 0;
  let previous = 10;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x5b) brackets++;
    else if (code === 0x60) ticks++;
    else if (previous === 0x3c && (code === 0x21 || code === 0x3f)) openings++;
    run = code === previous && isMark(code) ? run + 1 : 0;
    if (code === 10 || code === 13) indent = 0;
    else if (indent >= 0) indent = isIndent(code) ? indent + 1 : -1;
    if (run > longestRun || indent > longestIndent) return true;
    previous = code;
  }
  return brackets > mostBrackets || ticks > mostTicks || openings > mostOpenings || hasManyMarks(source) || turnsOften(source);
}
