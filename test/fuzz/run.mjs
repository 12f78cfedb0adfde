/**
 * Runs the fuzzer: `npm run fuzz -- --runs 1000000 --seed 1`. What it finds goes to dist/fuzz, one folder per kind of
 * find, with the input; the exit code is then 1. A seed repeats its run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundled } from '../support/bundle.mjs';

const root = new URL('../../', import.meta.url);
const { values } = parseArgs({ options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } } });
const [runs, seed] = [Number(values.runs), Number(values.seed)];

// Beside the fixtures, at the depth of the sources.
const { fuzz } = await bundled('test/fuzz/fuzz.ts', 'dist/fuzz/fuzz.mjs');

/** Finds that differ in numbers, cells and words only are of one kind. */
const kindOf = (wrong) =>
  wrong
    .replace(/"[^"]*"/gu, '"…"')
    .replace(/\b(?:proactive|requests|disputes)\.[\w.]+/gu, 'CELL')
    .replace(/-?\d+/gu, 'N')
    .slice(0, 120);

const kinds = new Map();
const started = Date.now();
let done = 0;
for (const find of fuzz(seed, runs)) {
  done++;
  if (find) {
    const kind = kindOf(find.wrong[0]);
    const seen = kinds.get(kind) ?? 0;
    kinds.set(kind, seen + 1);
    if (seen < 3) {
      const folder = new URL(`dist/fuzz/${find.seed}/`, root);
      mkdirSync(folder, { recursive: true });
      writeFileSync(new URL('input', folder), find.input);
      writeFileSync(new URL('find.json', folder), JSON.stringify({ ...find, input: undefined }, null, 1));
      console.log(`seed ${find.seed}, ${find.fixture}, ${find.steps.join(' + ')}\n  ${find.wrong.slice(0, 3).join('\n  ')}`);
    }
  }
  if (done % 20000 === 0)
    console.error(
      `${done} runs, ${((Date.now() - started) / done).toFixed(2)} ms each, ${[...kinds.values()].reduce((a, b) => a + b, 0)} finds`,
    );
}
console.log(`${done} runs from seed ${seed} in ${((Date.now() - started) / 1000).toFixed(0)} s; finds by kind:`, Object.fromEntries(kinds));
process.exitCode = kinds.size > 0 ? 1 : 0;
