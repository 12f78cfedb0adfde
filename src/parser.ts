/** Choosing the reader: text, bytes or a reading in, a typed report out. Which readers there are is the caller's choice. */
import { diagnose } from './diagnostic/types.ts';
import { checkOptions as checkNames, type Known } from './diagnostic/arguments.ts';
import { given, wrong } from './diagnostic/wrong.ts';
import { bytesOf } from './read/bytes.ts';
import { checkReading, isReading } from './read/check.ts';
import { readText } from './read/text.ts';
import { type BytesReader, readingOf, type Reader, type Reading, type TextReader } from './read/types.ts';
import { parseMessages } from './report/messages.ts';
import type { ParseResult, SourceFormat } from './report/types.ts';
import { type Origin, resultOf, unread } from './result.ts';
import type { Traditional } from './script/traditional.ts';
import { acceptText, binaryKindOf, type Decoded, decode, detectFormat } from './source/index.ts';

/** What `parse` may be told. Wrong options throw a TypeError with `code`. */
export interface ParseOptions {
  /** The label of the encoding from outside, as of an HTTP header. Only for bytes of text. */
  readonly encoding?: string;
  /**
   * `auto` tells HTML from text, and binary formats by their bytes; Markdown, and what a reader of your own reads, is read
   * as such when it is named. Default `auto`.
   */
  readonly format?: 'auto' | 'html' | 'markdown' | 'text' | (string & {});
  /** Texts and names in the report as in the source (`keep`, default) or in Simplified characters (`hans`). Glosses are left out. */
  readonly script?: 'keep' | 'hans';
  /** Inputs of more bytes or characters are not read; default 20,000,000. */
  readonly limit?: number;
}

/** What can be read: text, bytes, or what a reader gave. */
export type ParseInput = string | Uint8Array | ArrayBuffer | Reading;

/** A `parse` made of some readers: never throws on content, only on wrong arguments. */
export type Parse = (input: ParseInput, options?: ParseOptions) => ParseResult;

/**
 * The parts of a parser, each optional: readers under any names (`html` of `gongkai/html`, `docx` of `gongkai/office`, one
 * of your own), and `traditional` of `gongkai/traditional`. Text is always read.
 */
export interface ParserParts {
  /** Folds Traditional characters. */
  readonly traditional?: Traditional;
  /** A reader, under any other name. */
  readonly [name: string]: Reader | Traditional | undefined;
}

const defaultLimit = 20_000_000;

const plainText: TextReader = { name: 'text', read: (text) => readingOf('text', text, readText(text)), trusted: true };

const isReader = (part: Reader | Traditional | undefined): part is Reader => part !== undefined && 'read' in part;

const partChecks = {
  traditional: ['traditional of gongkai/traditional', ({ simplify }: Record<string, unknown>) => typeof simplify === 'function'],
  reader: [
    "a reader { name, read, input?: 'text' | 'bytes' }",
    ({ name, read, input = 'text' }: Record<string, unknown>) =>
      typeof name === 'string' && typeof read === 'function' && (input === 'text' || input === 'bytes'),
  ],
} as const;

/** Throws a TypeError with `code` GONGKAI_INVALID_PARTS for what is neither a reader nor a dictionary. */
export function checkParts(parts: unknown): asserts parts is ParserParts {
  if (typeof parts !== 'object' || parts === null)
    throw wrong('GONGKAI_INVALID_PARTS', `Expected parts to be an object, got ${given(parts)}`);
  for (const [name, part] of Object.entries(parts)) {
    const [expected, fits] = partChecks[name === 'traditional' ? name : 'reader'];
    if (part === undefined || (typeof part === 'object' && part !== null && fits(part as Record<string, unknown>))) continue;
    throw wrong('GONGKAI_INVALID_PARTS', `Expected parts.${name} to be ${expected}, got ${given(part)}`);
  }
}

/** The options of `parse`; `format` and `limit` are looked at by who knows the readers. */
export const parseOptions: Known<ParseOptions> = { encoding: 'string', format: 'any', script: ['keep', 'hans'], limit: 'any' };

function checkOptions(options: unknown, readers: readonly Reader[]): asserts options is ParseOptions {
  const format = [...new Set(['auto', 'html', 'markdown', 'text', ...readers.map(({ name }) => name)])];
  checkNames(options, { ...parseOptions, format });
  const { limit } = options as Record<string, unknown>;
  if (limit !== undefined && !(typeof limit === 'number' && limit >= 0))
    throw wrong('GONGKAI_INVALID_OPTIONS', 'Expected options.limit to be a number from 0');
}

/** What came out of choosing a reader: a reading, or why there is none. */
export type ReadOutcome = { readonly reading: Reading; readonly origin: Origin } | { readonly refused: ParseResult };

const nothing: Origin = { encoding: 'unknown', certainty: 'doubtful', messages: [] };

/** What is no text has no encoding that could be doubted. */
const asBytes: Origin = { encoding: 'binary', certainty: 'certain', messages: [] };

function taken(reader: Reader, reading: Reading, origin: Origin): ReadOutcome {
  if (reader.trusted !== true) checkReading(reading);
  return fromReading(reading, origin);
}

function fromReading(reading: Reading, origin: Origin): ReadOutcome {
  // Of a file that could not be opened the reason is enough.
  if (reading.pieces.length === 1 && reading.messages.some(({ severity }) => severity === 'error'))
    return { refused: unread('', reading.format, { ...origin, messages: [...origin.messages, ...reading.messages] }) };
  return { reading, origin };
}

const refusedText = ({ text, encoding, certainty, messages }: Decoded, format: SourceFormat, read: boolean): ReadOutcome => ({
  refused: unread(text, format, {
    encoding,
    certainty,
    messages: read ? messages : [...messages, diagnose(parseMessages, 'format-not-read', { format })],
  }),
});

/** The reader of bytes, if there is one for them. */
function bytesReader(readers: readonly Reader[], bytes: Uint8Array, format: string | undefined): BytesReader | undefined {
  const binary = readers.filter((reader): reader is BytesReader => reader.input === 'bytes');
  if (format !== undefined) return binary.find(({ name }) => name === format);
  const own = binary.find(({ accepts }) => accepts?.(bytes) === true);
  if (own !== undefined || binary.length === 0) return own;
  const kind = binaryKindOf(bytes);
  return binary.find(({ name, accepts }) => accepts === undefined && name === kind);
}

/** Reads input with the first reader that takes it. */
export function readWith(parts: ParserParts, input: ParseInput, options: ParseOptions): ReadOutcome {
  const readers = Object.values(parts).filter(isReader);
  checkOptions(options, readers);
  const limit = options.limit ?? defaultLimit;
  const tooLarge = (size: number, format: SourceFormat): ReadOutcome => ({
    refused: unread('', format, { ...nothing, messages: [diagnose(parseMessages, 'too-large', { size, limit })] }),
  });
  if (isReading(input)) {
    checkReading(input);
    if (input.text.length > limit) return tooLarge(input.text.length, input.format);
    return fromReading(input, input.places.length > 0 ? asBytes : { ...asBytes, encoding: 'string' });
  }
  const source = typeof input === 'string' ? input : bytesOf(input, 'a string, Uint8Array, ArrayBuffer or Reading');
  if (source.length > limit) return tooLarge(source.length, 'text');
  const named = options.format === undefined || options.format === 'auto' ? undefined : options.format;
  if (typeof source !== 'string') {
    const reader = bytesReader(readers, source, named);
    if (reader !== undefined) return taken(reader, reader.read(source), asBytes);
  }
  const decoded =
    typeof source === 'string'
      ? acceptText(source)
      : decode(source, { ...(options.encoding !== undefined && { encoding: options.encoding }), format: named ?? 'auto' });
  const { text, encoding, certainty, messages } = decoded;
  const ofText = [...readers.filter((reader): reader is TextReader => reader.input !== 'bytes'), plainText];
  const format = named ?? ofText.find(({ accepts }) => accepts?.(text) === true)?.name ?? detectFormat(text);
  if (decoded.binary !== undefined) return refusedText(decoded, decoded.binary, true);
  const reader = ofText.find(({ name }) => name === format);
  if (reader === undefined) return refusedText(decoded, format, false);
  return taken(reader, reader.read(text), { encoding, certainty, messages });
}

/** Reads with the parts at hand; what they cannot read is refused with a message. */
export function parseWith(parts: ParserParts, input: ParseInput, options: ParseOptions): ParseResult {
  const outcome = readWith(parts, input, options);
  if ('refused' in outcome) return outcome.refused;
  const { reading, origin } = outcome;
  return resultOf(reading, origin, { traditional: parts.traditional, script: options.script ?? 'keep' });
}
