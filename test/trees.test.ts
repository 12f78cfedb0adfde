/** Trees that others hold, and readers of one's own, as the documentation shows them. */
import { load } from 'cheerio';
import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { fromCheerio } from '../src/html.ts';
import { parse } from '../src/parse.ts';
import { syntax, trees } from '../src/read/mdast.options.ts';
import { type ForeignNode, readForeign } from '../src/read/foreign-tree.ts';
import { gongkaiFromTree } from '../src/unified.ts';
import { arbReport, asExpected, documentOf, families, type GeneratedReport } from './generate/index.ts';
import { htmlLayouts } from './generate/layouts/html.ts';

const [report] = fc.sample(arbReport('cn-ogi-2021'), { numRuns: 1, seed: 8 }) as [GeneratedReport];
const page = htmlLayouts[0]!.render(documentOf(report));

interface DomNode extends ForeignNode {
  readonly children?: readonly DomNode[];
}

/** The same tree as hast has it. */
const asHast = ({ type, name, attribs = {}, data, children = [] }: DomNode): ForeignNode => {
  if (type === 'text') return { type, value: data };
  const { colspan, rowspan, ...rest } = attribs;
  const properties = {
    ...rest,
    ...(colspan !== undefined && { colSpan: Number(colspan) }),
    ...(rowspan !== undefined && { rowSpan: Number(rowspan) }),
  };
  const inside = children.filter((child) => child.type !== 'directive' && child.type !== 'comment').map(asHast);
  return type === 'root'
    ? { type, children: inside }
    : { type: 'element', ...(name !== undefined && { tagName: name }), properties, children: inside };
};

test.each(htmlLayouts.slice(0, 7).map((layout) => [layout.name, layout] as const))('cheerio, %s', (_, layout) => {
  const $ = load(layout.render(documentOf(report)));
  const result = parse(fromCheerio($));
  expect(asExpected(result, report.expected)).toEqual([]);
  for (const { span, text, state } of Object.values(result.cells))
    if (span && state === 'number') expect(result.source.text.slice(span.start, span.end).replaceAll(/\s/gu, '')).toBe(text);
});

test('a selection leaves the rest of the page out', () => {
  const $ = load(`<p>旁注9</p><div id="a">${page}</div>`);
  expect(fromCheerio($, '#a').text).not.toContain('旁注');
});

test('hast', () => {
  const tree = asHast(load(page).root()[0] as unknown as DomNode);
  const { data } = gongkaiFromTree()(tree, new VFile());
  expect(asExpected(data.result, report.expected)).toEqual([]);
  expect(readForeign([tree]).pieces.length).toBeGreaterThan(200);
});

test('mdast: the same as by parsing', () => {
  const layout = Object.values(families)
    .flat()
    .find(({ format }) => format === 'markdown')!;
  const source = layout.render(documentOf(report));
  const processor = unified().use(remarkParse).data('micromarkExtensions', syntax()).data('fromMarkdownExtensions', trees());
  const read = gongkaiFromTree()(processor.parse(source), new VFile(source));
  expect(read.data.result).toEqual(parse(source, { format: 'markdown' }));
  expect(() => gongkaiFromTree()({ type: 'root', children: [] }, new VFile(source))).toThrow(
    expect.objectContaining({ code: 'GONGKAI_INVALID_TREE' }) as Error,
  );
});

test('a tree as deep as memory allows', () => {
  let node: ForeignNode = { type: 'text', value: '甲' };
  for (let i = 0; i < 100_000; i++) node = { type: 'tag', name: 'div', children: [node] };
  expect(readForeign([node]).pieces).toHaveLength(1);
});
