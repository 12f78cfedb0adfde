/** What tells blanks and columns where rows are not full: places under heads, the cells that marks count, units and shares beside them. */
import { type CellPath, forms } from '../src/form/index.ts';
import { parse } from '../src/index.ts';

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
});
