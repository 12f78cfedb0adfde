/** The pages of a file as ink, with what pdfjs says of its fonts. */
import { diagnose } from '../../diagnostic/types.ts';
import { wrong } from '../../diagnostic/wrong.ts';
import { readMessages } from '../messages.ts';
import type { ReadMessage } from '../types.ts';
import { type Font, inkOf } from './ink.ts';
import type { Matrix } from './matrix.ts';
import type { Engine, PdfDocument, PdfPage } from './pdfjs.ts';
import type { Ink } from './types.ts';

export interface PagesOptions {
  readonly cMapUrl?: string;
  readonly cMap?: (file: string) => Promise<Uint8Array>;
  readonly pages: number;
}

interface OpenFont extends Font {
  readonly composite?: boolean;
  readonly toUnicode?: { readonly firstChar?: number; readonly _map?: unknown };
}

/** A composite font without a map to characters: pdfjs takes the numbers of its shapes for those of characters. */
const isUnmapped = ({ composite, toUnicode }: OpenFont): boolean =>
  composite === true && toUnicode !== undefined && toUnicode.firstChar !== undefined && toUnicode._map === undefined;

async function inkOfPage(page: PdfPage, names: ReadonlyMap<number, string>): Promise<Ink> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const fonts = new Map<string, Font | undefined>();
  const ink = inkOf({
    width,
    height,
    transform: transform as unknown as Matrix,
    names: fnArray.map((code) => names.get(code) ?? ''),
    arguments: argsArray,
    font(name) {
      if (!fonts.has(name)) {
        const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as OpenFont) : undefined;
        fonts.set(
          name,
          font && { vertical: font.vertical === true, unmapped: isUnmapped(font), ...(font.fontMatrix && { fontMatrix: font.fontMatrix }) },
        );
      }
      return fonts.get(name);
    },
  });
  page.cleanup();
  return ink;
}

/** The CMaps of pdfjs: without them fonts that are not embedded give no text and no error. */
function cMaps(engine: Engine, { cMapUrl, cMap = engine.cMap }: PagesOptions, missed: () => void): new () => object {
  const load =
    cMap ??
    (cMapUrl === undefined ? undefined : async (file: string) => new Uint8Array(await (await fetch(new URL(file, cMapUrl))).arrayBuffer()));
  return class {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      try {
        if (kind === 'cMapUrl' && load) return await load(filename);
      } catch {
        // Told below: pdfjs would go on without.
      }
      if (kind === 'cMapUrl') missed();
      throw new Error(`No ${kind}`);
    }
  };
}

/** All pages, or why there are none. Throws an Error with `code` GONGKAI_CMAPS_MISSING where a font needs a CMap that nobody gave. */
export async function pagesOf(
  bytes: Uint8Array,
  engine: Engine,
  options: PagesOptions,
): Promise<{ pages: Ink[]; messages: ReadMessage[] }> {
  const maps = { missed: false };
  const { pdfjs } = engine;
  const task = pdfjs.getDocument({
    // pdfjs takes the buffer away from its owner, and refuses what Node makes of Uint8Array.
    data: new Uint8Array(bytes),
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: cMaps(engine, options, () => {
      maps.missed = true;
    }),
    useWorkerFetch: false,
    disableFontFace: true,
    fontExtraProperties: true,
    isEvalSupported: false,
    useSystemFonts: false,
    useWasm: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const read = await inkOfAll(document, pdfjs, options.pages);
    if (maps.missed)
      throw wrong(
        'GONGKAI_CMAPS_MISSING',
        'A font of this file needs a CMap: give readPdf the option cMapUrl, the address of the folder pdfjs-dist/cmaps/',
      );
    return read;
  } catch (error) {
    const { name, code } = error as { readonly name?: string; readonly code?: string };
    if (code === 'GONGKAI_CMAPS_MISSING') throw error;
    return { pages: [], messages: [diagnose(readMessages, name === 'PasswordException' ? 'encrypted' : 'file-damaged', {})] };
  } finally {
    await task.destroy();
  }
}

async function inkOfAll(document: PdfDocument, pdfjs: Engine['pdfjs'], most: number): Promise<{ pages: Ink[]; messages: ReadMessage[] }> {
  const names = new Map(Object.entries(pdfjs.OPS).map(([name, code]) => [code, name]));
  const pages: Ink[] = [];
  const messages: ReadMessage[] = [];
  const torn: string[] = [];
  for (let number = 1; number <= Math.min(document.numPages, most); number++) {
    try {
      pages.push(await inkOfPage(await document.getPage(number), names));
    } catch {
      torn.push(String(number));
    }
  }
  if (torn.length > 0) messages.push(diagnose(readMessages, 'pages-unread', { count: torn.length, names: torn.slice(0, 5) }));
  if (document.numPages > most) messages.push(diagnose(readMessages, 'too-many-pages', { pages: document.numPages, limit: most }));
  return { pages, messages };
}
