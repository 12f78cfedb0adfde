/** Bundles a module of the tests with the sources of the library, so that no build is needed, and imports it. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { nodeSources } from './node-sources.mjs';

/** What bundles of the tests share: dependencies stay outside, the package's own names are its sources. */
export const bundling = { bundle: true, platform: 'node', format: 'esm', packages: 'external', alias: nodeSources, logLevel: 'error' };

const at = (path) => fileURLToPath(new URL(path, new URL('../../', import.meta.url)));

/** The module at `path`, bundled to `outfile`; both from the root of the package, inside of which dependencies are found. */
export async function bundled(path, outfile) {
  await build({ ...bundling, entryPoints: [at(path)], outfile: at(outfile) });
  return import(at(outfile));
}
