/** What is read as it comes: what is piped in, and named pipes. */
import { constants, openSync } from 'node:fs';
import { Socket } from 'node:net';

/** Larger input is not gathered; `parse` reads no more than 20 MB anyhow. */
const most = 64_000_000;

/** All of a stream; `-` is what is piped in. Waits without holding a thread, so that the command can be ended meanwhile. */
export async function readStream(name: string, signal: AbortSignal): Promise<Uint8Array> {
  // Opened without blocking: nobody may write to a named pipe, ever.
  const stream =
    name === '-'
      ? process.stdin
      : new Socket({ fd: openSync(name, constants.O_RDONLY | constants.O_NONBLOCK), readable: true, writable: false });
  const onAbort = (): void => void stream.destroy();
  signal.addEventListener('abort', onAbort);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(Buffer.from(chunk as Uint8Array));
      size += (chunk as Uint8Array).length;
      if (size > most) throw new RangeError(`more than ${most} bytes`);
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    if (stream !== process.stdin) stream.destroy();
  }
  return Buffer.concat(chunks);
}
