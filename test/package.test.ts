/** What is published: what the package holds and exports, and what it brings along. Needs a build. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { rules } from '../src/check/index.ts';
import { long } from './support/draws.ts';

const root = new URL('../', import.meta.url);
const cwd = fileURLToPath(root);
const json = (name: string) => JSON.parse(readFileSync(new URL(name, root), 'utf8')) as unknown;

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly imports: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly dependencies: Readonly<Record<string, string>>;
}
const manifest = json('package.json') as Manifest;

interface Packed {
  readonly files: readonly { readonly path: string; readonly size: number }[];
}
const [{ files }] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
) as [Packed];
const paths = new Set(files.map(({ path }) => path));

test('the package holds what is meant and nothing else', () => {
  const meant = [
    /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$/u,
    /^dist\/[\w.-]+\.(?:js|d\.ts)$/u,
    /^dist\/LICENSES\.txt$/u,
    /^dist\/gongkai\.html$/u,
    /^dist\/(?:schema|taxonomy)\/[\w.-]+\.json$/u,
    /^dist\/conformance\/(?:[\w.-]+\.(?:json|mjs|md)|inputs\/[\w.-]+)$/u,
    /^docs\/taxonomy\.md$/u,
    /^docs\/rules\/[\w-]+\.md$/u,
    /^docs\/examples\/report\.txt$/u,
  ];
  expect([...paths].filter((path) => !meant.some((pattern) => pattern.test(path)))).toEqual([]);
});

/** The build of the usual run writes no types. */
const typed = paths.has('dist/index.d.ts');

test('every file that package.json names is in the package', () => {
  if (long) expect(typed).toBe(true);
  const named = [
    ...Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : [...(typed ? [entry.types] : []), entry.default],
    ),
    ...Object.values(manifest.bin),
    ...Object.values(manifest.imports).flatMap((conditions) =>
      Object.entries(conditions).flatMap(([condition, path]) => (condition === 'types' ? [] : [path])),
    ),
  ];
  const missing = named.filter((path) => !path.includes('*') && !paths.has(path.replace('./', '')));
  expect(missing).toEqual([]);
  expect([...paths].filter((path) => path.startsWith('dist/schema/')).length).toBeGreaterThanOrEqual(4);
});

test('pages that findings cite, and files that the READMEs use, are in the package', () => {
  const cited = rules.map(({ id }) => `docs/rules/${id}.md`);
  const used = ['README.md', 'docs/README.zh-CN.md'].flatMap((name) =>
    Array.from(readFileSync(new URL(name, root), 'utf8').matchAll(/node_modules\/gongkai\/([\w./-]+)/gu), ([, path]) => path ?? ''),
  );
  expect(cited.length).toBeGreaterThan(70);
  expect(used).toContain('docs/examples/report.txt');
  expect([...cited, ...used].filter((path) => !paths.has(path))).toEqual([]);
});

test('addresses that are not known are left out; package.json holds those that are', () => {
  expect(json('package.json')).not.toHaveProperty('repository');
  // Names of formats, the places of standards, and hosts made up for examples.
  const known =
    /^(?:json-schema\.org|json\.schemastore\.org|specs\.frictionlessdata\.io|www\.w3\.org|purl\.oclc\.org|schemas\.(?:openxmlformats\.org|microsoft\.com)|(?:[\w.-]+\.)?example(?:\.\w+)*|red-garden\.org|www\.qinghe\.gov\.cn)$/u;
  const own = [...paths].filter(
    (path) => /\.(?:md|json)$|^dist\/(?:cli|index|check|rules)\.js$/u.test(path) && !path.startsWith('dist/conformance/'),
  );
  const strange = own.flatMap((path) =>
    Array.from(readFileSync(new URL(path, root), 'utf8').matchAll(/https?:\/\/([\w.-]+)/gu), ([, host = '']) => `${path}: ${host}`).filter(
      (one) => !known.test(one.split(': ')[1]!),
    ),
  );
  expect(strange).toEqual([]);
});

test('every module that a file of the package imports is in the package or a dependency', () => {
  const allowed = new Set([...Object.keys(manifest.dependencies), ...Object.keys(manifest.imports), 'hyparquet-writer']);
  const wrong: string[] = [];
  for (const path of paths) {
    if (!/^dist\/(?!browser\.js).*\.js$/u.test(path)) continue;
    for (const [, name = ''] of readFileSync(new URL(path, root), 'utf8').matchAll(/^(?:import|export)\b[^'"\n]*["']([^'"\n]+)["']/gmu)) {
      const bare = name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? '');
      if (name.startsWith('.') ? !existsSync(new URL(name, new URL(path, root))) : !isBuiltin(name) && !allowed.has(bare))
        wrong.push(`${path}: ${name}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('no module of src leads back to itself by what it imports, types aside', async () => {
  const { metafile } = await build({
    entryPoints: ['src/*.ts', 'src/check/index.ts', 'src/cli/main.ts'],
    outdir: 'unused',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    external: ['#*'],
    absWorkingDir: cwd,
  });
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' > '));
    if (way.includes(file) || done.has(file)) return;
    for (const { path, external } of metafile.inputs[file]?.imports ?? []) if (external !== true) visit(path, [...way, file]);
    done.add(file);
  };
  for (const file of Object.keys(metafile.inputs)) visit(file, []);
  expect(done.size).toBeGreaterThan(250);
  expect(circles).toEqual([]);
});

test('nothing that is installed with it runs a script', () => {
  const { packages } = json('package-lock.json') as {
    packages: Readonly<
      Record<string, { readonly dev?: boolean; readonly optional?: boolean; readonly peer?: boolean; readonly hasInstallScript?: boolean }>
    >;
  };
  const scripted = Object.entries(packages).filter(([, { dev, optional, hasInstallScript }]) => hasInstallScript && !dev && !optional);
  expect(scripted.map(([path]) => path)).toEqual([]);
});

test('require() works, and gives the names that the README lists', () => {
  const names = JSON.parse(
    execFileSync(process.execPath, ['-e', "console.log(JSON.stringify(Object.keys(require('gongkai'))))"], { cwd, encoding: 'utf8' }),
  ) as string[];
  const listed = Array.from(
    /^\| `gongkai` +\|(.*)\|$/mu
      .exec(readFileSync(new URL('README.md', root), 'utf8'))?.[1]
      ?.split('`')
      .filter((_, i) => i % 2 === 1) ?? [],
  );
  expect(names.sort()).toEqual(listed.sort());
});

test('the file for browsers exports the same', async () => {
  const own = (await import(new URL('dist/browser.js', root).href)) as object;
  const all = (await import(new URL('dist/index.js', root).href)) as object;
  expect(Object.keys(own).sort()).toEqual(Object.keys(all).sort());
});
