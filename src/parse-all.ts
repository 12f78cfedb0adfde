/** Several reports in one source: a workbook of sheets, a page or text of reports one after another. */
import type { CellPath } from './form/index.ts';
import { readWith, type ParseInput, type ParseOptions, type ParserParts } from './parser.ts';
import type { Piece, Placed, Reading } from './read/types.ts';
import type { ParseResult } from './report/types.ts';
import { resultOf } from './result.ts';
import { titleIn } from './report/head/title.ts';
import { folderWith } from './script/folder.ts';

/** More places where a report might begin than any collection has: a list of titles. */
const mostStarts = 500;
/** Enough of a text to tell its script. */
const sampleLength = 100_000;

/** Where another report may begin, as indices of pieces: a sheet of its own, or a title on a line of its own. */
function starts({ pieces, places }: Reading, isTitle: (text: string) => boolean): number[] {
  const found: number[] = [];
  let at = 0;
  let sheet: string | undefined;
  for (const [index, { text, span, marks }] of pieces.entries()) {
    while (at < places.length && (places[at] as Placed).end < span.start) at++;
    const place = places[at]?.place;
    const own = place?.kind === 'sheet' ? place.sheet : sheet;
    if (own !== sheet || (marks.includes('\n') && isTitle(text))) found.push(index);
    sheet = own;
  }
  return found;
}

/** The reading of some of the pieces. Spans still point into the whole text; what is said of other places is left out. */
function partOf(reading: Reading, from: number, to: number): Reading {
  const { text, places, format } = reading;
  const pieces = reading.pieces.slice(from, to);
  const [first, final] = [pieces[0], pieces.at(-1)] as [Piece, Piece];
  const start = Math.min(first.span.start, final.span.start);
  const { end } = final.span;
  // The marks at the end, as of any text: a blank cell may stand there.
  const last: Piece = { text: '', span: { start: end, end }, marks: reading.pieces[to]?.marks ?? '\n' };
  const within = (span: { start: number; end: number }): boolean => span.start <= end && span.end >= start;
  return {
    format,
    text,
    pieces: final.text === '' && final.cell === undefined ? pieces : [...pieces, last],
    places,
    messages: reading.messages.filter(({ span }) => span === undefined || within(span)),
  };
}

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly tables: ReadonlySet<string>;
  readonly titled: boolean;
}

const tablesOf = ({ kind, cells }: ParseResult): Set<string> =>
  new Set(Object.values(cells).flatMap(({ path, state }) => (kind !== 'notAReport' && state !== 'absent' ? [tableOf(path)] : [])));
const tableOf = (path: CellPath): string => path.slice(0, path.indexOf('.'));

/**
 * Segments that make one report: a title, or a table that the report has already, begins another. A title without tables
 * belongs to those that follow; at the end it is a link or a signature, and belongs to what stands before.
 */
function grouped(segments: readonly Segment[]): { from: number; to: number }[] {
  const groups: { from: number; to: number; tables: Set<string> }[] = [];
  for (const { from, to, tables, titled } of segments) {
    const last = groups.at(-1);
    if (last === undefined || (last.tables.size > 0 && (titled || [...tables].some((table) => last.tables.has(table)))))
      groups.push({ from, to, tables: new Set(tables) });
    else {
      last.to = to;
      for (const table of tables) last.tables.add(table);
    }
  }
  const [before, end] = groups.slice(-2);
  if (before !== undefined && end?.tables.size === 0) {
    before.to = end.to;
    groups.pop();
  }
  return groups;
}

/** Reads all reports of a source with the parts at hand. */
export function parseAllWith(parts: ParserParts, input: ParseInput, options: ParseOptions): ParseResult[] {
  const outcome = readWith(parts, input, options);
  if ('refused' in outcome) return [outcome.refused];
  const { reading, origin } = outcome;
  const result = (part: Reading): ParseResult =>
    resultOf(part, origin, { traditional: parts.traditional, script: options.script ?? 'keep' });
  const folder = folderWith(parts.traditional, reading.text.slice(0, sampleLength));
  const found = starts(reading, (text) => titleIn(text, folder) !== undefined);
  const cuts = [...new Set([0, ...found, reading.pieces.length])];
  if (cuts.length < 3 || cuts.length > mostStarts) return [result(reading)];
  const segments = cuts.slice(0, -1).map((from, i): Segment => {
    const to = cuts[i + 1] as number;
    const part = result(partOf(reading, from, to));
    return { from, to, tables: tablesOf(part), titled: part.report.title !== null };
  });
  const groups = grouped(segments);
  return groups.length < 2 ? [result(reading)] : groups.map(({ from, to }) => result(partOf(reading, from, to)));
}
