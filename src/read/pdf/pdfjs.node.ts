/** pdfjs in Node: its build for older engines, and its CMaps beside it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Engine, Pdfjs } from './pdfjs.ts';

export async function loadPdfjs(): Promise<Engine> {
  const pdfjs = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as Pdfjs;
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return { pdfjs, cMap: async (file) => new Uint8Array(await readFile(join(home, 'cmaps', file))) };
}
