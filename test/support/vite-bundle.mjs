/** Bundles the entries named as arguments with vite and prints its warnings as JSON. A process of its own: vite does not run inside jest. */
import { build } from 'vite';

const warnings = [];
const warn = (message) => void warnings.push(message);
const contents = process.argv
  .slice(2)
  .map((entry, i) => `import * as entry${i} from '${entry}'; console.log(entry${i});`)
  .join('\n');

await build({
  configFile: false,
  customLogger: {
    info: () => undefined,
    warn,
    warnOnce: warn,
    error: warn,
    clearScreen: () => undefined,
    hasErrorLogged: () => false,
    hasWarned: false,
  },
  plugins: [
    {
      name: 'all',
      resolveId: (id) => (id === 'all' ? `${process.cwd()}/all.js` : null),
      load: (id) => (id.endsWith('/all.js') ? contents : null),
    },
  ],
  // How large the bundle may be is for size-limit to say.
  build: { write: false, chunkSizeWarningLimit: Infinity, rolldownOptions: { input: 'all' } },
});
console.log(JSON.stringify(warnings));
