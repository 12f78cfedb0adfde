/** PDF, in the worker: loaded with the first one. */
import { parsePdf } from '../../../src/pdf.ts';

const bytesOf = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Reads a PDF; `maps` are the CMaps of pdfjs by file, in base64. */
globalThis.readPdf = async (data, maps) => parsePdf(data, { cMap: async (file) => bytesOf(maps[file] ?? '') });
