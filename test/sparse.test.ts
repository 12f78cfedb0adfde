/** Reports with few numbers: what marks, words, heads and sums tell of blanks where hardly a row is full. */
import { type CellPath, forms } from '../src/form/index.ts';
import { parse } from '../src/index.ts';

const labels = (forms['cn-ogi-2021'].tables.find(({ id }) => id === 'requests')?.blocks[0]?.rows ?? []).map(({ id, label, groups }) => ({
  id,
  label,
  groups: groups ?? [],
}));
const title = '青川县林业局2023年政府信息公开工作年度报告\n\n';
const none: readonly string[] = ['', '', '', '', '', '', ''];

/** Section three: each label with its seven values; labels of groups stand where they begin. */
function requests(values: Readonly<Record<string, readonly string[]>>, line: (cells: readonly string[]) => string): string {
  let before: readonly string[] = [];
  const rows = labels.map(({ id, label, groups }) => {
    const own = groups.filter((group, i) => group !== before[i]);
    before = groups;
    return line([...own, label, ...(values[id] ?? none)]);
  });
  const heads = [
    ['申请人情况'],
    ['自然人', '法人或其他组织', '总计'],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
  ].map(line);
  return `三、收到和处理政府信息公开申请情况\n\n${[...heads, ...rows].join('\n')}\n`;
}
const bars = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const tabs = (cells: readonly string[]): string => cells.join('\t');
const lines = (cells: readonly string[]): string => cells.join('\n');

/** Section two, as each kind of line shows it. */
const proactive = (documents: readonly string[], line: (cells: readonly string[]) => string, fees = ''): string =>
  [
    '二、主动公开政府信息情况\n',
    '第二十条第（一）项',
    line(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']),
    line(['规章', '', '', '']),
    line(['行政规范性文件', ...documents]),
    '第二十条第（五）项',
    line(['信息内容', '本年处理决定数量']),
    line(['行政许可', '37']),
    '第二十条第（六）项',
    line(['信息内容', '本年处理决定数量']),
    line(['行政处罚', '11']),
    line(['行政强制', '5']),
    '第二十条第（八）项',
    line(['信息内容', '本年收费金额（单位：万元）']),
    line(['行政事业性收费', fees]),
    '',
  ].join('\n');

const valuesOf = (source: string, ...paths: readonly string[]): readonly (number | null | string)[] => {
  const { cells } = parse(source);
  return paths.map((path) => cells[path as CellPath]).map(({ value, state }) => (state === 'number' ? value : state));
};
const documents = ['issued', 'repealed', 'inForce'].map((id) => `proactive.normativeDocuments.${id}`);

describe('a value alone under two heads', () => {
  const block = (value: string): string =>
    `${title}二、主动公开政府信息情况

第二十条第（五）项
   信息内容      本年处理决定数量                             上年
   行政许可           8                                        8
第二十条第（六）项
   信息内容      本年处理决定数量                             上年
   行政处罚           6                                        5
   行政强制           0                                        22
第二十条第（八）项
   信息内容      本年收费金额（单位：万元）                   上年
${value}
`;
  const cellOf = (value: string) => parse(block(value)).cells['proactive.fees.amount'];

  test('is that of the head over it', () => {
    expect(cellOf('行政事业性收费                                                 3')).toMatchObject({ value: null });
    expect(cellOf('行政事业性收费        3')).toMatchObject({ value: 3 });
  });

  // Measuring each of them from the beginning of its line would take a minute.
  test.each([
    ['heads', `   信息内容   ${'上年   '.repeat(32_000)}本年收费金额（单位：万元）\n行政事业性收费   3\n`],
    ['values', `   信息内容   本年收费金额（单位：万元）   上年\n行政事业性收费   ${'3   '.repeat(32_000)}\n`],
  ])('thousands of %s in a line tell no column', (_, lines) => {
    const { certainty } = parse(`${title}二、主动公开政府信息情况\n\n${lines}`).cells['proactive.fees.amount'];
    expect(certainty).not.toBe('certain');
  });

  test('is certain under neither, where it stands under none', () => {
    expect(cellOf('行政事业性收费 3').certainty).not.toBe('certain');
  });
});

describe('no number repeats', () => {
  const distinct = Object.fromEntries(labels.map(({ id }, at) => [id, ['', '', '', '', '', '', String(101 + ((at * 37) % 211))]]));

  test('that is no loss where marks state each cell of the rows', () => {
    const source = `${title}${requests(distinct, bars)}`;
    expect(parse(source).messages.map(({ code }) => code)).not.toContain('repeats-dropped');
    expect(valuesOf(source, 'requests.received.total', 'requests.carriedIn.total', 'requests.received.naturalPerson')).toEqual([
      101,
      138,
      'blank',
    ]);
  });

  test('nor where lines do, a blank as an empty one', () => {
    const source = `${title}${proactive(['', '', '2'], lines)}${requests({}, lines)}五、存在的主要问题及改进情况\n`;
    expect(valuesOf(source, ...documents, 'requests.received.total')).toEqual(['blank', 'blank', 2, 'blank']);
  });

  test('it is where the places of blanks leave no trace', () => {
    const short = Object.fromEntries(labels.map(({ id }, at) => [id, [String(101 + ((at * 37) % 211))]]));
    expect(parse(`${title}${requests(short, tabs)}`).messages.map(({ code }) => code)).toContain('repeats-dropped');
  });
});

describe('the last column', () => {
  test('alone holds values: blanks before them keep their place, since no label covers as many cells', () => {
    const last = Object.fromEntries(labels.map(({ id }, at) => [id, ['', '', '', '', '', '', String(at % 3)]]));
    const source = `${title}${requests(last, tabs)}`;
    expect(valuesOf(source, 'requests.received.total', 'requests.carriedIn.total', 'requests.received.naturalPerson')).toEqual([
      0,
      1,
      'blank',
    ]);
  });

  const others: Readonly<Record<string, readonly string[]>> = {
    received: ['25', '7', '3', '1', '4', '1', ''],
    granted: ['20', '5', '3', '1', '4', '1', ''],
    outcomeTotal: ['25', '7', '3', '1', '4', '1', ''],
  };
  const zeros = ['0', '0', '0', '0', '0', '0', ''];
  const table = Object.fromEntries(labels.map(({ id }) => [id, others[id] ?? zeros]));
  const paths = ['naturalPerson', 'otherOrganization', 'total'].map((column) => `requests.received.${column}`);

  test('is what is blank throughout, where sums refute every other', () => {
    expect(valuesOf(`${title}${requests(table, tabs)}`, ...paths)).toEqual([25, 1, 'blank']);
  });

  test('may be another, where sums hold without the first', () => {
    const moved = { ...table, received: ['7', '3', '1', '4', '1', '16', ''], outcomeTotal: ['7', '3', '1', '4', '1', '16', ''] };
    expect(parse(`${title}${requests(moved, tabs)}`).cells['requests.received.naturalPerson'].certainty).not.toBe('certain');
  });
});
