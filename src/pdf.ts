/** The entry `gongkai/pdf`: reading PDF, by pdfjs (`pdfjs-dist`, an optional peer). Not loaded by any other entry. */
import { loadPdfjs } from '#pdfjs';
import { checkOptions, type Expected, type Known } from './diagnostic/arguments.ts';
import { wrong } from './diagnostic/wrong.ts';
import { parse } from './parse.ts';
import { type ParseOptions, parseOptions } from './parser.ts';
import { bytesOf } from './read/bytes.ts';
import { pagesOf } from './read/pdf/pages-of.ts';
import { readInks } from './read/pdf/read.ts';
import type { Engine } from './read/pdf/pdfjs.ts';
import type { Reading } from './read/types.ts';
import type { ParseResult } from './report/types.ts';

export type { Place, Placed, Reading } from './read/types.ts';

/** What the reading of PDF may be told. */
export interface PdfOptions {
  /** The address of the folder `cmaps/` of pdfjs-dist, with a slash behind it. Needed in browsers, where a font asks for one; Node finds it. */
  readonly cMapUrl?: string;
  /** The bytes of a CMap by the name of its file, instead of `cMapUrl`: for pages without a server. */
  readonly cMap?: (file: string) => Promise<Uint8Array>;
  /** Pages that are read at most; default 300. */
  readonly pages?: number;
}

const pdfOptions: Known<PdfOptions> = { cMapUrl: 'string', cMap: 'function', pages: 'number' };

function checkPdfOptions(options: unknown, known: Readonly<Record<string, Expected>> = pdfOptions): asserts options is PdfOptions {
  checkOptions(options, known);
  const { pages } = options as PdfOptions;
  if (pages !== undefined && !(Number.isInteger(pages) && pages > 0))
    throw wrong('GONGKAI_INVALID_OPTIONS', 'Expected options.pages to be a whole number from 1');
}

async function engine(): Promise<Engine> {
  try {
    return await loadPdfjs();
  } catch (cause) {
    throw Object.assign(new Error('gongkai/pdf reads with pdfjs-dist: npm install pdfjs-dist@5.6.205', { cause }), {
      code: 'GONGKAI_PDFJS_MISSING',
    });
  }
}

/**
 * Reads the text of a PDF and where it stands: cells by the lines that are ruled, and where none are, lines as they are
 * spaced. Content never makes it throw: what is damaged, encrypted or a scan has messages and no text. Throws a TypeError
 * with `code` GONGKAI_INVALID_INPUT, GONGKAI_INVALID_OPTIONS, or GONGKAI_CMAPS_MISSING where a font needs `cMapUrl`, and
 * an Error GONGKAI_PDFJS_MISSING without `pdfjs-dist`.
 */
export async function readPdf(bytes: Uint8Array | ArrayBuffer, options: PdfOptions = {}): Promise<Reading> {
  checkPdfOptions(options);
  const input = bytesOf(bytes);
  const { pages, messages } = await pagesOf(input, await engine(), { ...options, pages: options.pages ?? 300 });
  return readInks(pages, messages);
}

/** `parse(await readPdf(bytes))`: a report from a PDF. */
export async function parsePdf(bytes: Uint8Array | ArrayBuffer, options: PdfOptions & ParseOptions = {}): Promise<ParseResult> {
  checkPdfOptions(options, { ...pdfOptions, ...parseOptions });
  const { cMapUrl, cMap, pages, ...more } = options;
  const own = { ...(cMapUrl !== undefined && { cMapUrl }), ...(cMap && { cMap }), ...(pages !== undefined && { pages }) };
  return parse(await readPdf(bytes, own), more);
}
