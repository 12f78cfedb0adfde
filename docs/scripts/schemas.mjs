/** Writes the JSON Schemas into the folder that is named: `node docs/scripts/schemas.mjs dist/schema`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: node docs/scripts/schemas.mjs FOLDER');
const bundle = await build({
  entryPoints: [fileURLToPath(new URL('../../src/schema/index.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  write: false,
});
const { schemas, schemaFile } = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString('base64')}`);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(schemas())) writeFileSync(join(folder, name), schemaFile(schema));
