/** Writes docs/form.md from the declaration of the form in src/form. With --check, exits 1 when it is stale. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { page, table } from './pages.mjs';

const entry = fileURLToPath(new URL('../../src/form/index.ts', import.meta.url));
const bundle = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
const { editionIds, forms, identities } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString('base64')}`
);

const code = (text) => `\`${text}\``;

const titles = { proactive: 'Proactive disclosure', requests: 'Requests', disputes: 'Reconsideration and litigation' };

function tableSection(form, { id, blocks, heads }) {
  const { numeral, title } = form.sections.find((section) => section.id === id);
  const parts = [`### \`${id}\`: ${numeral}、${title} (${titles[id]})`];
  if (heads.length > 0) parts.push(`Printed heads without an id: ${heads.join('；')}`);
  for (const block of blocks) {
    if (block.caption) parts.push(`#### ${block.caption} (${block.captionEn})`);
    parts.push(
      table(
        ['column', '表头', 'English', 'unit'],
        block.columns.map((column) => [code(column.id), [column.group, column.label].filter(Boolean).join(' / '), column.en, column.unit]),
      ),
    );
    parts.push(
      table(
        ['row', '行', 'English'],
        block.rows.map((row) => [code(row.id), [...(row.groups ?? []), row.label].join(' / '), row.en]),
      ),
    );
  }
  return parts.join('\n\n');
}

function sums(form) {
  const count = (relation) => identities(form.id).filter((identity) => identity.relation === relation).length;
  const term = ([id, weight], first) => `${weight < 0 ? '− ' : first ? '' : '+ '}${code(id)}`;
  return table(
    ['relation', 'table', 'holds in each', 'sum (= 0)', 'times'],
    form.relations.map(({ id, table: name, each, terms }) => [
      code(id),
      code(name),
      each,
      Object.entries(terms)
        .map((entry, i) => term(entry, i === 0))
        .join(' '),
      String(count(id)),
    ]),
  );
}

function editionSection(id) {
  const form = forms[id];
  const cells = form.tables
    .flatMap(({ blocks }) => blocks.map((block) => block.rows.length * block.columns.length))
    .reduce((a, b) => a + b, 0);
  const years = form.years.to ? `data years ${form.years.from} to ${form.years.to}` : `data years from ${form.years.from}`;
  return [
    `## ${code(id)}`,
    `${form.notice}, ${years}, ${cells} cells.`,
    ...form.tables.map((one) => tableSection(form, one)),
    '### Sums',
    sums(form),
  ].join('\n\n');
}

await page(
  'form.md',
  `# The form: ids, labels, units

Written by \`npm run docs\` from \`src/form\`; do not edit.

A cell is named \`<table>.<row>.<column>\`: \`proactive.rules.inForce\`, \`requests.denied.stateSecret.naturalPerson\`,
\`disputes.litigation.direct.pending\`. The report nests the same ids: \`report.requests.denied.stateSecret.naturalPerson\`.
Labels are as printed in the form; the English is ours. The same data is exported as \`forms\`, and
\`label(path, 'zh' | 'en')\` names a cell in words.

${table(
  ['section', '标题', 'English'],
  forms[editionIds[0]].sections.map((section) => [code(section.id), `${section.numeral}、${section.title}`, section.en]),
)}

${editionIds.map(editionSection).join('\n\n')}
`,
);
