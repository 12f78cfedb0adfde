/** Runs a batch into an output: separators, progress, failures, interruption. Alike for all commands. */
import { availableParallelism } from 'node:os';
import type { Locale } from '../diagnostic/types.ts';
import { runBatch } from './batch.ts';
import { inputsOf } from './inputs.ts';
import { interrupts } from './interrupt.ts';
import type { Failed, Frame } from './formats/types.ts';
import type { Outcome } from './job.ts';
import { fileOutput, idsOf, isBrokenPipe, type Output, stdout } from './output.ts';
import { progressLine } from './progress.ts';
import { type RecordOptions, records } from './records.ts';
import { addTally, noTally, type Settings, type Source, type Tally } from './settings.ts';
import { shown } from './shown.ts';
import { readStream } from './streams.ts';
import { counting } from './summary.ts';
import type { Words } from './usage.ts';

/** Exit codes. */
export const exits = { clean: 0, findings: 1, trouble: 2 } as const;

export interface WorkOptions {
  readonly jobs?: number;
  readonly progress: boolean;
  readonly stdinNdjson: boolean;
  /** For records: how they are taken, and the file that takes the summary. */
  readonly records: RecordOptions;
  readonly summary?: string;
  /** Milliseconds that one source may take. */
  readonly timeout?: number;
  /** File that takes the output in place of stdout. */
  readonly output?: string;
}

export interface Done {
  readonly files: number;
  readonly tally: Tally;
  readonly failed: readonly Failed[];
  /** What was no report and gave no rows, by kind. */
  readonly passed: ReadonlyMap<string, number>;
  /** Set where the run was interrupted. */
  readonly code?: number;
}

const reasons = {
  'not-found': { zh: '没有这个文件或文件夹', en: 'no such file or directory' },
  'no-reports': { zh: '文件夹中没有报告（.txt、.html、.md）', en: 'no reports in this directory (.txt, .html, .md)' },
  'no-match': { zh: '没有匹配的文件', en: 'no file matches' },
  'not-a-file': { zh: '不是文件、文件夹或管道', en: 'neither a file nor a directory nor a pipe' },
  unused: {
    zh: '已核定的单元格未用上：该文件未读取，或核定后内容已变',
    en: 'its settled cells match no file that was read; the file is not among them, or has changed',
  },
} as const satisfies Record<string, Words>;

const kinds: Readonly<Record<string, Words>> = {
  pipe: { zh: '管道', en: 'pipe' },
  device: { zh: '设备或失效链接', en: 'device or dead link' },
  '': { zh: '无扩展名', en: 'without extension' },
};

/** `3 .docx, 1 .pdf`: the most first. */
export const counted = (counts: ReadonlyMap<string, number>, locale: Locale): string =>
  [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([kind, n]) => `${n} ${kinds[kind]?.[locale] ?? shown(kind)}`)
    .join(locale === 'zh' ? '、' : ', ');

async function* opened(sources: readonly Source[], signal: AbortSignal): AsyncGenerator<Source> {
  for (const { stream, ...source } of sources)
    yield stream === undefined
      ? source
      : await readStream(stream, signal).then(
          (content) => ({ ...source, content }),
          (error: unknown) => ({ ...source, refused: (error as Error).message }),
        );
}

interface Written {
  files: number;
  tally: Tally;
  readonly failed: Failed[];
  readonly passed: Map<string, number>;
  readonly settled: Set<string>;
}

async function write(
  output: Output,
  outcomes: AsyncIterable<Outcome>,
  frame: Frame,
  written: Written,
  records: boolean,
  step: (outcome: Outcome) => void,
): Promise<void> {
  let separate = false;
  await output.write(frame.start ?? '');
  for await (const outcome of outcomes) {
    if (outcome.failure === undefined) written.files++;
    // Of a record it stands in its answer: millions of them are not kept.
    else if (!records) written.failed.push({ name: outcome.name, reason: outcome.failure });
    if (outcome.passed !== undefined) written.passed.set(outcome.passed, (written.passed.get(outcome.passed) ?? 0) + 1);
    if (outcome.settled !== undefined) written.settled.add(outcome.settled);
    written.tally = addTally(written.tally, outcome.tally);
    if (frame.take) await frame.take(outcome);
    else
      for (const text of outcome.output) {
        await output.write((separate ? (frame.separator ?? '') : '') + text);
        separate = true;
      }
    step(outcome);
  }
}

/** What is said on stderr at the end: what folders held besides, what was no report, what could not be read. */
function complain({ failed, passed }: Written, besides: ReadonlyMap<string, number>, locale: Locale): void {
  const say = (words: string): void => void process.stderr.write(`gongkai: ${words}\n`);
  if (besides.size > 0) say(locale === 'zh' ? `未读取：${counted(besides, locale)}` : `${counted(besides, locale)} not read`);
  if (passed.size > 0)
    say(
      locale === 'zh'
        ? `不是报告，未列出数据：${counted(passed, locale)}（--kinds all 全部列出）`
        : `no reports, so no rows: ${counted(passed, locale)} (--kinds all gives them)`,
    );
  for (const { name, reason } of failed) say(`${shown(name)}: ${shown(reason)}`);
}

/** What was settled for a text that was not read: nothing that a person did is dropped without a word. */
const unused = ({ settled = {}, locale }: Settings, written: Written): Failed[] =>
  Object.entries(settled)
    .filter(([hash]) => !written.settled.has(hash))
    .map(([, { name }]) => ({ name, reason: reasons.unused[locale] }));

/** Runs all sources that the arguments name. Failures are named on stderr at the end; the rest goes on. */
export async function work(files: readonly string[], settings: Settings, options: WorkOptions, frame: Frame): Promise<Done> {
  const { locale } = settings;
  const inputs = options.stdinNdjson ? undefined : await inputsOf(files);
  const sources = inputs?.sources ?? [];
  const reading = idsOf(sources.flatMap(({ path }) => path ?? []));
  await frame.before?.(reading);
  const written: Written = {
    files: 0,
    tally: noTally,
    failed: (inputs?.missing ?? []).map(({ name, reason }) => ({ name, reason: reasons[reason][locale] })),
    passed: new Map(),
    settled: new Set(),
  };
  const progress = progressLine(sources.length, options.progress, locale);
  let output: Output | undefined;
  // Listens before there is a file that a signal could leave behind.
  const interrupt = interrupts(() => {
    output?.abandon();
    frame.abandon?.();
  });
  try {
    output = options.output === undefined ? stdout(progress.clear) : await fileOutput(options.output, reading);
  } catch (error) {
    interrupt.dispose();
    throw error;
  }
  const batch = {
    jobs: options.jobs ?? availableParallelism(),
    signal: interrupt.signal,
    ...(inputs && { expected: sources.length }),
    ...(options.timeout !== undefined && { timeout: options.timeout }),
  };
  const counts = counting();
  async function* asked(): AsyncGenerator<Source> {
    for await (const source of inputs ? opened(sources, interrupt.signal) : records(process.stdin, options.records)) {
      counts.asked();
      yield source;
    }
  }
  const done = (): Done => {
    const code = interrupt.code();
    return { ...written, ...(code !== undefined && { code }) };
  };
  try {
    const outcomes = runBatch(asked(), settings, batch);
    await write(output, outcomes, frame, written, options.stdinNdjson, (outcome) => {
      counts.answered(outcome);
      progress.step(outcome.tally.error + outcome.tally.warning);
    });
    progress.clear();
    if (interrupt.code() === undefined) {
      if (!options.stdinNdjson) written.failed.push(...unused(settings, written));
      await output.write(frame.end?.(written) ?? '');
      await output.close();
      await frame.finish?.();
      if (options.summary !== undefined) counts.write(options.summary);
    } else {
      output.abandon();
      frame.abandon?.();
    }
    if (!options.stdinNdjson) complain(written, inputs?.passed ?? new Map(), locale);
    return done();
  } catch (error) {
    progress.clear();
    output.abandon();
    frame.abandon?.();
    if (isBrokenPipe(error)) interrupt.brokenPipe();
    if (interrupt.code() !== undefined) return done();
    throw error;
  } finally {
    interrupt.dispose();
  }
}
