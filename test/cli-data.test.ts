/** What the command gives to other programs: tables with their descriptor, doubtful cells that come back, findings as CSV, as a page, as SARIF. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { load } from 'cheerio';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { helpUriOf } from '../src/cli/formats/sarif.ts';
import { settle, settledCells, textHash } from '../src/cli/settled.ts';
import { isUsageError } from '../src/cli/usage.ts';
import { parse } from '../src/parse.ts';
import { toHtml } from '../src/render/html.ts';
import { toMarkdown } from '../src/render/markdown.ts';
import { tidyColumns } from '../src/report/rows.ts';
import type { ParseResult } from '../src/report/types.ts';
import { report } from './support/report.ts';
import { gongkai, workFolder } from './support/spawn.ts';

const require = createRequire(import.meta.url);
const { folder, put, at } = workFolder();
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
const table = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
const lines = <T>(ndjson: string): T[] =>
  ndjson
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

/** 20 requests of natural persons came in, 21 are reported. */
const broken = report({ cells: { 'requests.received.naturalPerson': 21 } });
/** A row whose blanks nobody can place: its cells are doubtful. */
const doubtful = readFileSync(fileURLToPath(new URL('../docs/examples/report.txt', import.meta.url)));

beforeAll(() => {
  put('crawl/a-broken.html', toHtml(broken));
  put('crawl/b-doubtful.txt', doubtful);
  put('crawl/c-letter.txt', '各位同事：下周一开会。');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Descriptor {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly schema: { readonly fields: readonly { readonly name: string }[] };
  }[];
}

describe('gongkai data', () => {
  const made = new Map<string, Awaited<ReturnType<typeof gongkai>>>();
  beforeAll(async () => {
    for (const to of ['csv', 'rows', 'parquet'])
      made.set(to, await at(['data', 'crawl', '--to', to, '-o', `data-${to}`, '--locale', 'en', '--jobs', '1']));
  }, 120_000);

  test('three tables and their descriptor; what is no report is named', () => {
    expect(Object.fromEntries([...made].map(([to, { code, out, err }]) => [to, [code, out, err]]))).toEqual(
      Object.fromEntries(
        ['csv', 'rows', 'parquet'].map((to) => [to, [0, '', 'gongkai: no reports, so no rows: 1 notAReport (--kinds all gives them)\n']]),
      ),
    );
    expect(['data-csv', 'data-rows', 'data-parquet'].map((name) => readdirSync(join(folder, name)).sort())).toEqual([
      ['cells.csv', 'datapackage.json', 'indicators.csv', 'problems.csv'],
      ['cells.ndjson', 'datapackage.json', 'indicators.ndjson', 'problems.ndjson'],
      ['cells.parquet', 'datapackage.json', 'indicators.parquet', 'problems.parquet'],
    ]);
  });

  test('the tables are those of parse and of check', async () => {
    const cells = (await at(['parse', 'crawl', '--to', 'csv', '--jobs', '1'])).out;
    const problems = (await at(['check', 'crawl', '--format', 'csv', '--locale', 'en', '--jobs', '1'])).out;
    expect([text('data-csv/cells.csv'), text('data-csv/problems.csv')]).toEqual([cells, problems]);
    const found = table(problems).find(({ source, code }) => source === 'crawl/a-broken.html' && code === 'requests-row-sum')!;
    expect(found).toMatchObject({
      stage: 'checking',
      severity: 'error',
      cause: 'report',
      organ: broken.organ,
      year: '2023',
      kind: 'report',
    });
    expect(found['cells']!.split(' ')).toContain('requests.received.naturalPerson');
    const source = text('crawl/a-broken.html');
    expect(source.slice(Number(found['start']), Number(found['end']))).toBe('23');
    expect(source.split('\n')[Number(found['line']) - 1]).toContain('一、本年新收政府信息公开申请数量');
    // A letter has no cells, and its finding stands all the same.
    expect(
      table(problems)
        .filter(({ source: name }) => name === 'crawl/c-letter.txt')
        .map(({ code }) => code),
    ).toContain('no-report');
  }, 60_000);

  test('NDJSON and CSV hold the same', () => {
    for (const name of ['cells', 'problems', 'indicators']) {
      const csv = table(text(`data-csv/${name}.csv`));
      const ndjson = lines<Record<string, string | number | boolean | null>>(text(`data-rows/${name}.ndjson`));
      // In CSV an apostrophe stands before what could be a formula.
      expect(ndjson.map((row) => Object.values(row).map((value) => String(value ?? '')))).toEqual(
        csv.map((row) => Object.values(row).map((value) => value.replace(/^'(?=\s*[-=+@])/u, ''))),
      );
    }
  });

  test.each(['csv', 'rows', 'parquet'])(
    'the descriptor of %s holds what the specification asks for',
    async (to) => {
      const { Package } = require('datapackage') as {
        Package: { load: (descriptor: object, options: object) => Promise<{ valid: boolean; errors: Error[]; resources: Resource[] }> };
      };
      interface Resource {
        readonly name: string;
        readonly tabular: boolean;
        readonly read: (options: object) => Promise<Record<string, unknown>[]>;
      }
      const descriptor = JSON.parse(text(`data-${to}/datapackage.json`)) as Descriptor;
      const loaded = await Package.load(descriptor, { basePath: join(folder, `data-${to}`) });
      expect([loaded.errors, loaded.valid]).toEqual([[], true]);
      for (const { path, bytes, hash } of descriptor.resources) {
        const content = readFileSync(join(folder, `data-${to}`, path));
        expect([bytes, hash]).toEqual([content.length, `sha256:${createHash('sha256').update(content).digest('hex')}`]);
      }
      expect(descriptor.resources[0]!.schema.fields.map(({ name }) => name)).toEqual([...tidyColumns]);
      if (to !== 'csv') return;
      // Its own reader takes every line by the types and constraints that are stated.
      const [cells, problems, shares] = await Promise.all(loaded.resources.map((resource) => resource.read({ keyed: true })));
      expect(
        cells!.find(({ path, source }) => path === 'requests.received.naturalPerson' && source === 'crawl/a-broken.html'),
      ).toMatchObject({
        value: 21,
        year: 2023,
        edited: false,
      });
      expect(problems!.length).toBeGreaterThan(3);
      // 16 of 24 outcomes are granted.
      expect(shares!.find(({ id, source }) => id === 'grantShare' && source === 'crawl/a-broken.html')).toMatchObject({
        numerator: 16,
        denominator: 24,
        status: 'smallSample',
        title: '予以公开率',
        titleEn: 'share granted',
        cells: 'requests.granted.total requests.outcomeTotal.total',
      });
    },
    60_000,
  );

  test('same input, same bytes', async () => {
    await at(['data', 'crawl', '-o', 'again', '--locale', 'en', '--jobs', '2']);
    for (const name of ['cells.csv', 'problems.csv', 'indicators.csv', 'datapackage.json'])
      expect([name, text(`again/${name}`)]).toEqual([name, text(`data-csv/${name}`)]);
  }, 60_000);

  test('changes are those against the report of --previous', async () => {
    put('last.html', toHtml(report({ year: 2022, cells: { 'requests.received.total': 40 } })));
    await at(['data', 'crawl/a-broken.html', '--previous', 'last.html', '-o', 'changes', '--locale', 'en', '--jobs', '1']);
    const changes = table(text('changes/indicators.csv')).filter(({ id }) => id === 'change.received' || id === 'changeRate.received');
    expect(changes.map(({ id, value, denominator, status }) => [id, value, denominator, status])).toEqual([
      ['change.received', '-17', '', 'ok'],
      ['changeRate.received', '-0.425', '40', 'ok'],
    ]);
  }, 60_000);

  test('requests per ten thousand people need their number, of one report', async () => {
    await at(['data', 'crawl/a-broken.html', '--population', '460000', '-o', 'people', '--locale', 'en', '--jobs', '1']);
    const rate = table(text('people/indicators.csv')).filter(({ id }) => id === 'perTenThousand');
    expect(rate.map(({ value, numerator, denominator, status }) => [value, numerator, denominator, status])).toEqual([
      ['0.5', '23', '460000', 'ok'],
    ]);
    expect(
      (await at(['data', 'crawl/a-broken.html', 'crawl/b-doubtful.txt', '--population', '460000', '-o', 'people', '--locale', 'en'])).code,
    ).toBe(2);
  }, 60_000);

  test('without a folder, over an input, with a file that cannot be read: exit 2', async () => {
    expect((await at(['data', 'crawl', '--locale', 'en'])).err).toContain('needs -o FOLDER');
    const { code, err } = await at(['data', 'crawl/a-broken.html', 'gone.html', '-o', 'partly', '--locale', 'en']);
    expect([code, err, readdirSync(join(folder, 'partly')).length]).toEqual([2, expect.stringContaining('gone.html: no such file'), 4]);
  });

  /** The recipes of the guide, each over the tables that it is written for. */
  const guide = readFileSync(new URL('../docs/batches.md', import.meta.url), 'utf8');
  const recipes = Array.from(guide.matchAll(/```sql\n([\s\S]*?)```/gu), ([, sql]) => sql!)
    .join('\n')
    .split(';')
    .map((sql) => sql.trim())
    .filter((sql) => sql !== '');
  test('DuckDB runs the recipes of the guide', async () => {
    expect(recipes.length).toBeGreaterThanOrEqual(5);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`SET file_search_path = '${folder}'`);
    const run = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
    const results = [];
    for (const sql of recipes) results.push(await run(sql.replaceAll('data/', 'data-parquet/')));
    expect(results[0]).toContainEqual({ year: 2023, reports: '2', received: 23 + 35 });
    expect(results.every((rows) => rows.length > 0)).toBe(true);
    // All three forms of the tables are one to it.
    const sums = await Promise.all(
      ['data-csv/cells.csv', 'data-rows/cells.ndjson', 'data-parquet/cells.parquet'].map((file) =>
        run(`SELECT count(*) AS n, sum(value) AS sum, count(*) FILTER (WHERE certainty = 'doubtful') AS doubtful FROM '${file}'`),
      ),
    );
    expect(sums.map((rows) => JSON.stringify(rows))).toEqual(Array.from({ length: 3 }, () => JSON.stringify(sums[0])));
    expect(sums[0]).toMatchObject([{ n: '400', doubtful: '5' }]);
  }, 60_000);
});

describe('doubtful cells go out and come back', () => {
  const result = parse(doubtful);
  const open = Object.values(result.cells).filter(({ certainty }) => certainty === 'doubtful');
  const fill = (csv: string, settled: (path: string, i: number) => string): string => {
    const rows = table(csv);
    return Papa.unparse(rows.map((row, i) => ({ ...row, settled: settled(row['path']!, i) })));
  };
  let csv: string;
  beforeAll(async () => {
    const { code, out, err } = await at(['doubts', 'crawl', '--locale', 'en', '--jobs', '1']);
    expect([code, err]).toEqual([0, '']);
    csv = out;
  }, 60_000);

  test('each with its place, its readings and the lines around it', () => {
    const rows = table(csv);
    expect(rows.map(({ source, path, settled, sha256 }) => [source, path, settled, sha256])).toEqual(
      open.map(({ path }) => ['crawl/b-doubtful.txt', path, '', createHash('sha256').update(result.source.text).digest('hex')]),
    );
    for (const [i, { alternatives, context, line, text: printed }] of rows.entries()) {
      const { span, alternatives: readings = [] } = open[i]!;
      expect(alternatives!.split(' | ')).toEqual(readings.map((value) => String(value ?? 'blank')));
      expect(context!.split('\n').find((one) => one.startsWith('> '))).toBe(
        `> ${result.source.text.split('\n')[Number(line) - 1]!.trim()}`,
      );
      expect(Number(line)).toBe(result.source.text.slice(0, span!.start).split('\n').length);
      expect(printed!.replace(/^'/u, '')).toBe(open[i]!.text);
    }
  });

  test('settled values are given as edited, never as certain; what is left open stays doubtful', async () => {
    put(
      'settled.csv',
      fill(csv, (_, i) => (i === 0 ? '3' : i === 1 ? 'blank' : '')),
    );
    const { code, out, err } = await at(['parse', 'crawl/b-doubtful.txt', '--settled', 'settled.csv']);
    expect([code, err]).toEqual([0, '']);
    const { cells, counts, report: own } = JSON.parse(out) as ParseResult;
    const [first, second, third] = open.map(({ path }) => cells[path]);
    expect(first).toMatchObject({ value: 3, certainty: 'inferred', edited: true, state: 'number', text: open[0]!.text });
    expect(second).toMatchObject({ value: null, certainty: 'inferred', edited: true, state: 'blank' });
    expect(third).toMatchObject({ value: null, certainty: 'doubtful' });
    expect(counts.doubtful).toBe(open.length - 2);
    expect(own.requests).toBeDefined();
    await at(['data', 'crawl', '--settled', 'settled.csv', '-o', 'settled-data', '--jobs', '1']);
    expect(
      table(text('settled-data/cells.csv'))
        .filter(({ edited }) => edited === 'true')
        .map(({ path, value }) => [path, value]),
    ).toEqual([
      [open[0]!.path, '3'],
      [open[1]!.path, ''],
    ]);
    const again = (await at(['doubts', 'crawl', '--settled', 'settled.csv', '--jobs', '1'])).out;
    expect(table(again)).toHaveLength(open.length - 2);
  }, 60_000);

  test('as spreadsheets write it: semicolons, a byte order mark, GB18030', () => {
    const rows = fill(csv, () => '7');
    const values = Object.fromEntries(open.map(({ path }) => [path, 7]));
    const expected = { [textHash(result)]: { name: 'crawl/b-doubtful.txt', values } };
    const semicolons = Papa.unparse(table(rows), { delimiter: ';' });
    for (const [name, bytes] of [
      ['bom.csv', Buffer.from(`\uFEFF${rows}`)],
      ['semicolons.csv', Buffer.from(semicolons)],
      ['gb.csv', iconv.encode(rows, 'gb18030')],
    ] as const) {
      put(name, bytes);
      expect([name, settledCells(join(folder, name))]).toEqual([name, expected]);
    }
  });

  test.each<[string, (csv: string) => string, RegExp]>([
    ['no number', (of) => fill(of, () => 'drei'), /entry 1, expected a number or the word blank, got "drei"/u],
    ['a number with a comma', (of) => fill(of, () => '1,200'), /got "1,200"/u],
    ['a cell that is none', (of) => fill(of, () => '1').replace('requests.', 'request.'), /there is no cell "request\./u],
    [
      'two values for one cell',
      (of) =>
        `${fill(of, (_, i) => (i === 0 ? '1' : ''))}\r\n${fill(of, (_, i) => (i === 0 ? '2' : ''))
          .split('\r\n')
          .slice(1)
          .join('\r\n')}`,
      /settled twice/u,
    ],
    ['another table', () => 'a,b\r\n1,2\r\n', /no column/u],
  ])('%s: refused', (_, change, said) => {
    put('wrong.csv', change(csv));
    let words = '';
    try {
      settledCells(join(folder, 'wrong.csv'));
    } catch (error) {
      if (isUsageError(error)) words = error.usage.en;
    }
    expect(words).toMatch(said);
  });

  test('what was settled for a text that has changed is told, and not used', async () => {
    put(
      'settled.csv',
      fill(csv, () => '3'),
    );
    put('changed.txt', Buffer.concat([doubtful, Buffer.from('\n附注\n')]));
    const { code, out, err } = await at(['parse', 'changed.txt', '--settled', 'settled.csv', '--locale', 'en']);
    expect([code, err]).toEqual([2, expect.stringContaining('crawl/b-doubtful.txt: its settled cells match no file that was read')]);
    expect(Object.values((JSON.parse(out) as ParseResult).cells).some(({ edited }) => edited)).toBe(false);
    expect(settle(result, {}).result).toBe(result);
  }, 60_000);
});

describe('findings', () => {
  test('as one page to send on: nothing to run or fetch, texts of sources as texts', async () => {
    const hostile = '<script>alert(1)</script>&"\u202E';
    put(
      'hostile.md',
      toMarkdown(report({ cells: { 'requests.received.naturalPerson': 21 } })).replace('（一）予以公开', `（一）予以公开${hostile}`),
    );
    const { code, out } = await at(['check', 'hostile.md', 'crawl', 'gone.html', '--format', 'html', '--locale', 'zh', '--jobs', '1']);
    expect(code).toBe(2);
    const $ = load(out);
    expect([$('script, link, img, iframe, [src], [href]').length, $('html').attr('lang'), $('meta[charset]').attr('charset')]).toEqual([
      0,
      'zh-CN',
      'utf-8',
    ]);
    expect($('meta[http-equiv="Content-Security-Policy"]').attr('content')).toMatch(/^default-src 'none'/u);
    expect(out).not.toContain('\u202E');
    expect(
      $('h2')
        .toArray()
        .map((head) => $(head).text())
        .slice(0, -1),
    ).toEqual(['hostile.md', 'crawl/a-broken.html', 'crawl/b-doubtful.txt', 'crawl/c-letter.txt']);
    const own = $('section').eq(1);
    expect(
      own
        .find('li.error code')
        .toArray()
        .map((one) => $(one).text()),
    ).toEqual(expect.arrayContaining(['requests-row-sum', 'requests-balance']));
    expect(own.text()).toContain('可疑的是“一、本年新收政府信息公开申请数量 · 自然人”：填报为21，更正为20');
    expect($('section').last().text()).toContain('gone.html');
    // As many as the other formats list.
    const { out: plain } = await at(['check', 'crawl/a-broken.html', '--format', 'github', '--locale', 'zh']);
    expect(own.find('li').length).toBe(plain.trimEnd().split('\n').length);
  }, 60_000);

  test('SARIF holds the official schema; each result has a rule that is declared, and a fingerprint; a fix mends the file', async () => {
    const official = JSON.parse(
      readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
    ) as Record<string, unknown>;
    expect(official['title']).toContain('Version 2.1.0');
    // Draft 4 is close enough to draft 7: its names of itself are all that differs.
    const schema = Object.fromEntries(Object.entries(official).filter(([key]) => key !== 'id' && key !== '$schema'));
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats(ajv);
    const accepts = ajv.compile(schema);
    const { out } = await at(['check', 'crawl', 'gone.html', '--format', 'sarif', '--locale', 'en', '--jobs', '1']);
    const sarif = JSON.parse(out) as {
      runs: [
        {
          tool: { driver: { rules: { id: string; help?: { text: string }; helpUri?: string }[] } };
          results: {
            ruleId: string;
            partialFingerprints: Record<string, string>;
            fixes?: {
              artifactChanges: [
                {
                  artifactLocation: { uri: string };
                  replacements: [{ deletedRegion: Record<string, number>; insertedContent: { text: string } }];
                },
              ];
            }[];
          }[];
        },
      ];
    };
    accepts(sarif);
    expect(accepts.errors ?? []).toEqual([]);
    // The schema is one that refuses.
    expect(accepts({ ...sarif, runs: [{ ...sarif.runs[0], results: [{ message: {} }] }] })).toBe(false);
    const [{ tool, results }] = sarif.runs;
    const declared = tool.driver.rules.map(({ id }) => id);
    expect(new Set(declared).size).toBe(declared.length);
    expect(results.length).toBeGreaterThan(5);
    for (const { ruleId, partialFingerprints } of results) {
      expect(declared).toContain(ruleId);
      expect(partialFingerprints['gongkai/v1']).toMatch(/^[\w-]+:[\da-f]{16}$/u);
    }
    expect(tool.driver.rules.find(({ id }) => id === 'requests-balance')!.help!.text.length).toBeGreaterThan(50);
    // Each rule of checking has a page, which is in the package; codes of reading have none.
    const pages = tool.driver.rules.flatMap(({ id, help, helpUri }) => (help ? [[id, new URL(helpUri!)] as const] : []));
    expect(pages.length).toBeGreaterThan(60);
    for (const [id, { protocol, hash }] of pages)
      expect([protocol, hash, existsSync(new URL(`../docs/rules/${id}.md`, import.meta.url))]).toEqual([
        'pkg:',
        `#docs/rules/${id}.md`,
        true,
      ]);
    const own = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { name: string; files: string[] };
    expect([own.name, own.files.includes('docs/rules/*.md')]).toEqual(['gongkai', true]);
    const fix = results.find(({ ruleId, fixes }) => ruleId === 'requests-row-sum' && fixes)!.fixes![0]!.artifactChanges[0];
    expect(fix.artifactLocation.uri).toBe('crawl/a-broken.html');
    const { deletedRegion, insertedContent } = fix.replacements[0];
    const source = text('crawl/a-broken.html');
    const start = deletedRegion['charOffset']!;
    expect(source.slice(start, start + deletedRegion['charLength']!)).toBe('21');
    put('mended.html', source.slice(0, start) + insertedContent.text + source.slice(start + deletedRegion['charLength']!));
    expect((await at(['check', 'mended.html', '--quiet'])).code).toBe(0);
    const region = source
      .split('\n')
      [deletedRegion['startLine']! - 1]!.slice(deletedRegion['startColumn']! - 1, deletedRegion['endColumn']! - 1);
    expect(region).toBe('21');
  }, 60_000);

  test('the page of a rule has the address of the package; without one it is named as a file of the package', () => {
    expect(helpUriOf('carry', { version: '1.2.3' })).toBe('pkg:npm/gongkai@1.2.3#docs/rules/carry.md');
    expect(helpUriOf('carry', { version: '1.2.3', homepage: 'https://example.org/gongkai/' })).toBe(
      'https://example.org/gongkai/docs/rules/carry.md',
    );
  });
});
