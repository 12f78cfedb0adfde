/** The recipes of the guide for other programs are run as they are written: whole where the program is there, else their filter. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from '../src/render/html.ts';
import { long, some } from './support/draws.ts';
import { report } from './support/report.ts';
import { bin, pythonWith, workFolder } from './support/spawn.ts';

const { folder, put, at } = workFolder();
const html = toHtml(report());
const guide = readFileSync(new URL('../docs/batches.md', import.meta.url), 'utf8');
/** The code under a heading. */
const recipe = (heading: string): string =>
  guide
    .split(`### ${heading}\n`)[1]!
    .split('\n##')[0]!
    .match(/```\w+\n([\s\S]*?)```/u)![1]!;

const environment = { PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, HOME: folder, LC_ALL: 'C.UTF-8' };
const run = (program: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, env: { ...environment, ...more }, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
};
const program = (name: string, script: string): void => {
  put(`bin/${name}`, `#!/bin/sh\n${script}\n`);
  spawnSync('chmod', ['+x', join(folder, 'bin', name)]);
};
const parts = ['0.ndjson', '1.ndjson'];
const records = (part: number): string =>
  Array.from({ length: 4 }, (_, i) => `${JSON.stringify({ id: 4 * part + i, text: i === 2 ? '各位同事' : html })}\n`).join('');
const ids = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: unknown }).id);
/** The ids of all outputs, in the order of the partitions; then there are none. */
const taken = (): unknown[] => {
  const all = readdirSync(join(folder, 'done')).sort();
  const found = all.flatMap((name) => ids(readFileSync(join(folder, 'done', name), 'utf8')));
  rmSync(join(folder, 'done'), { recursive: true });
  return found;
};
const whole = Array.from({ length: 4 * parts.length }, (_, i) => i);

beforeAll(() => {
  program('gongkai', `exec '${process.execPath}' '${bin}' "$@"`);
  program('srun', 'exec "$@"');
  for (const [i, name] of parts.entries()) put(`parts/${name}`, records(i));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('GNU parallel', () => {
  const command = recipe('GNU parallel').trim();

  const there = spawnSync('parallel', ['--version']).status === 0;
  if (long || !there)
    test('its filter, once for each partition', () => {
      const filter = /gongkai run .*(?= ::: parts\/\*$)/u.exec(command)![0];
      for (const name of parts) expect(run('sh', ['-c', filter.replace('{}', `parts/${name}`)])).toMatchObject({ code: 0, err: '' });
      expect(taken()).toEqual(whole);
    }, 60_000);

  (there ? test : test.skip)(
    `the whole recipe${there ? '' : ' (parallel is not there)'}; a partition that cannot be done is a failure`,
    () => {
      expect(command).toContain('--halt now,fail=1');
      expect(run('sh', ['-c', command])).toMatchObject({ code: 0 });
      // What is done is passed over.
      put('parts/3.ndjson/not-a-file', '');
      expect(run('sh', ['-c', command]).code).not.toBe(0);
      rmSync(join(folder, 'parts/3.ndjson'), { recursive: true });
      expect(taken()).toEqual(whole);
    },
    60_000,
  );
});

test('Slurm: each task of the array has its partitions; one that cannot be done is a failure', () => {
  put('job.sh', recipe('Slurm'));
  const [, last] = /--array=0-(\d+)$/mu.exec(recipe('Slurm'))!;
  expect(recipe('Slurm')).toContain(`NR % ${String(Number(last) + 1)} `);
  for (const task of [0, 1, 2, 99])
    expect(run('sh', ['job.sh'], { SLURM_ARRAY_TASK_ID: String(task) })).toMatchObject({ code: 0, err: '' });
  expect(taken()).toEqual(whole);
  put('parts/3.ndjson/not-a-file', '');
  expect(run('sh', ['job.sh'], { SLURM_ARRAY_TASK_ID: '3' }).code).not.toBe(0);
  rmSync(join(folder, 'parts/3.ndjson'), { recursive: true });
}, 60_000);

describe('Spark', () => {
  const [, command] = /\.pipe\("([^"]+)", checkCode=True\)/u.exec(recipe('Spark'))!;
  /** What `RDD.pipe` does with one partition: all lines in, lines out, and with `checkCode` an error for any exit code but 0. */
  const pipe = (lines: string, meanwhile: (child: ChildProcess) => void = () => undefined): Promise<string> => {
    const [name, ...args] = command!.split(' ');
    const child = spawn(name!, args, { cwd: folder, env: environment });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      meanwhile(child);
    });
    child.stdin.on('error', () => undefined).end(lines);
    return new Promise((done, failed) =>
      child.on('close', (code) => {
        if (code === 0) done(out);
        else failed(new Error(`Pipe function exited with error code ${String(code)}`));
      }),
    );
  };

  test('its filter answers a partition line by line', async () => {
    expect(ids(await pipe(records(0)))).toEqual([0, 1, 2, 3]);
  }, 60_000);

  test.each(some(['SIGKILL', 'SIGTERM'] as const, 2))(
    'a filter ended by %s in the middle is an error of the job',
    async (signal) => {
      await expect(pipe(records(0).repeat(200), (child) => child.kill(signal))).rejects.toThrow(/error code/u);
    },
    60_000,
  );
});

const python = pythonWith('json');
(python === undefined ? test.skip : test)(
  `Beam: an answer for each record; a filter that ends is an error of the bundle${python === undefined ? ' (python3 is not there)' : ''}`,
  () => {
    put('beam/apache_beam.py', 'class DoFn:\n    pass\n');
    put(
      'beam/run.py',
      `import json, subprocess\nimport apache_beam as beam\n\n${recipe('Beam')}
fn = Parse()
fn.setup()
texts = [json.loads(line) for line in open("parts/0.ndjson")]
print(json.dumps([next(fn.process({**text, "page": 7})) for text in texts]))
fn.child.kill()
try:
    print(list(fn.process(texts[0])))
except (RuntimeError, BrokenPipeError):
    print("an error")
fn.teardown()
`,
    );
    const { code, out, err } = run(python!, ['beam/run.py']);
    expect([code, err]).toEqual([0, '']);
    const [answers, then] = out.split('\n');
    expect((JSON.parse(answers!) as Record<string, unknown>[]).map(({ id, line, kind, with: more }) => [id, line, kind, more])).toEqual(
      ['report', 'report', 'notAReport', 'report'].map((kind, i) => [i, i + 1, kind, { page: 7 }]),
    );
    expect(then).toBe('an error');
  },
  60_000,
);

const pandas = pythonWith('pandas');
(pandas === undefined ? test.skip : test)(
  `pandas${pandas === undefined ? ' (python3-pandas is not there)' : ''}: blanks stay blanks; findings find their cells`,
  async () => {
    // 21 where the rows of outcomes want 20.
    put('crawl/wrong.html', toHtml(report({ cells: { 'requests.received.naturalPerson': 21 } })));
    put('crawl/right.html', html);
    expect((await at(['data', 'crawl', '-o', 'data'])).code).toBe(0);
    expect((await at(['data', 'crawl', '--to', 'rows', '-o', 'data'])).code).toBe(0);
    writeFileSync(
      join(folder, 'recipe.py'),
      `${recipe('pandas')}
import json
lines = pd.read_json("data/cells.ndjson", lines=True)
print(json.dumps([len(cells), float(cells.value.sum()), len(lines), float(lines.value.sum()), sorted(set(named.code))]))
`,
    );
    const { code, out, err } = run(pandas!, ['recipe.py']);
    expect([code, err]).toEqual([0, '']);
    const printed = out.trimEnd().split('\n');
    expect(
      printed
        .find((line) => line.startsWith('2023'))!
        .split(/\s+/u)
        .map(Number),
    ).toEqual([2023, 2, 23 + 23]);
    const [rows, sum, ndjsonRows, ndjsonSum, codes] = JSON.parse(printed.at(-1)!) as [number, number, number, number, string[]];
    expect([ndjsonRows, ndjsonSum]).toEqual([rows, sum]);
    expect(codes).toContain('requests-row-sum');
    expect(out).toMatch(/crawl\/wrong\.html +requests-row-sum .* 21\.0$/mu);
  },
  60_000,
);
