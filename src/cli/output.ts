/** Where output goes: stdout, or a file that appears when it is complete. */
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';

export interface Output {
  /** Writes whole lines; resolves when they are handed over, so that a slow reader slows the work down. */
  write(text: string): Promise<void>;
  /** Ends the output; a file takes its name now. */
  close(): Promise<void>;
  /** Gives up: what was written to stdout stays, an unfinished file goes. */
  abandon(): Promise<void>;
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
  abandon: () => Promise.resolve(),
});

/** A file beside its final place, renamed when complete. */
export async function fileOutput(path: string): Promise<Output> {
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}.part`;
  const stream = createWriteStream(partial);
  await new Promise((opened, failed) => stream.once('open', opened).once('error', failed));
  const end = (): Promise<void> => new Promise((done, failed) => stream.once('error', failed).end(done));
  return {
    write: (text) => handOver(stream, text),
    close: async () => {
      await end();
      await rename(partial, path);
    },
    abandon: async () => {
      await end();
      await rm(partial, { force: true });
    },
  };
}

/** Whether an error says that nobody reads any more. */
export const isBrokenPipe = (error: unknown): boolean => (error as NodeJS.ErrnoException | null)?.code === 'EPIPE';
