/** The notices and licences of the packages that a bundle has inside. */
import { readdirSync, readFileSync } from 'node:fs';

/** The folders of the packages of which something is in the files; a package may be there in two versions. */
const foldersIn = (metafile) =>
  Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 && /.*node_modules\/(?:@[^/]+\/)?[^/]+\//u.exec(file)?.[0]) || []);

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
  // opencc-js keeps the licence of its dictionaries in a file of its own.
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|third_party_licen[cs]es|notice)(?:\.\w+)?$/iu.test(file));
  return [`${name} ${version} (${license})`, ...files.map((file) => readFileSync(folder + file, 'utf8').trim())].join('\n\n');
}

/** For what esbuild says of its bundles (`metafile`, made with `absWorkingDir` root): one text for all packages in them. */
export const licencesOf = (root, metafiles) =>
  `${[...new Set(metafiles.flatMap(foldersIn))]
    .map((folder) => licenceOf(root + folder))
    .sort()
    .join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
