/** Many sources over worker threads, in the order they came. */
import { fileURLToPath } from 'node:url';
import { inOrder } from './in-order.ts';
import type { Outcome } from './job.ts';
import { noTally, type Settings, type Source } from './settings.ts';

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
}

/** Below this many sources the start of a worker costs more than it saves. */
const inlineUpTo = 24;

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

const failed = (source: Source, error: unknown): Outcome => ({
  name: source.name,
  ...(source.under !== undefined && { under: source.under }),
  output: [],
  tally: noTally,
  failure: error instanceof Error ? error.message : String(error),
});

async function* inline(sources: Iterable<Source> | AsyncIterable<Source>, settings: Settings): AsyncGenerator<Outcome> {
  const { default: work } = await import('./worker.ts');
  for await (const source of sources) yield* work({ sources: [source], settings });
}

async function* pooled(
  sources: Iterable<Source> | AsyncIterable<Source>,
  settings: Settings,
  { jobs, expected }: BatchOptions,
): AsyncGenerator<Outcome> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({ filename: fileURLToPath(new URL('./cli-worker.js', import.meta.url)), minThreads: jobs, maxThreads: jobs });
  const send = (task: Task): Promise<readonly Outcome[]> => pool.run(task) as Promise<readonly Outcome[]>;
  // A worker that breaks takes its group with it: each source of the group is tried alone, so that only the guilty one fails.
  const work = (group: readonly Source[]): Promise<readonly Outcome[]> =>
    send({ sources: group, settings }).catch((error: unknown) =>
      group.length === 1
        ? group.map((source) => failed(source, error))
        : Promise.all(
            group.map((source) =>
              send({ sources: [source], settings }).then(
                ([outcome]) => outcome as Outcome,
                (again: unknown) => failed(source, again),
              ),
            ),
          ),
    );
  const size = expected === undefined ? 1 : Math.max(1, Math.min(16, Math.ceil(expected / (jobs * 8))));
  try {
    for await (const outcomes of inOrder(groups(sources, size), jobs * 3, work)) yield* outcomes;
  } finally {
    await pool.destroy();
  }
}

/** The outcomes of all sources, in order. Ends early when the signal says so. */
export function runBatch(
  sources: Iterable<Source> | AsyncIterable<Source>,
  settings: Settings,
  options: BatchOptions,
): AsyncGenerator<Outcome> {
  const few = options.jobs === 1 || (options.expected !== undefined && options.expected <= inlineUpTo);
  return until((few ? inline : pooled)(until(sources, options.signal), settings, options), options.signal);
}
