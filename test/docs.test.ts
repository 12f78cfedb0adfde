/** What the documentation shows is so: snippets print what stands under them, examples run, links lead somewhere. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { formCells } from '../src/form/index.ts';
import { fixtures } from './generate/fixtures.ts';
import { long, some } from './support/draws.ts';
import { notKept } from './support/not-kept.ts';

const root = new URL('../', import.meta.url);
const path = (name: string) => fileURLToPath(new URL(name, root));
const run = promisify(execFile);
const node = (script: string, ...args: readonly string[]) =>
  run(process.execPath, [path(script), ...args], { cwd: path(''), maxBuffer: 1 << 26, env: { ...process.env, NO_COLOR: '1', LANG: 'C' } });

test(`snippets print what stands under them${long ? ', after npm install of the packed tarball without a network' : ''}`, async () => {
  await expect(node('docs/scripts/snippets.mjs', '--check', ...(long ? ['--packed'] : []))).resolves.toMatchObject({ stderr: '' });
}, 120_000);

test('the picture shows what the library says', async () => {
  await expect(node('docs/scripts/picture.mjs', '--check')).resolves.toMatchObject({ stderr: '' });
});

const pages = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(path('docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('api/'))
    .map((name) => `docs/${name}`),
];

test.each(pages.map((name) => [name]))('%s: links lead somewhere', (name) => {
  // What stands between backticks is code.
  const text = readFileSync(path(name), 'utf8').replaceAll(/`[^`\n]*`/gu, '');
  const links = Array.from(text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu), ([, link]) => link ?? '');
  const dead = links.filter((link) => !existsSync(new URL(link, new URL(name, root))));
  expect(dead).toEqual([]);
});

test.each(pages.map((name) => [name]))('%s: quotation marks of one kind', (name) => {
  const prose = readFileSync(path(name), 'utf8').replaceAll(/^```[\s\S]+?^```$|`[^`\n]*`|<[^<>]*>|\]\([^()]*\)/gmu, '');
  const lines = prose.split('\n');
  expect(lines.filter((line) => /[‘’「」『』]/u.test(line))).toEqual([]);
  // “ ” stand in Chinese, " " in English.
  expect(lines.filter((line) => /[“”]/u.test(line) && !/\p{Script=Han}/u.test(line))).toEqual([]);
  expect(lines.filter((line) => line.includes('"') && !/[a-z]{2}/u.test(line))).toEqual([]);
});

/** Paths in code marks, as `src/parser.ts` or `test/rules/`. Those with a placeholder name no file. */
test.each(pages.filter((name) => name !== 'CHANGELOG.md').map((name) => [name]))('%s: the paths that it names are there', (name) => {
  const named = readFileSync(path(name), 'utf8')
    .split('`')
    .filter((part) => /^(?:src|test|docs|fixtures|\.ci)\/[\w./-]*$/u.test(part));
  // What a build writes is not in a fresh clone.
  const missing = named.filter(
    (found) => !/\bdist\b|^docs\/api$/u.test(found) && ![root, new URL(name, root)].some((from) => existsSync(new URL(found, from))),
  );
  expect(missing).toEqual([]);
});

const limits = (name: string) => /^## (?:Known limits|已知的局限)\n(.*?)^## /msu.exec(readFileSync(path(name), 'utf8'))?.[1] ?? '';

test.each([['README.md'], ['docs/README.zh-CN.md']])('%s lists what is not kept, and nothing else is expected to fail', (name) => {
  const listed = Array.from(limits(name).matchAll(/^ {2}- `([\w-]+)`/gmu), ([, id]) => id).sort();
  expect(listed).toEqual([...Object.keys(notKept.wrecks), ...Object.values(notKept.fixtures).flat()].sort());
  expect(listed.length).toBeLessThanOrEqual(5);
  const failing = readdirSync(path('test'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.ts$/u.test(file) && /\b(?:test|it)\.failing\b/u.test(readFileSync(path(`test/${file}`), 'utf8')),
  );
  expect(failing.sort()).toEqual(['exam.test.ts', 'fixtures.test.ts']);
});

test('every public member says what it holds', () => {
  const bare = readdirSync(path('docs/reference')).filter((file) =>
    readFileSync(path(`docs/reference/${file}`), 'utf8').includes('(undocumented)'),
  );
  expect(bare).toEqual([]);
});

const architecture = readFileSync(path('docs/architecture.md'), 'utf8');

test('the way of a cell names functions where they are', () => {
  const named = Array.from(
    architecture.matchAll(/`(\w+)`(?:, | \()`(src\/[\w./-]+)`\)/gu),
    ([, name = '', file = '']) => [name, file] as const,
  );
  expect(named.length).toBeGreaterThan(15);
  const gone = named.filter(
    ([name, file]) => !new RegExp(`\\b(?:function\\*?|const) ${name}\\b|\\b${name} [,}]`, 'u').test(readFileSync(path(file), 'utf8')),
  );
  expect(gone).toEqual([]);
});

test('the map of the tests has all of them', () => {
  const tests = readdirSync(path('test')).filter((name) => name.endsWith('.test.ts'));
  expect(tests.filter((name) => !architecture.includes(`test/${name}`))).toEqual([]);
});

test('the usual run has all tests that are not of the long run, once', () => {
  const { scripts } = JSON.parse(readFileSync(path('package.json'), 'utf8')) as { scripts: Readonly<Record<'test', string>> };
  const [, alone = ''] = /\{([\w,*-]+)\}\.test\.ts/u.exec(scripts.test) ?? [];
  const apart = new RegExp(`^(?:${alone.replaceAll(',', '|').replaceAll('*', '[\\w-]*')})$`, 'u');
  const together = readdirSync(path('test/usual')).flatMap((name) =>
    Array.from(
      readFileSync(path(`test/usual/${name}`), 'utf8').matchAll(/^import '\.\.\/([\w-]+)\.test\.ts';$/gmu),
      ([, test = '']) => test,
    ),
  );
  const all = readdirSync(path('test'))
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.long.test.ts'))
    .map((name) => name.replace('.test.ts', ''));
  expect(all.flatMap((name) => (apart.test(name) ? [name] : together.filter((one) => one === name))).sort()).toEqual(all.sort());
  expect(together.filter((name) => apart.test(name))).toEqual([]);
});

test('what starts a filter stops when the filter does', () => {
  const batches = readFileSync(path('docs/batches.md'), 'utf8');
  const pipes = batches.match(/\.pipe\([^\n]*/gu) ?? [];
  expect(pipes.length).toBeGreaterThan(0);
  for (const pipe of pipes) expect(pipe).toContain('checkCode=True');
  const parallel = batches.match(/^parallel [^\n]*/gmu) ?? [];
  expect(parallel.length).toBeGreaterThan(0);
  for (const line of parallel) expect(line).toContain('--halt now,fail=1');
});

test.each([['README.md'], ['docs/README.zh-CN.md'], ['docs/versioning.md'], ['docs/guide']])('%s tells what goes out', (name) => {
  const files = name.endsWith('.md') ? [name] : readdirSync(path(name)).map((one) => `${name}/${one}`);
  const words = files.map((one) => readFileSync(path(one), 'utf8')).join('\n');
  for (const told of ['withEdits', 'complete', 'kind', 'units']) expect(words).toMatch(new RegExp(`\`[^\`]*\\b${told}\\b[^\`]*\``, 'u'));
  expect(words).toMatch(/mark what is not certain|标出不确定/u);
});

describe('docs/examples', () => {
  test.each([
    [
      'en',
      [
        '192 cells certain, 3 inferred, 5 doubtful, 0 absent',
        'line 35, column 48  outcomes / granted · total: "71"',
        'line 27, column 11  Article 20(8)',
        'should be 17',
      ],
    ],
    ['zh', ['192 个单元格确定，3 个推定，5 个存疑，0 个缺失', '第 35 行第 48 列', '应为 17']],
  ])('read-a-report.mjs %s', async (locale, shown) => {
    const { stdout } = await node('docs/examples/read-a-report.mjs', locale);
    for (const words of shown) expect(stdout).toContain(words);
    // Cells in printed order, with the marks that the legend explains.
    const row = (label: string) =>
      stdout
        .split('\n')
        .find((line) => line.trimStart().startsWith(label))
        ?.trimStart()
        .slice(label.length)
        .trim()
        .split(/\s+/u);
    expect(row('一、本年新收政府信息公开申请数量')).toEqual(['29', '5', '0', '0', '1', '0', '35']);
    expect(row('（一）予以公开')).toEqual(['14', '2', '0', '0', '1', '0', '71!']);
    expect(row('四、结转下年度继续办理')).toEqual(['1~', '?', '?', '?', '?', '?', '1~']);
    expect(row('规章')).toEqual(['"/"', '"/"', '"/"']);
  });

  test('folder-to-csv.mjs: a line per cell of each report', async () => {
    const taken = some(fixtures(), 6);
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
    for (const { name } of taken) cpSync(path(`fixtures/${name}`), join(folder, name), { recursive: true });
    const { stdout, stderr } = await node('docs/examples/folder-to-csv.mjs', folder);
    rmSync(folder, { recursive: true });
    const read = taken.filter(({ expected }) => expected.kind === 'report');
    const lines = stdout.trimEnd().split('\r\n');
    expect(stderr).toContain(`report: ${String(read.length)}`);
    for (const { name, expected } of read.filter(({ expected: { edition } }) => edition !== null)) {
      const own = lines.filter((line) => line.startsWith(`${folder}/${name}/`) && line.split(',')[7] !== '');
      expect([name, own.length]).toEqual([name, formCells(expected.edition ?? 'cn-ogi-2021').size]);
    }
  }, 30_000);
});
