/**
 * Runs what the pages show, in a folder that has the files of the package under node_modules, as after `npm install`; those that are
 * not of a README may read files of the repository. A `js` block is run as a module, the lines of a `sh` block that begin with
 * `npx gongkai` are run as commands; a `text` block right after it holds what was printed. `npm run docs` writes the outputs;
 * with --check (in the tests) what differs is said and the exit code is 1; with --packed (in the long run) the packed tarball is
 * really installed, without a network, and commands run by `npx`. Needs a build.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = new URL('../../', import.meta.url);
const cwd = fileURLToPath(root);
const run = promisify(execFile);
const guide = readdirSync(new URL('docs/guide/', root)).map((name) => `docs/guide/${name}`);
const readmes = ['README.md', 'docs/README.zh-CN.md'];
const pages = [...readmes, 'docs/bundles.md', 'docs/taxonomy.md', ...guide.filter((name) => name.endsWith('.md'))];

/** A folder as after `npm install gongkai`: the files of the package and no others, beside what it depends on. */
async function install() {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(cwd, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(cwd, 'node_modules', name), join(modules, name), 'junction');
  const pack = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const [{ files }] = JSON.parse((await run('npm', pack, { cwd, shell: process.platform === 'win32', maxBuffer: 1 << 24 })).stdout);
  for (const { path } of files) cpSync(join(cwd, path), join(modules, 'gongkai', path));
  return folder;
}

/** The packed tarball, installed by npm in an empty folder; what it depends on is linked from here, as there may be no network. */
async function installPacked() {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  const npm = async (...args) => (await run('npm', args, { cwd: folder, shell: process.platform === 'win32' })).stdout;
  const [{ filename }] = JSON.parse(await npm('pack', '--json', '--ignore-scripts', cwd));
  const { packages } = JSON.parse(readFileSync(join(cwd, 'package-lock.json'), 'utf8'));
  const wanted = Object.entries(packages).filter(
    ([path, { dev, peer, optional }]) => /^node_modules\/(?!.*node_modules)/u.test(path) && !(dev || peer || optional),
  );
  const linked = Object.fromEntries(wanted.map(([path]) => [path.replace('node_modules/', ''), `file:${join(cwd, path)}`]));
  const overrides = Object.fromEntries(Object.keys(linked).map((name) => [name, `$${name}`]));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies: { gongkai: `file:./${filename}`, ...linked }, overrides }));
  // The scripts are those of the linked folders, for whoever works on them: what is installed has none (test/package.test.ts).
  await npm('install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps');
  return folder;
}
const packed = process.argv.includes('--packed');
/** Pages but the READMEs use what only those who work on the library have. */
const whole = await install();
const installed = packed ? await installPacked() : whole;

const fence = /^```(js|sh)\n([\s\S]*?)^```$(?:\n\n```text\n([\s\S]*?)^```$)?/gmu;

/** What a command prints. Findings make `gongkai check` exit with 1; that is no failure here. */
async function printed(cwd, file, args, failing = false) {
  try {
    return (await run(file, args, { cwd, env: { ...process.env, NO_COLOR: '1', LANG: 'en_US.UTF-8' }, maxBuffer: 1 << 24 })).stdout;
  } catch (error) {
    if (failing && error.code === 1) return error.stdout;
    throw error;
  }
}

const lines = (script) => script.split('\n').filter((line) => line.startsWith('npx gongkai'));

/** What commands print. */
async function commanded(cwd, script) {
  let all = '';
  const command = join(installed, 'node_modules/gongkai/dist/cli.js');
  for (const line of lines(script)) {
    const [npx, name, ...args] = line.split(/\s+/u);
    all += await (packed
      ? printed(cwd, npx, ['--offline', name, ...args], true)
      : printed(cwd, process.execPath, [command, ...args], true));
  }
  return all;
}

const mark = '\u001E';
let scripts = 0;

/** What the script of each `js` block prints: one process runs those of all pages that are read in a folder. */
async function modulesRun(cwd, home, pages) {
  const all = pages.flatMap(({ blocks }) => blocks.filter(([, kind]) => kind === 'js'));
  const files = all.map(([, , script]) => {
    const file = join(home, `${scripts++}.mjs`);
    writeFileSync(file, script);
    return pathToFileURL(file).href;
  });
  const each = files.map((file) => `await import('${file}').catch((error) => console.log('FAILED', error)); console.log('${mark}');`);
  const outputs = (await printed(cwd, process.execPath, ['--input-type=module', '-e', each.join('\n')])).split(`${mark}\n`);
  return all.map((block, i) => [block, outputs[i]]);
}

const trimmed = (text) =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();

const read = pages.map((page) => {
  const text = readFileSync(new URL(page, root), 'utf8');
  return { page, text, from: readmes.includes(page) ? installed : cwd, blocks: [...text.matchAll(fence)] };
});
const groups = await Promise.all(
  [
    [installed, installed],
    [cwd, whole],
  ].map(([folder, home]) =>
    modulesRun(
      folder,
      home,
      read.filter(({ from }) => from === folder),
    ),
  ),
);
const printedBy = new Map(groups.flat());

async function checkPage({ page, text, from, blocks }) {
  const outputs = await Promise.all(
    blocks.map(async (block) => {
      const [, kind, script, shown] = block;
      // Commands without a shown output may need files that are not here.
      if (kind === 'sh' && (shown === undefined || lines(script).length === 0)) return undefined;
      const output = trimmed(kind === 'js' ? printedBy.get(block) : await commanded(from, script));
      return shown === undefined && !output.startsWith('FAILED') ? undefined : output;
    }),
  );
  let next = '';
  let end = 0;
  const wrong = [];
  blocks.forEach((block, i) => {
    const output = outputs[i];
    const shown = block[3];
    if (output?.startsWith('FAILED')) wrong.push(`${page}, line ${text.slice(0, block.index).split('\n').length}: ${output}`);
    else if (output !== undefined && output !== trimmed(shown)) {
      wrong.push(`${page}, line ${text.slice(0, block.index).split('\n').length} prints\n${output}`);
      const at = block.index + block[0].lastIndexOf('```text\n') + 8;
      next += `${text.slice(end, at)}${output}\n`;
      end = at + shown.length;
    }
  });
  next += text.slice(end);
  return { page, text, next, wrong };
}

const results = [];
for (const page of read) results.push(await checkPage(page));
for (const folder of new Set([installed, whole])) rmSync(folder, { recursive: true });
const check = process.argv.includes('--check');
for (const { page, text, next, wrong } of results) {
  const failed = wrong.filter((one) => one.includes('FAILED'));
  for (const one of check ? wrong : failed) console.error(one);
  if (check ? wrong.length > 0 : failed.length > 0) process.exitCode = 1;
  if (!check && next !== text) writeFileSync(new URL(page, root), next);
}
