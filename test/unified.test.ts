import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import iconv from 'iconv-lite';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { validate } from '../src/check/index.ts';
import { parse } from '../src/parse.ts';
import { toHtml } from '../src/render/html.ts';
import { type CellNode, gongkaiCheck, gongkaiParse, gongkaiStringify, type ReportTree, type SectionNode } from '../src/unified.ts';
import { report } from './support/report.ts';

const broken = toHtml(report({ cells: { 'requests.received.naturalPerson': 21 } }));

const cellsOf = (tree: ReportTree): CellNode[] => tree.children.flatMap((node) => (node.type === 'section' ? node.children : [node]));

describe('the tree', () => {
  const tree = unified().use(gongkaiParse).parse(broken) as unknown as ReportTree;

  test('holds every cell at its place', () => {
    const cells = cellsOf(tree);
    const { cells: read } = parse(broken);
    expect(cells).toHaveLength(200);
    for (const {
      path,
      value,
      position: { start, end },
    } of cells) {
      expect({ path, raw: broken.slice(start.offset, end.offset), value }).toEqual({ path, raw: read[path].raw, value: read[path].value });
      expect(broken.split('\n')[start.line - 1]!.slice(start.column - 1, end.column - 1)).toBe(read[path].raw);
    }
  });

  test('holds the sections, in order, with the cells that stand in them', () => {
    const sections = tree.children.filter((node): node is SectionNode => node.type === 'section');
    expect(sections.map(({ id, children }) => [id, children.length])).toEqual([
      ['overall', 0],
      ['proactive', 10],
      ['requests', 175],
      ['disputes', 15],
      ['problems', 0],
      ['otherMatters', 0],
    ]);
  });

  test('of bytes is that of what they say', async () => {
    const file = new VFile({ path: 'a.html', value: iconv.encode(broken.replace('utf-8', 'gb18030'), 'gb18030') });
    const processor = unified().use(gongkaiParse).use(gongkaiStringify);
    expect(String(await processor.process(file))).toContain('# 青禾市档案管理局2023年政府信息公开工作年度报告');
  });

  test('a page without a report gives a tree without numbers', () => {
    const none = unified().use(gongkaiParse).parse('今天天气很好。') as unknown as ReportTree;
    expect(cellsOf(none).filter(({ value }) => value !== null)).toEqual([]);
  });
});

describe('the messages', () => {
  const check = async (options: Parameters<typeof gongkaiCheck>[0]): Promise<VFile> => {
    const file = new VFile({ path: 'draft.html', value: broken });
    const processor = unified().use(gongkaiParse).use(gongkaiCheck, options);
    await processor.run(processor.parse(file), file);
    return file;
  };

  test('are those of reading and checking, with rule, source, page, place', async () => {
    const file = await check({ locale: 'en', docs: 'https://example.org/' });
    const result = parse(broken);
    // Reading noticed the same wrong sums; they are told once.
    expect(result.messages.map(({ code }) => code)).toEqual(['sum-unconfirmed', 'sum-unconfirmed']);
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(validate(result).findings.map(({ code }) => code));
    const sum = file.messages.find(({ ruleId }) => ruleId === 'requests-row-sum')!;
    expect(sum).toMatchObject({ source: 'gongkai', fatal: true, url: 'https://example.org/docs/rules/requests-row-sum.md' });
    expect(broken.split('\n')[sum.line! - 1]).toContain('一、本年新收政府信息公开申请数量');
    expect(sum.reason).not.toMatch(/\p{Script=Han}{9}/u);
  });

  test('follow the options', async () => {
    const file = await check({ rules: { 'requests-row-sum': 'off', 'requests-balance': 'info' } });
    const found = new Map(file.messages.map((message) => [message.ruleId, message]));
    expect(found.has('requests-row-sum')).toBe(false);
    expect(found.get('requests-balance')).toMatchObject({ fatal: undefined, reason: expect.stringMatching(/\p{Script=Han}/u) as string });
  });

  test('are printed by vfile-reporter', async () => {
    const text = reporter(await check({ locale: 'en' }), { color: false });
    expect(text).toMatch(/^draft\.html\n/u);
    expect(text).toContain('requests-row-sum');
    expect(text).toMatch(/2 errors/u);
  });
});

test('the example in the documentation runs', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(new URL('../docs/examples/unified.mjs', import.meta.url))]);
  expect(stdout).toMatch(/^三、收到和处理政府信息公开申请情况: 175 cells, from line \d+\n/u);
  expect(stdout).toContain('requests-balance');
});
