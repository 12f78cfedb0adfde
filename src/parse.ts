/** Reading whatever comes: text, HTML and Markdown, Simplified and Traditional. */
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { parseAllWith } from './parse-all.ts';
import { type ParseInput, type ParseOptions, parseWith, type ParserParts } from './parser.ts';
import type { ParseResult } from './report/types.ts';
import { traditional } from './script/opencc.ts';

export type { ParseInput, ParseOptions } from './parser.ts';

const everything = { html, markdown, traditional } as const satisfies ParserParts;

/**
 * Reads a report from text, bytes, or what a reader gave: the typed model, every cell of the form with value, state,
 * certainty and span, and messages for all that was odd. Never throws on content; throws a `TypeError` with `code`
 * `GONGKAI_INVALID_INPUT`, `GONGKAI_INVALID_OPTIONS` or `GONGKAI_INVALID_READING` on arguments of a wrong kind.
 */
export function parse(input: ParseInput, options: ParseOptions = {}): ParseResult {
  return parseWith(everything, input, options);
}

/**
 * Reads all reports of a source: each sheet of a workbook that holds one, each titled report in a text or page that holds
 * several, in order. One result for a source that holds one report or none, the same as `parse` gives. Spans point into
 * the whole text.
 */
export function parseAll(input: ParseInput, options: ParseOptions = {}): ParseResult[] {
  return parseAllWith(everything, input, options);
}
