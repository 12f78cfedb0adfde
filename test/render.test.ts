import { load } from 'cheerio/slim';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import type { Nodes } from 'mdast';
import Papa from 'papaparse';
import { type CellPath, type EditionId, formCells } from '../src/form/index.ts';
import { mdastOf } from '../src/read/mdast.remark.ts';
import { csvOf, rowsToCsv, toCsv } from '../src/render/csv.ts';
import { toHtml } from '../src/render/html.ts';
import { heading, paragraph, table } from '../src/render/markdown-text.ts';
import { toMarkdown } from '../src/render/markdown.ts';
import { toNdjson } from '../src/render/ndjson.ts';
import { toParquet } from '../src/render/parquet.ts';
import { unflatten } from '../src/report/flatten.ts';
import { label } from '../src/form/label.ts';
import { rows } from '../src/report/rows.ts';
import type { AnnualReport, Cell, Extension } from '../src/report/types.ts';
import { draws } from './support/draws.ts';

const numbered = (edition: EditionId, head = {}): AnnualReport =>
  unflatten(Object.fromEntries([...formCells(edition).keys()].map((path, i) => [path, i])), edition, head);

describe('label', () => {
  test.each([
    ['requests.denied.stateSecret.naturalPerson', 'zh', '三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 · 自然人'],
    ['requests.denied.stateSecret.naturalPerson', 'en', 'outcomes / denied / state secrets · natural persons'],
    ['disputes.litigation.direct.pending', 'zh', '行政诉讼 / 未经复议直接起诉 · 尚未审结'],
    ['proactive.licensing.decisions', 'zh', '第二十条第（五）项 / 行政许可 · 本年处理决定数量'],
    ['requests.other.total', 'zh', '三、本年度办理结果 / （六）其他处理 · 总计'],
    [
      'proactive.procurement.amount',
      'en',
      'Article 20(9) / centralised government procurement · total amount of procurement (unit not printed)',
    ],
    ['no.such.cell', 'zh', 'no.such.cell'],
  ] as const)('%s in %s', (path, locale, words) => {
    expect(label(path as CellPath, locale)).toBe(words);
  });

  test('the edition chooses between wordings', () => {
    expect(label('proactive.licensing.decisions', 'zh', 'cn-ogi-2019')).toBe('第二十条第（五）项 / 行政许可 · 处理决定数量');
  });

  test.each<EditionId>(['cn-ogi-2021', 'cn-ogi-2019'])('no two cells of %s share a name, and no English name holds Chinese', (edition) => {
    for (const locale of ['zh', 'en'] as const) {
      const names = [...formCells(edition).keys()].map((path) => label(path, locale, edition));
      expect(new Set(names).size).toBe(names.length);
      if (locale === 'en') expect(names.filter((name) => /\p{Script=Han}/u.test(name))).toEqual([]);
    }
  });
});

describe('rows', () => {
  const extension: Extension = {
    table: 'proactive',
    label: '其他主动公开文件',
    columns: [
      { label: '本年制发件数', id: 'issued', value: 9 },
      { label: '备注', value: null },
    ],
  };
  const report = numbered('cn-ogi-2021', { organ: '某局', year: 2023, extensions: [extension] });

  test('one row per cell in form order, then the extensions', () => {
    const table = rows(report, { source: 'a.txt' });
    expect(table).toHaveLength(202);
    expect(table[5]).toEqual({
      source: 'a.txt',
      kind: null,
      organ: '某局',
      organId: null,
      year: 2023,
      edition: 'cn-ogi-2021',
      table: 'proactive',
      path: 'proactive.normativeDocuments.inForce',
      row: 'normativeDocuments',
      rowLabel: '行政规范性文件',
      column: 'inForce',
      columnLabel: '现行有效件数',
      unit: '件',
      value: 5,
      state: null,
      certainty: null,
      edited: false,
      text: null,
      raw: null,
      place: null,
      start: null,
      end: null,
      codes: [],
    });
    expect(table.slice(200).map((r) => [r.path, r.rowLabel, r.column, r.columnLabel, r.value])).toEqual([
      [null, '其他主动公开文件', 'issued', '本年制发件数', 9],
      [null, '其他主动公开文件', null, '备注', null],
    ]);
  });

  test('what reading found out comes along', () => {
    const cell: Cell = {
      path: 'proactive.fees.amount',
      value: 9,
      state: 'number',
      certainty: 'inferred',
      text: '9',
      raw: '<b>9</b>',
      span: { start: 4, end: 12 },
    };
    const row = rows({ report, cells: { 'proactive.fees.amount': cell } }).find((r) => r.path === cell.path);
    expect(row).toMatchObject({ value: 9, state: 'number', certainty: 'inferred', raw: '<b>9</b>', start: 4, end: 12 });
  });

  test('a table is written as Papa Parse writes it', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('', ' a', 'b ', 'a"b', 'a,b', 'a\r\nb', '=1', '＝1', ' +2', '-3', '\uFEFFx', '\n'));
    const cell = fc.oneof(text, fc.integer(), fc.double({ noNaN: true }), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), fc.boolean(), (data, header) => {
        const options = { header, newline: '\r\n', escapeFormulae: /^\s*[=+\-@＝＋－＠]/u };
        expect(csvOf(['甲', 'b', 'c'], data, header)).toBe(`${Papa.unparse({ fields: ['甲', 'b', 'c'], data }, options)}\r\n`);
      }),
      { numRuns: draws(1000) },
    );
  });

  test('what is no row is refused; two columns are never null', () => {
    const [row] = rows(report);
    const refusal = (change: object) => () => rowsToCsv([{ ...row!, ...change }]);
    expect(refusal({ codes: null })).toThrow('Expected codes of row 0 to be list, got null');
    expect(refusal({ edited: null })).toThrow('Expected edited of row 0 to be boolean, got null');
    expect(refusal({ organ: 5 })).toThrow('Expected organ of row 0 to be text or null, got 5');
  });

  test('CSV comes back, and no text can become a formula', () => {
    const nasty = ['=1+1', '+1', '-1', '@x', '\t=1', '=1\n+2', '＝1', '"a",b', '无'];
    const table = rowsToCsv(nasty.map((raw) => ({ ...rows(report)[0]!, raw, value: -3 })));
    const back = Papa.parse<Record<string, string>>(table, { header: true, skipEmptyLines: true }).data;
    expect(back.map((row) => row['raw'])).toEqual(["'=1+1", "'+1", "'-1", "'@x", "'\t=1", "'=1\n+2", "'＝1", '"a",b', '无']);
    expect(back.map((row) => row['value'])).toEqual(nasty.map(() => '-3'));
    expect(toCsv([report, report], { bom: true }).startsWith('\uFEFFsource,kind,organ,')).toBe(true);
    expect(toCsv(report, { header: false }).split('\r\n')).toHaveLength(203);
  });

  test('Parquet comes back, with nulls and extension rows', async () => {
    const bytes = toParquet([report, unflatten({}, 'cn-ogi-2019')]);
    const back = await parquetReadObjects({
      file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    });
    expect(back).toEqual([...rows(report), ...rows(unflatten({}, 'cn-ogi-2019'))].map((row) => ({ ...row, codes: row.codes.join(' ') })));
  });

  test('NDJSON keeps one value on one line', () => {
    const lines = toNdjson([{ a: 'x\ny' }, 'a\u2028b']);
    expect(lines.split(/[\n\u2028]/u)).toHaveLength(3);
    expect(
      lines
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toEqual([{ a: 'x\ny' }, 'a\u2028b']);
  });
});

/** Lays out the cells of an HTML table by its spans: the text at each place. A place covered twice or never is a failure. */
function layout(html: string, index: number): string[][] {
  const $ = load(html);
  const grid: string[][] = [];
  $('table')
    .eq(index)
    .find('tr')
    .each((y, tr) => {
      let x = 0;
      $(tr)
        .find('td')
        .each((_, td) => {
          while (grid[y]?.[x] !== undefined) x++;
          const [h, w] = [Number($(td).attr('rowspan') ?? 1), Number($(td).attr('colspan') ?? 1)];
          for (let dy = 0; dy < h; dy++)
            for (let dx = 0; dx < w; dx++) {
              const line = (grid[y + dy] ??= []);
              expect(line[x + dx]).toBeUndefined();
              line[x + dx] = $(td).text();
            }
        });
    });
  return grid;
}

describe.each<[EditionId, number, number[]]>([
  ['cn-ogi-2021', 22, [14, 28, 4]],
  ['cn-ogi-2019', 20, [18, 26, 4]],
])('the printed shape of %s', (edition, outcomeSpan, lines) => {
  const html = toHtml(numbered(edition));

  test.each([
    [0, 4],
    [1, 10],
    [2, 15],
  ])('table %i is a full rectangle %i columns wide', (index, width) => {
    const grid = layout(html, index);
    expect(grid).toHaveLength(lines[index]!);
    expect(grid.map((line) => Array.from(line, (text: string | undefined) => text === undefined)).flat()).not.toContain(true);
    expect(new Set(grid.map((line) => line.length))).toEqual(new Set([width]));
  });

  test('the table of requests is that of the annex', () => {
    const grid = layout(html, 1);
    expect(grid[2]!.slice(2)).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
      '总计',
    ]);
    expect(grid[1]!.slice(3)).toEqual(['自然人', ...Array<string>(5).fill('法人或其他组织'), '总计']);
    expect(grid.filter((line) => line[0] === '三、本年度办理结果')).toHaveLength(outcomeSpan);
    expect(grid[7]!.slice(0, 3)).toEqual(['三、本年度办理结果', '（三）不予公开', '1.属于国家秘密']);
    expect(grid.at(-1)!.slice(0, 3)).toEqual(Array(3).fill('四、结转下年度继续办理'));
  });

  test('every cell stands at its place, in form order', () => {
    const $ = load(html);
    expect(
      $('[data-cell]')
        .toArray()
        .map((td) => [$(td).attr('data-cell'), $(td).text()]),
    ).toEqual([...formCells(edition).keys()].map((path, i) => [path, String(i)]));
  });

  test('English stands beside the Chinese where asked for', () => {
    const grid = layout(toHtml(numbered(edition), { english: true }), 2);
    expect(grid[0]![5]).toBe('行政诉讼 (administrative litigation)');
    expect(toMarkdown(numbered(edition), { english: true })).toContain(
      '| 二、上年结转政府信息公开申请数量 (carried over from previous year) ',
    );
  });
});

describe('documents', () => {
  const evil = '<script>alert(1)</script>&amp;"\' | *a* _b_ # c';
  const head = {
    title: evil,
    organ: evil,
    metadata: [{ label: evil, value: evil }],
    preamble: `${evil}\n${evil}`,
    sections: [
      { id: 'overall', heading: evil, number: 1, text: evil },
      { id: null, heading: '', number: null, text: evil },
    ] as AnnualReport['sections'],
    extensions: [{ table: 'requests', label: evil, columns: [{ label: evil, value: 1 }] }] as Extension[],
  };

  test('markup in a report stays text', () => {
    const html = toHtml(numbered('cn-ogi-2021', head));
    const $ = load(html);
    expect($('script')).toHaveLength(0);
    expect($('h1').text()).toBe(evil);
    expect($('h2').text()).toBe(`一、${evil}`);
    expect(
      $('p')
        .toArray()
        .map((p) => $(p).text()),
    ).toEqual([evil, evil, evil, evil]);
    expect(
      $('.metadata td')
        .toArray()
        .map((td) => $(td).text()),
    ).toEqual([evil, evil]);
  });

  test('markdown escapes what would be markup, and has one table per block', () => {
    const markdown = toMarkdown(numbered('cn-ogi-2021', head));
    expect(markdown).toContain('\\<script>alert(1)\\</script>');
    expect(markdown).toContain('\\*a\\* \\_b\\_');
    expect(markdown.match(/^\| :?-.*\|$/gmu)).toHaveLength(1 + 4 + 1 + 1 + 1);
  });

  test('any text comes back from a paragraph, a heading and a cell, as remark reads them', () => {
    const mark = fc.constantFrom(
      ...Array.from('中a1 #*_`[]()!<>&|-+=~:.\t\r\n\\\u3000\u2028/"'),
      ...['amp;', '#35;', '12.', '1. ', '3)', '- ', '---', '```', '<b>', '<!--', 'http://x.cn', '![', '](a)'],
    );
    const text = fc.array(mark, { minLength: 1, maxLength: 8 }).map((marks) => marks.join(''));
    const textOf = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '');
    fc.assert(
      fc.property(text, text, text, text, (a, b, c, d) => {
        const { children } = mdastOf(
          `${paragraph(a)}\n\n${heading(2, b)}\n\n${table(
            [
              ['', c],
              [d, '1'],
            ],
            [null, 'right'],
            (s) => s.length,
          )}\n`,
        );
        expect(children.map((node) => [node.type, textOf(node)])).toEqual([
          ['paragraph', a],
          ['heading', b],
          ['table', `${c}${d}1`],
        ]);
      }),
      { numRuns: draws(1000) },
    );
  });

  test('a fragment is the article alone', () => {
    expect(toHtml(numbered('cn-ogi-2021'), { fragment: true })).toMatch(/^<article>.*<\/article>\n$/su);
  });

  test('a report without sections gets the six of the form; what no text states is added', () => {
    const markdown = toMarkdown(
      numbered('cn-ogi-2021', { organ: '某局', year: 2023, dates: { signed: '2024-01-20', published: '2024-01-25' } }),
    );
    expect(markdown.match(/^#+ .*$/gmu)).toEqual([
      '# 某局2023年政府信息公开工作年度报告',
      '## 一、总体情况',
      '## 二、主动公开政府信息情况',
      '## 三、收到和处理政府信息公开申请情况',
      '## 四、政府信息公开行政复议、行政诉讼情况',
      '## 五、存在的主要问题及改进情况',
      '## 六、其他需要报告的事项',
    ]);
    expect(markdown).toMatch(/发布日期 \| 2024-01-25/u);
    expect(markdown).toMatch(/某局\n\n2024年1月20日\n$/u);
  });

  test('a section keeps its own numeral, and a table without its section keeps its place', () => {
    const sections = [
      { id: 'overall', heading: '1. 概述', number: 1, text: '' },
      { id: 'disputes', heading: '复议诉讼', number: 4, text: '一段。' },
      { id: 'problems', heading: '五、问题', number: 5, text: '' },
    ] as const;
    const $ = load(toHtml(numbered('cn-ogi-2021', { sections: [...sections] })));
    expect(
      $('article')
        .children()
        .toArray()
        .map((e) => (e.name === 'table' ? 'table' : $(e).text())),
    ).toEqual(['1. 概述', 'table', 'table', '四、复议诉讼', '一段。', 'table', '五、问题']);
  });

  test('an extension row whose columns are those of a block stands in that block', () => {
    const extension: Extension = {
      table: 'proactive',
      label: '其他主动公开文件',
      columns: [{ label: '本年制发件数', id: 'issued', value: 9 }],
    };
    const grid = layout(toHtml(numbered('cn-ogi-2021', { extensions: [extension] })), 0);
    expect(grid[4]).toEqual(['其他主动公开文件', '9', '', '']);
  });
});
