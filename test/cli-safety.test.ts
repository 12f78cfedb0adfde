/** What the command must never do: steer a terminal, destroy a file, wait for ever, cover findings, give data that is none. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, linkSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { shown, shownLines } from '../src/cli/shown.ts';
import { toHtml } from '../src/render/html.ts';
import { toMarkdown } from '../src/render/markdown.ts';
import { report } from './support/report.ts';
import { bin, ended, start, workFolder } from './support/spawn.ts';
import { long, some } from './support/draws.ts';

const { folder, put, at } = workFolder();
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const names = (): string[] => readdirSync(folder).sort();
const broken = report({ cells: { 'requests.received.naturalPerson': 21 } });

/** All that steers a terminal or forges a line. */
// eslint-disable-next-line no-control-regex
const steers = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u;
const hostile = 'a\u001B]8;;https://example.org\u0007b\u009B31mc\u202Ed\u2066e\nERROR forged';

beforeAll(() => {
  put('clean.html', toHtml(report()));
  put('broken.html', toHtml(broken));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('controls of texts and names are shown, never sent', () => {
  test('escapes', () => {
    expect(shown(hostile)).toBe('a\\x1B]8;;https://example.org\\x07b\\x9B31mc\\u{202E}d\\u{2066}e\\nERROR forged');
    expect(shown('\uD800\u2028\u061C\t')).toBe('\\u{D800}\\u{2028}\\u{61C}\\t');
    expect(shown('清源县 2023 年 😀')).toBe('清源县 2023 年 😀');
    expect(shownLines('a\tb\r\nc\u001B')).toBe('a\tb\nc\\x1B');
  });

  /** A report whose organ, labels, prose and a cell hold controls; a file whose name does. */
  const text = toMarkdown(report())
    .replaceAll(report().organ ?? '', `${report().organ ?? ''}\u001B]0;x\u0007`)
    .replace('（一）予以公开', '（一）予\u001B[2J以公开\u202E了')
    .replace('| 20 |', '| 2\u001B[31m0 |');
  const name = `x\u001B[2K\u009B\u202E\nreport: 0 errors\r::error::.md`;
  beforeAll(() => {
    put(`steer/${name}`, text);
    put('hostile.json', JSON.stringify({ ...report(), organ: hostile }));
  });

  test.each<[string, readonly string[]]>([
    ['pretty', ['check', 'steer', '--format', 'pretty']],
    ['github', ['check', 'steer', '--format', 'github']],
    ['explain', ['parse', 'steer', '--explain']],
    ['compare', ['compare', 'hostile.json', 'clean.html', '--all']],
    ['a missing file', ['check', `gone\n::error::forged\u001B[2J`, '--format', 'github']],
    ['a pattern', ['parse', '*\u001B[2J\n.none']],
    ['an option', ['check', 'clean.html', '--format', '\u001B[2J\nx']],
    ['a rule', ['check', 'clean.html', '--rule', '\u001B[2J\nx=off']],
    ['an output', ['parse', 'clean.html', '-o', 'clean.html/\u001B[2J\nx']],
    ['an unknown option', ['parse', '--\u001B[2J\nx']],
  ])('%s', async (_, args) => {
    for (const locale of ['zh', 'en']) {
      const { out, err } = await at([...args, ...(args.includes('\u001B[2J') ? [] : ['--locale', locale])]);
      expect(steers.exec(out + err)).toBeNull();
      for (const line of lines(out + err)) expect(line).not.toMatch(/^(?:ERROR|report: 0|::error::forged|x$)/u);
      expect(out + err).toContain('\\x1B');
    }
  });

  test('as data they stay what they are', async () => {
    const { out } = await at(['parse', 'steer', '--to', 'ndjson']);
    expect((JSON.parse(lines(out)[0]!) as { file: string }).file).toBe(`steer/${name}`);
  });
});

describe('outputs', () => {
  test.each<[string, () => string]>([
    ['itself', () => 'in.html'],
    ['itself by another path', () => './x/../in.html'],
    ['a symbolic link to it', () => (symlinkSync('in.html', join(folder, 'soft.html')), 'soft.html')],
    ['a hard link to it', () => (linkSync(join(folder, 'in.html'), join(folder, 'hard.html')), 'hard.html')],
    ['a folder', () => (mkdirSync(join(folder, 'taken')), 'taken')],
    ['a device', () => '/dev/null'],
    ['a pipe', () => (execFileSync('mkfifo', [join(folder, 'out.pipe')]), 'out.pipe')],
    ['a dead link', () => (symlinkSync('nowhere', join(folder, 'dead')), 'dead')],
  ])('-o that is %s is refused before anything is written', async (_, target) => {
    const content = toHtml(broken);
    put('in.html', content);
    mkdirSync(join(folder, 'x'), { recursive: true });
    const to = target();
    const before = names();
    for (const args of [
      ['check', 'in.html', '-o', to],
      ['parse', 'in.html', 'clean.html', '--to', 'csv', '-o', to],
      ['parse', '.', '--to', 'parquet', '-o', to],
      ['compare', 'in.html', 'clean.html', '-o', to],
    ]) {
      const { code, out, err } = await at([...args, '--locale', 'en']);
      expect({ args, code, out, err: /^gongkai: -o .*(?:one of the inputs|no regular file|leads nowhere)/u.test(err) }).toEqual({
        args,
        code: 2,
        out: '',
        err: true,
      });
    }
    expect(readFileSync(join(folder, 'in.html'), 'utf8')).toBe(content);
    expect(names()).toEqual(before);
    for (const name of ['soft.html', 'hard.html', 'dead', 'out.pipe', 'taken'])
      rmSync(join(folder, name), { force: true, recursive: true });
  });

  test('documents into the folder of the inputs do not replace them', async () => {
    const content = toHtml(broken);
    put('same/in.html', content);
    const { code, err } = await at(['parse', 'same', '--to', 'html', '-o', 'same/', '--locale', 'en']);
    expect([code, err]).toEqual([2, expect.stringContaining('one of the inputs')]);
    expect(readFileSync(join(folder, 'same/in.html'), 'utf8')).toBe(content);
    expect(readdirSync(join(folder, 'same'))).toEqual(['in.html']);
  });

  test('a link to another file is followed: the file is replaced, the link stays', async () => {
    put('target.json', 'old');
    symlinkSync('target.json', join(folder, 'to-target'));
    expect((await at(['parse', 'clean.html', '-o', 'to-target'])).code).toBe(0);
    expect(readFileSync(join(folder, 'target.json'), 'utf8')).toContain('"kind":"report"');
  });
});

/** Of a terminal: what stands on its lines when all is written. */
function onScreen(written: string): string[] {
  const screen = [''];
  let column = 0;
  // eslint-disable-next-line no-control-regex
  for (const [part] of written.replaceAll(/\u001B\[[\d;]*m/gu, '').matchAll(/\u001B\[K|[\r\n]|[^\u001B\r\n]+/gu)) {
    const line = screen.at(-1) ?? '';
    if (part === '\r') column = 0;
    else if (part === '\n') screen.push('');
    else {
      const text = part.startsWith('\u001B') ? '' : part;
      screen[screen.length - 1] = line.slice(0, column) + text + (text === '' ? '' : line.slice(column + text.length));
      column += text.length;
    }
    if (part === '\n') column = 0;
  }
  return screen;
}

(spawnSync('script', ['--version']).status === 0 ? describe : describe.skip)('progress in a terminal', () => {
  test.each(some([80, 100], 2))(
    'covers no finding and is gone at the end: %d columns',
    async (columns) => {
      const page = toHtml(broken).replace('</body>', `${'<p>全年维护更新二百余次。</p>'.repeat(3000)}</body>`);
      for (let i = 0; i < 6; i++) put(`progress/${String(i)}.html`, page);
      const plain = await at(['check', 'progress', '--jobs', '1', '--locale', 'en']);
      const command = `stty cols ${String(columns)} rows 24; exec '${process.execPath}' '${bin}' check progress --jobs 1 --locale en`;
      const child = spawn('script', ['-qec', command, '/dev/null'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
      const written: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => written.push(chunk));
      await new Promise((done) => child.on('close', done));
      const raw = Buffer.concat(written).toString();
      const screen = onScreen(raw);
      const findings = (of: readonly string[]): string[] =>
        of.filter((line) => /^ +\d+:\d+ |^\S+\.html/u.test(line)).map((line) => line.trimEnd());
      expect(raw).toMatch(/\[=*-+\] [1-5]\/6 /u);
      expect(findings(plain.out.split('\n')).length).toBeGreaterThanOrEqual(12);
      expect(findings(screen)).toEqual(findings(plain.out.split('\n')));
      expect(screen.filter((line) => /\[=*-*\] \d\/6/u.test(line))).toEqual([]);
    },
    120_000,
  );
});

describe('pipes, folders, links', () => {
  test('a named pipe is read', async () => {
    execFileSync('mkfifo', [join(folder, 'in.pipe')]);
    const child = start(['parse', 'in.pipe', '--to', 'ndjson'], { cwd: folder });
    const all = ended(child);
    execFileSync('sh', ['-c', 'cat clean.html > in.pipe'], { cwd: folder });
    const { code, out } = await all;
    expect([code, (JSON.parse(out) as { file: string; kind: string }).kind]).toEqual([0, 'report']);
  });

  test.each<['SIGINT' | 'SIGTERM', number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('a named pipe that nobody writes to is ended by %s', async (signal, expected) => {
    rmSync(join(folder, 'idle.pipe'), { force: true });
    execFileSync('mkfifo', [join(folder, 'idle.pipe')]);
    const child = start(['parse', 'clean.html', 'idle.pipe', '--to', 'csv', '-o', 'idle.csv'], { cwd: folder });
    const all = ended(child);
    // It waits once the pipe can be opened for writing, which takes a reader.
    let pipe: number | undefined;
    while (pipe === undefined && child.exitCode === null) {
      await new Promise((soon) => setTimeout(soon, 50));
      try {
        pipe = openSync(join(folder, 'idle.pipe'), constants.O_WRONLY | constants.O_NONBLOCK);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error;
      }
    }
    child.kill(signal);
    const { code, err } = await all;
    if (pipe !== undefined) closeSync(pipe);
    expect({ code, err }).toEqual({ code: expected, err: '' });
    expect(names().filter((name) => name.startsWith('idle.csv'))).toEqual([]);
  });

  describe('a folder', () => {
    let server: Server;
    beforeAll(async () => {
      for (const name of ['a.html', 'deep/b.html']) put(`tree/${name}`, toHtml(report()));
      for (const name of ['1.doc', '2.DOC', 'deep/3.doc', 'x.ofd', 'none']) put(`tree/${name}`, 'x');
      execFileSync('mkfifo', [join(folder, 'tree/p.html')]);
      symlinkSync('.', join(folder, 'tree/loop'));
      symlinkSync('..', join(folder, 'tree/deep/up'));
      symlinkSync('a.html', join(folder, 'tree/z-link.html'));
      symlinkSync('/dev/zero', join(folder, 'tree/zero.html'));
      symlinkSync('gone.html', join(folder, 'tree/dead.html'));
      server = createServer().listen(join(folder, 'tree/s.html'));
      await new Promise((listening) => server.once('listening', listening));
    });
    afterAll(() => {
      server.close();
    });

    test('each report once; pipes, sockets, devices and dead links are passed over; the rest is counted', async () => {
      const { code, out, err } = await at(['parse', 'tree', '--to', 'ndjson', '--locale', 'en']);
      expect(code).toBe(0);
      expect(lines(out).map((line) => (JSON.parse(line) as { file: string }).file)).toEqual(['tree/a.html', 'tree/deep/b.html']);
      expect(lines(err)).toEqual(['gongkai: 3 .doc, 3 device or dead link, 1 without extension, 1 .ofd, 1 pipe not read']);
      expect(lines((await at(['parse', 'tree', '--to', 'ndjson', '--locale', 'zh'])).err)).toEqual([
        'gongkai: 未读取：3 .doc、3 设备或失效链接、1 无扩展名、1 .ofd、1 管道',
      ]);
    });

    test('patterns pass over what is no file, too', async () => {
      const { out } = await at(['parse', 'tree/**/*.html', '--to', 'ndjson']);
      expect(lines(out).map((line) => (JSON.parse(line) as { file: string }).file)).toEqual(['tree/a.html', 'tree/deep/b.html']);
    });
  });

  test('what is neither file nor folder nor pipe is refused', async () => {
    const { code, err } = await at(['check', '/dev/zero', '--locale', 'en']);
    expect([code, lines(err)]).toEqual([2, ['gongkai: /dev/zero: neither a file nor a directory nor a pipe']]);
  });
});

describe('signals', () => {
  /** 15 MB that take many seconds. */
  beforeAll(() => {
    put('big.html', toHtml(report()).repeat(Math.ceil(15_000_000 / toHtml(report()).length)));
  });

  const signals: readonly (readonly ['SIGINT' | 'SIGTERM', number])[] = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ];
  const one = (args: readonly string[], input?: string) => {
    test.each(some(signals, 2, args.length))(`%s ends ${args.join(' ')} within a second`, async (signal, expected) => {
      const child = start(args, { cwd: folder });
      const all = ended(child);
      child.stdin.on('error', () => undefined);
      if (input !== undefined) child.stdin.write(input);
      await new Promise((soon) => setTimeout(soon, long ? 2000 : 1000));
      expect(child.exitCode).toBeNull();
      const from = Date.now();
      child.kill(signal);
      const { code, out, err } = await all;
      expect({ code, out, err, soon: Date.now() - from < 1000 + slack }).toEqual({ code: expected, out: '', err: '', soon: true });
      expect(names().filter((name) => name.includes('.part'))).toEqual([]);
    });
  };
  /** Machines that are busy take their time to end a process. */
  const slack = 4000;
  one(['parse', 'big.html', '--to', 'csv', '-o', 'big.csv']);
  one(['check', '-']);
  if (long) {
    one(['check', 'big.html']);
    one(['parse', 'big.html', '--to', 'parquet', '-o', 'big.parquet']);
    one(['parse', '--stdin-ndjson', '--jobs', '1'], `${JSON.stringify({ id: 1, text: toHtml(report()).repeat(400) })}\n`);
  }
});

describe('what is no report is no data', () => {
  beforeAll(() => {
    put('mixed/a.html', toHtml(report()));
    put('mixed/b.txt', '各位同事：\n下周一上午九点开会。\n');
    put('mixed/c.txt', '%PDF-1.7\n%âãÏÓ\n');
    put('mixed/d.md', `${toMarkdown(report())}\n${toMarkdown(report())}`);
    put('letter.txt', '各位同事：\n下周一上午九点开会。\n');
  });
  const told = ['gongkai: no reports, so no rows: 2 notAReport, 1 several (--kinds all gives them)'];

  test.each(['csv', 'rows'])('--to %s', async (to) => {
    const { code, out, err } = await at(['parse', 'mixed', '--to', to, '--locale', 'en']);
    expect([code, lines(err)]).toEqual([0, told]);
    const table: Record<string, unknown>[] =
      to === 'csv'
        ? Papa.parse<Record<string, string>>(out, { header: true, skipEmptyLines: true }).data
        : lines(out).map((line) => JSON.parse(line) as never);
    expect(table).toHaveLength(200);
    expect(new Set(table.map((row) => row['source']))).toEqual(new Set(['mixed/a.html']));
    const all = await at(['parse', 'mixed', '--to', to, '--kinds', 'all', '--locale', 'en']);
    expect([all.err, lines(all.out).length]).toEqual(['', 800 + (to === 'csv' ? 1 : 0)]);
  });

  test('--to parquet', async () => {
    const { err } = await at(['parse', 'mixed', '--to', 'parquet', '-o', 'mixed.parquet', '--locale', 'en']);
    expect(lines(err)).toEqual(told);
    const bytes = readFileSync(join(folder, 'mixed.parquet'));
    expect(await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) })).toHaveLength(200);
  });

  test('a table without a single report is no success', async () => {
    const { code, out, err } = await at(['parse', 'letter.txt', '--to', 'csv', '--locale', 'zh']);
    expect([code, lines(out).length, lines(err)]).toEqual([2, 1, ['gongkai: 不是报告，未列出数据：1 notAReport（--kinds all 全部列出）']]);
  });

  test.each(['md', 'html'])('--to %s is refused', async (to) => {
    const { code, out, err } = await at(['parse', 'letter.txt', '--to', to, '--locale', 'en']);
    expect([code, out, lines(err)]).toEqual([
      2,
      '',
      ['gongkai: letter.txt: not an annual report (notAReport), so no document is written; gongkai check says why'],
    ]);
    await at(['parse', 'mixed', '--to', to, '-o', `documents-${to}/`]);
    expect(readdirSync(join(folder, `documents-${to}`))).toEqual([`a.${to}`]);
  });
});
