/** The entry `gongkai/pdf`: reading PDF, by pdfjs (`pdfjs-dist`, an optional peer). Not loaded by any other entry. */
import { loadPdfjs } from '#pdfjs';
import { given, wrong } from './diagnostic/wrong.ts';
import { parse } from './parse.ts';
import type { ParseOptions } from './parser.ts';
import { pagesOf } from './read/pdf/pages-of.ts';
import { readInks } from './read/pdf/read.ts';
import type { Engine } from './read/pdf/pdfjs.ts';
import type { Reading } from './read/types.ts';
import type { ParseResult } from './report/types.ts';

export type { Place, Placed, Reading } from './read/types.ts';

export interface PdfOptions {
  /** The address of the folder `cmaps/` of pdfjs-dist, with a slash behind it. Needed in browsers, where a font asks for one; Node finds it. */
  readonly cMapUrl?: string;
  /** The bytes of a CMap by the name of its file, instead of `cMapUrl`: for pages without a server. */
  readonly cMap?: (file: string) => Promise<Uint8Array>;
  /** Pages that are read at most; default 300. */
  readonly pages?: number;
}

const names = new Set(['cMapUrl', 'cMap', 'pages', 'encoding', 'format', 'script', 'limit']);

function checkOptions(options: unknown): asserts options is PdfOptions {
  if (typeof options !== 'object' || options === null)
    throw wrong('GONGKAI_INVALID_OPTIONS', `Expected options to be an object, got ${given(options)}`);
  const { cMapUrl, cMap, pages } = options as Record<string, unknown>;
  const unknown = Object.keys(options).find((name) => !names.has(name));
  if (unknown !== undefined) throw wrong('GONGKAI_INVALID_OPTIONS', `Unknown option ${JSON.stringify(unknown)}`);
  if (cMapUrl !== undefined && typeof cMapUrl !== 'string')
    throw wrong('GONGKAI_INVALID_OPTIONS', 'Expected options.cMapUrl to be a string');
  if (cMap !== undefined && typeof cMap !== 'function') throw wrong('GONGKAI_INVALID_OPTIONS', 'Expected options.cMap to be a function');
  if (pages !== undefined && !(Number.isInteger(pages) && (pages as number) > 0))
    throw wrong('GONGKAI_INVALID_OPTIONS', 'Expected options.pages to be a whole number from 1');
}

function bytesOf(input: unknown): Uint8Array {
  if (input instanceof Uint8Array) return input;
  if (input instanceof ArrayBuffer) return new Uint8Array(input);
  throw wrong('GONGKAI_INVALID_INPUT', `Expected a Uint8Array or ArrayBuffer, got ${given(input)}`);
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
  checkOptions(options);
  const input = bytesOf(bytes);
  const { pages, messages } = await pagesOf(input, await engine(), { ...options, pages: options.pages ?? 300 });
  return readInks(pages, messages);
}

/** `parse(await readPdf(bytes))`: a report from a PDF. */
export async function parsePdf(bytes: Uint8Array | ArrayBuffer, options: PdfOptions & ParseOptions = {}): Promise<ParseResult> {
  const { cMapUrl, cMap, pages, ...more } = options;
  const own = { ...(cMapUrl !== undefined && { cMapUrl }), ...(cMap && { cMap }), ...(pages !== undefined && { pages }) };
  return parse(await readPdf(bytes, own), more);
}
