/** The filter: one line in, one line out, in order, and an exit code that tells the truth; partitions that are there whole or not at all. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { runBatch } from '../src/cli/batch.ts';
import { isLost, newPool } from '../src/cli/pool.ts';
import type { ParseSettings } from '../src/cli/settings.ts';
import { formCells } from '../src/form/index.ts';
import { toHtml } from '../src/render/html.ts';
import { long } from './support/draws.ts';
import { report } from './support/report.ts';
import { ended, start, workFolder } from './support/spawn.ts';

const { folder, at } = workFolder();
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const html = toHtml(report());
const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface Answer {
  readonly v: number;
  readonly line: number;
  readonly id: unknown;
  readonly with?: object;
  readonly ok: boolean;
  readonly kind?: string;
  readonly error?: { readonly code: string; readonly message: string; readonly sha256?: string };
}
interface Parsed {
  readonly source: { readonly format: string };
  readonly cells: Readonly<Record<string, { readonly value: number | null }>>;
}
const answers = (out: string): Answer[] => lines(out).map((line) => JSON.parse(line) as Answer);

beforeAll(() => {
  writeFileSync(join(folder, 'on-disk.html'), html);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('one line in, one line out', () => {
  const broken = Buffer.concat([Buffer.from('{"id":"u","text":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
  const given: readonly [line: string | Buffer, id: unknown, code: string | undefined][] = [
    [JSON.stringify({ id: 'a', url: 'https://example.org/1', year: 2023, text: html }), 'a', undefined],
    ['nonsense', null, 'not-json'],
    ['', null, 'not-json'],
    ['[1]', null, 'not-json'],
    [broken, null, 'not-json'],
    [JSON.stringify({ id: 7, base64: iconv.encode(html, 'gb18030').toString('base64'), encoding: 'gb18030' }), 7, undefined],
    [JSON.stringify({ id: 'c' }), 'c', 'no-content'],
    [JSON.stringify({ id: 'd', base64: '报告!!!', shard: 3 }), 'd', 'not-base64'],
    [JSON.stringify({ id: 'p', path: 'on-disk.html' }), 'p', 'no-content'],
    [JSON.stringify({ id: 'l', text: '1'.repeat(50_000) }), null, 'too-large'],
    [`${JSON.stringify({ id: { deep: 1 }, text: '各位同事' })}\r`, { deep: 1 }, undefined],
    [JSON.stringify({ text: '' }), null, undefined],
  ];
  // The last line has no line break.
  const input = Buffer.concat(given.flatMap(([line], i) => [Buffer.from(i === 0 ? '' : '\n'), Buffer.from(line as string)]));
  const limit = 40_000;
  let first: string | undefined;

  test.each([1, 2])('each code, with --jobs %d; the same bytes each time', async (jobs) => {
    const args = ['parse', '--stdin-ndjson', '--limit', String(limit), '--jobs', String(jobs), '--summary', 'sum.json'];
    const { code, out, err } = await at(args, { input });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const said = answers(out);
    expect(said.map(({ v, line, id, ok, error }) => [v, line, id, ok, error?.code])).toEqual(
      given.map(([, id, wrong], i) => [2, i + 1, id, wrong === undefined, wrong]),
    );
    expect(said.map((one) => one.with)).toEqual(
      given.map((_, i) => [{ url: 'https://example.org/1', year: 2023 }, { shard: 3 }][[0, 7].indexOf(i)]),
    );
    // Lines whose id is lost can be found again.
    expect(said.map(({ error }) => error?.sha256)).toEqual(
      given.map(([line, id, wrong]) => (wrong !== undefined && id === null ? sha256(line as string) : undefined)),
    );
    expect(JSON.parse(readFileSync(join(folder, 'sum.json'), 'utf8'))).toEqual({
      lines: 12,
      answered: 12,
      byKind: { notAReport: 2, report: 2 },
      byError: { 'no-content': 2, 'not-base64': 1, 'not-json': 4, 'too-large': 1 },
      seconds: expect.any(Number) as number,
      version: expect.stringMatching(/^\d/u) as string,
    });
    first ??= out;
    expect(out).toBe(first);
    if (long) expect((await at(args, { input })).out).toBe(out);
  });

  test('the flat shape: values in form order, a letter of certainty for each', async () => {
    const { out } = await at(['parse', '--stdin-ndjson', '--jobs', '1'], {
      input: `${JSON.stringify({ id: 1, text: html })}\n${JSON.stringify({ id: 2, text: 'x' })}`,
    });
    const [first, second] = answers(out) as unknown as {
      values: number[];
      certainty: string;
      edition: string;
      year: number;
      codes: string[];
    }[];
    const paths = [...formCells('cn-ogi-2021').keys()];
    expect([first!.values.length, first!.certainty, first!.edition, first!.year]).toEqual([200, 'c'.repeat(200), 'cn-ogi-2021', 2023]);
    expect(first!.values[paths.indexOf('requests.received.naturalPerson')]).toBe(20);
    expect(second).toMatchObject({ kind: 'notAReport' });
    expect(second).not.toHaveProperty('values');
  });

  test.each<[string, readonly string[], string]>([
    ['result', ['parse', '--shape', 'result'], 'cells'],
    ['rows', ['parse', '--shape', 'rows'], 'rows'],
    ['findings', ['check'], 'findings'],
  ])('the shape %s', async (_, args, key) => {
    const { out } = await at([...args, '--stdin-ndjson', '--jobs', '1'], { input: JSON.stringify({ id: 1, text: html }) });
    expect(answers(out)[0]).toMatchObject({ v: 2, line: 1, id: 1, ok: true, kind: 'report', [key]: expect.anything() as unknown });
  });

  test.each([
    ['lowriter.docx', 'expected.json', 'docx'],
    ['localc.xlsx', 'expected.json', 'xlsx'],
    ['pdf/reportlab.pdf', 'pdf/reportlab.json', 'pdf'],
  ])(
    '%s: the same numbers as a file, in a folder, and in base64',
    async (name, truth, format) => {
      const file = (path: string): Buffer => readFileSync(new URL(`files/${path}`, import.meta.url));
      const known = JSON.parse(file(truth).toString()) as { readonly values?: object };
      const values = Object.values<number | null>({ ...(known.values ?? known) });
      mkdirSync(join(folder, 'held', format), { recursive: true });
      writeFileSync(join(folder, 'held', format, `年报.${format.toUpperCase()}`), file(name));
      const input = JSON.stringify({ id: 1, base64: file(name).toString('base64') });
      const [answer] = answers((await at(['parse', '--stdin-ndjson'], { input })).out) as unknown as {
        readonly values: readonly unknown[];
      }[];
      expect(answer?.values).toEqual(values);
      for (const path of [`held/${format}`, `held/${format}/年报.${format.toUpperCase()}`]) {
        const read = JSON.parse((await at(['parse', path])).out) as Parsed | readonly Parsed[];
        const [{ cells, source }] = [read].flat() as [Parsed];
        expect([source.format, Object.values(cells).map(({ value }) => value)]).toEqual([format, values]);
      }
    },
    60_000,
  );

  test('paths when they are allowed', async () => {
    const input = `${JSON.stringify({ id: 1, path: 'on-disk.html' })}\n${JSON.stringify({ id: 2, path: 'gone.html' })}\n`;
    const { code, out } = await at(['parse', '--stdin-ndjson', '--allow-paths', '--jobs', '1'], { input });
    expect([code, answers(out).map(({ kind, error }) => kind ?? error?.code)]).toEqual([0, ['report', 'no-content']]);
  });

  test('a record that takes too long is given up alone', async () => {
    // In the usual run its thread waits when it is asked.
    writeFileSync(
      join(folder, 'waits.cjs'),
      `require('node:worker_threads').parentPort?.on('message', ({ sources: [{ content }] }) =>
        content === 'wait' && Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));`,
    );
    const records = [html, long ? html.repeat(600) : 'wait', html].map((text, id) => JSON.stringify({ id, text }));
    const { code, out } = await at(['parse', '--stdin-ndjson', '--jobs', '2', '--timeout', '3000', '--limit', '90000000'], {
      input: records.join('\n'),
      env: long ? {} : { NODE_OPTIONS: '--require ./waits.cjs' },
    });
    expect([code, answers(out).map(({ id, kind, error }) => [id, kind ?? error?.code])]).toEqual([
      0,
      [
        [0, 'report'],
        [1, 'timeout'],
        [2, 'report'],
      ],
    ]);
  }, 60_000);

  test.each([
    ['--to', ['parse', '--stdin-ndjson', '--to', 'rows']],
    ['--format', ['check', '--stdin-ndjson', '--format', 'json']],
    ['--shape', ['parse', 'on-disk.html', '--shape', 'flat']],
    ['files', ['parse', '--stdin-ndjson', 'on-disk.html']],
  ])('%s does not go with it: exit 2', async (name, args) => {
    const { code, out, err } = await at([...args, '--locale', 'en']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(name === 'files' ? '--stdin-ndjson' : name);
  });

  test('an answer comes before the next question', async () => {
    const child = start(['check', '--stdin-ndjson'], { cwd: folder });
    const all = ended(child);
    for (let i = 0; i < 2; i++) {
      const answer = new Promise((done) => child.stdout.once('data', done));
      child.stdin.write(`${JSON.stringify({ id: i, text: html })}\n`);
      await answer;
    }
    child.stdin.end();
    expect(lines((await all).out)).toHaveLength(2);
  });

  // The parsing of a letter is not what is measured: most records have nothing to read, one in fifty does. To keep a hundred
  // bytes of each would take 20 MB.
  const count = long ? 200_000 : 5000;
  test(`${String(count)} lines in flat memory`, async () => {
    // What is alive after so many answers, and at the end; the collector is asked first.
    writeFileSync(
      join(folder, 'alive.cjs'),
      `require('node:v8').setFlagsFromString('--expose-gc');
      const collect = require('node:vm').runInNewContext('gc');
      const [write, alive] = [process.stdout.write, []];
      let written = 0;
      process.stdout.write = (...of) => {
        if ([${String(count / 20)}, ${String(count)}].includes(++written)) { collect(); alive.push(process.memoryUsage().heapUsed); }
        return write.apply(process.stdout, of);
      };
      process.on('exit', () => process.stderr.write(JSON.stringify(alive)));`,
    );
    const child = start(['parse', '--stdin-ndjson', '--jobs', '1'], { cwd: folder, env: { NODE_OPTIONS: '--require ./alive.cjs' } });
    let [answered, said] = [0, ''];
    child.stdout.on('data', (chunk: Buffer) => {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) answered++;
    });
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const code = new Promise((done) => child.on('close', done));
    for (let i = 0; i < count; i += 50) {
      const block = Array.from({ length: 50 }, (_, n) => JSON.stringify({ id: i + n, ...(n === 0 && { text: '各位同事' }) }));
      if (!child.stdin.write(`${block.join('\n')}\n`)) await new Promise((drained) => child.stdin.once('drain', drained));
    }
    child.stdin.end();
    expect([await code, answered]).toEqual([0, count]);
    const [early, late] = JSON.parse(said) as [number, number];
    expect(late - early).toBeLessThan(3_000_000 + count * 25);
    expect(late).toBeLessThan(40_000_000);
  }, 3_600_000);

  test('a record whose thread dies is answered crashed, alone', async () => {
    // Far more table cells than a heap of this size holds as a tree; in the usual run its thread ends when it is asked.
    const big = long ? `<table>${'<tr><td>1</td><td>2</td></tr>'.repeat(120_000)}</table>` : 'the end';
    writeFileSync(
      join(folder, 'ends.cjs'),
      `require('node:worker_threads').parentPort?.on('message', ({ sources: [{ content }] }) => content === 'the end' && process.exit(3));`,
    );
    const input = [html, big, html].map((text, id) => JSON.stringify({ id, text })).join('\n');
    const { code, out } = await at(['parse', '--stdin-ndjson', '--jobs', '2', '--timeout', '600000'], {
      input,
      env: { NODE_OPTIONS: long ? '--max-old-space-size=64' : '--require ./ends.cjs' },
    });
    expect([code, answers(out).map(({ id, kind, error }) => [id, kind ?? error?.code])]).toEqual([
      0,
      [
        [0, 'report'],
        [1, 'crashed'],
        [2, 'report'],
      ],
    ]);
  }, 300_000);

  test('a line far over the limit is passed over, not held', async () => {
    const child = start(['parse', '--stdin-ndjson', '--jobs', '1'], { cwd: folder, env: { NODE_OPTIONS: '--max-old-space-size=60' } });
    const all = ended(child);
    const block = Buffer.alloc(1 << 20, 0x31);
    for (let i = 0; i < (long ? 1024 : 70); i++)
      if (!child.stdin.write(block)) await new Promise((drained) => child.stdin.once('drain', drained));
    child.stdin.end(`\n${JSON.stringify({ id: 'next', text: html })}\n`);
    const { code, out } = await all;
    expect([code, answers(out).map(({ id, kind, error }) => [id, kind ?? error?.code])]).toEqual([
      0,
      [
        [null, 'too-large'],
        ['next', 'report'],
      ],
    ]);
  }, 300_000);
});

test.each([
  [100, 'notAReport'],
  [101, 'crashed'],
])(
  'a batch of %d small files: up to a hundred are done without a thread, as one process would',
  async (count, expected) => {
    const sources = Array.from({ length: count }, (_, i) => ({ name: String(i), content: '各位同事' }));
    const settings: ParseSettings = {
      command: 'parse',
      to: 'csv',
      locale: 'en',
      color: false,
      read: {},
      explain: false,
      english: false,
      kinds: 'reports',
      shape: 'flat',
    };
    // Beside the sources there is no built worker: a thread that is started dies.
    const options = { jobs: 2, signal: new AbortController().signal, expected: count };
    let first: string | undefined;
    for await (const { kind, code } of runBatch(sources, settings, options)) {
      first = code ?? kind;
      break;
    }
    expect(first).toBe(expected);
  },
  60_000,
);

describe('threads', () => {
  const script = `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (n) => { if (n === 1) process.exit(3); if (n === 2) throw new Error('two'); if (n === 3) for (;;); parentPort.postMessage(n * 10); });
    parentPort.postMessage('ready');`;
  const file = new URL(`data:text/javascript,${encodeURIComponent(script)}`);

  test('one that ends, throws or hangs fails its own task alone', async () => {
    const pool = newPool<number, number>({ file, threads: 2, timeout: 1500 });
    const results = await Promise.all(
      [0, 1, 4, 2, 5, 3, 6].map((n) => pool.run(n).catch((error: unknown) => (isLost(error) ? error.lost : 'other'))),
    );
    expect(results).toEqual([0, 'crashed', 40, 'crashed', 50, 'timeout', 60]);
    const waiting = pool.run(3).catch((error: unknown) => isLost(error) && error.lost);
    await pool.destroy();
    expect(await waiting).toBe('ended');
  });

  test('one that cannot start fails the task that it was started for', async () => {
    const pool = newPool<number, number>({ file: new URL('data:text/javascript,throw new Error("no")'), threads: 1 });
    await expect(pool.run(1)).rejects.toMatchObject({ lost: 'crashed' });
    await expect(pool.run(2)).rejects.toMatchObject({ lost: 'crashed' });
    await pool.destroy();
  });
});

describe('gongkai run', () => {
  const [size, parts] = long ? [12, 3] : [6, 2];
  const record = (id: number): string => `${JSON.stringify({ id, text: id % 5 === 0 ? '各位同事' : html })}\n`;
  const part = (at: number): string => Array.from({ length: size }, (_, i) => record(at * size + i)).join('');
  const names = ['0.ndjson', '1.ndjson.gz', '2.ndjson'].slice(0, parts);
  const args = (out: string): string[] => ['run', '--in', 'parts/*', '--out', out, '--locale', 'en', '--', 'parse', '--jobs', '1'];
  const content = (out: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(join(folder, out)).map((name) => {
        const bytes = readFileSync(join(folder, out, name));
        return [name, (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()];
      }),
    );
  let whole: Record<string, string>;
  beforeAll(async () => {
    mkdirSync(join(folder, 'parts'));
    const contents = [part(0).trimEnd(), gzipSync(part(1)), part(2)];
    for (const [i, name] of names.entries()) writeFileSync(join(folder, 'parts', name), contents[i]!);
    expect(await at(args('whole'))).toMatchObject({ code: 0, err: '', out: '' });
    whole = content('whole');
  }, 60_000);

  test('an output for each partition, a line for each line', () => {
    expect(Object.keys(whole)).toEqual(names);
    expect(Object.values(whole).flatMap((text) => answers(text).map(({ id }) => id))).toEqual(
      Array.from({ length: size * parts }, (_, i) => i),
    );
  });

  test('what is there is passed over; what dead processes left is removed', async () => {
    mkdirSync(join(folder, 'some'));
    writeFileSync(join(folder, 'some/0.ndjson'), 'kept');
    writeFileSync(join(folder, 'some/1.ndjson.gz.999999999.part'), 'stale');
    expect((await at(args('some'))).code).toBe(0);
    expect(content('some')).toEqual({ ...whole, '0.ndjson': 'kept' });
  });

  test('a filter that is wrong leaves nothing behind', async () => {
    const { code, err } = await at([...args('none'), '--frobnicate']);
    expect([code, readdirSync(join(folder, 'none'))]).toEqual([2, []]);
    expect(err).toContain('parts/0.ndjson: not done: the filter ended with 2');
  });

  test.each([
    ['no filter', ['run', '--in', 'parts/*', '--out', 'x']],
    ['no input', ['run', '--in', 'gone/*', '--out', 'x', '--', 'parse']],
    ['outputs among the inputs', ['run', '--in', 'parts/*', '--out', 'parts/', '--', 'parse']],
    ['two of one name', ['run', '--in', 'parts/0.ndjson', '--in', 'whole/0.ndjson', '--out', 'x', '--', 'parse']],
  ])('%s: exit 2', async (_, wrong) => {
    expect((await at([...wrong, '--locale', 'en'])).code).toBe(2);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  const ends = ['SIGKILL', 'SIGTERM', 'EPIPE'] as const;
  const rounds = Array.from({ length: long ? 12 : 1 }, (_, i) => [i, ends[i % 3]!] as const);
  test.each(rounds)(
    'round %d: after %s at some moment, one more run gives the same bytes',
    async (i, end) => {
      const out = `killed-${String(i)}`;
      // A reader that goes away is that of the filter itself; `run` is ended from outside.
      const child = start(end === 'EPIPE' ? ['parse', '--stdin-ndjson', '--jobs', '1'] : args(out), { cwd: folder });
      child.stdin.on('error', () => undefined);
      const all = ended(child);
      if (end === 'EPIPE') child.stdin.end(part(0).repeat(400));
      await new Promise((soon) => setTimeout(soon, 150 + ((i * 677) % 2500)));
      if (end === 'EPIPE') child.stdout.destroy();
      else child.kill(end);
      const { code } = await all;
      if (end === 'EPIPE') expect(code).toBe(141);
      else if (
        existsSync(join(folder, out)) &&
        Object.keys(content(out)).filter((name) => !/\.(?:part|summary)$/u.test(name)).length < parts
      )
        expect(code).not.toBe(0);
      expect((await at(args(out))).code).toBe(0);
      expect(content(out)).toEqual(whole);
    },
    120_000,
  );

  test('the filter whose reader goes away ends with another code than 0', async () => {
    const child = start(['parse', '--stdin-ndjson', '--jobs', '1'], { cwd: folder });
    const all = ended(child);
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.write(part(0).repeat(20));
    const { code, err } = await all;
    expect({ code, err }).toEqual({ code: 141, err: '' });
  }, 30_000);

  test.each<['SIGINT' | 'SIGTERM', number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])(
    'the filter ended by %s',
    async (signal, expected) => {
      const child = start(['parse', '--stdin-ndjson', '--jobs', '1', '--summary', 'ended.json'], { cwd: folder });
      const all = ended(child);
      child.stdin.on('error', () => undefined);
      child.stdout.once('data', () => child.kill(signal));
      child.stdin.write(part(0).repeat(20));
      const { code, out } = await all;
      expect([code, out.endsWith('\n'), existsSync(join(folder, 'ended.json'))]).toEqual([expected, true, false]);
    },
    30_000,
  );
});
