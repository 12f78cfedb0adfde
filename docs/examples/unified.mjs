// gongkai in unified: the report as a tree, findings as messages on the file. Run: node docs/examples/unified.mjs
import { forms, toHtml, unflatten } from 'gongkai';
import { gongkaiCheck, gongkaiParse } from 'gongkai/unified';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';

// A report with one wrong sum: 3 requests came in, 1 was granted, 1 is carried forward.
const values = {};
for (const { id, blocks } of forms['cn-ogi-2021'].tables)
  for (const { rows, columns } of blocks) for (const row of rows) for (const column of columns) values[`${id}.${row.id}.${column.id}`] = 0;
for (const [row, count] of [
  ['received', 3],
  ['granted', 1],
  ['outcomeTotal', 1],
  ['carriedOut', 1],
])
  for (const column of ['naturalPerson', 'total']) values[`requests.${row}.${column}`] = count;
const report = unflatten(values, 'cn-ogi-2021', { title: '青禾县档案局2023年政府信息公开工作年度报告', organ: '青禾县档案局', year: 2023 });

const file = new VFile({ path: 'draft.html', value: toHtml(report) });
const processor = unified().use(gongkaiParse).use(gongkaiCheck, { locale: 'en' });
const tree = processor.parse(file);
await processor.run(tree, file);

const requests = tree.children.find((node) => node.type === 'section' && node.id === 'requests');
console.log(`${requests.heading}: ${requests.children.length} cells, from line ${requests.position.start.line}`);
console.log(reporter(file, { color: false }));
