/** Writes docs/sources.md: for each rule and label the document it comes from, and how sure that is. With --check, exits 1 when it is stale. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { page, table } from './pages.mjs';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const bundle = await build({
  stdin: {
    contents: `export { rules } from './rules.ts'; export { editionIds, forms } from './form/index.ts'; export { declinedForms } from './form/declined.ts'; export { definitionsOf } from './indicators/definitions.ts';`,
    resolveDir: src,
  },
  bundle: true,
  format: 'esm',
  write: false,
});
const { rules, editionIds, forms, declinedForms, definitionsOf } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString('base64')}`
);

/** Each way in which something can be known, the surest first. */
const evidence = {
  printed: ['格式所印', 'the form itself says it'],
  read: ['读过文件原文', 'the document was read'],
  follows: ['由格式推出', 'by arithmetic or logic from the form'],
  local: ['读过一地的通知', 'a notice of one place was read'],
  custom: ['填报惯例', 'how reports are written'],
  knowledge: ['通行知识，未见原文', 'law or practice whose text could not be consulted; such a rule is `info`'],
  tool: ['调用方的要求', 'what the caller asked for'],
};

const code = (text) => `\`${text}\``;

/** One clause, or one of each edition where they differ. */
const cited = ({ clause, clauses }, locale) => {
  const all = [...new Set(Object.values(clauses).map((one) => one[locale]))];
  return all.length > 1 ? all.join('; ') : clause[locale];
};

const ruleRows = Object.keys(evidence).flatMap((kind) =>
  rules
    .filter((rule) => rule.evidence === kind)
    .map((rule) => [`[${rule.id}](rules/${rule.id}.md)`, kind, rule.severity, cited(rule, 'zh'), cited(rule, 'en')]),
);

function labelRows({ notice, sections, tables }) {
  const blocks = tables.flatMap(({ id, blocks: parts }) => parts.map((block) => ({ table: id, ...block })));
  const line = (place, { id, label, title, aliases = [] }) => [place, code(id), label ?? title, notice, 'printed', aliases.join('；')];
  return [
    ...sections.map((section) => line('section', section)),
    ...blocks.flatMap(({ table: id, columns }) => columns.map((column) => line(`${id}, column`, column))),
    ...blocks.flatMap(({ table: id, rows }) => rows.map((row) => line(`${id}, row`, row))),
  ].filter((row, at, all) => all.findIndex((other) => other.slice(0, 3).join() === row.slice(0, 3).join()) === at);
}

const declinedRows = declinedForms.flatMap(({ id, notice, lines }) =>
  lines.map((line) => [code(id), line.id ? code(line.id) : '', line.label, notice || '各地自定', 'knowledge']),
);

await page(
  'sources.md',
  `# 依据 / Sources

Written by \`npm run docs\` from \`src/check/rules\`, \`src/form\` and \`src/indicators\`; do not edit.

For each rule, label and indicator: the document it comes from, and how sure that is.

${table(
  ['evidence', '依据的把握', 'how sure'],
  Object.entries(evidence).map(([kind, [zh, en]]) => [code(kind), zh, en]),
)}

## 规则 / Rules

The surest first. What rests on \`knowledge\` is \`info\` in the default profile.

${table(['rule', 'evidence', 'severity', '依据', 'clause'], ruleRows)}

## 项目名称 / Labels

As printed in the notice that decrees the edition, compared with the annex and reports that several places published. Other
wordings were seen in published copies (\`custom\`); the English is ours.

${editionIds.map((id) => `### ${code(id)}: ${forms[id].notice}\n\n${table(['place', 'id', '名称', 'document', 'evidence', '其他写法 / other wordings'], labelRows(forms[id]))}`).join('\n\n')}

### Forms that are recognised and not read

Complete copies of their annexes were not available: these lines serve to recognise a form and to transcribe it; no wording is held
against a report.

${table(['form', 'id', '名称', 'document', 'evidence'], declinedRows)}

## 指标 / Indicators

${table(
  ['indicator', '定义', 'definition', '来源', 'source'],
  definitionsOf(editionIds[0], {}).map(({ id, definition, source }) => [code(id), definition.zh, definition.en, source.zh, source.en]),
)}
`,
);
