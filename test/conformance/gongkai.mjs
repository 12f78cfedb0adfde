/** gongkai's own answer to an input of the suite: `node run.mjs -- node gongkai.mjs`. PDF needs `pdfjs-dist`. */
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { validate } from 'gongkai';
import { parse } from 'gongkai/office';
import { parsePdf } from 'gongkai/pdf';

const path = argv.at(-1);
const bytes = readFileSync(path);
if (path.endsWith('.json')) console.log(JSON.stringify({ findings: validate(JSON.parse(bytes.toString())).findings }));
else {
  const result = path.endsWith('.pdf') ? await parsePdf(bytes) : parse(bytes, path.endsWith('.md') ? { format: 'markdown' } : {});
  const { kind, report, cells } = result;
  console.log(JSON.stringify({ kind, edition: report.edition, cells, findings: validate(result).findings }));
}
