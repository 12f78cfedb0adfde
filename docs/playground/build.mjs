/** Writes dist/gongkai.html: the page with its script, styles and examples in it, which opens by double click, offline. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licencesOf } from '../scripts/licences.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const read = (path) => readFileSync(here(path), 'utf8');
const folder = process.argv[2] ?? here('dist');

const metafiles = [];

/** A classic script of everything an entry needs. The page's own also runs in a worker, which has no document. */
async function bundle(entry) {
  const { outputFiles, warnings, metafile } = await build({
    entryPoints: [here(entry)],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    absWorkingDir: here('../..'),
    format: 'iife',
    platform: 'browser',
    conditions: ['worker'],
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    loader: { '.txt': 'binary', '.html': 'binary' },
    alias: {
      '#charset': here('../../src/source/charset.browser.ts'),
      '#page': here('../../src/read/page.browser.ts'),
      '#mdast': here('../../src/read/mdast.browser.ts'),
      '#pdfjs': here('../../src/read/pdf/pdfjs.browser.ts'),
    },
    logLevel: 'warning',
  });
  if (warnings.length > 0) throw new Error(`${entry}: ${warnings.length} warnings`);
  metafiles.push(metafile);
  // Neither ends the element that the script stands in, nor begins a comment there.
  return outputFiles[0].text.replaceAll(/<(?=!--|\/script)/giu, '\\x3C');
}

/** PDF reading, and the CMaps of pdfjs: text that runs only when a PDF comes. */
async function pdfParts() {
  const maps = here('../../node_modules/pdfjs-dist/cmaps/');
  if (!existsSync(maps) || !existsSync(here('../../src/pdf.ts'))) return '';
  const packed = Object.fromEntries(
    readdirSync(maps)
      .filter((file) => file.endsWith('.bcmap'))
      .map((file) => [file, readFileSync(maps + file).toString('base64')]),
  );
  return [
    `<script type="text/plain" id="pdf-reader">${await bundle('src/pdf.mjs')}</script>`,
    `<script type="application/json" id="pdf-maps">${JSON.stringify(packed)}</script>`,
  ].join('\n');
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const script = await bundle('src/main.ts');
const style = ['base', 'intake', 'workspace', 'tables', 'list', 'print'].map((name) => read(`styles/${name}.css`)).join('');
const icon = `data:image/svg+xml;base64,${Buffer.from(read('src/icon.svg')).toString('base64')}`;
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} blob:`,
  'worker-src blob:',
  `style-src ${hash(style)}`,
  'img-src data: blob:',
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');
const pdf = await pdfParts();
// What is inside is passed on with its licences.
const maps = here('../../node_modules/pdfjs-dist/cmaps/LICENSE');
const texts = [licencesOf(here('../../'), metafiles), ...(pdf === '' ? [] : [`CMaps in pdfjs-dist\n\n${readFileSync(maps, 'utf8')}`])];
const notices = `<script type="text/plain" id="notices">\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}</script>`;
const fill = { policy, icon, style, pdf, notices, script };
const html = read('index.html').replaceAll(/%(\w+)%/gu, (whole, name) => (Object.hasOwn(fill, name) ? fill[name] : whole));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/gongkai.html`, html);
const kb = (text) => `${Math.round(Buffer.byteLength(text) / 1000)} kB`;
console.log(`gongkai.html ${kb(html)}: script ${kb(script)}, styles ${kb(style)}, PDF ${kb(pdf)}`);
