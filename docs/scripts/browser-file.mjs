/**
 * Writes dist/browser.js: everything in one file, for a page that imports it as it is; and dist/LICENSES.txt, the
 * notices and licences of the packages in the files of dist. Also writes dist/mdast.browser.js anew, with the Markdown parser inside: one of
 * its packages asks the document for the names of entities where a bundler is for browsers, and a worker has none. Needs a
 * build.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { shortEntities } from './entities.mjs';
import { withoutUnreached } from './unreached.mjs';
import { licencesOf } from './licences.mjs';

const root = new URL('../../', import.meta.url);
const at = (path) => fileURLToPath(new URL(path, root));

const markdown = await build({
  entryPoints: [at('src/read/mdast.browser.ts')],
  outfile: at('dist/mdast.browser.js'),
  allowOverwrite: true,
  bundle: true,
  minifySyntax: true,
  format: 'esm',
  platform: 'browser',
  conditions: ['worker'],
  plugins: [shortEntities, withoutUnreached],
  target: 'es2022',
  charset: 'utf8',
  metafile: true,
  absWorkingDir: at('.'),
  legalComments: 'none',
  banner: { js: '/*! Packages of others are inside: see LICENSES.txt */' },
  logLevel: 'error',
});

const { metafile, outputFiles } = await build({
  entryPoints: [at('dist/index.js')],
  outfile: at('dist/browser.js'),
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  // A worker has no document; what runs there runs in pages too.
  conditions: ['worker'],
  target: 'es2022',
  charset: 'utf8',
  metafile: true,
  absWorkingDir: at('.'),
  write: false,
  legalComments: 'none',
  banner: { js: '/*! gongkai, MIT licence. Packages of others are inside: see LICENSES.txt */' },
  logLevel: 'error',
});

// A line of its own for the exports: some tools look for them by line.
writeFileSync(at('dist/browser.js'), outputFiles[0].text.replace(/export\{(?=[^{}]*\};?\s*$)/u, '\nexport{'));

// tsup writes what its files hold; nothing else asks for it.
const ofTsup = at('dist/metafile-esm.json');
writeFileSync(at('dist/LICENSES.txt'), licencesOf(at('.'), [JSON.parse(readFileSync(ofTsup, 'utf8')), markdown.metafile, metafile]));
rmSync(ofTsup);
