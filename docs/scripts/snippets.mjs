/**
 * Runs what the pages show. A `js` block is run as a module in the root of the package, those of the READMEs in a folder
 * that has the files of the package under node_modules, as after `npm install`. So are, as commands, the lines of a `sh` block that
 * begin with `npx gongkai` as commands; a `text` block right after it holds what was printed. `npm run docs` writes the
 * outputs; with --check (in the tests) what differs is said and the exit code is 1. Needs a build.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
const installed = await install();

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

async function outputOf(cwd, kind, script) {
  if (kind === 'js') return printed(cwd, process.execPath, ['--input-type=module', '-e', script]);
  let all = '';
  const command = join(cwd === installed ? join(cwd, 'node_modules/gongkai') : cwd, 'dist/cli.js');
  for (const line of lines(script)) all += await printed(cwd, process.execPath, [command, ...line.split(/\s+/u).slice(2)], true);
  return all;
}

const trimmed = (text) =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();

async function checkPage(page) {
  const text = readFileSync(new URL(page, root), 'utf8');
  const blocks = [...text.matchAll(fence)];
  const outputs = await Promise.all(
    blocks.map(async ([, kind, script, shown]) => {
      // Commands without a shown output may need files that are not here.
      if (kind === 'sh' && (shown === undefined || lines(script).length === 0)) return undefined;
      try {
        const output = trimmed(await outputOf(readmes.includes(page) ? installed : cwd, kind, script));
        return shown === undefined ? undefined : output;
      } catch (error) {
        return `FAILED ${error.stderr ?? error}`;
      }
    }),
  );
  let next = '';
  let from = 0;
  const wrong = [];
  blocks.forEach((block, i) => {
    const output = outputs[i];
    const shown = block[3];
    if (output?.startsWith('FAILED')) wrong.push(`${page}, line ${text.slice(0, block.index).split('\n').length}: ${output}`);
    else if (output !== undefined && output !== trimmed(shown)) {
      wrong.push(`${page}, line ${text.slice(0, block.index).split('\n').length} prints\n${output}`);
      const at = block.index + block[0].lastIndexOf('```text\n') + 8;
      next += `${text.slice(from, at)}${output}\n`;
      from = at + shown.length;
    }
  });
  next += text.slice(from);
  return { page, text, next, wrong };
}

const results = [];
for (const page of pages) results.push(await checkPage(page));
rmSync(installed, { recursive: true });
const check = process.argv.includes('--check');
for (const { page, text, next, wrong } of results) {
  const failed = wrong.filter((one) => one.includes('FAILED'));
  for (const one of check ? wrong : failed) console.error(one);
  if (check ? wrong.length > 0 : failed.length > 0) process.exitCode = 1;
  if (!check && next !== text) writeFileSync(new URL(page, root), next);
}
