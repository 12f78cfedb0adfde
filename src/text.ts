/** The entry `gongkai/text`: reading plain text, with the heavy parts (HTML, Markdown, the dictionaries of OpenCC) left to the caller. */
import { type Parse, type ParseOptions, parseWith, type ParserParts } from './parser.ts';
import type { ParseResult } from './report/types.ts';

export type { CellPath, EditionId } from './form/index.ts';
export type { FormatReader, Parse, ParseOptions, ParserParts } from './parser.ts';
export { flatten, unflatten } from './report/flatten.ts';
export type * from './report/types.ts';

/**
 * `parse` of gongkai for plain text in Simplified characters. Anything else is refused with a message: HTML and Markdown
 * with `format-not-read`; of Traditional text `traditional-not-read` says that labels may not be found.
 */
export function parse(input: string | Uint8Array | ArrayBuffer, options: ParseOptions = {}): ParseResult {
  return parseWith({}, input, options);
}

/** A `parse` that reads what its parts read: `parserOf({ html, traditional })`. Text is always read. */
export const parserOf =
  (parts: ParserParts): Parse =>
  (input, options = {}) =>
    parseWith(parts, input, options);
