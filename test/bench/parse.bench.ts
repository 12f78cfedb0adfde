/** `parse` of each format beside the work that cannot be avoided, in the same run. */
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { parse as parse5 } from 'parse5';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';
import { parse } from '../../src/parse.ts';
import { fixture, kilobytes, lengthened, measure, milliseconds, ratio, table } from './measure.ts';

const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);
const gb18030 = (bytes: Uint8Array): string => new TextDecoder('gb18030').decode(bytes);

function tables(this: Processor): void {
  const data = this.data() as Data & { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}
const remark = unified().use(remarkParse).use(tables).freeze();

const split = (bytes: Uint8Array) => (): unknown => utf8(bytes).split('\n');
const tree =
  (bytes: Uint8Array, decode = utf8) =>
  (): unknown =>
    parse5(decode(bytes), { sourceCodeLocationInfo: true });
const mdast = (bytes: Uint8Array) => (): unknown => remark.parse(utf8(bytes));

const long = new TextEncoder().encode(lengthened(utf8(fixture('pipe-cells/input.txt')), 10_240));

interface Case {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly beside: string;
  readonly floor: (bytes: Uint8Array) => () => unknown;
  readonly markdown?: boolean;
}

const text = (name: string, file: string): Case => ({ name, bytes: fixture(file), beside: 'decode, split', floor: split });
const html = (name: string, file: string, decode = utf8): Case => ({
  name,
  bytes: fixture(file),
  beside: 'decode, parse5',
  floor: (bytes) => tree(bytes, decode),
});
const cases: readonly Case[] = [
  text('text, a cell per line', 'cells-on-lines/input.txt'),
  text('text, pipes', 'pipe-cells/input.txt'),
  { name: 'text, pipes, long prose', bytes: long, beside: 'decode, split', floor: split },
  text('text, tabs', 'tabs-with-blanks/input.txt'),
  text('text, PDF pages', 'pdf-pages/input.txt'),
  text('text, Traditional, glossed', 'glossed-traditional/input.txt'),
  html('HTML, GB18030', 'gb18030-html/input.html', gb18030),
  html('HTML, nested tables', 'nested-html/input.html'),
  html('HTML, from Word', 'word-html/input.html'),
  { name: 'Markdown, GFM tables', bytes: fixture('markdown-tables/input.md'), beside: 'decode, remark', floor: mdast, markdown: true },
];

const rows: string[][] = [['source', 'KB', 'beside', 'that, ms', '`parse`, ms', 'ratio']];
for (const { name, bytes, beside, floor, markdown } of cases) {
  const options = markdown ? ({ format: 'markdown' } as const) : {};
  const { own, least } = (await measure({ own: () => parse(bytes, options), least: floor(bytes) })) as Record<
    'own' | 'least',
    { ms: number }
  >;
  rows.push([name, kilobytes(bytes.length), beside, milliseconds(least.ms), milliseconds(own.ms), ratio(own.ms, least.ms)]);
}
table(rows);
