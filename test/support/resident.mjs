/**
 * A process that runs the built command again and again, each time with a folder, an environment and streams of its own: most of
 * what a spawned command costs is its start. What it runs ends by itself; signals, threads' memory and pipes are for `start`.
 */
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';

let runs = 0;

/** @param {{ bin: string, args: readonly string[], cwd: string, env: Record<string, string>, input: string | Uint8Array }} asked */
async function run({ bin, args, cwd, env, input }) {
  const [out, err] = [[], []];
  const gather = (into) => new Writable({ write: (chunk, _, done) => (into.push(chunk), done()) });
  const streams = { stdin: Readable.from(input.length > 0 ? [Buffer.from(input)] : []), stdout: gather(out), stderr: gather(err) };
  for (const [name, value] of Object.entries(streams)) Object.defineProperty(process, name, { value, configurable: true });
  process.chdir(cwd);
  process.env = env;
  process.argv = [process.execPath, bin, ...args];
  // The chunks stay; the entry, which runs the command, is another module each time.
  await import(`${pathToFileURL(bin).href}?${String(runs++)}`);
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

let last = Promise.resolve();
process.on('message', ({ id, asked }) => {
  last = last.then(async () =>
    process.send({ id, ran: await run(asked).catch((error) => ({ code: null, out: '', err: String(error.stack) })) }),
  );
});
process.on('disconnect', () => process.exit());
