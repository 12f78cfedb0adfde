import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/**
 * The context in which jest runs a file looks every global up through a function of its own, which takes some thousand times as
 * long as a variable: each module keeps those that it uses.
 */
const globals = [
  ...['Array', 'ArrayBuffer', 'BigInt', 'Boolean', 'Buffer', 'DataView', 'Date', 'Error', 'Infinity', 'Int32Array', 'Intl', 'JSON', 'Map'],
  ...['Math', 'NaN', 'Number', 'Object', 'Promise', 'RangeError', 'RegExp', 'Set', 'String', 'Symbol', 'TextDecoder', 'TextEncoder'],
  ...['TypeError', 'URL', 'Uint16Array', 'Uint32Array', 'Uint8Array', 'WeakMap', 'WeakSet', 'isNaN', 'parseFloat', 'parseInt'],
];

const own = readFileSync(new URL(import.meta.url));

/** The jest transform: TypeScript to ESM by esbuild, with inline source maps. */
export default {
  process(source, path) {
    // A function that a test hands to a page runs there, without the variables of its module.
    const used = source.includes('.evaluate(') ? [] : globals.filter((name) => source.includes(name));
    const banner = used.length === 0 ? '' : `const ${used.map((name) => `$${name} = globalThis.${name}`).join(', ')};`;
    const define = Object.fromEntries(used.map((name) => [name, `$${name}`]));
    return transformSync(source, { loader: 'ts', format: 'esm', target: 'es2022', sourcefile: path, sourcemap: 'inline', banner, define });
  },
  // Without it the cache would outlive a change of this file.
  getCacheKey: (source, path, { configString }) =>
    createHash('sha256').update(own).update(source).update(path).update(configString).digest('hex'),
};
