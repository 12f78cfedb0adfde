/** How long Node takes to import an entry: a fresh process each time, less what a process without the import takes. */
import { execFileSync } from 'node:child_process';
import { milliseconds, table } from './measure.ts';

const repeats = 21;

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Milliseconds from before the import to after it, inside the process. */
function imported(specifier: string): number {
  const script = `const from = performance.now(); await import(${JSON.stringify(specifier)}); console.log(performance.now() - from)`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}

const entries = ['gongkai', 'gongkai/check', 'parse5', 'remark-parse'];
const times = new Map(entries.map((entry) => [entry, [] as number[]]));
for (let i = 0; i < repeats; i++) for (const entry of entries) times.get(entry)?.push(imported(entry));
table([
  ['import', 'median, ms', 'fastest, ms'],
  ...entries.map((entry) => [
    `\`${entry}\``,
    milliseconds(median(times.get(entry) ?? [])),
    milliseconds(Math.min(...(times.get(entry) ?? []))),
  ]),
]);
