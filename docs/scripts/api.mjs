/**
 * Writes the reports of the public API, docs/reference/*.api.md: one per entry with types in `exports`. With --check (in
 * the lint) a report that is not as the build says fails, so that no export changes without being looked at; a public member
 * without a docstring fails always. Needs a build.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const root = new URL('../../', import.meta.url);
const at = (path) => fileURLToPath(new URL(path, root));
const check = process.argv.includes('--check');
const { exports } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const folder = at('docs/reference');
const temporary = at('dist/api');
mkdirSync(folder, { recursive: true });
mkdirSync(temporary, { recursive: true });

const entries = Object.entries(exports)
  // `gongkai/browser` has the types of `gongkai`.
  .filter(([name, { types }]) => types && name !== './browser')
  .map(([name, { types }]) => ({ name: name === '.' ? 'gongkai' : name.slice(2), types: at(types) }));

const messages = Object.fromEntries(
  ['ae-missing-release-tag', 'ae-forgotten-export', 'ae-unresolved-link'].map((id) => [id, { logLevel: 'none' }]),
);

for (const { name, types } of entries) {
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: at('package.json'),
    configObject: {
      projectFolder: at('.'),
      mainEntryPointFilePath: types,
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'ES2022',
            lib: ['ES2023', 'DOM'],
            module: 'preserve',
            moduleResolution: 'bundler',
            strict: true,
            skipLibCheck: true,
            types: ['node'],
          },
          files: [types],
        },
      },
      apiReport: { enabled: true, reportFileName: `${name}.api.md`, reportFolder: folder, reportTempFolder: temporary },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      messages: {
        extractorMessageReporting: { default: { logLevel: 'none' }, ...messages },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
        compilerMessageReporting: { default: { logLevel: 'warning' } },
      },
    },
  });
  const { succeeded, apiReportChanged } = Extractor.invoke(config, {
    localBuild: !check,
    showVerboseMessages: false,
    messageCallback: (message) => {
      // Its own remarks on versions of TypeScript and on copying files.
      if (message.logLevel === 'none' || message.messageId.startsWith('console-')) message.handled = true;
    },
  });
  if (check && apiReportChanged) console.error(`docs/reference/${name}.api.md is stale. Run npm run api, and look at what changed.`);
  const bare = readFileSync(`${folder}/${name}.api.md`, 'utf8').match(/\(undocumented\)\n.*/gu) ?? [];
  for (const member of bare) console.error(`docs/reference/${name}.api.md: say in a docstring what this holds:${member.split('\n')[1]}`);
  if (!succeeded || bare.length > 0) process.exitCode = 1;
}

const known = new Set(entries.map(({ name }) => `${name}.api.md`));
for (const file of readdirSync(folder).filter((name) => name.endsWith('.api.md') && !known.has(name)))
  if (check) {
    console.error(`docs/reference/${file} is of no entry`);
    process.exitCode = 1;
  } else rmSync(`${folder}/${file}`);
