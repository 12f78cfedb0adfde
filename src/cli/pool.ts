/** Worker threads, each with one task at a time. A thread that dies or takes too long is ended, and only its task fails. */
import { Worker } from 'node:worker_threads';

export interface Pool<T, R> {
  run(task: T): Promise<R>;
  /** Ends all threads whatever they do; what was not answered is rejected. */
  destroy(): Promise<void>;
}

/** Why a task was not answered. */
export interface LostTask extends Error {
  readonly lost: 'timeout' | 'crashed' | 'ended';
}

const lost = (reason: LostTask['lost'], message: string): LostTask => Object.assign(new Error(message), { lost: reason });

export const isLost = (error: unknown): error is LostTask => typeof (error as Partial<LostTask> | null)?.lost === 'string';

export interface PoolOptions {
  readonly file: URL;
  readonly threads: number;
  /** Milliseconds that a task may take; as long as it likes by default. */
  readonly timeout?: number;
}

interface Waiting<T, R> {
  readonly task: T;
  readonly done: (result: R) => void;
  readonly failed: (error: Error) => void;
}

/** Space for what is new: a third of what a thread has otherwise, which saves a tenth of its memory and no time. */
const youngMegabytes = 16;

/** What a thread sends when it can take tasks. */
export const ready = 'ready';

export function newPool<T, R>({ file, threads, timeout }: PoolOptions): Pool<T, R> {
  const queue: Waiting<T, R>[] = [];
  const starting = new Set<Worker>();
  const idle = new Set<Worker>();
  const busy = new Map<Worker, Waiting<T, R>>();
  const all = (): Worker[] => [...starting, ...idle, ...busy.keys()];
  let closed = false;

  /** A thread that is no more. One that never started fails the task that it was started for. */
  function drop(worker: Worker, error: LostTask): void {
    const waiting = starting.delete(worker) ? queue.shift() : busy.get(worker);
    busy.delete(worker);
    idle.delete(worker);
    waiting?.failed(error);
    next();
  }
  function spawn(): void {
    const worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } });
    starting.add(worker);
    worker.on('message', (message: R | typeof ready) => {
      const waiting = busy.get(worker);
      starting.delete(worker);
      busy.delete(worker);
      if (closed) return;
      idle.add(worker);
      if (message !== ready) waiting?.done(message);
      next();
    });
    worker.on('error', (error: Error) => {
      drop(worker, lost('crashed', error.message));
    });
    worker.on('exit', (code) => {
      if (all().includes(worker)) drop(worker, lost('crashed', `the worker thread ended with code ${code}`));
    });
  }
  function start(worker: Worker, waiting: Waiting<T, R>): void {
    idle.delete(worker);
    busy.set(worker, waiting);
    worker.postMessage(waiting.task);
    if (timeout === undefined) return;
    setTimeout(() => {
      if (busy.get(worker) !== waiting) return;
      drop(worker, lost('timeout', `took more than ${timeout} ms`));
      void worker.terminate();
    }, timeout).unref();
  }
  function next(): void {
    if (closed) return;
    for (const worker of idle) {
      const waiting = queue.shift();
      if (waiting === undefined) return;
      start(worker, waiting);
    }
    while (starting.size < queue.length && all().length < threads) spawn();
  }
  return {
    run: (task) =>
      new Promise<R>((done, failed) => {
        if (closed) failed(lost('ended', 'ended'));
        else queue.push({ task, done, failed });
        next();
      }),
    async destroy() {
      closed = true;
      const workers = all();
      for (const waiting of [...queue.splice(0), ...busy.values()]) waiting.failed(lost('ended', 'ended'));
      starting.clear();
      idle.clear();
      busy.clear();
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
