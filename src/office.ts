/** The entry `gongkai/office`: all that `gongkai` reads, and DOCX and XLSX. */
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { parseAllWith } from './parse-all.ts';
import { type ParseInput, type ParseOptions, parseWith, type ParserParts } from './parser.ts';
import { bytesOf } from './read/bytes.ts';
import { readDocx } from './read/docx.ts';
import type { BytesReader } from './read/types.ts';
import { readXlsx } from './read/xlsx.ts';
import type { ParseResult } from './report/types.ts';
import { traditional } from './script/opencc.ts';

export type { ParseInput, ParseOptions } from './parser.ts';
export type { BytesReader, MarkupCell, Piece, Place, Placed, Reading, ReadMessage } from './read/types.ts';

/** The reader of Word documents, and of those of WPS in the same format. */
export const docx: BytesReader = { name: 'docx', input: 'bytes', read: (bytes) => readDocx(bytesOf(bytes)), trusted: true };

/** The reader of Excel workbooks, and of those of WPS in the same format. */
export const xlsx: BytesReader = { name: 'xlsx', input: 'bytes', read: (bytes) => readXlsx(bytesOf(bytes)), trusted: true };

const everything = { html, markdown, traditional, docx, xlsx } as const satisfies ParserParts;

/** `parse` of gongkai, which also reads DOCX and XLSX. What such a file hides, or what of it is damaged, is in `messages`. */
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
