/** Runs the built command: in a process of its own as a user would, or in one that is already there. */
import { type ChildProcess, type ChildProcessWithoutNullStreams, fork, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { long } from './draws.ts';

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

const needBuild = (): void => {
  if (!existsSync(bin)) throw new Error('dist/cli.js is not there: npm run build comes before these tests');
};

export function start(args: readonly string[], { cwd, env }: RunWith = {}): ChildProcessWithoutNullStreams {
  needBuild();
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

export async function spawned(args: readonly string[], options: RunWith = {}): Promise<Ran> {
  const child = start(args, options);
  const all = ended(child);
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return all;
}

/** One for each file of tests that asks for it. */
let resident: ChildProcess | undefined;
const waiting = new Map<number, (ran: Ran) => void>();
afterAll(() => {
  resident?.kill();
});

function newResident(): ChildProcess {
  needBuild();
  const child = fork(fileURLToPath(new URL('resident.mjs', import.meta.url)), {
    env: environment(),
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.on('message', ({ id, ran }: { id: number; ran: Ran }) => {
    waiting.get(id)?.(ran);
    waiting.delete(id);
  });
  child.on('exit', (code) => {
    for (const done of waiting.values()) done({ code, out: '', err: 'the process that runs the commands of tests has ended' });
  });
  return child;
}

let asks = 0;

/** What a spawned command would give, from a process that is already there. */
export const inResident = (args: readonly string[], { cwd = process.cwd(), env, input = '' }: RunWith = {}): Promise<Ran> =>
  new Promise((done) => {
    resident ??= newResident();
    const id = asks++;
    waiting.set(id, done);
    resident.send({ id, asked: { bin, args, cwd, env: environment(env), input } });
  });

/** The command to its end: spawned in the long run, and where the case is about the process. */
export const gongkai = (args: readonly string[], options: RunWith = {}): Promise<Ran> =>
  (long || args[0] === 'run' || options.env?.['NODE_OPTIONS'] !== undefined ? spawned : inResident)(args, options);

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
