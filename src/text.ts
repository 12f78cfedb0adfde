/** The entry `gongkai/text`: reading plain text, with the heavy parts (HTML, Markdown, the dictionaries of OpenCC) left to the caller. */
import { parseAllWith } from './parse-all.ts';
import { checkParts, type Parse, type ParseInput, type ParseOptions, parseWith, type ParserParts } from './parser.ts';
import type { ParseResult } from './report/types.ts';

export type { CellPath, EditionId } from './form/index.ts';
export type { Parse, ParseInput, ParseOptions, ParserParts } from './parser.ts';
export {
  type Block,
  type Look,
  type PageEnd,
  type Paragraph,
  type Table,
  type TableCell,
  transcribe,
  type Transcript,
} from './read/blocks.ts';
export { placeOf, placeText } from './read/place.ts';
export { readText } from './read/text.ts';
export type { BytesReader, MarkupCell, Piece, Place, Placed, Reader, Reading, ReadMessage, TextReader } from './read/types.ts';
export { flatten, unflatten } from './report/flatten.ts';
export type * from './report/types.ts';

/**
 * `parse` of gongkai for plain text in Simplified characters, and for what a reader gave. Anything else is refused with a
 * message: HTML and Markdown with `format-not-read`; of Traditional text `traditional-not-read` says that labels may not be
 * found.
 */
export function parse(input: ParseInput, options: ParseOptions = {}): ParseResult {
  return parseWith({}, input, options);
}

/**
 * A `parse` that reads what its parts read: `parserOf({ html, traditional })`. Text is always read. A reader of your own
 * is a part as well; what it gives is checked. Throws a `TypeError` with `code` GONGKAI_INVALID_PARTS for what is no part.
 */
export function parserOf(parts: ParserParts): Parse {
  checkParts(parts);
  return (input, options = {}) => parseWith(parts, input, options);
}

/**
 * `parseAll` made of some readers: `parseAllOf({ html, xlsx })` reads all reports of a source. Throws as `parserOf` does.
 */
export function parseAllOf(parts: ParserParts): (input: ParseInput, options?: ParseOptions) => ParseResult[] {
  checkParts(parts);
  return (input, options = {}) => parseAllWith(parts, input, options);
}
