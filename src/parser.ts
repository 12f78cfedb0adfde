/** The whole way: bytes or text in, a typed report out. Each stage is called once, in the order of the folders. Which readers there are is the caller's choice. */
import { type Alignment, absentCell, align, unreadCell } from './align/index.ts';
import { wrong } from './diagnostic/wrong.ts';
import { diagnose } from './diagnostic/types.ts';
import { type CellPath, type EditionId, editionIds, editionOfYear, formCells } from './form/index.ts';
import type { PageMeta } from './read/page.ts';
import { readText } from './read/text.ts';
import type { Piece } from './read/types.ts';
import { unflatten } from './report/flatten.ts';
import { readHead } from './report/head/index.ts';
import { parseMessages } from './report/messages.ts';
import type { Message } from './messages.ts';
import type { Cell, ParseResult, SourceInfo } from './report/types.ts';
import { folderWith } from './script/folder.ts';
import type { Traditional } from './script/traditional.ts';
import { type Decoded, acceptText, decode, detectFormat } from './source/index.ts';

export interface ParseOptions {
  /** The label of the encoding from outside, as of an HTTP header. Only for bytes. */
  readonly encoding?: string;
  /** `auto` tells HTML from text; Markdown is read as Markdown only when it is named. Default `auto`. */
  readonly format?: 'auto' | 'html' | 'markdown' | 'text';
  /** Texts and names in the report as in the source (`keep`, default) or in Simplified characters (`hans`). Glosses are left out. */
  readonly script?: 'keep' | 'hans';
  /** Inputs of more bytes or characters are not read; default 20,000,000. */
  readonly limit?: number;
}

const defaultLimit = 20_000_000;

function bytesOf(input: unknown): Uint8Array | string {
  if (typeof input === 'string') return input;
  if (input instanceof Uint8Array) return input;
  if (input instanceof ArrayBuffer || Object.prototype.toString.call(input) === '[object ArrayBuffer]')
    return new Uint8Array(input as ArrayBuffer);
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  throw wrong('GONGKAI_INVALID_INPUT', `Expected a string, Uint8Array or ArrayBuffer, got ${input === null ? 'null' : typeof input}`);
}

const choices = { format: ['auto', 'html', 'markdown', 'text'], script: ['keep', 'hans'] } as const;

function checkOptions(options: unknown): asserts options is ParseOptions {
  if (typeof options !== 'object' || options === null)
    throw wrong('GONGKAI_INVALID_OPTIONS', `Expected options to be an object, got ${String(options)}`);
  for (const [name, allowed] of Object.entries(choices)) {
    const given = (options as Record<string, unknown>)[name];
    if (given !== undefined && !(allowed as readonly unknown[]).includes(given))
      throw wrong('GONGKAI_INVALID_OPTIONS', `Expected options.${name} to be one of ${allowed.join(', ')}, got ${JSON.stringify(given)}`);
  }
  const { encoding, limit } = options as Record<string, unknown>;
  if (encoding !== undefined && typeof encoding !== 'string')
    throw wrong('GONGKAI_INVALID_OPTIONS', 'Expected options.encoding to be a string');
  if (limit !== undefined && !(typeof limit === 'number' && limit >= 0))
    throw wrong('GONGKAI_INVALID_OPTIONS', 'Expected options.limit to be a number from 0');
}

/** A format that can be read. */
export interface FormatReader {
  readonly read: (source: string) => Piece[];
  /** What a page says of itself, besides its text. */
  readonly meta?: (source: string) => readonly PageMeta[];
}

/** The heavy parts, each optional. Text is always read. */
export interface ParserParts {
  /** `html` of `gongkai/html`. */
  readonly html?: FormatReader;
  /** `markdown` of `gongkai/markdown`. */
  readonly markdown?: FormatReader;
  /** `traditional` of `gongkai/traditional`. */
  readonly traditional?: Traditional;
}

export type Parse = (input: string | Uint8Array | ArrayBuffer, options?: ParseOptions) => ParseResult;

const plainText: FormatReader = { read: readText };

/** Reads with the parts at hand; what they cannot read is refused with a message. */
export function parseWith(parts: ParserParts, input: string | Uint8Array | ArrayBuffer, options: ParseOptions): ParseResult {
  checkOptions(options);
  const given = bytesOf(input);
  const limit = options.limit ?? defaultLimit;
  if (given.length > limit)
    return unread({ text: '', encoding: 'unknown', certainty: 'doubtful', messages: [] }, 'text', [
      diagnose(parseMessages, 'too-large', { size: given.length, limit }),
    ]);
  const decoded =
    typeof given === 'string'
      ? acceptText(given)
      : decode(given, { ...(options.encoding !== undefined && { encoding: options.encoding }), format: options.format ?? 'auto' });
  const { text } = decoded;
  const format = options.format === undefined || options.format === 'auto' ? detectFormat(text) : options.format;
  if (decoded.binary !== undefined) return unread(decoded, format, []);

  const reader = format === 'text' ? plainText : parts[format];
  if (reader === undefined) return unread(decoded, format, [diagnose(parseMessages, 'format-not-read', { format })]);
  const pieces = reader.read(text);
  // Of markup only its text: attributes and scripts say nothing of the script, and references (&#36039;) hide it.
  const folder = folderWith(parts.traditional, format === 'html' ? pieces.map((piece) => piece.text).join('\n') : text);
  const notFolded =
    parts.traditional === undefined && folder.script !== 'hans' ? [diagnose(parseMessages, 'traditional-not-read', {})] : [];
  const script = options.script ?? 'keep';
  const alignment = align({ text, pieces, fold: (piece) => folder.fold(piece) });
  const { head, messages } = readHead({
    pieces,
    text,
    folder,
    script,
    used: insideTables(pieces, alignment),
    page: reader.meta?.(text) ?? [],
  });
  // Without tables only the year can tell the edition.
  const edition = (alignment.editionCertain ? undefined : head.year === null ? undefined : editionOfYear(head.year)) ?? alignment.edition;
  const cells = edition === alignment.edition ? alignment.cells : absentCells(edition, alignment);
  return result({
    kind: alignment.kind === 'blankForm' && head.organ !== null && head.year !== null ? 'report' : alignment.kind,
    edition,
    cells,
    head: { ...head, extensions: alignment.extensions },
    messages: [
      ...decoded.messages,
      ...notFolded,
      ...messages,
      ...(edition === alignment.edition ? alignment.messages : ofEdition(alignment.messages, cells)),
    ],
    source: {
      text,
      encoding: decoded.encoding,
      encodingCertainty: decoded.certainty,
      format,
      script: folder.script,
      glossed: folder.glossed,
    },
  });
}

const absentCells = (edition: EditionId, { cells }: Alignment): Map<CellPath, Cell> =>
  new Map([...formCells(edition).keys()].map((path) => [path, cells.get(path) ?? absentCell(path)]));

/** Messages that name cells of another edition: where no row was found they are about whole tables. */
function ofEdition(messages: Alignment['messages'], cells: ReadonlyMap<CellPath, Cell>): Alignment['messages'] {
  const tableOf = (path: CellPath): string => path.slice(0, path.indexOf('.'));
  return messages.map((message) => {
    const tables = new Set(message.cells.map(tableOf));
    return tables.size === 0 ? message : { ...message, cells: [...cells.keys()].filter((path) => tables.has(tableOf(path))) };
  });
}

/** Pieces that stand in the tables of the form are no prose. */
function insideTables(pieces: readonly Piece[], { tables }: Alignment): boolean[] {
  let at = 0;
  return pieces.map(({ span }) => {
    while (at < tables.length && (tables[at]?.end ?? 0) <= span.start) at++;
    const table = tables[at];
    return table !== undefined && table.start <= span.start && span.end <= table.end;
  });
}

interface Parts {
  readonly kind: ParseResult['kind'];
  readonly edition: EditionId;
  readonly cells: ReadonlyMap<CellPath, Cell>;
  readonly head: Parameters<typeof unflatten>[2];
  readonly messages: readonly Message[];
  readonly source: SourceInfo;
}

function result({ kind, edition, cells, head, messages, source }: Parts): ParseResult {
  const counts = { certain: 0, inferred: 0, doubtful: 0, absent: 0 };
  const record = {} as Record<CellPath, Cell>;
  const values = {} as Record<CellPath, number | null>;
  for (const [path, cell] of cells) {
    record[path] = cell;
    values[path] = cell.value;
    counts[cell.state === 'absent' && cell.certainty !== 'doubtful' ? 'absent' : cell.certainty]++;
  }
  return { kind, report: unflatten(values, edition, head), cells: record, counts, messages, source };
}

/** The result for input that was not read. */
function unread(decoded: Decoded, format: SourceInfo['format'], messages: readonly Message[]): ParseResult {
  const edition = editionIds[0] as EditionId;
  return result({
    kind: 'notAReport',
    edition,
    cells: new Map([...formCells(edition).keys()].map((path) => [path, unreadCell(path)])),
    head: {},
    messages: [...decoded.messages, ...messages],
    source: {
      text: decoded.text,
      encoding: decoded.encoding,
      encodingCertainty: decoded.certainty,
      format,
      script: 'hans',
      glossed: false,
    },
  });
}
