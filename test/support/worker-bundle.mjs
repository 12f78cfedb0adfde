/** Bundles a page with a module worker that imports the package, with the bundler named, to a folder inside of the package. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [bundler, folder] = process.argv.slice(2);
const [source, out] = [join(folder, 'src'), join(folder, 'out')];
mkdirSync(source, { recursive: true });
mkdirSync(out, { recursive: true });
// The recipe of docs/playground/README.md.
writeFileSync(
  join(source, 'worker.js'),
  "import { parse } from 'gongkai';\naddEventListener('message', ({ data }) => postMessage(parse(data)));\n",
);
const page = `const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
worker.addEventListener('message', ({ data }) => { globalThis.read = data; });
worker.addEventListener('error', ({ message }) => { globalThis.read = message; });
globalThis.send = (data) => worker.postMessage(data);\n`;
writeFileSync(join(source, 'page.js'), page);
writeFileSync(join(source, 'index.html'), '<!doctype html><script type="module" src="./page.js"></script>');

const bundlers = {
  vite: async () => {
    const { build } = await import('vite');
    await build({
      configFile: false,
      root: source,
      base: './',
      logLevel: 'error',
      worker: { format: 'es' },
      build: { outDir: out, emptyOutDir: true, chunkSizeWarningLimit: Infinity },
    });
  },
  webpack: async () => {
    const { default: webpack } = await import('webpack');
    const stats = await new Promise((resolve, reject) => {
      webpack(
        { mode: 'production', context: source, entry: './page.js', output: { path: out, filename: 'page.js' }, performance: false },
        (error, done) => (error ? reject(error) : resolve(done)),
      );
    });
    if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString());
  },
  esbuild: async () => {
    const { build } = await import('esbuild');
    await build({
      entryPoints: [join(source, 'page.js'), join(source, 'worker.js')],
      bundle: true,
      format: 'esm',
      outdir: out,
      logLevel: 'error',
    });
  },
};
await bundlers[bundler]();
if (bundler !== 'vite') writeFileSync(join(out, 'index.html'), '<!doctype html><script type="module" src="./page.js"></script>');
