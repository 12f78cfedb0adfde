/** Writes docs/rules from the rules and their test tables. With --check, says which pages are stale and exits 1. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { laidOut } from './pages.mjs';

const folder = new URL('../rules/', import.meta.url);
const entry = new URL('../../test/support/rule-page.ts', import.meta.url).pathname;

const { outputFiles } = await build({
  entryPoints: [entry],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  write: false,
});
const { rulePages } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
const pages = new Map(await Promise.all([...(await rulePages())].map(async ([name, text]) => [name, await laidOut(text)])));

mkdirSync(folder, { recursive: true });
const present = new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
const stale = [...new Set([...pages.keys(), ...present.keys()])].filter((name) => pages.get(name) !== present.get(name));

if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(`Stale in docs/rules: ${stale.join(', ')}. Run npm run docs.`);
    process.exitCode = 1;
  }
} else {
  for (const name of stale) {
    const page = pages.get(name);
    if (page === undefined) rmSync(new URL(name, folder));
    else writeFileSync(new URL(name, folder), page);
  }
  console.log(`${pages.size} pages, ${stale.length} changed`);
}
