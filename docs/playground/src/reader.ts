/**
 * Reading, and the checks of long reports, in workers: the script of the page runs there a second time, from a Blob; with the
 * one that reads PDF behind it in a worker of its own, for a worker of a page that is a file may load no script later.
 */
import { longText, type AskChecks, type Checked } from './checks.ts';
import { parse, type ParseResult, validate, type Validation, withEdits } from './library.ts';
import type { Incoming, Loaded, Work } from './store.ts';

/** A report that the worker has read, by its number, with the values typed into it. */
interface Kept {
  readonly key: number;
  readonly edits: Work['edits'];
}

interface ReadTask {
  readonly data: string | Uint8Array;
  readonly format?: 'markdown';
  /** The CMaps of PDF as JSON: with the first PDF. */
  readonly maps?: string;
}

interface CheckTask {
  readonly check: Kept;
  readonly previous: Kept | null;
}

type Task = { readonly id: number } & (ReadTask | CheckTask);

interface Answered {
  readonly result?: ParseResult;
  readonly validation?: Validation;
}

type Answer = { readonly id: number } & (Answered | { readonly error: string });

type ReadPdf = (data: Uint8Array, maps: Readonly<Record<string, string>>) => Promise<ParseResult>;

const isPdf = (data: string | Uint8Array): data is Uint8Array =>
  typeof data !== 'string' && new TextDecoder('latin1').decode(data.subarray(0, 1024)).includes('%PDF-');

let maps: Readonly<Record<string, string>> = {};
const results = new Map<number, ParseResult>();

function keptResult({ key, edits }: Kept): ParseResult {
  const result = results.get(key);
  if (!result) throw new Error('This report has not been read here');
  return edits.size === 0 ? result : withEdits(result, Object.fromEntries(edits));
}

async function readTask({ data, format, maps: given }: ReadTask): Promise<ParseResult> {
  const { readPdf } = globalThis as { readPdf?: ReadPdf };
  if (given !== undefined) maps = JSON.parse(given) as typeof maps;
  return isPdf(data) && readPdf ? readPdf(data, maps) : parse(data, format ? { format } : {});
}

async function answerTo(task: Task): Promise<Answered> {
  if ('check' in task)
    return { validation: validate(keptResult(task.check), task.previous ? { previous: keptResult(task.previous) } : {}) };
  const result = await readTask(task);
  results.set(task.id, result);
  return { result, ...(result.source.text.length > longText && { validation: validate(result) }) };
}

/** In the worker. */
export function serveReader(): void {
  const answer = (message: Answer): void => {
    postMessage(message);
  };
  addEventListener('message', ({ data: task }: MessageEvent<Task>) => {
    answerTo(task).then(
      (given) => {
        answer({ id: task.id, ...given });
      },
      (error: unknown) => {
        answer({ id: task.id, error: String(error) });
      },
    );
  });
}

const textIn = (id: string): string => document.getElementById(id)?.textContent ?? '';

/** A worker of scripts that stand in the page. */
const workerOf = (...scripts: readonly string[]): Worker =>
  new Worker(URL.createObjectURL(new Blob([scripts.map(textIn).join('\n;')], { type: 'text/javascript' })));

interface Waiting {
  readonly resolve: (given: Answered) => void;
  readonly reject: (error: Error) => void;
}

interface Reader {
  readonly read: (incoming: Incoming) => Promise<Pick<Loaded, 'result' | 'key'> & { readonly validation?: Validation }>;
  readonly check: AskChecks;
}

/** In the page: gives readings in the order they come. */
export function newReader(): Reader {
  const waiting = new Map<number, Waiting>();
  const readBy = new Map<number, Worker>();
  let last = 0;
  const listen = (worker: Worker): Worker => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const task = waiting.get(data.id);
      waiting.delete(data.id);
      if ('error' in data) task?.reject(new Error(data.error));
      else task?.resolve(data);
    });
    worker.addEventListener('error', ({ message }) => {
      for (const task of waiting.values()) task.reject(new Error(message));
      waiting.clear();
    });
    return worker;
  };
  const plain = listen(workerOf('page'));
  let pdf: Worker | undefined;
  const send = async (worker: Worker, task: ReadTask | CheckTask): Promise<Answered> =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      worker.postMessage({ id: last, ...task } satisfies Task);
    });
  const kept = ({ document: { key }, edits }: Checked): Kept => ({ key, edits });
  return {
    read: async ({ data, format }) => {
      const ofPdf = isPdf(data) && document.getElementById('pdf-reader') !== null;
      const first = ofPdf && pdf === undefined;
      if (first) pdf = listen(workerOf('page', 'pdf-reader'));
      const worker = (ofPdf ? pdf : undefined) ?? plain;
      const answer = send(worker, { data, ...(format && { format }), ...(first && { maps: textIn('pdf-maps') }) });
      const key = last;
      readBy.set(key, worker);
      const { result, validation } = await answer;
      if (!result) throw new Error('Nothing was read');
      return { result, key, ...(validation && { validation }) };
    },
    check: async (of, previous) => {
      const worker = readBy.get(of.document.key) ?? plain;
      const { validation } = await send(worker, { check: kept(of), previous: previous && kept(previous) });
      if (!validation) throw new Error('Nothing was checked');
      return validation;
    },
  };
}
