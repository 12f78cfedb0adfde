/**
 * Mutants: one operator, number or condition of the sources changed at a time, and the tests of its stage run on it.
 * `node test/mutants/run.mjs --count 400 --seed 1 [--stage align] [--from 0] [--take 50]` samples, runs, and prints what survived.
 * A mutant that no test kills is either a missing test or a change that makes no difference: see which.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import ts from 'typescript';
import { bundling, ownUrls } from '../support/bundle.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The sources of a stage, and its tests: quick ones first. */
const stages = {
  align: [
    ['src/align', 'src/layout'],
    ['align', 'list', 'heads', 'certainty', 'fixtures', 'parse', 'damage'],
  ],
  certainty: [
    ['src/result.ts', 'src/report/doubts.ts', 'src/document-kind.ts'],
    ['certainty', 'parse', 'fixtures', 'laundering', 'align', 'head'],
  ],
  report: [['src/report'], ['head', 'edits', 'units', 'form', 'laundering', 'parse', 'fixtures']],
  parser: [
    ['src/parser.ts', 'src/parse.ts', 'src/parse-all.ts'],
    ['parse', 'parse-all', 'reading', 'unified'],
  ],
  check: [
    ['src/check', 'src/compare'],
    ['check', 'suspects', 'validate', 'narrative'],
  ],
};
const swaps = { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===', '&&': '||', '||': '&&', '+': '-', '-': '+' };

const filesOf = (path) =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(root + path, { recursive: true })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${path}/${name}`);

function mutantsOf(file) {
  const found = [];
  const source = ts.createSourceFile(file, readFileSync(root + file, 'utf8'), ts.ScriptTarget.Latest, true);
  const add = (node, to) => found.push({ file, start: node.getStart(), end: node.getEnd(), from: node.getText(), to });
  const visit = (node) => {
    // Types and words are no behaviour.
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node)) return;
    if (ts.isVariableDeclaration(node) && /^(?:words|about)$/u.test(node.name.getText())) return;
    if (ts.isBinaryExpression(node)) {
      const to = swaps[node.operatorToken.getText()];
      if (to && !ts.isStringLiteralLike(node.left) && !ts.isStringLiteralLike(node.right)) add(node.operatorToken, to);
    }
    if (ts.isNumericLiteral(node) && !ts.isTypeNode(node.parent)) add(node, String(Number(node.text) + 1));
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) add(node, node.operand.getText());
    if (ts.isIfStatement(node)) add(node.expression, 'false');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Runs the tests of a stage on a mutant, or on the sources as they are. */
async function killer(tests, mutant) {
  const own = fileURLToPath(import.meta.resolve('./harness.mjs'));
  for (const name of tests) {
    const contents = `import { runAll } from ${JSON.stringify(own)};\nimport './${name}.test.ts';\nawait runAll();\n`;
    const change = (text, path) =>
      mutant && relative(root, path) === mutant.file ? text.slice(0, mutant.start) + mutant.to + text.slice(mutant.end) : text;
    const outfile = `${root}dist/mutants/${process.pid}.mjs`;
    await build({
      ...bundling,
      target: 'es2022',
      // The package says that it has no side effects; its tests have nothing else.
      ignoreAnnotations: true,
      stdin: { contents, resolveDir: `${root}test`, loader: 'ts' },
      outfile,
      plugins: [ownUrls(change)],
    });
    const { status, stdout } = spawnSync(process.execPath, [outfile], { encoding: 'utf8', timeout: 120_000, cwd: root });
    if (status !== 0) return `${name}: ${stdout.trim().split('\n').at(-1)?.slice(0, 110) || 'no end'}`;
  }
  return undefined;
}

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    stage: { type: 'string' },
    from: { type: 'string', default: '0' },
    take: { type: 'string', default: '400' },
    clean: { type: 'boolean' },
  },
});
if (values.clean) {
  for (const [stage, [, tests]] of Object.entries(stages))
    for (const name of tests) console.log(stage, name, (await killer([name])) ?? 'passes');
  process.exit();
}
const all = Object.entries(stages).flatMap(([stage, [paths]]) => [
  ...new Set(
    paths
      .flatMap(filesOf)
      .flatMap(mutantsOf)
      .map((mutant) => ({ ...mutant, stage })),
  ),
]);
let state = Number(values.seed);
const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
for (let i = 0; i < 7; i++) random();
const sample = Array.from(
  { length: Math.min(Number(values.count), all.length) },
  () => all.splice(Math.floor(random() * all.length), 1)[0],
);
const chosen = sample
  .filter(({ stage }) => !values.stage || stage === values.stage)
  .slice(Number(values.from), Number(values.from) + Number(values.take));
const tally = {};
for (const mutant of chosen) {
  const { stage, file, start, from, to } = mutant;
  const by = await killer(stages[stage][1], mutant);
  const line = readFileSync(root + file, 'utf8')
    .slice(0, start)
    .split('\n').length;
  const own = (tally[stage] ??= { killed: 0, all: 0 });
  own.all++;
  if (by) own.killed++;
  console.log(`${by ? 'killed  ' : 'SURVIVED'} ${stage} ${file}:${line} ${from.slice(0, 50)} -> ${to}${by ? `  [${by}]` : ''}`);
}
console.log(JSON.stringify(tally));
