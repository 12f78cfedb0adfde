/** From a reading to a result: the cells of the form, the head, the counts. */
import { type Alignment, absentCell, align, unreadCell } from './align/index.ts';
import { documentOf } from './document-kind.ts';
import { diagnose } from './diagnostic/types.ts';
import { type CellPath, type EditionId, editionOfYear, formCells, formOf } from './form/index.ts';
import type { Message } from './messages.ts';
import { withoutPageMarks } from './read/page-marks.ts';
import type { Piece, Reading } from './read/types.ts';
import { countsOf } from './report/counts.ts';
import { doubted } from './report/doubts.ts';
import { unflatten } from './report/flatten.ts';
import { readHead } from './report/head/index.ts';
import { parseMessages } from './report/messages.ts';
import { unitsOf } from './form/units.ts';
import type { Cell, HeadEvidence, ParseResult, SourceInfo } from './report/types.ts';
import { folderWith } from './script/folder.ts';
import type { Traditional } from './script/traditional.ts';

/** How the text of a reading came to be. */
export interface Origin {
  readonly encoding: string;
  readonly certainty: SourceInfo['encodingCertainty'];
  readonly messages: readonly Message[];
}

export interface ResultOptions {
  readonly traditional: Traditional | undefined;
  readonly script: 'keep' | 'hans';
}

/** The report that a reading holds. */
export function resultOf(given: Reading, origin: Origin, { traditional, script }: ResultOptions): ParseResult {
  const reading = withoutPageMarks(given);
  const { format, text, pieces, places } = reading;
  // Only the text: attributes and scripts say nothing of the script, and references (&#36039;) hide it.
  const folder = folderWith(traditional, pieces.map((piece) => piece.text).join('\n'));
  const notFolded = traditional === undefined && folder.script !== 'hans' ? [diagnose(parseMessages, 'traditional-not-read', {})] : [];
  const aligned = align({ text, pieces, fold: (piece) => folder.fold(piece) });
  const around = readHead({ pieces, text, folder, script, used: insideTables(pieces, aligned), page: reading.meta ?? [] });
  const { head, evidence, messages } = around;
  const alignment = documentOf(aligned, around);
  const edition = editionIn(alignment, head.year);
  const listed = formOf(edition);
  const told = doubted(listed === alignment.edition ? alignment.cells : cellsIn(listed, alignment), reading.messages);
  return assemble({
    kind: alignment.kind,
    edition,
    cells: told.cells,
    head: { ...head, extensions: alignment.extensions },
    evidence,
    messages: [
      ...origin.messages,
      ...told.messages,
      ...notFolded,
      ...messages,
      ...(listed === alignment.edition ? alignment.messages : ofEdition(alignment.messages, told.cells)),
    ],
    source: {
      text,
      encoding: origin.encoding,
      encodingCertainty: origin.certainty,
      format,
      script: folder.script,
      glossed: folder.glossed,
      ...(places.length > 0 && { places }),
    },
  });
}

const unsaid = { value: null, certainty: 'certain', candidates: [] } as const;
const noEvidence: HeadEvidence = {
  title: unsaid,
  organ: unsaid,
  year: unsaid,
  published: unsaid,
  organId: unsaid,
  division: unsaid,
  level: unsaid,
};

/** The result for input that was not read. */
export function unread(text: string, format: SourceInfo['format'], { encoding, certainty, messages }: Origin): ParseResult {
  return assemble({
    kind: 'notAReport',
    edition: null,
    cells: new Map([...formCells(formOf(null)).keys()].map((path) => [path, unreadCell(path)])),
    head: {},
    evidence: noEvidence,
    messages,
    source: { text, encoding, encodingCertainty: certainty, format, script: 'hans', glossed: false },
  });
}

const isRead = ({ kind }: Alignment): boolean => kind === 'report' || kind === 'blankForm';

/** What is refused has none. Without tables only the year can tell. */
function editionIn(alignment: Alignment, year: number | null): EditionId | null {
  if (!isRead(alignment)) return null;
  return (alignment.editionCertain || year === null ? undefined : editionOfYear(year)) ?? alignment.edition;
}

/** The cells that another form than the one found lists. */
function cellsIn(form: EditionId, alignment: Alignment): Map<CellPath, Cell> {
  const missing = isRead(alignment) ? absentCell : unreadCell;
  return new Map([...formCells(form).keys()].map((path) => [path, alignment.cells.get(path) ?? missing(path)]));
}

/** Messages that name cells of another edition: where no row was found they are about whole tables. */
function ofEdition(messages: Alignment['messages'], cells: ReadonlyMap<CellPath, Cell>): Alignment['messages'] {
  const tableOf = (path: CellPath): string => path.slice(0, path.indexOf('.'));
  return messages.map((message) => {
    const tables = new Set(message.cells.map(tableOf));
    return { ...message, cells: [...cells.keys()].filter((path) => tables.has(tableOf(path))) };
  });
}

/** Pieces that stand in the tables of the form are no prose. */
function insideTables(pieces: readonly Piece[], { tables }: Alignment): boolean[] {
  let at = 0;
  return pieces.map(({ span }) => {
    while ((tables[at]?.end ?? Infinity) <= span.start) at++;
    const table = tables[at];
    return table !== undefined && table.start <= span.start && span.end <= table.end;
  });
}

interface Parts {
  readonly kind: ParseResult['kind'];
  readonly edition: EditionId | null;
  readonly cells: ReadonlyMap<CellPath, Cell>;
  readonly head: Parameters<typeof unflatten>[2];
  readonly evidence: HeadEvidence;
  readonly messages: readonly Message[];
  readonly source: SourceInfo;
}

function assemble({ kind, edition, cells, head, evidence, messages, source }: Parts): ParseResult {
  const record = {} as Record<CellPath, Cell>;
  const values = {} as Record<CellPath, number | null>;
  for (const [path, cell] of cells) {
    record[path] = cell;
    values[path] = cell.value;
  }
  return {
    kind,
    report: unflatten(values, edition, { ...head, ...unitsOf(cells, formOf(edition)) }),
    cells: record,
    counts: countsOf(cells.values()),
    head: evidence,
    messages,
    source,
  };
}
