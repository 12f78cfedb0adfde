/** Reading in a worker: the script of the page runs there a second time, from a Blob, and only reads. */
import type { ParseResult } from './library.ts';
import { parse } from './library.ts';
import type { Incoming } from './store.ts';

interface Task {
  readonly id: number;
  readonly data: string | Uint8Array;
  readonly format?: 'markdown';
  /** The address of the script that reads PDF, and its CMaps as JSON: with the first PDF. */
  readonly pdf?: { readonly script: string; readonly maps: string };
}

type Answer = { readonly id: number } & ({ readonly result: ParseResult } | { readonly error: string });

type ReadPdf = (data: Uint8Array, maps: Readonly<Record<string, string>>) => Promise<ParseResult>;

const isPdf = (data: string | Uint8Array): data is Uint8Array =>
  typeof data !== 'string' && new TextDecoder('latin1').decode(data.subarray(0, 1024)).includes('%PDF-');

let maps: Readonly<Record<string, string>> = {};

async function readTask({ data, format, pdf }: Task): Promise<ParseResult> {
  const scope = globalThis as { importScripts?: (url: string) => void; readPdf?: ReadPdf };
  if (pdf && !scope.readPdf) {
    scope.importScripts?.(pdf.script);
    maps = JSON.parse(pdf.maps) as typeof maps;
  }
  return isPdf(data) && scope.readPdf ? scope.readPdf(data, maps) : parse(data, format ? { format } : {});
}

/** In the worker. */
export function serveReader(): void {
  const answer = (message: Answer): void => {
    postMessage(message);
  };
  addEventListener('message', ({ data: task }: MessageEvent<Task>) => {
    readTask(task).then(
      (result) => {
        answer({ id: task.id, result });
      },
      (error: unknown) => {
        answer({ id: task.id, error: String(error) });
      },
    );
  });
}

const scriptUrl = (id: string): string =>
  URL.createObjectURL(new Blob([document.getElementById(id)?.textContent ?? ''], { type: 'text/javascript' }));

interface Waiting {
  readonly resolve: (result: ParseResult) => void;
  readonly reject: (error: Error) => void;
}

/** In the page: gives readings in the order they come. */
export function newReader(): (incoming: Incoming) => Promise<ParseResult> {
  const worker = new Worker(scriptUrl('page'));
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let pdf: Task['pdf'];
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const task = waiting.get(data.id);
    waiting.delete(data.id);
    if ('result' in data) task?.resolve(data.result);
    else task?.reject(new Error(data.error));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const task of waiting.values()) task.reject(new Error(message));
    waiting.clear();
  });
  return async ({ data, format }) => {
    const needsPdf = isPdf(data) && pdf === undefined && document.getElementById('pdf-reader') !== null;
    if (needsPdf) pdf = { script: scriptUrl('pdf-reader'), maps: document.getElementById('pdf-maps')?.textContent ?? '{}' };
    return new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      worker.postMessage({ id: last, data, ...(format && { format }), ...(needsPdf && pdf && { pdf }) } satisfies Task);
    });
  };
}
