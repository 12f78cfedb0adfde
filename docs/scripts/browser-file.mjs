/**
 * Writes dist/browser.js: everything in one file, for a page that imports it as it is; and dist/browser.LICENSES.txt, the
 * notices and licences of the packages in it. Needs a build.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../../', import.meta.url);
const at = (path) => fileURLToPath(new URL(path, root));

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
  write: false,
  legalComments: 'none',
  banner: { js: '/*! gongkai, MIT licence. Packages of others are inside: see browser.LICENSES.txt */' },
  logLevel: 'error',
});

// A line of its own for the exports: some tools look for them by line.
writeFileSync(at('dist/browser.js'), outputFiles[0].text.replace(/export\{(?=[^{}]*\};?\s*$)/u, '\nexport{'));

const packages = new Set(Object.keys(metafile.inputs).flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(file)?.[1] ?? []));

function licenceOf(name) {
  const folder = new URL(`node_modules/${name}/`, root);
  const { version, license } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  // opencc-js keeps the licence of its dictionaries in a file of its own.
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|third_party_licen[cs]es|notice)(?:\.\w+)?$/iu.test(file));
  return [`${name} ${version} (${license})`, ...files.map((file) => readFileSync(new URL(file, folder), 'utf8').trim())].join('\n\n');
}

writeFileSync(
  at('dist/browser.LICENSES.txt'),
  `${[...packages]
    .sort()
    .map(licenceOf)
    .join(`\n\n${'-'.repeat(80)}\n\n`)}\n`,
);
