/** Runs the built command as a user would. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const bin = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunWith {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
}

/** The environment of a test: no colours, no language, as little else as possible. */
const environment = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  ...more,
});

export function start(args: readonly string[], { cwd, env }: RunWith = {}): ChildProcessWithoutNullStreams {
  if (!existsSync(bin)) throw new Error('dist/cli.js is not there: npm run build comes before these tests');
  return spawn(process.execPath, [bin, ...args], { env: environment(env), ...(cwd !== undefined && { cwd }) });
}

/** Waits for a started command; what it wrote was gathered from the start. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<Ran> {
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((done) =>
    child.on('close', (code) => {
      done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    }),
  );
}

export async function gongkai(args: readonly string[], options: RunWith = {}): Promise<Ran> {
  const child = start(args, options);
  const all = ended(child);
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return all;
}

/** The Python that has a module, if any does: Debian's has Debian's packages, whatever other Python comes first. */
export const pythonWith = (module: string): string | undefined =>
  ['/usr/bin/python3', 'python3'].find(
    (python) => spawnSync(python, ['-c', `import ${module}`], { stdio: 'ignore', timeout: 60_000 }).status === 0,
  );

/** A folder of its own to run the command in; who takes it removes it. */
export function workFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  return {
    folder,
    put: (name: string, content: string | Uint8Array): void => {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), content);
    },
    at: (args: readonly string[], more: RunWith = {}): Promise<Ran> => gongkai(args, { cwd: folder, ...more }),
  };
}
