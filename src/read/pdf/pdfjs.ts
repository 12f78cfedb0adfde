/** What is used of pdfjs, and where it comes from: `#pdfjs` is another file in Node and in the browser. */

export interface PdfPage {
  readonly view: readonly number[];
  getViewport: (options: { scale: number }) => { readonly width: number; readonly height: number; readonly transform: readonly number[] };
  getOperatorList: () => Promise<{ readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }>;
  readonly commonObjs: { has: (name: string) => boolean; get: (name: string) => unknown };
  cleanup: () => unknown;
}

export interface PdfDocument {
  readonly numPages: number;
  getPage: (number: number) => Promise<PdfPage>;
}

export interface Pdfjs {
  readonly OPS: Readonly<Record<string, number>>;
  getDocument: (options: Readonly<Record<string, unknown>>) => { readonly promise: Promise<PdfDocument>; destroy: () => Promise<void> };
}

export interface Engine {
  readonly pdfjs: Pdfjs;
  /** The bytes of a CMap that comes with pdfjs; undefined where none is at hand. */
  readonly cMap?: (file: string) => Promise<Uint8Array>;
}
