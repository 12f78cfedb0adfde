/**
 * Writes dist/browser.js: everything in one file, for a page that imports it as it is; and dist/browser.LICENSES.txt, the
 * notices and licences of the packages in it. Also writes dist/mdast.browser.js anew, with the Markdown parser inside: one of
 * its packages asks the document for the names of entities where a bundler is for browsers, and a worker has none. Needs a
 * build.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../../', import.meta.url);
const at = (path) => fileURLToPath(new URL(path, root));

await build({
  entryPoints: [at('src/read/mdast.browser.ts')],
  outfile: at('dist/mdast.browser.js'),
  allowOverwrite: true,
  bundle: true,
  minifySyntax: true,
  format: 'esm',
  platform: 'browser',
  conditions: ['worker'],
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  banner: { js: '/*! Packages of others are inside: see browser.LICENSES.txt */' },
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
  banner: { js: '/*! gongkai, MIT licence. Packages of others are inside: see browser.LICENSES.txt */' },
  logLevel: 'error',
});

// A line of its own for the exports: some tools look for them by line.
writeFileSync(at('dist/browser.js'), outputFiles[0].text.replace(/export\{(?=[^{}]*\};?\s*$)/u, '\nexport{'));

/** The folders of the packages of which something is in the file; a package may be there in two versions. */
const folders = new Set(
  Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 && /.*node_modules\/(?:@[^/]+\/)?[^/]+\//u.exec(file)?.[0]) || []),
);

function licenceOf(path) {
  const folder = new URL(path, root);
  const { name, version, license } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  // opencc-js keeps the licence of its dictionaries in a file of its own.
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|third_party_licen[cs]es|notice)(?:\.\w+)?$/iu.test(file));
  return [`${name} ${version} (${license})`, ...files.map((file) => readFileSync(new URL(file, folder), 'utf8').trim())].join('\n\n');
}

writeFileSync(
  at('dist/browser.LICENSES.txt'),
  `${[...folders]
    .map(licenceOf)
    .sort()
    .join(`\n\n${'-'.repeat(80)}\n\n`)}\n`,
);
