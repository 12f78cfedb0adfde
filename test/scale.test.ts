/** Many records over an engine that loses a machine: nothing lost, nothing twice, order kept. Run by `npm run test:scale`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync, gunzipSync } from 'node:zlib';
import { toHtml } from '../src/render/html.ts';
import { report } from './support/report.ts';
import { pythonWith } from './support/spawn.ts';

const python = pythonWith('distributed');
const wanted = process.env['GONGKAI_SCALE'] === '1';
const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const [records, partitions] = [5000, 50];
/** On a busy machine a scheduler takes its time to start. */
const patient = { ...process.env, DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT: '120s' };

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => {
        done(port);
      });
    });
  });

(wanted && python !== undefined ? describe : describe.skip)(
  `Dask, two workers (${python === undefined ? 'python3-distributed is not there' : 'npm run test:scale'})`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-scale-'));
    const started: ChildProcess[] = [];
    const dask = (program: string, ...args: string[]): ChildProcess => {
      const child = spawn(python ?? '', ['-m', `distributed.cli.${program}`, ...args], {
        cwd: folder,
        env: patient,
        stdio: 'ignore',
        detached: true,
      });
      started.push(child);
      return child;
    };
    /** A worker and the filters that it started: as when a machine is gone. */
    const lose = ({ pid }: ChildProcess): void => {
      if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    };
    afterAll(() => {
      for (const child of started)
        try {
          lose(child);
        } catch {
          // Ended already.
        }
      rmSync(folder, { recursive: true, force: true });
    });

    test('one is lost for good in the middle', async () => {
      const html = toHtml(report());
      mkdirSync(join(folder, 'parts'));
      mkdirSync(join(folder, 'done'));
      const size = records / partitions;
      for (let part = 0; part < partitions; part++) {
        const lines = Array.from({ length: size }, (_, i) => {
          const id = part * size + i;
          if (id % 97 === 0) return `broken ${String(id)}\n`;
          return `${JSON.stringify({ id, text: id % 5 === 0 ? html : '各位同事：下周一开会。' })}\n`;
        });
        writeFileSync(join(folder, 'parts', `${String(part).padStart(4, '0')}.ndjson.gz`), gzipSync(lines.join('')));
      }
      const port = String(await freePort());
      const address = `tcp://127.0.0.1:${port}`;
      dask('dask_scheduler', '--host', '127.0.0.1', '--port', port, '--no-dashboard');
      const worker = (): ChildProcess => dask('dask_worker', address, '--nthreads', '1', '--no-dashboard', '--host', '127.0.0.1');
      const [lost] = [worker(), worker()];
      const driver = spawn(
        python ?? '',
        [path('docs/examples/dask/run_partitions.py'), address, 'parts', 'done', '--', 'parse', '--jobs', '1'],
        { cwd: folder, env: { ...patient, GONGKAI: `${process.execPath} ${path('dist/cli.js')}` } },
      );
      const ended = new Promise<number | null>((done) => driver.on('close', done));
      let said = '';
      driver.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const isDone = (): number => readdirSync(join(folder, 'done')).filter((name) => name.endsWith('.gz')).length;
      while (isDone() < 8 && driver.exitCode === null) await new Promise((soon) => setTimeout(soon, 50));
      const before = isDone();
      lose(lost);
      expect({ code: await ended, said: said.includes('Traceback') ? said : '' }).toEqual({ code: 0, said: '' });
      // It was lost in the middle.
      expect(before).toBeLessThan(partitions);
      const names = readdirSync(join(folder, 'done')).filter((name) => name.endsWith('.gz'));
      expect(names.sort()).toEqual(readdirSync(join(folder, 'parts')).sort());
      const answers = names.flatMap((name) =>
        gunzipSync(readFileSync(join(folder, 'done', name)))
          .toString()
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as { id: number | null; line: number; kind?: string; error?: { code: string } }),
      );
      expect(answers.map(({ id, line, kind, error }) => [id, line, kind ?? error?.code])).toEqual(
        Array.from({ length: records }, (_, id) => [
          id % 97 === 0 ? null : id,
          (id % size) + 1,
          id % 97 === 0 ? 'not-json' : id % 5 === 0 ? 'report' : 'notAReport',
        ]),
      );
    }, 900_000);
  },
);
