import { transformSync } from 'esbuild';

/** The jest transform: TypeScript to ESM by esbuild, with inline source maps. */
export default {
  process: (source, path) =>
    transformSync(source, { loader: 'ts', format: 'esm', target: 'es2022', sourcefile: path, sourcemap: 'inline' }),
};
