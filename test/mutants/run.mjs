/**
 * Mutants: one operator, number or condition of the sources changed at a time, and the tests of its stage run on it.
 * `node test/mutants/run.mjs [--count 400] [--seed 1] [--stage align] [--match text] [--list]` samples, runs, prints what survived,
 * and fails where that is not what README.md beside it explains, or too much. `--match` takes the mutants of the sample whose file,
 * place or text has these letters.
 *
 * All mutants of a stage are built into one file, behind switches, with its tests. A mutant is tried against the tests that reach
 * it, in a process that has already run others; what survives, and was reached at import or once or
 * twice, is tried again in a process of its own, against others too, since a process remembers tables that it has made.
 * A mutant that no test kills is either a missing test or a change that makes no difference: see which.
 */
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundling, ownUrls } from '../support/bundle.mjs';
import { mutantsOf, switched } from './mutate.mjs';
import { started } from './process.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The sources of a stage, and its tests. */
const stages = {
  align: [
    ['src/lex', 'src/layout', 'src/align'],
    ['align', 'attack', 'list', 'heads', 'certainty', 'fixtures', 'parse', 'damage'],
  ],
  certainty: [
    ['src/result.ts', 'src/report/doubts.ts', 'src/document-kind.ts'],
    ['kinds', 'reading', 'parse', 'head', 'certainty', 'fixtures'],
  ],
  report: [['src/report'], ['head', 'identity', 'edits', 'units', 'form', 'laundering', 'parse', 'fixtures', 'describe', 'render']],
  parser: [
    ['src/parser.ts', 'src/parse.ts', 'src/parse-all.ts'],
    ['parse', 'parse-all', 'reading', 'unified'],
  ],
  check: [
    ['src/check', 'src/compare'],
    ['check', 'complete', 'describe', 'domain', 'suspects', 'validate', 'narrative', 'blame', 'units'],
  ],
};
/** The part of the mutants of each stage that its tests must kill. */
const least = 0.85;
const leastOfStage = 30;

const filesOf = (path) =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(root + path, { recursive: true })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${path}/${name}`);

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    stage: { type: 'string' },
    match: { type: 'string' },
    list: { type: 'boolean' },
  },
});

/** The sample: those whose names come first when stirred with the seed, so that an edit moves few; of each stage at least thirty. */
function sampled() {
  const seen = new Set();
  // A file that moves to another folder keeps its place.
  const order = ({ site, from, to }) =>
    createHash('sha1')
      .update(`${values.seed} ${basename(site)} ${from} ${to}`)
      .digest('hex');
  const byOrder = (all) => all.toSorted((a, b) => (a.order < b.order ? -1 : 1));
  const all = Object.entries(stages).map(([stage, [paths]]) =>
    byOrder(
      paths
        .flatMap(filesOf)
        .filter((file) => !seen.has(file) && seen.add(file))
        .flatMap((file) => mutantsOf(file, readFileSync(root + file, 'utf8')))
        .map((mutant) => ({ ...mutant, stage, order: order(mutant) })),
    ),
  );
  const first = all.flatMap((mutants) => mutants.slice(0, leastOfStage));
  const rest = byOrder(all.flatMap((mutants) => mutants.slice(leastOfStage)));
  return [...first, ...rest].slice(0, Number(values.count)).map((mutant, id) => ({ ...mutant, id }));
}

const escaped = (text) => text.replaceAll('|', '\\|');
const rowOf = ({ site, from, to }) => `| ${site} | \`${escaped(from)}\` | \`${escaped(to)}\` |`.replaceAll(/ +(?=\|)/gu, ' ');

/** Tests that ask several things of one source read it once per mutant. */
const parsedOnce = {
  name: 'parsed-once',
  setup: (context) =>
    context.onResolve({ filter: /src\/parse[.]ts$/ }, ({ importer }) =>
      importer.endsWith('.test.ts') ? { path: `${root}test/mutants/parsed-once.mjs` } : undefined,
    ),
};

/** The tests of a stage with its mutants, in one file. */
async function bundleOf(stage, mutants) {
  const own = JSON.stringify(fileURLToPath(import.meta.resolve('./harness.mjs')));
  const start = [
    `globalThis.mutants = { now: Number(process.env.MUTANT ?? -1), reached: new Uint8Array(${values.count}) };`,
    'const mutantIs = (id) => ((globalThis.mutants.reached[id] = 1), globalThis.mutants.now === id);',
  ].join('\n');
  const tests = stages[stage][1].map((name) => `import './${name}.test.ts';`).join('\n');
  const outfile = `${root}dist/mutants/${stage}-${process.pid}.mjs`;
  const plan = outfile.replace('.mjs', '.json');
  mkdirSync(`${root}dist/mutants`, { recursive: true });
  const change = (text, path) => {
    const file = relative(root, path);
    const chosen = mutants.filter((mutant) => mutant.file === file);
    return chosen.length > 0 ? switched(file, text, chosen) : text;
  };
  await build({
    ...bundling,
    target: 'es2022',
    // The package says that it has no side effects; its tests have nothing else.
    ignoreAnnotations: true,
    stdin: {
      contents: `import { serve } from ${own};\n${tests}\nawait serve(${JSON.stringify(plan)});\n`,
      resolveDir: `${root}test`,
      loader: 'ts',
    },
    banner: { js: start },
    outfile,
    plugins: [parsedOnce, ownUrls(change)],
  });
  return { outfile, plan };
}

/** Which test kills each mutant of a stage, by number. */
async function killersOf(stage, mutants) {
  const { outfile, plan } = await bundleOf(stage, mutants);
  const killers = new Map();
  const warm = started(outfile, { MEASURE: '1' });
  const ready = await warm.ready;
  console.error(stage, mutants.length, JSON.stringify(ready), warm.said().slice(-2000));
  if (!ready) throw new Error(`The tests of ${stage} do not run`);
  const { tests, atImport } = JSON.parse(readFileSync(plan, 'utf8'));
  const reaching = (id) => tests.filter(({ reaches }) => reaches.includes(id)).length;
  const waiting = mutants.filter(({ id }) => reaching(id) > 0);
  /** Takes from the queue until it is empty, and starts anew where a mutant was not the end of it. */
  const work = async (process) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const answer = (await process.ready) && (await process.ask({ id: next.id }));
      if (!answer || answer.by) killers.set(next.id, answer?.by ?? 'no end');
      console.error(
        `${stage}: ${waiting.length} left, ${killers.size} killed`,
        killers.has(next.id) ? '' : `${next.file}:${next.line} ${rowOf(next)}`,
      );
      if (answer && !answer.spoilt) continue;
      process.end();
      process = started(outfile);
    }
    process.end();
  };
  await Promise.all([warm, started(outfile)].map(work));
  const isOnce = (id) => atImport.includes(id) || (reaching(id) > 0 && reaching(id) < 3);
  for (const { id } of mutants.filter(({ id }) => !killers.has(id) && isOnce(id))) {
    const own = started(outfile, { MUTANT: String(id) });
    const answer = (await own.ready) && (await own.ask({ id, all: true }));
    own.end();
    if (!answer || answer.by) killers.set(id, answer?.by ?? 'import');
  }
  return killers;
}

const has = (mutant) => !values.match || `${rowOf(mutant)} ${mutant.file}:${mutant.line}`.includes(values.match);
const chosen = sampled().filter((mutant) => (!values.stage || mutant.stage === values.stage) && has(mutant));
if (values.list) {
  for (const mutant of chosen) console.log(mutant.stage, `${mutant.file}:${mutant.line}`, rowOf(mutant));
  process.exit();
}
const explained = readFileSync(new URL('README.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| src/'))
  // The columns of the table are padded.
  .map((line) => line.replaceAll(/ +(?=\|)/gu, ' '));
let wrong = false;
for (const stage of Object.keys(stages)) {
  const mutants = chosen.filter((mutant) => mutant.stage === stage);
  if (mutants.length === 0) continue;
  const start = performance.now();
  const killers = await killersOf(stage, mutants);
  for (const mutant of mutants) {
    const by = killers.get(mutant.id);
    const told = explained.some((line) => line.startsWith(rowOf(mutant)));
    const remark = by ? (told ? 'KILLED, though explained' : undefined) : told ? 'explained' : 'SURVIVED';
    wrong ||= told === Boolean(by);
    if (remark) console.log(`${remark} ${mutant.file}:${mutant.line} ${rowOf(mutant)} ${by ?? ''}`);
  }
  wrong ||= killers.size < least * mutants.length;
  console.log(`${stage}: ${killers.size} of ${mutants.length} killed, ${Math.round((performance.now() - start) / 1000)} s`);
}
process.exit(wrong ? 1 : 0);
