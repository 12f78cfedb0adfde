/** The command over many files: with one worker and with two, and the most memory that it held at any time. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixture, ratio, table } from './measure.ts';

const command = fileURLToPath(new URL('../cli.js', import.meta.url));
const sources = [
  'cells-on-lines/input.txt',
  'pipe-cells/input.txt',
  'tabs-with-blanks/input.txt',
  'pdf-pages/input.txt',
  'gb18030-html/input.html',
  'nested-html/input.html',
];

/** A folder of so many files, a hundred to each folder in it. */
function folderOf(files: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  const contents = sources.map((source) => ({ bytes: fixture(source), extension: source.slice(source.lastIndexOf('.')) }));
  for (let i = 0; i < files; i++) {
    const { bytes, extension } = contents[i % contents.length] ?? { bytes: new Uint8Array(), extension: '.txt' };
    const inner = join(folder, String(Math.floor(i / 100)).padStart(4, '0'));
    if (i % 100 === 0) mkdirSync(inner);
    writeFileSync(join(inner, `${String(i).padStart(6, '0')}${extension}`), bytes);
  }
  return folder;
}

/** Seconds, and the largest resident memory in MB as Linux tells it. */
async function run(folder: string, jobs: number): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const from = performance.now();
  const child = spawn(
    process.execPath,
    [command, 'parse', folder, '--to', 'ndjson', '-o', join(folder, 'all.ndjson'), '--jobs', String(jobs)],
    { stdio: 'ignore' },
  );
  let kilobytes = 0;
  const timer = setInterval(() => {
    try {
      kilobytes = Math.max(
        kilobytes,
        Number.parseInt(readFileSync(`/proc/${String(child.pid)}/status`, 'utf8').split('VmHWM:')[1] ?? '0', 10),
      );
    } catch {
      // Ended, or no Linux.
    }
  }, 50);
  await new Promise((done) => child.on('close', done));
  clearInterval(timer);
  rmSync(join(folder, 'all.ndjson'));
  return { seconds: (performance.now() - from) / 1000, megabytes: kilobytes / 1024 };
}

const rows: string[][] = [['files', 'workers', 'seconds', 'files per second', 'peak memory, MB', 'against one worker']];
for (const files of [2000, 20_000]) {
  const folder = folderOf(files);
  let one = 0;
  for (const jobs of [1, 2]) {
    const { seconds, megabytes } = await run(folder, jobs);
    if (jobs === 1) one = seconds;
    rows.push([
      String(files),
      String(jobs),
      seconds.toFixed(1),
      (files / seconds).toFixed(0),
      megabytes === 0 ? '?' : megabytes.toFixed(0),
      jobs === 1 ? '' : ratio(one, seconds),
    ]);
  }
  rmSync(folder, { recursive: true });
}
table(rows);
