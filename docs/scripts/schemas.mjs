/** Writes the JSON Schemas into the folder that is named, and the taxonomy into a second: `node docs/scripts/schemas.mjs dist/schema dist/taxonomy`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [folder, second] = process.argv.slice(2);
if (!folder) throw new Error('usage: node docs/scripts/schemas.mjs FOLDER [FOLDER]');
const from = (path) => JSON.stringify(fileURLToPath(new URL(`../../src/${path}`, import.meta.url)));
const bundle = await build({
  stdin: {
    contents: `export * from ${from('schema/index.ts')};\nexport { configSchema } from ${from('cli/config-schema.ts')};`,
    resolveDir: fileURLToPath(new URL('.', import.meta.url)),
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const { configSchema, schemas, schemaFile, schemaId, taxonomy } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString('base64')}`
);
function write(into, files, textOf) {
  mkdirSync(into, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(into, name), textOf(content));
}
write(folder, { ...schemas(), 'config.json': configSchema(schemaId('config')) }, schemaFile);
if (second) write(second, taxonomy(), (content) => `${JSON.stringify(content)}\n`);
