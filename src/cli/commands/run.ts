/** `gongkai run`: the filter over partitions, each of which is there whole or not at all. */
import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { glob } from 'tinyglobby';
import { interrupts } from '../interrupt.ts';
import { isGzip } from '../records.ts';
import { shown } from '../shown.ts';
import type { Summary } from '../summary.ts';
import type { Values } from '../options.ts';
import { localeOf, refuse, usageError } from '../usage.ts';
import { exits } from '../working.ts';

/** Counts the lines that pass; one without a line break at its end is one. */
function counter(): { readonly stream: Transform; readonly lines: () => number } {
  let [lines, open] = [0, false];
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
      if (chunk.length > 0) open = chunk[chunk.length - 1] !== 10;
      done(null, chunk);
    },
  });
  return { stream, lines: () => lines + (open ? 1 : 0) };
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Removes what processes left that are no more. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /\.(?<pid>\d+)\.(?:part|summary)$/u.exec(name)?.groups?.['pid'];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

/** One partition. Its output takes its name only when the filter ended well and each line has its answer. */
async function partition(input: string, target: string, args: readonly string[], signal: AbortSignal): Promise<string | undefined> {
  const [part, summary] = [`${target}.${process.pid}.part`, `${target}.${process.pid}.summary`];
  try {
    const child = spawn(process.execPath, [process.argv[1] ?? '', ...args, '--stdin-ndjson', '--summary', summary], {
      stdio: ['pipe', 'pipe', 'inherit'],
      signal,
    });
    const code = new Promise<number | null>((done) =>
      child.on('close', done).on('error', () => {
        done(null);
      }),
    );
    const [given, taken] = [counter(), counter()];
    const ends = await Promise.allSettled([
      pipeline([createReadStream(input), ...(isGzip(input) ? [createGunzip()] : []), given.stream, child.stdin]),
      pipeline([child.stdout, taken.stream, ...(isGzip(target) ? [createGzip()] : []), createWriteStream(part, { flush: true })]),
    ]);
    const ended = await code;
    if (ended !== exits.clean) return `the filter ended with ${ended ?? 'a signal'}`;
    const broken = ends.find((end): end is PromiseRejectedResult => end.status === 'rejected');
    if (broken) return (broken.reason as Error).message;
    const { lines, answered } = JSON.parse(readFileSync(summary, 'utf8')) as Summary;
    const counts = [given.lines(), lines, answered, taken.lines()];
    if (new Set(counts).size > 1) return `lines in, read, answered, out: ${counts.join(', ')}`;
    renameSync(part, target);
    return undefined;
  } finally {
    for (const path of [part, summary]) rmSync(path, { force: true });
  }
}

/** Runs the filter over each partition whose output is not there yet. Exit code 0 only when all are there. */
export async function run(args: readonly string[], { locale: given, in: names = [], out }: Values): Promise<number> {
  const locale = localeOf(given);
  if (out === undefined || names.length === 0 || !['parse', 'check'].includes(args[0] ?? ''))
    throw usageError({
      zh: '用法：gongkai run --in 分区文件… --out 文件夹 -- parse|check [选项]',
      en: 'usage: gongkai run --in PARTITIONS --out FOLDER -- parse|check [options]',
    });
  const found = names.map((name) => (existsSync(name) ? Promise.resolve([name]) : glob(name, { expandDirectories: false })));
  const inputs = [...new Set((await Promise.all(found)).flat())].sort();
  if (inputs.length === 0) refuse('--in', '没有匹配的文件', 'no file matches');
  if (new Set(inputs.map((name) => basename(name))).size < inputs.length)
    refuse('--in', '有分区同名，输出会互相覆盖', 'partitions of one name would overwrite each other');
  if (inputs.some((name) => resolve(dirname(name)) === resolve(out)))
    refuse('--out', '不能是分区所在的文件夹', 'not the folder of the partitions');
  mkdirSync(out, { recursive: true });
  sweep(out);
  const interrupt = interrupts();
  let failed = 0;
  for (const input of inputs) {
    const target = join(out, basename(input));
    if (interrupt.signal.aborted || existsSync(target)) continue;
    const reason = await partition(input, target, args, interrupt.signal);
    if (reason === undefined || interrupt.code() !== undefined) continue;
    failed++;
    process.stderr.write(`gongkai: ${shown(input)}: ${locale === 'zh' ? '未完成，' : 'not done: '}${shown(reason)}\n`);
  }
  interrupt.dispose();
  return interrupt.code() ?? (failed > 0 ? exits.trouble : exits.clean);
}
