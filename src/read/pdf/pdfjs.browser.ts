/** pdfjs in a browser: reading runs where it is called, best in a worker of the page. CMaps are the caller's. */
import type { Engine, Pdfjs } from './pdfjs.ts';

export async function loadPdfjs(): Promise<Engine> {
  // It registers itself, so that no address of a worker has to be known.
  // @ts-expect-error -- it has no types
  await import('pdfjs-dist/build/pdf.worker.min.mjs');
  return { pdfjs: (await import('pdfjs-dist')) as unknown as Pdfjs };
}
