/** The command, spawned as a user would. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'cheerio/slim';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { inOrder } from '../src/cli/in-order.ts';
import { parse } from '../src/parse.ts';
import { toHtml } from '../src/render/html.ts';
import { toMarkdown } from '../src/render/markdown.ts';
import { flatten } from '../src/report/flatten.ts';
import type { AnnualReport } from '../src/report/types.ts';
import { fixtures } from './generate/fixtures.ts';
import { report } from './support/report.ts';
import { ended, inResident, spawned, start, workFolder } from './support/spawn.ts';
import { long, some } from './support/draws.ts';

const { folder, put, at } = workFolder();
const root = fileURLToPath(new URL('../fixtures', import.meta.url));
const clean = report();
/** 20 requests of natural persons came in, 21 are reported: the row sum and the balance of the column fail. */
const broken = report({ cells: { 'requests.received.naturalPerson': 21 } });
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const json = (text: string): never => JSON.parse(text) as never;

beforeAll(() => {
  put('reports/b-clean.html', toHtml(clean));
  put('reports/a-broken.html', toHtml(broken));
  put('reports/deep/c-broken.md', toMarkdown(broken));
  put('reports/deep/d-gb.HTM', iconv.encode(toHtml(clean).replace('<meta charset="utf-8">', ''), 'gb18030'));
  put('reports/deep/ignored.png', 'x');
  put('empty/picture.png', 'x');
  put('broken.json', JSON.stringify(broken));
  put('list.json', '[1]');
  put('torn.json', '{"edition":');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('check', () => {
  test('a clean report: exit 0, one line', async () => {
    const { code, out, err } = await at(['check', 'reports/b-clean.html', '--locale', 'en']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(lines(out).at(-1)).toMatch(/^1 file: /u);
  });

  test('is what a file alone asks for', async () => {
    const { code, out } = await at(['reports/a-broken.html', '--locale', 'en']);
    expect([code, out]).toEqual([1, (await at(['check', 'reports/a-broken.html', '--locale', 'en'])).out]);
  });

  test('a wrong sum: exit 1, the file, the place, the rule', async () => {
    const { code, out } = await at(['check', 'reports/a-broken.html', '--locale', 'en']);
    expect(code).toBe(1);
    expect(lines(out)[0]).toBe('reports/a-broken.html');
    expect(out).toMatch(/^ {2}\d+:\d+ {2}error {2}.*requests-row-sum$/mu);
    expect(out).toMatch(/requests-balance/u);
    expect(lines(out).at(-1)).toMatch(/^1 file: 2 errors/u);
  });

  test.each<[file: string, code: string, place: RegExp]>([
    ['localc.xlsx', 'in-force-floor', /Sheet1!U12/u],
    ['pydocx.docx', 'in-force-floor', /t1 r4 c4/u],
    ['pdf/reportlab-blanks.pdf', 'total-blank', /p2 \[[\d., ]+\]/u],
  ])(
    'a problem of %s stands where the file has it, in each output that people read',
    async (name, code, place) => {
      const file = fileURLToPath(new URL(`files/${name}`, import.meta.url));
      const check = async (...more: string[]): Promise<string | undefined> =>
        lines((await at(['check', file, '--locale', 'en', ...more])).out).find((line) => line.includes(code));
      expect(await check()).toMatch(new RegExp(`^  ${place.source}  warning  `, 'u'));
      expect(await check('--format', 'github')).toMatch(new RegExp(`^::warning file=[^,]+,title=gongkai ${code}::${place.source}: `, 'u'));
      expect((await at(['check', file, '--format', 'html', '--locale', 'en'])).out).toMatch(
        new RegExp(`<p class="place">${place.source}`, 'u'),
      );
    },
    60_000,
  );

  test.each<[string, readonly string[], number]>([
    ['rules turned off', ['--rule', 'requests-row-sum=off', '--rule', 'requests-balance=off'], 0],
    ['rules made warnings', ['--rule', 'requests-row-sum=warning', '--rule', 'requests-balance=warning'], 0],
    ['warnings that count', ['--rule', 'requests-row-sum=warning', '--rule', 'requests-balance=warning', '--fail-level', 'warning'], 1],
    ['too many warnings', ['--rule', 'requests-row-sum=warning', '--rule', 'requests-balance=warning', '--max-warnings', '0'], 1],
    ['nothing fails', ['--fail-level', 'never'], 0],
  ])('%s', async (_, flags, code) => {
    expect((await at(['check', 'reports/a-broken.html', ...flags])).code).toBe(code);
  });

  test('the suspect cell comes first, then the gravest; one cause is told once', async () => {
    const { out } = await at(['check', 'reports/a-broken.html', '--locale', 'zh']);
    expect(lines(out)[1]).toBe(
      '  →  可疑的是“一、本年新收政府信息公开申请数量 · 自然人”：填报为21，更正为20后勾稽关系成立；请先核对这一格。',
    );
    const severities = [...out.matchAll(/^ {2}\S+ {2}(错误|警告|提示) {2}/gmu)].map(([, word]) => ['错误', '警告', '提示'].indexOf(word!));
    expect(severities).toEqual([...severities].sort());
    expect(out).not.toContain('sum-unconfirmed');
    const data: { messages: { code: string }[] }[] = json((await at(['check', 'reports/a-broken.html', '--format', 'json'])).out);
    expect(data[0]!.messages.map(({ code }) => code)).toContain('sum-unconfirmed');
  });

  test.each<[string, string, readonly string[]]>([
    ['a letter', '各位同事：\n下周一上午九点开会。\n', ['没有读到年度报告', 'no-report']],
    ['nothing', '', ['没有内容', 'no-report']],
    ['two reports', `${toMarkdown(clean)}\n${toMarkdown(clean)}`, ['不止一份报告', 'no-report']],
    ['a PDF that breaks off', '%PDF-1.7\n%âãÏÓ\n', ['已损坏', 'file-damaged']],
  ])('%s is not passed: exit 1, and one line that says why', async (_, content, words) => {
    put('other.md', content);
    const { code, out } = await at(['check', 'other.md', '--locale', 'zh']);
    const problems = lines(out).slice(1, -1);
    expect([code, problems.length, words.filter((word) => !problems[0]!.includes(word))]).toEqual([1, 1, []]);
  });

  test('many notes on the reading of one kind are counted', async () => {
    const file = join(root, 'scrambled-section-four/input.txt');
    const [data]: [{ messages: { code: string }[] }] = json((await at(['check', file, '--format', 'json'])).out);
    const weak = data.messages.filter(({ code }) => code === 'row-weak').length;
    expect(weak).toBeGreaterThan(3);
    const { out } = await at(['check', file, '--locale', 'en']);
    const told = lines(out).filter((line) => line.endsWith('  row-weak'));
    expect([told.length, told.at(-1)]).toEqual([4, `  -  ${weak - 3} more of the same (--format json gives all)  row-weak`]);
  });

  test('numbers that could not be read are not said to be missing', async () => {
    const { code, out } = await at(['check', join(root, 'deduplicated-lines/input.txt'), '--quiet', '--locale', 'zh']);
    const codes = lines(out)
      .slice(1, -1)
      .map((line) => line.split('  ').at(-1));
    expect([code, codes]).toEqual([1, ['repeats-dropped']]);
  });

  test('--quiet prints errors only', async () => {
    const { out } = await at(['check', 'reports/a-broken.html', '--quiet', '--rule', 'requests-row-sum=info', '--format', 'json']);
    const [record] = json(out) as { findings: { code: string }[] }[];
    expect(record!.findings.map((finding) => finding.code)).toEqual(['requests-balance']);
  });

  test('JSON of a report is checked as it is; other JSON is refused', async () => {
    const { code, out, err } = await at(['check', 'broken.json', 'list.json', 'torn.json', '--format', 'ndjson', '--locale', 'en']);
    expect(code).toBe(2);
    expect(lines(out).map((line) => (json(line) as { file: string }).file)).toEqual(['broken.json']);
    expect(lines(err)).toEqual([
      expect.stringContaining('list.json: JSON that is neither'),
      expect.stringContaining('torn.json: not valid JSON'),
    ]);
  });

  test('a folder: all reports below it, in order, whatever their encoding and format', async () => {
    const { code, out } = await at(['check', 'reports', '--format', 'json', '--locale', 'zh']);
    expect(code).toBe(1);
    const records = json(out) as {
      file: string;
      kind: string;
      ok: boolean;
      findings: { code: string; words: string; cells: string[]; start: object }[];
    }[];
    expect(records.map(({ file, kind, ok }) => [file, kind, ok])).toEqual([
      ['reports/a-broken.html', 'report', false],
      ['reports/b-clean.html', 'report', true],
      ['reports/deep/c-broken.md', 'report', false],
      ['reports/deep/d-gb.HTM', 'report', true],
    ]);
    const found = records[0]!.findings.find(({ code: id }) => id === 'requests-row-sum')!;
    expect(found.words).toMatch(/\p{Script=Han}/u);
    expect(found.cells).toContain('requests.received.naturalPerson');
    expect(found.start).toEqual({ line: expect.any(Number) as number, column: expect.any(Number) as number });
  });

  test('patterns and files named twice count once', async () => {
    const { out } = await at(['check', 'reports/**/*.html', 'reports/b-clean.html', '--format', 'ndjson']);
    expect(lines(out).map((line) => (json(line) as { file: string }).file)).toEqual(['reports/a-broken.html', 'reports/b-clean.html']);
  });

  test('SARIF places the findings', async () => {
    const { out } = await at(['check', 'reports', 'gone.html', '--format', 'sarif', '--locale', 'en']);
    const sarif = json(out) as {
      runs: {
        results: {
          ruleId: string;
          partialFingerprints: object;
          locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[];
        }[];
        tool: { driver: { rules: { id: string }[] } };
        invocations: object[];
      }[];
    };
    const [run] = sarif.runs;
    const sums = run!.results.filter(({ ruleId }) => ruleId === 'requests-row-sum');
    expect(sums.map(({ locations }) => locations[0]!.physicalLocation.artifactLocation.uri)).toEqual([
      'reports/a-broken.html',
      'reports/deep/c-broken.md',
    ]);
    const declared = run!.tool.driver.rules.map(({ id }) => id);
    expect([new Set(declared).size, run!.results.filter(({ ruleId }) => !declared.includes(ruleId))]).toEqual([declared.length, []]);
    const source = lines(toHtml(broken));
    expect(source[sums[0]!.locations[0]!.physicalLocation.region.startLine - 1]).toContain('一、本年新收政府信息公开申请数量');
    expect(run!.tool.driver.rules.map(({ id }) => id)).toContain('requests-row-sum');
    expect(run!.invocations).toEqual([
      { executionSuccessful: false, toolExecutionNotifications: [expect.objectContaining({ level: 'error' })] },
    ]);
  });

  test('SARIF of nothing found is SARIF', async () => {
    const { out } = await at(['check', 'reports/b-clean.html', '--format', 'sarif', '--quiet']);
    expect((json(out) as { runs: { results: unknown[] }[] }).runs[0]!.results).toEqual([]);
  });

  test('GitHub annotations', async () => {
    const { out } = await at(['check', 'reports/a-broken.html', '--format', 'github', '--quiet', '--locale', 'en']);
    expect(lines(out)).toHaveLength(2);
    for (const line of lines(out))
      expect(line).toMatch(
        /^::error file=reports\/a-broken\.html,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=gongkai requests-(?:row-sum|balance)::\S/u,
      );
  });

  test('a summary is held against its parts', async () => {
    put('parts/a.json', JSON.stringify(clean));
    put('parts/b.json', JSON.stringify(clean));
    const { out } = await at(['check', 'reports/b-clean.html', '--parts', 'parts/a.json', '--parts', 'parts/b.json', '--format', 'json']);
    const [record] = json(out) as { findings: { code: string }[] }[];
    expect(record!.findings.filter(({ code }) => code.startsWith('roll-up')).length).toBeGreaterThan(0);
    const wrong = await at(['check', 'reports/b-clean.html', '--parts', 'list.json', '--locale', 'en']);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('list.json: JSON that is neither')]);
  });

  test("last year's report is compared", async () => {
    put('previous.html', toHtml(report({ year: 2022, cells: { 'requests.carriedOut.naturalPerson': 7, 'requests.carriedOut.total': 7 } })));
    const { out } = await at(['check', 'reports/b-clean.html', '--previous', 'previous.html', '--format', 'json']);
    expect((json(out) as { findings: { code: string }[] }[])[0]!.findings.map(({ code }) => code)).toContain('carry');
  });
});

describe('parse', () => {
  test('one report is an object, several are an array', async () => {
    const one = json((await at(['parse', 'reports/b-clean.html'])).out) as { file: string; report: AnnualReport; cells: object };
    expect(flatten(one.report)).toEqual(flatten(clean));
    expect(Object.keys(one.cells)).toHaveLength(200);
    const many = json((await at(['parse', 'reports'])).out) as { file: string }[];
    expect(many.map(({ file }) => file)).toEqual([
      'reports/a-broken.html',
      'reports/b-clean.html',
      'reports/deep/c-broken.md',
      'reports/deep/d-gb.HTM',
    ]);
  });

  test('CSV and rows hold the same table', async () => {
    const csv = (await at(['parse', 'reports', '--to', 'csv', '--bom'])).out;
    const table = Papa.parse<Record<string, string>>(csv.replace('\uFEFF', ''), { header: true, skipEmptyLines: true }).data;
    const rows = lines((await at(['parse', 'reports', '--to', 'rows'])).out).map((line) => json(line) as Record<string, unknown>);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(table).toHaveLength(800);
    expect(rows.map((row) => [row['source'], row['path'], row['value']])).toEqual(
      table.map((row) => [row['source'], row['path'], Number(row['value'])]),
    );
    expect(table.find((row) => row['source'] === 'reports/deep/d-gb.HTM' && row['path'] === 'requests.received.total')?.['value']).toBe(
      '23',
    );
  });

  test('documents go to stdout for one report, and into a folder for several', async () => {
    expect((await at(['parse', 'reports/deep/d-gb.HTM', '--to', 'md'])).out).toContain('| 一、本年新收政府信息公开申请数量 ');
    const refused = await at(['parse', 'reports', '--to', 'html']);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('-o FOLDER/')]);
    expect((await at(['parse', 'reports', 'reports/deep/../deep/c-broken.md', '--to', 'html', '--english', '-o', 'out/'])).code).toBe(0);
    expect(readdirSync(join(folder, 'out'), { recursive: true }).map(String).sort()).toEqual([
      'a-broken.html',
      'b-clean.html',
      'deep',
      'deep/c-broken.html',
      'deep/d-gb.html',
    ]);
  });

  test('Parquet comes back', async () => {
    expect((await at(['parse', 'reports', '--to', 'parquet', '-o', 'all.parquet'])).code).toBe(0);
    const bytes = readFileSync(join(folder, 'all.parquet'));
    const table = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) });
    expect(table).toHaveLength(800);
    expect(
      table.find((row) => row['source'] === 'reports/a-broken.html' && row['path'] === 'requests.received.naturalPerson'),
    ).toMatchObject({ value: 21, certainty: 'certain', raw: '21', organ: clean.organ, year: 2023 });
    expect((await at(['parse', 'reports', '--to', 'parquet'])).code).toBe(2);
  });

  test('stdin', async () => {
    const { out } = await at(['parse', '-'], { input: iconv.encode(toHtml(clean), 'gb18030') });
    expect((json(out) as { file: string; report: AnnualReport }).report.requests.received.total).toBe(23);
  });

  test('--explain marks the cells that were seen', async () => {
    const { out } = await at(['parse', 'reports/a-broken.html', '--explain', '--locale', 'en']);
    expect(out).toMatch(/cells: certain 200, inferred 0, doubtful 0, absent 0/u);
    expect(out.match(/\[21\]/gu)).toHaveLength(2);
  });
});

describe('the fixtures', () => {
  const cases = fixtures().map(({ name }) => name);

  test('one line each, in order, as parse gives them', async () => {
    const taken = some(cases, 6, 1);
    const { code, out } = await at(['parse', ...taken.map((name) => join(root, name, 'input.*')), '--to', 'ndjson']);
    expect(code).toBe(0);
    const read = lines(out).map((line) => json(line) as { file: string; kind: string; report: AnnualReport });
    expect(read.every(({ file }) => file.startsWith(root))).toBe(true);
    expect(read.map(({ file }) => basename(dirname(file)))).toEqual([...taken].sort());
    for (const { file, kind, report: own } of read) {
      const direct = parse(readFileSync(file), file.endsWith('.md') ? { format: 'markdown' } : {});
      expect({ file, kind, values: flatten(own) }).toEqual({ file, kind: direct.kind, values: flatten(direct.report) });
    }
  });

  test('every format of checking takes them', async () => {
    for (const [i, format] of ['pretty', 'json', 'ndjson', 'sarif', 'github', 'csv', 'html'].entries()) {
      const { err, code } = await at([
        'check',
        'reports/a-broken.html',
        ...some(cases, 20, i).map((name) => join(root, name)),
        '--format',
        format,
      ]);
      expect({ format, err: lines(err).filter((line) => !line.includes('.json')), code }).toEqual({ format, err: [], code: 1 });
    }
  }, 90_000);

  test('--explain draws them', async () => {
    const { code, out } = await at(['parse', ...some(cases, 6, 3).map((name) => join(root, name)), '--explain', '--locale', 'zh']);
    expect(code).toBe(0);
    for (const name of some(cases, 6, 3)) expect(out).toContain(name);
    expect(out).not.toContain('undefined');
  });
});

describe('rules', () => {
  test('listed, and explained one by one', async () => {
    const listed = (await at(['rules', '--locale', 'en'])).out;
    const all = json((await at(['rules', '--format', 'json'])).out) as { id: string; title: { zh: string }; clause: { zh: string } }[];
    expect(lines(listed).map((line) => line.split(' ')[0])).toEqual(all.map(({ id }) => id));
    const own = all.find(({ id }) => id === 'requests-balance')!;
    const { code, out } = await at(['explain', 'requests-balance', '--locale', 'zh']);
    expect([code, out.includes(own.title.zh), out.includes(own.clause.zh)]).toEqual([0, true, true]);
    expect(await at(['explain', 'no-such', '--locale', 'en'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('no rule "no-such"') as string,
    });
  });
});

describe('compare', () => {
  test('what changed, and what did not', async () => {
    const { code, out } = await at(['compare', 'reports/b-clean.html', 'broken.json', '--locale', 'en']);
    expect(code).toBe(0);
    expect(lines(out).slice(1)).toEqual([
      'received this year · natural persons  20  21  +1  +5.0%',
      'changed 1, equal 199, without a number 0, not comparable 0',
    ]);
    expect(lines((await at(['compare', 'reports/b-clean.html', 'broken.json', '--all'])).out)).toHaveLength(202);
  });

  test('as JSON, across editions', async () => {
    put('2020.json', JSON.stringify(report({ edition: 'cn-ogi-2019' })));
    const { out } = await at(['compare', '2020.json', 'broken.json', '--format', 'json']);
    expect(json(out)).toMatchObject({ earlier: { edition: 'cn-ogi-2019', year: 2020 }, later: { edition: 'cn-ogi-2021', year: 2023 } });
    const { cells } = json(out) as { cells: { later: { cells: string[] }; change: number | null }[] };
    // The two base reports differ in the decisions on coercive measures, too.
    expect(cells.filter(({ change }) => change).map(({ later, change }) => [later.cells[0], change])).toEqual([
      ['proactive.coerciveMeasures.decisions', 2],
      ['requests.received.naturalPerson', 1],
    ]);
    expect((await at(['compare', '2020.json', 'gone.json'])).code).toBe(2);
  });
});

describe('trouble', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['no files', ['check'], /expected FILES/u],
    ['an unknown format', ['check', 'x.html', '--format', 'xml'], /--format: expected one of pretty/u],
    ['an unknown rule', ['check', 'x.html', '--rule', 'no-such=off'], /--rule: expected/u],
    ['an unknown severity', ['check', 'x.html', '--rule', 'requests-balance=loud'], /off, error, warning, info/u],
    ['an unknown option', ['parse', '--frobnicate'], /unknown option '--frobnicate'/u],
    ['an unknown command', ['frobnicate'], /frobnicate/u],
    ['a number that is none', ['parse', 'x', '--jobs', '0'], /--jobs: expected a whole number/u],
    ['previous for many', ['check', 'a', 'b', '--previous', 'c'], /--previous/u],
    ['a file that is not there', ['check', 'gone.html'], /gone\.html: no such file/u],
    ['a pattern without files', ['check', 'none/*.html'], /none\/\*\.html: no file matches/u],
    ['a folder without reports', ['parse', 'empty'], /empty: no reports in this directory/u],
  ])('%s: exit 2 and the reason', async (_, args, reason) => {
    const { code, err } = await at(args);
    expect(code).toBe(2);
    expect(err).toMatch(reason);
    expect(err).not.toMatch(/\n {4}at /u);
  });

  test('a file that cannot be opened does not stop the others', async () => {
    put('locked.txt', 'x');
    chmodSync(join(folder, 'locked.txt'), 0);
    // Whoever may read everything is given a file that nobody can read.
    const locked = process.getuid?.() === 0 ? '/proc/self/mem' : 'locked.txt';
    const { code, out, err } = await at(['parse', locked, 'reports', '--to', 'ndjson']);
    expect(code).toBe(2);
    expect(lines(out)).toHaveLength(4);
    expect(lines(err)).toEqual(['gongkai: 1 .png not read', expect.stringContaining(`${locked}: `)]);
  });

  test('help teaches, with its exit codes', async () => {
    const [all, own] = [await at(['--help']), await at(['check', '--help'])];
    expect([all.code, own.code]).toEqual([0, 0]);
    expect(all.out).toMatch(/gongkai parse report\.html \| jq/u);
    expect(own.out).toMatch(/Exit code: 0 clean, 1 findings/u);
    expect((await at(['--version'])).out.trim()).toMatch(/^\d+\.\d+\.\d+$/u);
  });

  test.each<[Record<string, string>, boolean]>([
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('colours with %j: %s', async (env, colored) => {
    const { out } = await at(['check', 'reports/a-broken.html'], { env });
    expect(out.includes('\u001B[')).toBe(colored);
  });
});

test.each<[Record<string, string>, RegExp]>([
  [{ LANG: 'C' }, /2 errors/u],
  [{ LANG: 'fr_FR.UTF-8' }, /2 errors/u],
  [{ LANG: 'en_GB.UTF-8' }, /2 errors/u],
  [{ LANG: 'zh_TW.UTF-8' }, /错误 2/u],
  [{ LANG: 'en_GB.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, /错误 2/u],
])('the language with %j', async (env, said) => {
  expect((await at(['check', 'reports/a-broken.html'], { env })).out).toMatch(said);
});

describe('work in order', () => {
  test('results come in the order of the items, and never more than so many at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.nat(9), { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        async (scheduler, items, width) => {
          let [running, most] = [0, 0];
          const work = async (item: number): Promise<number> => {
            most = Math.max(most, ++running);
            await scheduler.schedule(Promise.resolve(), String(item));
            running--;
            return item * 2;
          };
          const results: number[] = [];
          const reading = (async () => {
            for await (const result of inOrder(items, width, work)) results.push(result);
          })();
          await scheduler.waitFor(reading);
          expect(results).toEqual(items.map((item) => item * 2));
          expect(most).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  test('a failure comes where its result would', async () => {
    const seen: number[] = [];
    const all = async (): Promise<void> => {
      for await (const result of inOrder([1, 2, 3], 3, (n) => (n === 2 ? Promise.reject(new Error('two')) : Promise.resolve(n))))
        seen.push(result);
    };
    await expect(all()).rejects.toThrow('two');
    expect(seen).toEqual([1]);
  });
});

describe('many files', () => {
  /** More than are done without threads. */
  const count = long ? 1000 : 120;
  const $ = load(toHtml(clean), null, false);
  $('td').removeAttr('class').removeAttr('data-cell');
  // In the usual run with the licences of section two alone.
  if (!long) $('table').slice(2).remove();
  const html = $.html($('article'));
  beforeAll(() => {
    mkdirSync(join(folder, 'many'));
    for (let i = 0; i < count; i++)
      writeFileSync(join(folder, 'many', `${String(i).padStart(4, '0')}.html`), html.replace('>240<', `>${i}<`));
  });

  test('in order, each its own, in a heap far smaller than the output', async () => {
    const { code, out } = await at(['parse', 'many', '--to', 'csv'], long ? { env: { NODE_OPTIONS: '--max-old-space-size=80' } } : {});
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(count * 20_000);
    const own = out.split('\r\n').filter((line) => line.includes(',proactive.licensing.decisions,'));
    expect(own.map((line) => line.split(',')[0])).toEqual(
      Array.from({ length: count }, (_, i) => `many/${String(i).padStart(4, '0')}.html`),
    );
    expect(own.map((line) => Number(/,件,(?<value>\d+),number,certain,/u.exec(line)?.groups?.['value']))).toEqual(
      Array.from({ length: count }, (_, i) => i),
    );
  }, 120_000);

  test('a reader that goes away ends it quietly', async () => {
    const child = start(['parse', 'many', '--to', 'ndjson'], { cwd: folder });
    const all = ended(child);
    child.stdout.once('data', () => child.stdout.destroy());
    const { err } = await all;
    expect(err).toBe('');
    expect(child.killed).toBe(false);
  }, 60_000);

  const signals: readonly ['SIGINT' | 'SIGTERM', number][] = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ];
  test.each(some(signals, 2))(
    '%s ends it between two lines',
    async (signal, expected) => {
      const child = start(['parse', 'many', '--to', 'ndjson'], { cwd: folder });
      const all = ended(child);
      child.stdout.once('data', () => child.kill(signal));
      const { code, out, err } = await all;
      expect({ code, err }).toEqual({ code: expected, err: '' });
      expect(out.endsWith('\n')).toBe(true);
      expect(lines(out).length).toBeLessThan(count);
      for (const line of lines(out)) expect(json(line)).toHaveProperty('file');
    },
    60_000,
  );

  test('a file that was not finished is not left behind', async () => {
    const child = start(['parse', 'many', '--to', 'csv', '-o', 'half.csv'], { cwd: folder });
    const all = ended(child);
    const parts = (): string[] => readdirSync(folder).filter((name) => name.startsWith('half'));
    // As soon as the file is there: who opens it must already listen.
    while (parts().length === 0) await new Promise((soon) => setTimeout(soon, 2));
    child.kill('SIGINT');
    expect((await all).code).toBe(130);
    expect(parts()).toEqual([]);
  }, 60_000);
});

test.each<readonly [string, ...string[]]>([
  ['check', 'reports', '--locale', 'en'],
  ['parse', '-', '--to', 'csv'],
  ['compare', 'broken.json', 'gone.json', '--locale', 'zh'],
  ['explain', 'requests-balance'],
  ['--frobnicate'],
])('a process of its own gives what one that is already there gives: %s', async (...args) => {
  const given = { cwd: folder, input: toHtml(clean) };
  const own = await spawned(args, given);
  expect(own).toEqual(await inResident(args, given));
  expect(own.out + own.err).not.toBe('');
});
