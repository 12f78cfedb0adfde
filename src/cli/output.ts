/** Where output goes: stdout, or a file that appears when it is complete. */
import { createWriteStream, lstatSync, mkdirSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { shown } from './shown.ts';
import { refuse } from './usage.ts';

export interface Output {
  /** Writes whole lines; resolves when they are handed over, so that a slow reader slows the work down. */
  write(text: string): Promise<void>;
  /** Ends the output; a file takes its name now. */
  close(): Promise<void>;
  /** Gives up, at once: what was written to stdout stays, an unfinished file goes. */
  abandon(): void;
}

const handOver = (stream: Writable, text: string): Promise<void> =>
  text === ''
    ? Promise.resolve()
    : new Promise((done, failed) =>
        stream.write(text, (error) => {
          if (error) failed(error);
          else done();
        }),
      );

/** `before` runs before each write (it clears the progress line of a shared terminal). */
export const stdout = (before?: () => void): Output => ({
  write: (text) => {
    if (text !== '') before?.();
    return handOver(process.stdout, text);
  },
  close: () => Promise.resolve(),
  abandon: () => undefined,
});

/** Files by what they are, not by name. */
export type FileIds = ReadonlySet<string>;

const idOf = ({ dev, ino }: Stats): string => `${dev}:${ino}`;

/** The files that are read, which no output may replace. */
export const idsOf = (paths: readonly string[]): FileIds =>
  new Set(paths.map((path) => statSync(path, { throwIfNoEntry: false })).map((found) => (found ? idOf(found) : '')));

/**
 * The file that a name for output stands for, links followed. Refused before anything is written: what exists and is no
 * regular file, and a file that is one of the inputs, by whatever name.
 */
export function targetOf(path: string, inputs: FileIds): string {
  const where = `-o ${shown(path)}`;
  const own = statSync(path, { throwIfNoEntry: false });
  if (!own) {
    if (lstatSync(path, { throwIfNoEntry: false })) refuse(where, '是一个失效的链接', 'is a link that leads nowhere');
    return path;
  }
  if (!own.isFile()) refuse(where, '已存在，且不是普通文件', 'exists, and is no regular file');
  if (inputs.has(idOf(own))) refuse(where, '也是输入文件，写入会毁掉它', 'is one of the inputs, which writing would destroy');
  return realpathSync(path);
}

export const partOf = (path: string): string => `${resolve(path)}.${process.pid}.part`;

/** A file beside its final place, renamed when complete. */
export async function fileOutput(path: string, inputs: FileIds): Promise<Output> {
  const target = targetOf(path, inputs);
  const partial = partOf(target);
  await mkdir(dirname(partial), { recursive: true });
  const stream = createWriteStream(partial);
  await new Promise((opened, failed) => stream.once('open', opened).once('error', failed));
  return {
    write: (text) => handOver(stream, text),
    close: async () => {
      await new Promise<void>((done, failed) => stream.once('error', failed).end(done));
      await rename(partial, target);
    },
    abandon: () => {
      stream.on('error', () => undefined).destroy();
      rmSync(partial, { force: true });
    },
  };
}

/** Writes one whole file, safe as `fileOutput` is. */
export function writeWhole(path: string, content: string | Uint8Array, inputs: FileIds): void {
  const target = targetOf(path, inputs);
  const partial = partOf(target);
  mkdirSync(dirname(partial), { recursive: true });
  writeFileSync(partial, content);
  renameSync(partial, target);
}

/** Whether an error says that nobody reads any more. */
export const isBrokenPipe = (error: unknown): boolean => (error as NodeJS.ErrnoException | null)?.code === 'EPIPE';
