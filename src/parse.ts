/** Reading whatever comes: text, HTML and Markdown, Simplified and Traditional. */
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { type ParseOptions, parseWith, type ParserParts } from './parser.ts';
import type { ParseResult } from './report/types.ts';
import { traditional } from './script/opencc.ts';

export type { ParseOptions } from './parser.ts';

const everything = { html, markdown, traditional } as const satisfies ParserParts;

/**
 * Reads a report from text or bytes: the typed model, every cell of the form with value, state, certainty and span, and
 * messages for all that was odd. Never throws on content; throws a `TypeError` with `code` `GONGKAI_INVALID_INPUT` or
 * `GONGKAI_INVALID_OPTIONS` on arguments of a wrong type.
 */
export function parse(input: string | Uint8Array | ArrayBuffer, options: ParseOptions = {}): ParseResult {
  return parseWith(everything, input, options);
}
