/** Runs a batch into an output: separators, progress, failures, interruption. Alike for all commands. */
import { availableParallelism } from 'node:os';
import { runBatch } from './batch.ts';
import { inputsOf } from './inputs.ts';
import { interrupts } from './interrupt.ts';
import type { Outcome } from './job.ts';
import { fileOutput, isBrokenPipe, type Output, stdout } from './output.ts';
import { progressLine } from './progress.ts';
import { records } from './records.ts';
import { addTally, noTally, type Settings, type Source, type Tally } from './settings.ts';

/** Exit codes. */
export const exits = { clean: 0, findings: 1, trouble: 2 } as const;

export interface Failed {
  readonly name: string;
  readonly reason: string;
}

export interface RunOptions {
  readonly jobs?: number;
  readonly progress: boolean;
  readonly stdinNdjson: boolean;
  /** File that takes the output in place of stdout. */
  readonly output?: string;
}

/** How the outputs of single sources become one. */
export interface Frame {
  readonly start?: string;
  readonly separator?: string;
  /** `files` counts those that were read. */
  readonly end?: (done: { readonly files: number; readonly tally: Tally; readonly failed: readonly Failed[] }) => string;
  /** Takes the outcomes in place of the output: what is not text, or goes into several files. */
  readonly take?: (outcome: Outcome) => Promise<void>;
}

export interface Done {
  readonly tally: Tally;
  readonly failed: readonly Failed[];
  /** Set where the run was interrupted. */
  readonly code?: number;
}

const reasons = {
  'not-found': 'no such file or directory',
  'no-reports': 'no reports in this directory (.txt, .html, .md)',
  'no-match': 'no file matches',
} as const;

async function readAll(stdin: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

async function* opened(sources: readonly Source[]): AsyncGenerator<Source> {
  for (const source of sources)
    yield source.path === '-' ? { name: source.name, under: 'stdin', content: await readAll(process.stdin) } : source;
}

const complain = (failed: Failed): void => {
  process.stderr.write(`gongkai: ${failed.name}: ${failed.reason}\n`);
};

async function write(
  output: Output,
  outcomes: AsyncIterable<Outcome>,
  frame: Frame,
  failed: Failed[],
  step: (problems: number) => void,
): Promise<{ files: number; tally: Tally }> {
  let tally = noTally;
  let files = 0;
  let separate = false;
  await output.write(frame.start ?? '');
  for await (const outcome of outcomes) {
    if (outcome.failure === undefined) files++;
    else failed.push({ name: outcome.name, reason: outcome.failure });
    tally = addTally(tally, outcome.tally);
    if (frame.take) await frame.take(outcome);
    else
      for (const text of outcome.output) {
        await output.write((separate ? (frame.separator ?? '') : '') + text);
        separate = true;
      }
    step(outcome.tally.error + outcome.tally.warning);
  }
  return { files, tally };
}

/** Runs all sources that the arguments name. Failures are named on stderr at the end; the rest goes on. */
export async function run(files: readonly string[], settings: Settings, options: RunOptions, frame: Frame): Promise<Done> {
  const inputs = options.stdinNdjson ? undefined : await inputsOf(files);
  const failed: Failed[] = (inputs?.missing ?? []).map(({ name, reason }) => ({ name, reason: reasons[reason] }));
  const interrupt = interrupts();
  const progress = await progressLine(inputs?.sources.length ?? 0, options.progress);
  const output =
    options.output === undefined
      ? stdout(() => {
          progress.clear();
        })
      : await fileOutput(options.output);
  const batch = {
    jobs: options.jobs ?? availableParallelism(),
    signal: interrupt.signal,
    ...(inputs && { expected: inputs.sources.length }),
  };
  try {
    const outcomes = runBatch(inputs ? opened(inputs.sources) : records(process.stdin), settings, batch);
    const { files: count, tally } = await write(output, outcomes, frame, failed, (problems) => {
      progress.step(problems);
    });
    progress.stop();
    const code = interrupt.code();
    if (code === undefined) {
      await output.write(frame.end?.({ files: count, tally, failed }) ?? '');
      await output.close();
    } else await output.abandon();
    if (!options.stdinNdjson) failed.forEach(complain);
    return { tally, failed, ...(code !== undefined && { code }) };
  } catch (error) {
    progress.stop();
    await output.abandon();
    const code = interrupt.code() ?? (isBrokenPipe(error) ? 0 : undefined);
    if (code !== undefined) return { tally: noTally, failed, code };
    throw error;
  } finally {
    interrupt.dispose();
  }
}
