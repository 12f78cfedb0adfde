/** Writes the JSON Schemas into the folder that is named, and the taxonomy into a second: `node docs/scripts/schemas.mjs dist/schema dist/taxonomy`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [folder, second] = process.argv.slice(2);
if (!folder) throw new Error('usage: node docs/scripts/schemas.mjs FOLDER [FOLDER]');
const bundle = await build({
  entryPoints: [fileURLToPath(new URL('../../src/schema/index.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  write: false,
});
const { schemas, schemaFile, taxonomy } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString('base64')}`
);
function write(into, files, textOf) {
  mkdirSync(into, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(into, name), textOf(content));
}
write(folder, schemas(), schemaFile);
if (second) write(second, taxonomy(), (content) => `${JSON.stringify(content)}\n`);
