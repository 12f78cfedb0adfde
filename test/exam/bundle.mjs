/** Bundles a module of the exams with the sources of the library, so that no build is needed, and imports it. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { nodeSources } from '../support/node-sources.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export async function bundled(path) {
  const outfile = at(`../../dist/exam/${path.replaceAll('/', '-').replace(/\.ts$/u, '.mjs')}`);
  await build({
    entryPoints: [at(path)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias: nodeSources,
    logLevel: 'error',
  });
  return import(outfile);
}
