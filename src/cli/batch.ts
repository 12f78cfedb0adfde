/** Many sources over worker threads, in the order they came. */
import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { inOrder } from './in-order.ts';
import { failedOutcome, type Outcome } from './job.ts';
import { isLost, newPool, type Pool } from './pool.ts';
import type { Settings, Source } from './settings.ts';

/** What is sent to a worker. */
export interface Task {
  readonly sources: readonly Source[];
  readonly settings: Settings;
}

export interface BatchOptions {
  readonly jobs: number;
  readonly signal: AbortSignal;
  /** How many sources there will be, where that is known. */
  readonly expected?: number;
  /** Milliseconds that a source may take. */
  readonly timeout?: number;
}

type Work = Pool<Task, readonly Outcome[]>;

/** Below this many sources the start of a worker costs more than it saves. */
const directUpTo = 100;

/** Larger sources go to a thread in any case: one that is read directly cannot be interrupted. */
const directBytes = 500_000;

async function* groups<T>(items: Iterable<T> | AsyncIterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let group: T[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length >= size) {
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}

async function* until<T>(items: Iterable<T> | AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  for await (const item of items) {
    if (signal.aborted) return;
    yield item;
  }
}

const sizeOf = ({ content, path }: Source): number => {
  if (content !== undefined) return content.length;
  return path === undefined ? 0 : (statSync(path, { throwIfNoEntry: false })?.size ?? 0);
};

/** Work in this thread, for small sources. The event loop turns after each, so that signals are heard. */
async function direct(task: Task): Promise<readonly Outcome[]> {
  const { default: work } = await import('./worker.ts');
  const outcomes = await work(task);
  await setImmediate();
  return outcomes;
}

/** Work in a thread. One that breaks takes its group with it: each source of the group is tried alone, so that only the guilty one fails. */
function threaded(pool: Work, { sources, settings }: Task): Promise<readonly Outcome[]> {
  const alone = (source: Source): Promise<readonly Outcome[]> =>
    pool.run({ sources: [source], settings }).catch((error: unknown) => {
      if (isLost(error) && error.lost !== 'ended') return [failedOutcome(source, error.message, error.lost)];
      throw error;
    });
  const [only] = sources;
  if (sources.length === 1 && only) return alone(only);
  return pool.run({ sources, settings }).catch(async (error: unknown) => {
    if (!isLost(error) || error.lost === 'ended') throw error;
    return (await Promise.all(sources.map(alone))).flat();
  });
}

/** The outcomes of all sources, in order. Ends early when the signal says so; then nothing goes on in the background. */
export async function* runBatch(
  sources: Iterable<Source> | AsyncIterable<Source>,
  settings: Settings,
  { jobs, signal, expected, timeout }: BatchOptions,
): AsyncGenerator<Outcome> {
  const few = timeout === undefined && (jobs === 1 || (expected !== undefined && expected <= directUpTo));
  const file = new URL('./cli-worker.js', import.meta.url);
  let made: Work | undefined;
  const pool = (): Work => (made ??= newPool({ file, threads: jobs, ...(timeout !== undefined && { timeout }) }));
  const onAbort = (): void => void made?.destroy();
  signal.addEventListener('abort', onAbort);
  const work = (group: readonly Source[]): Promise<readonly Outcome[]> => {
    const task = { sources: group, settings };
    return few && group.every((source) => sizeOf(source) <= directBytes) ? direct(task) : threaded(pool(), task);
  };
  const size = few || timeout !== undefined || expected === undefined ? 1 : Math.max(1, Math.min(16, Math.ceil(expected / (jobs * 8))));
  try {
    for await (const outcomes of until(inOrder(groups(until(sources, signal), size), few ? 1 : jobs * 3, work), signal)) yield* outcomes;
  } finally {
    signal.removeEventListener('abort', onAbort);
    await made?.destroy();
  }
}
