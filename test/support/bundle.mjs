/** Bundles a module of the tests with the sources of the library, so that no build is needed, and imports it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { nodeSources } from './node-sources.mjs';

/** A module knows the place of its own file, bundled or not. `change` may change its text. */
export const ownUrls = (change = (text) => text) => ({
  name: 'own-urls',
  setup: (context) =>
    // Filters of esbuild are Go's: without flags.
    context.onLoad({ filter: new RegExp('/(src|test)/.*[.]ts$') }, ({ path }) => ({
      contents: change(readFileSync(path, 'utf8'), path).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    })),
});

/** What bundles of the tests share: dependencies stay outside, the package's own names are its sources. */
export const bundling = { bundle: true, platform: 'node', format: 'esm', packages: 'external', alias: nodeSources, logLevel: 'error' };

const at = (path) => fileURLToPath(new URL(path, new URL('../../', import.meta.url)));

/** The module at `path`, bundled to `outfile`; both from the root of the package, inside of which dependencies are found. */
export async function bundled(path, outfile) {
  await build({ ...bundling, entryPoints: [at(path)], outfile: at(outfile), plugins: [ownUrls()] });
  return import(at(outfile));
}
