/** The entries in the browser: they bundle as they are, weigh what was said, and carry nothing that was not asked for. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { build, type BuildResult } from 'esbuild';
import { html } from '../src/html.ts';
import { markdown } from '../src/markdown.ts';
import { parse } from '../src/parse.ts';
import { rules } from '../src/rules.ts';
import { parserOf, parse as parseText } from '../src/text.ts';
import { frequentTraditional } from '../src/script/characters.ts';
import { traditional } from '../src/script/opencc.ts';
import { long, some } from './support/draws.ts';
import { fixtures } from './support/fixture-files.ts';

const root = new URL('..', import.meta.url).pathname;
const run = promisify(execFile);
const inRoot = (file: string): string => new URL(`../${file}`, import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { readonly exports: Record<string, unknown> };

/** Entries for Node alone: the schemas are no modules. */
const entries = Object.keys(manifest.exports)
  .filter((name) => !name.endsWith('.json') && !name.includes('*'))
  .map((name) => name.replace('.', 'gongkai'));

const bundle = async (contents: string): Promise<BuildResult<{ metafile: true; write: false }>> =>
  build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });

/** The packages of which something is in the bundle. */
function packagesIn({ metafile }: BuildResult<{ metafile: true; write: false }>): string[] {
  const inputs = Object.values(metafile.outputs)
    .flatMap(({ inputs: all }) => Object.entries(all))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return [
    ...new Set(inputs.flatMap(([file]) => (file.includes('node_modules/') ? [file.split('node_modules/').at(-1)!.split('/')[0]!] : []))),
  ];
}

describe('bundles', () => {
  test.each(entries)('%s bundles with esbuild: no warning, nothing of Node', async (entry) => {
    const result = await bundle(`export * from '${entry}'`);
    expect(result.warnings).toEqual([]);
    expect(packagesIn(result)).not.toContain('iconv-lite');
    expect(Object.values(result.metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
  });

  if (long)
    test('all of them bundle with vite: no warning', async () => {
      const { stdout } = await run(process.execPath, [inRoot('test/support/vite-bundle.mjs'), ...entries], { cwd: root });
      expect(JSON.parse(stdout.trim().split('\n').at(-1)!)).toEqual([]);
    });

  // Of the packages inside dist, by words of their own.
  const inside = { parse5: '-//w3o//dtd w3 html strict 3.0//en//', papaparse: 'UndetectableDelimiter' };

  test.each([
    ["export * from 'gongkai/forms'", []],
    ["export { validate, validateFigures } from 'gongkai/check'", []],
    ["export { flatten, forms, unflatten } from 'gongkai'", []],
    ["export * from 'gongkai/text'", []],
    ["export * from 'gongkai/html'", ['parse5']],
    ["export { toCsv } from 'gongkai'", []],
    ["export * from 'gongkai/traditional'", ['opencc-js']],
  ])('%s: of other packages only %p', async (contents, expected) => {
    const result = await bundle(contents);
    const words = Object.entries(inside).filter(([, word]) => result.outputFiles[0]!.text.includes(word));
    expect([...packagesIn(result), ...words.map(([name]) => name)].sort()).toEqual(expected);
  });

  test.each([
    ["export * from 'gongkai/rules'", true],
    ["export * from 'gongkai'", false],
    ["export * from 'gongkai/check'", false],
  ])('%s: what is written about the rules is in it: %p', async (contents, held) => {
    const { outputFiles } = await bundle(contents);
    const reasons = rules.map(({ why }) => why.en).filter((text) => /^[\w ,.:;()-]+$/u.test(text));
    expect(reasons.length).toBeGreaterThan(50);
    expect(reasons.filter((text) => outputFiles[0]!.text.includes(text) !== held)).toEqual([]);
  });

  test('importing an entry for its own sake leaves nothing to run', async () => {
    const { outputFiles } = await bundle(entries.map((entry) => `import '${entry}'`).join(';'));
    expect(outputFiles.map(({ text }) => text.trim())).toEqual(['']);
  });

  test('size-limit: every budget is kept, and the sizes documented are those measured', async () => {
    const { stdout } = await run(process.execPath, [inRoot('node_modules/size-limit/bin.js'), '--json'], { cwd: root }).catch(
      (error: unknown) => error as { stdout: string },
    );
    const measured = JSON.parse(stdout) as { name: string; size: number; passed: boolean }[];
    expect(measured.filter(({ passed }) => !passed)).toEqual([]);
    const lines = readFileSync(inRoot('docs/bundles.md'), 'utf8')
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()));
    const documented = new Map(
      lines.flatMap(([, name, , size]) => (name?.startsWith('`') ? [[name.slice(1, -1), Number(size)] as const] : [])),
    );
    expect([...documented.keys()].sort()).toEqual(measured.map(({ name }) => name).sort());
    expect(measured.filter(({ name, size }) => Math.abs(size / 1000 - (documented.get(name) ?? 0)) > 2)).toEqual([]);
  });
});

describe('parsers of parts', () => {
  const [texts, others] = [fixtures.filter(({ file }) => file.endsWith('.txt')), fixtures.filter(({ file }) => !file.endsWith('.txt'))];
  const simplified = texts.filter(({ bytes }) => parse(bytes).source.script === 'hans');

  test.each(some(simplified, 4).map(({ name, bytes }) => [name, bytes] as const))('%s: text alone is read as by parse', (_, bytes) => {
    expect(parseText(bytes)).toEqual(parse(bytes));
  });

  test.each(some(fixtures, 4, 1).map((fixture) => [fixture.name, fixture] as const))(
    '%s: with all parts it is parse',
    (_, { bytes, options }) => {
      expect(parserOf({ html, markdown, traditional })(bytes, options)).toEqual(parse(bytes, options));
    },
  );

  test.each(some(others, 3).map((fixture) => [fixture.name, fixture] as const))(
    '%s: a format that was left out is refused',
    (_, { bytes, options }) => {
      const { kind, counts, messages } = parseText(bytes, options);
      expect([kind, counts.certain, messages.map(({ code }) => code)]).toEqual([
        'notAReport',
        0,
        expect.arrayContaining(['format-not-read']),
      ]);
    },
  );

  test('Traditional text without the dictionary is told, and no cell of it is misread', () => {
    const traditionalTexts = texts.filter((fixture) => !simplified.includes(fixture));
    expect(traditionalTexts.length).toBeGreaterThan(0);
    for (const { bytes, expected } of traditionalTexts) {
      const { messages, cells } = parseText(bytes);
      expect(messages.map(({ code }) => code)).toContain('traditional-not-read');
      for (const { path, value, certainty } of Object.values(cells))
        if (value !== null && certainty === 'certain') expect([path, value]).toEqual([path, expected.values[path]]);
    }
  });

  test('the characters that tell Traditional text are such by the dictionary, and none changes nothing', () => {
    const known = new Map(traditional.characters().map(([from, to]) => [from, to]));
    expect(Array.from(frequentTraditional).filter((character) => (known.get(character) ?? character) === character)).toEqual([]);
  });
});
