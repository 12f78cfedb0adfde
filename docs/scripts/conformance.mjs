/** Writes the conformance suite of test/conformance into the folder that is named: `node docs/scripts/conformance.mjs dist/conformance`. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from '../../test/support/bundle.mjs';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: node docs/scripts/conformance.mjs FOLDER');
const { suite } = await bundled('test/conformance/suite.ts', 'dist/exam/conformance.mjs');
rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'inputs'), { recursive: true });
const inputs = suite();
for (const [{ input }, bytes] of inputs) writeFileSync(join(folder, 'inputs', input), bytes);
writeFileSync(join(folder, 'cases.json'), `[\n${inputs.map(([made]) => JSON.stringify(made)).join(',\n')}\n]\n`);
for (const name of ['run.mjs', 'gongkai.mjs', 'README.md'])
  copyFileSync(fileURLToPath(new URL(`../../test/conformance/${name}`, import.meta.url)), join(folder, name));
