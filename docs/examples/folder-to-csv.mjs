/**
 * A folder of reports to one table: a line per number, with its certainty and its place in the source.
 *
 *     node docs/examples/folder-to-csv.mjs FOLDER > all.csv
 *
 * `gongkai parse FOLDER --to csv` does the same on all cores; this shows how little is needed to do it one's own way.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parse, rows, rowsToCsv } from 'gongkai';

const formats = { '.html': 'html', '.htm': 'html', '.md': 'markdown', '.txt': 'text' };

const [folder = 'fixtures'] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true })
  .map((name) => join(folder, name))
  .filter((file) => extname(file) in formats)
  .sort();

const counts = {};
let first = true;
for (const file of files) {
  const result = parse(readFileSync(file), { format: formats[extname(file)] });
  counts[result.kind] = (counts[result.kind] ?? 0) + 1;
  // What is no report has no numbers; it is counted, so that nothing is lost without a word.
  if (result.kind !== 'report') continue;
  process.stdout.write(rowsToCsv(rows(result, { source: file }), { header: first }));
  first = false;
}
console.error(`${files.length} files:`, counts);
