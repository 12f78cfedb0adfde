/** Reports in DOCX, XLSX and PDF beside what only takes their text out: mammoth, SheetJS, pdfjs. */
import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { read, utils } from 'xlsx';
import { parse } from '../../src/office.ts';
import { parsePdf } from '../../src/pdf.ts';
import { kilobytes, milliseconds, ratio, table } from './measure.ts';

const root = new URL('../../test/files/', import.meta.url);
const file = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(new URL(name, root)));

/** The median of some warm runs. */
async function median(run: () => unknown, runs = 15): Promise<number> {
  const times: number[] = [];
  for (let at = -4; at < runs; at++) {
    const start = performance.now();
    await run();
    if (at >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
}

async function pdfText(data: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(data), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number++) await (await document.getPage(number)).getTextContent();
  await task.destroy();
  return document.numPages;
}

const docx = file('lowriter.docx');
const xlsx = file('localc.xlsx');
const pdf = file('pdf/lowriter-blanks.pdf');
const pages = await pdfText(pdf);

const cases: readonly (readonly [
  name: string,
  bytes: Uint8Array,
  other: string,
  that: () => unknown,
  ours: () => unknown,
  parts: number,
])[] = [
  ['DOCX', docx, 'mammoth', () => mammoth.convertToHtml({ buffer: Buffer.from(docx) }), () => parse(docx), 1],
  [
    'XLSX',
    xlsx,
    'SheetJS',
    () => {
      const book = read(xlsx);
      return book.SheetNames.map((name) => utils.sheet_to_csv(book.Sheets[name] as object));
    },
    () => parse(xlsx),
    1,
  ],
  ['PDF, a page', pdf, 'pdfjs', () => pdfText(pdf), () => parsePdf(pdf), pages],
];

const rows = [['file', 'KB', 'beside', 'that, ms', '`parse`, ms', 'ratio']];
for (const [name, bytes, other, that, ours, parts] of cases) {
  const [theirs, own] = [await median(that), await median(ours)];
  rows.push([name, kilobytes(bytes.length), other, milliseconds(theirs / parts), milliseconds(own / parts), ratio(own, theirs)]);
}
table(rows);
