/**
 * Runs the benchmarks: `npm run bench`, or `npm run bench -- parse validate` for some of them. With `--write` the tables
 * go to docs/performance.md, between the marks that bear their names. Never part of the tests.
 */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundling } from '../support/bundle.mjs';

const here = new URL('./', import.meta.url);
const root = new URL('../../', here);
const page = new URL('docs/performance.md', root);
// Inside the package, so that the bundles find its dependencies and its own name.
const out = new URL('dist/bench/', root);
const all = ['parse', 'growth', 'validate', 'source', 'import', 'batch', 'files'];

const given = process.argv.slice(2);
const wanted = given.filter((name) => !name.startsWith('--'));
const names = wanted.length > 0 ? wanted : all;

mkdirSync(out, { recursive: true });
await build({
  ...bundling,
  entryPoints: names.map((name) => fileURLToPath(new URL(`${name}.bench.ts`, here))),
  outdir: fileURLToPath(out),
  outExtension: { '.js': '.mjs' },
});

for (const name of names) {
  const { stdout, status } = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(new URL(`${name}.bench.mjs`, out))], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  });
  process.stdout.write(`\n## ${name}\n\n${stdout}`);
  if (status !== 0) process.exitCode = 1;
  else if (given.includes('--write')) {
    const [open, close] = [`<!-- bench ${name} -->`, `<!-- end ${name} -->`];
    const text = readFileSync(page, 'utf8');
    const [from, to] = [text.indexOf(open), text.indexOf(close)];
    if (from < 0 || to < from) throw new Error(`docs/performance.md has no ${open} … ${close}`);
    writeFileSync(page, `${text.slice(0, from + open.length)}\n\n${stdout.trim()}\n\n${text.slice(to)}`);
  }
}
