/** What tells blanks and columns where rows are not full: places under heads, the cells that marks count, units and shares beside them. */
import { readFileSync } from 'node:fs';
import { type CellPath, forms } from '../src/form/index.ts';
import { parse } from '../src/index.ts';
import { long } from './support/draws.ts';

const labels = (forms['cn-ogi-2021'].tables.find(({ id }) => id === 'requests')?.blocks[0]?.rows ?? []).map(({ id, label, groups }) => ({
  id,
  label,
  groups: groups ?? [],
}));
const inner = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const received = '一、本年新收政府信息公开申请数量';

/** The seven values of a row, blanks as empty texts. Sums hold. */
type Values = readonly string[];
const zeros: Values = ['0', '0', '0', '0', '0', '0', '0'];

const document = (lines: readonly string[]): string =>
  ['青川县林业局2023年政府信息公开工作年度报告', '', '三、收到和处理政府信息公开申请情况', '', ...lines, ''].join('\n');

/** Bars, with labels and values alone: cells that merged labels cover are left out. */
const withoutCovered = (values: (row: string) => Values, heads: readonly string[]): string => {
  let before: readonly string[] = [];
  return document([
    ...heads,
    ...labels.map(({ id, label, groups }) => {
      const own = groups.filter((group, i) => group !== before[i]);
      before = groups;
      return `| ${[...own, label, ...values(id)].join(' | ')} |`;
    }),
  ]);
};

/** Tabs, with a cell for each column of the grid. */
const inGrid = (values: (row: string) => Values, heads: readonly (readonly string[])[], more: (row: string) => Values = () => []): string =>
  document([
    ...heads.map((cells) => cells.join('\t')),
    ...labels.map(({ id, label, groups }) => {
      const own = [...groups, label];
      return [...own, ...Array<string>(3 - own.length).fill(''), ...values(id), ...more(id)].join('\t');
    }),
  ]);

const heads = ['| 申请人情况 |', '| 自然人 | 法人或其他组织 | 总计 |', `| ${inner.join(' | ')} |`];
const gridHeads = [
  ['', '', '', '申请人情况', '', '', '', '', '', ''],
  ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'],
  ['', '', '', '', ...inner, ''],
];

const cell = (source: string, path: string): readonly unknown[] => {
  const found = parse(source).cells[path as CellPath];
  return [found.value, found.state, found.certainty];
};
const codes = (source: string): string[] => parse(source).messages.map(({ code }) => code);

describe('marks behind labels', () => {
  const values = (gaps: readonly string[], blank = '0'): ((row: string) => Values) => {
    const full: Values = ['2', '1', blank, blank, blank, blank, '3'];
    return (row) => (gaps.includes(row) || row === 'received' || row === 'granted' || row === 'outcomeTotal' ? full : zeros);
  };

  test('state blanks where rows of any depth have just as many cells as the form', () => {
    const source = withoutCovered(values(['received', 'granted', 'outcomeTotal'], ''), heads);
    expect(cell(source, 'requests.granted.researchInstitution')).toEqual([null, 'blank', 'certain']);
    expect(cell(source, 'requests.granted.total')).toEqual([3, 'number', 'certain']);
  });

  test('give the row to its width where that explains more rows', () => {
    // A group's label was lost with the bar before it: one cell more stands behind the label, and the line is as wide as others.
    const lines = inGrid(values([], ''), gridHeads).split('\n');
    const at = lines.findIndex((line) => line.includes('1.本机关不掌握'));
    lines[at] = '（四）无法提供\t1.本机关不掌握相关政府信息\t2\t\t\t\t\t\t2\t';
    expect(cell(lines.join('\n'), 'requests.unableToProvide.notHeld.naturalPerson')[0]).toBe(2);
    expect(cell(lines.join('\n'), 'requests.unableToProvide.notHeld.total')[0]).toBe(2);
  });

  test('show that no line was dropped, though hardly a number repeats', () => {
    let next = 100;
    const rare = new Map(labels.map(({ id }) => [id, ['', `${next++}`, '', `${next++}`, '', '', `${next++}`]] as const));
    const lines = (blank: string): string =>
      document(
        ['申请人情况', '自然人', '法人或其他组织', '总计', ...inner].concat(
          labels.flatMap(({ id, label }) => [label, ...(rare.get(id) ?? [])]),
        ),
      )
        .split('\n')
        .flatMap((line, i) => (i > 12 && line === '' ? (blank === 'kept' ? [''] : []) : [line]))
        .join('\n');
    expect(codes(lines('dropped'))).toContain('repeats-dropped');
    expect(codes(lines('kept'))).not.toContain('repeats-dropped');
  });
});

describe('heads in their own columns', () => {
  const shuffled = [
    ['', '', '', '申请人情况', '', '', '', '', '', ''],
    ['', '', '', '法人或其他组织', '自然人', '法人或其他组织', '总计', '法人或其他组织', '', ''],
    ['', '', '', '科研机构', '', '商业企业', '', '其他', '社会公益组织', '法律服务机构'],
  ];

  test('tell another order without any full row', () => {
    const source = inGrid(
      (row) => (['received', 'granted', 'outcomeTotal'].includes(row) ? ['', '4', '2', '6', '', '', ''] : ['', '', '', '', '', '', '']),
      shuffled,
    );
    expect([cell(source, 'requests.received.naturalPerson')[0], cell(source, 'requests.received.commercialEnterprise')[0]]).toEqual([4, 2]);
    expect(cell(source, 'requests.received.total')[0]).toBe(6);
    expect(codes(source)).toContain('columns-reordered');
  });

  test('a word in the next line and another column is no rest of a head', () => {
    const lined = inGrid(() => ['1', '2', '3', '12', '4', '1', '1'], shuffled);
    expect(cell(lined, 'requests.received.researchInstitution')[0]).toBe(1);
    expect(cell(lined, 'requests.received.otherOrganization')[0]).toBe(4);
  });

  test.each([
    [2, [1, 'number', 'inferred']],
    [1, [null, 'blank', 'doubtful']],
  ])('a column that is blank in all rows is blank, where %i rows refute that values moved up', (count, expected) => {
    let row = 0;
    const source = inGrid(() => [row++ < count ? '1' : '0', '0', '0', '0', '0', '0', ''], gridHeads);
    expect(cell(source, 'requests.received.naturalPerson')).toEqual(expected);
  });

  test('values of rows that are alike need no order', () => {
    const source = document(
      ['申请人情况', '法人或其他组织', '自然人', '总计', ...inner].concat(labels.flatMap(({ label }) => [label, ...zeros])),
    );
    expect(cell(source, 'requests.received.total')[0]).toBe(0);
    const other = source.replace(`${received}\n0\n0`, `${received}\n0\n1`);
    expect(cell(other, 'requests.received.total')[0]).toBeNull();
  });

  test('where heads stand over other columns than the values, a value that is alone in its row tells no column', () => {
    // Lines of heads, and of some rows, leave out a cell that a label covers; the first value of such a row is lost.
    const source = readFileSync(new URL('../fixtures/tabs-with-blanks/input.txt', import.meta.url), 'utf8');
    for (const [row, label, value] of [
      ['received', `${received}\t\t`, '3'],
      ['granted', '（一）予以公开\t', '2'],
    ] as const) {
      expect(source).toContain(label + value);
      const lost = source.replace(label + value, label);
      expect(cell(source, `requests.${row}.total`)[0]).toBe(Number(value));
      for (const column of ['otherOrganization', 'total']) expect(cell(lost, `requests.${row}.${column}`)[2]).not.toBe('certain');
    }
  });
});

test('a row whose label begins in a row of markup above it is as wide as its own cells', () => {
  const tr = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const others = ['二、上年结转政府信息公开申请数量', '（一）予以公开', '（二）部分公开'];
  const table =
    tr('', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计') +
    tr('一、本年新收政府信息') +
    tr('公开申请数量', '20', '', '3', '0', '', '1', '24') +
    others.map((label, i) => tr(label, '2', '1', String(i), '0', '', '1', String(4 + i))).join('');
  const { cells } = parse(
    `<p>清源县水务局2023年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p><table>${table}</table>`,
  );
  const received = Object.values(cells).filter(({ path }) => path.startsWith('requests.received.'));
  expect(received.map(({ value, certainty }) => [value, certainty])).toEqual(
    [20, null, 3, 0, null, 1, 24].map((value) => [value, 'certain']),
  );
});

describe('beside the values', () => {
  test('a unit behind the label belongs to it', () => {
    const source = document(
      ['申请人情况', '自然人', '法人或其他组织', '总计', ...inner].concat(
        labels.flatMap(({ id, label }) => [
          label,
          '件',
          ...(['received', 'granted', 'outcomeTotal'].includes(id) ? ['3', '1', '0', '0', '0', '0', '4'] : zeros),
        ]),
      ),
    );
    expect(cell(source, 'requests.received.naturalPerson')).toEqual([3, 'number', 'certain']);
    expect(codes(source)).not.toContain('extension-row');
  });

  test('a share is a cell of a column that the form does not have', () => {
    const source = document(
      ['申请人情况', '自然人', '法人或其他组织', '总计', '占比', ...inner].concat(
        labels.flatMap(({ label }, i) => [label, ...(i === 0 ? ['3', '1', '0', '0', '0', '0', '4'] : zeros), `${10 + i}.5%`]),
      ),
    );
    expect(cell(source, 'requests.received.naturalPerson')[0]).toBe(3);
    expect(cell(source, 'requests.received.total')[0]).toBe(4);
  });

  test('words in a column of their own say nothing of the others', () => {
    const bare = ['', '', '', '', '', '', ''];
    const source = `## 三、收到和处理政府信息公开申请情况\n\n${[
      ['', '', '', '申请人情况', '', '', '', '', '', '', '备注'],
      ['---', '---', '---', '---', '---', '---', '---', '---', '---', '---', '---'],
      ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计', ''],
      ['', '', '', '', ...inner, '', ''],
      ...labels.map(({ id, label, groups }) => [
        ...[...groups, label, '', ''].slice(0, 3),
        ...(id === 'received' ? ['1', '', '', '', '', '', '1'] : bare),
        '已核',
      ]),
    ]
      .map((row) => `| ${row.join(' | ')} |`)
      .join('\n')}\n`;
    const found = parse(source, { format: 'markdown' }).cells['requests.carriedIn.total' as CellPath];
    expect([found.value, found.state, found.text]).toEqual([null, 'blank', '']);
  });
});

describe('columns by position', () => {
  const print = (wide: (code: number) => boolean, values: (row: string) => Values): string => {
    const width = (text: string): number => Array.from(text).reduce((sum, c) => sum + (wide(c.codePointAt(0) ?? 0) ? 2 : 1), 0);
    const line = (cells: readonly (readonly [number, string])[]): string =>
      cells.reduce((text, [at, word]) => text + ' '.repeat(Math.max(0, at - width(text))) + word, '').trimEnd();
    const at = [150, 160, 172, 184, 200, 216, 224];
    const under = (words: readonly string[]) => words.map((word, i) => [at[i] ?? 0, word] as const);
    return document([
      line([[150, '申请人情况']]),
      line([
        [150, '自然人'],
        [160, '法人或其他组织'],
        [224, '总计'],
      ]),
      line(inner.map((word, i) => [at[i + 1] ?? 0, word] as const)),
      ...labels.map(({ id, label, groups }) =>
        line([...groups.map((g, i) => [i * 20, g] as const), [groups.length * 20, label], ...under(values(id))]),
      ),
    ]);
  };
  const values = (row: string): Values =>
    row === 'received' || row === 'granted' || row === 'outcomeTotal'
      ? ['2', '1', '0', '0', '0', '0', '3']
      : ['', '', '0', '', '0', '', '0'];

  test.each([
    ['East Asian characters are wide', (code: number) => code >= 0x1100],
    ['quotation marks are wide too', (code: number) => code >= 0x1100 || (code >= 0x2010 && code <= 0x2027)],
    ['all are narrow', () => false],
  ])('%s', (_, wide) => {
    const source = print(wide, values);
    expect(cell(source, 'requests.denied.threeSecuritiesOneStability.researchInstitution')).toEqual([0, 'number', 'inferred']);
    expect(cell(source, 'requests.denied.threeSecuritiesOneStability.naturalPerson')).toEqual([null, 'blank', 'inferred']);
  });

  const wide = (code: number): boolean => code >= 0x1100;

  test('blanks that keep their place in other rows do so at the end of one', () => {
    const source = print(wide, (row) => (row === 'denied.stateSecret' ? ['', '0', '0', '0', '0', '', ''] : values(row)));
    expect(cell(source, 'requests.denied.stateSecret.commercialEnterprise')).toEqual([0, 'number', 'inferred']);
    expect(cell(source, 'requests.denied.stateSecret.total')).toEqual([null, 'blank', 'inferred']);
    // Nothing shows that blanks keep their place: what stands there may have moved up.
    const alone = print(wide, (row) =>
      row === 'denied.stateSecret' ? ['0', '0', '0', '0', '0', '0', ''] : ['2', '1', '0', '0', '0', '0', '3'],
    );
    expect(cell(alone, 'requests.denied.stateSecret.total')[2]).toBe('doubtful');
  });

  test('a line without values is a row of blanks beside such', () => {
    const source = print(wide, (row) => (row.startsWith('denied') ? ['', '', '', '', '', '', ''] : values(row)));
    expect(cell(source, 'requests.denied.stateSecret.total')).toEqual([null, 'blank', 'inferred']);
  });

  test('of two ways to count columns that find as many, the one that puts two values into one does not count', () => {
    // Characters counted as narrow, the labels of different lengths move the columns: still eight heaps, but of several columns each.
    const eight = (row: string): Values => [...values(row), row === 'received' ? '256' : ''];
    const lines = print(wide, eight).split('\n');
    const at = lines.findIndex((line) => line.includes('总计'));
    lines[at] = `${lines[at] ?? ''}    上年`;
    const moved = lines.map((line) => line.replace(/256$/u, '   256')).join('\n');
    expect(cell(moved, 'requests.denied.threeSecuritiesOneStability.researchInstitution')[0]).toBe(0);
    expect(cell(moved, 'requests.received.total')[0]).toBe(3);
  });
});

describe('cells on lines of their own', () => {
  const lines = (values: (row: string) => Values, four: readonly string[], between: readonly string[] = []): string =>
    document([
      ...['申请人情况', '自然人', '法人或其他组织', '总计', ...inner].flatMap((word) => [word, '']),
      ...labels.flatMap(({ id, label, groups }) =>
        [...groups, label, ...values(id), ...(id === 'denied.thirdPartyRights' ? between : [])].flatMap((text) => [text, '']),
      ),
      ...['四、政府信息公开行政复议、行政诉讼情况', '行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉'].flatMap((word) => [word, '']),
      ...[1, 2, 3].flatMap(() => ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].flatMap((word) => [word, ''])),
      ...four.flatMap((text) => [text, '']),
      '五、存在的主要问题及改进情况',
    ]);
  const some = (row: string): Values =>
    ['received', 'granted', 'outcomeTotal'].includes(row) ? ['2', '1', '', '', '', '', '3'] : ['', '', '', '', '', '0', '0'];
  const four = ['', '', '', '', '', '', '', '', '1', '1', '', '2', '', '', '2'];

  test('the one line of section four is counted as rows above it are', () => {
    const source = lines(some, four);
    expect(cell(source, 'disputes.litigation.direct.pending')).toEqual([1, 'number', 'inferred']);
    expect(cell(source, 'disputes.reconsideration.upheld')).toEqual([null, 'blank', 'inferred']);
    // One cell more or less, and nobody can tell.
    expect(cell(lines(some, four.slice(1)), 'disputes.litigation.direct.pending')[2]).toBe('doubtful');
    expect(cell(lines(some, ['', ...four]), 'disputes.litigation.direct.pending')[2]).toBe('doubtful');
  });

  test('the empty lines around a page mark are no cells', () => {
    const source = lines(some, four, ['- 3 -', '']);
    expect(cell(source, 'requests.denied.thirdPartyRights.total')[0]).toBe(0);
    expect(cell(source, 'requests.denied.internalAffairs.otherOrganization')[0]).toBe(0);
  });
});

describe('lines that a mark closes', () => {
  const values = (row: string): Values =>
    row === 'received' || row === 'granted' || row === 'outcomeTotal'
      ? ['22', '1', '', '', '', '', '23']
      : ['', '31', '', '', '', '', '31'];

  test('the closing mark is no cell, however many labels stand in the line', () => {
    const source = withoutCovered(values, heads);
    for (const row of ['received', 'granted', 'denied.stateSecret', 'carriedIn'])
      expect(cell(source, `requests.${row}.total`)).toEqual([row === 'received' || row === 'granted' ? 23 : 31, 'number', 'certain']);
  });

  test('a column that the form does not have may be blank, where the sums before it hold', () => {
    const more = ['| 申请人情况 | 上年 |', '| 自然人 | 法人或其他组织 | 总计 |', `| ${inner.join(' | ')} |`];
    const sums =
      (parts: number): ((row: string) => Values) =>
      (row) => ['3', '1', '0', '0', '0', '0', String(3 + parts), row === 'received' ? '9' : ''];
    expect(cell(withoutCovered(sums(1), more), 'requests.granted.total')[0]).toBe(4);
    // The sums fail: one of the form's columns may be the one without a value.
    expect(cell(withoutCovered(sums(2), more), 'requests.granted.total')[2]).not.toBe('certain');
  });

  test('lines cut off behind their labels do not say how wide rows are', () => {
    const cut = (row: string): boolean => row.startsWith('notProcessed') || row.startsWith('denied');
    const source = withoutCovered(
      (row) => (cut(row) ? [] : row === 'received' ? ['22', '1', '0', '0', '0', '0', '23'] : values(row)),
      heads,
    )
      .replaceAll('  |', ' |')
      .replaceAll('| |', '|  |');
    expect(cell(source, 'requests.granted.researchInstitution')).toEqual([null, 'blank', 'certain']);
    expect(cell(source, 'requests.denied.stateSecret.total')[1]).toBe('absent');
  });
});

describe('a full row under heads apart', () => {
  test('needs no other witness', () => {
    const source = [
      '青川县林业局2019年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      '| 第二十条第（八）项 |  |  |  |',
      '| 信息内容 | 上一年项目数量 |  | 本年增/减 |',
      '| 行政事业性收费 | 26 |  | -3 |',
      '| 第二十条第（九）项 |  |  |  |',
      '| 信息内容 | 采购项目数量 |  | 采购总金额 |',
      '| 政府集中采购 | 2 |  | 41.5 |',
      '',
    ].join('\n');
    expect(cell(source, 'proactive.fees.itemsChange')[0]).toBe(-3);
    expect(cell(source, 'proactive.procurement.amount')[0]).toBe(41.5);
  });
});

describe('a table whose rows are printed as columns', () => {
  const grid = inGrid(
    (row) => (['received', 'granted', 'outcomeTotal'].includes(row) ? ['2', '1', '', '4', '0', '0', '7'] : ['', '', '0', '', '', '', '0']),
    gridHeads,
  );
  const title = grid.split('\n').slice(0, 4);
  const rows = grid
    .split('\n')
    .slice(4, -1)
    .map((line) => line.split('\t'));
  const turn = (mark: string): string =>
    [...title, ...(rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? '').join(mark)), ''].join('\n');
  const html = (cut?: number): string =>
    `<p>青川县林业局2023年政府信息公开工作年度报告</p><table>${(rows[0] ?? [])
      .map(
        (_, column) =>
          `<tr>${rows
            .slice(0, column === cut ? -1 : undefined)
            .map((row) => `<td>${row[column] ?? ''}</td>`)
            .join('')}</tr>`,
      )
      .join('')}</table>`;

  test.each([
    ['tabs', turn('\t')],
    ['bars', turn(' | ')],
    ['markup', html()],
  ])('is read by its labels: %s', (_, source) => {
    expect(codes(source)).toContain('table-turned');
    expect(cell(source, 'requests.granted.commercialEnterprise')[0]).toBe(1);
    expect(cell(source, 'requests.outcomeTotal.publicWelfareOrganization')[0]).toBe(4);
    expect(cell(source, 'requests.received.researchInstitution').slice(0, 2)).toEqual([null, 'blank']);
    expect(cell(source, 'requests.carriedOut.total')[0]).toBe(0);
  });

  test('is not turned where a line lost a cell', () => {
    expect(codes(html(5))).not.toContain('table-turned');
    const lines = turn('\t').split('\n');
    lines[9] = (lines[9] ?? '').replace('\t', '');
    for (const source of [html(5), lines.join('\n')])
      for (const { certainty, value, path } of Object.values(parse(source).cells))
        if (certainty === 'certain') expect([path, value]).toEqual([path, parse(turn('\t')).cells[path].value]);
  });

  test('no grid that is larger than the form is turned, and thousands of labels over a block are no heads', () => {
    const wide = `${'二、上年结转政府信息公开申请数量 | '.repeat(long ? 20_000 : 2000)}\n自然人 | 1\n总计 | 2\n`;
    const tall = Array.from({ length: long ? 4000 : 600 }, () =>
      labels
        .slice(0, 5)
        .map(({ label }) => label)
        .join(' | '),
    ).join('\n');
    for (const source of [wide, tall]) expect(codes(document([source]))).not.toContain('table-turned');
  });
});
