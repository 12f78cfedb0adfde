/** Pages that are generated, laid out as the lint asks. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const settings = await resolveConfig(fileURLToPath(new URL('../../package.json', import.meta.url)));

export const laidOut = (text) => format(text, { ...settings, parser: 'markdown' });

export const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');

/** Writes a page of docs; with --check, exits 1 when it is stale. */
export async function page(name, given) {
  const file = new URL(`../${name}`, import.meta.url);
  const text = await laidOut(given);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`docs/${name} is stale. Run npm run docs.`);
    process.exitCode = 1;
  }
}
