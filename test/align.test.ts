/** The stages of alignment on tables by hand, and each clause of `certain` with the case that needs it. */
import { acrossLines } from '../src/align/across/lines.ts';
import { bestChain, exactAnchors } from '../src/align/labels/anchors.ts';
import { findPhrases } from '../src/align/labels/phrases.ts';
import { editDistance } from '../src/diagnostic/nearest.ts';
import { type Habit, findHabit } from '../src/layout/habits.ts';
import { printedForms } from '../src/align/labels/printed.ts';
import { lexPiece, splitOrdinal } from '../src/lex/token.ts';
import { chineseValue, isValueLike } from '../src/lex/value.ts';
import type { Token } from '../src/lex/token.ts';
import { withoutCounts } from '../src/align/before/counting.ts';
import { type BlankTrust, readingsOf } from '../src/layout/readings.ts';
import type { Measured } from '../src/layout/row.ts';
import { shapeOf } from '../src/layout/shape.ts';
import { slotsOf } from '../src/layout/slots.ts';
import { type OpenRow, solve, valueOf } from '../src/align/cells/solve.ts';
import { tokensOf as cutTokens } from '../src/lex/tokens.ts';
import { type CellPath, type Table, forms, identities } from '../src/form/index.ts';
import { parse } from '../src/parse.ts';
import { readText } from './support/readers.ts';
import { applicants } from './support/random-report.ts';

const tokensOf = (text: string): Token[] => readText(text).map((piece) => lexPiece(piece, piece.text.normalize('NFKC')));
const lex = (text: string): Token => lexPiece({ text, span: { start: 0, end: text.length }, marks: '' }, text);

describe('lexPiece', () => {
  test.each([
    ['0', 'number', 0],
    ['007', 'number', 7],
    ['1,234', 'number', 1234],
    ['1,23', 'text', undefined],
    ['+19', 'number', 19],
    ['减3', 'number', -3],
    ['-0', 'number', 0],
    ['0.25', 'number', 0.25],
    ['12件', 'number', 12],
    ['22(其中修订16件)', 'number', 22],
    ['1 3', 'text', undefined],
    ['三十五', 'number', 35],
    ['/', 'dash', undefined],
    ['-', 'dash', undefined],
    ['无', 'none', undefined],
    ['', 'empty', undefined],
    ['行政许可', 'text', undefined],
    ['2023年', 'text', undefined],
  ])('%j is %s', (text, kind, value) => {
    expect([lex(text).kind, lex(text).value]).toEqual([kind, value]);
  });

  test.each([
    ['１，２９５', true],
    ['25.6万元', true],
    ['12.5％', true],
    ['￥3.5', true],
    ['22（其中修订16件）', true],
    ['——', true],
    ['無', true],
    ['不適用', true],
    ['三十', false],
    ['1.', false],
    ['2023年', false],
    ['增加', false],
  ])('printed so, %s is taken for a value: %s', (text, expected) => {
    expect(isValueLike(text)).toBe(expected);
  });

  test('a Chinese numeral is weak, a lost character is noted, a unit is kept', () => {
    expect([lex('十二').weak, lex('规\uFFFD章').damaged, lex('3.5万元').unit]).toEqual([true, true, '万元']);
  });

  test.each([
    ['十', 10],
    ['十二', 12],
    ['一百零三', 103],
    ['二百', 200],
    ['五二', undefined],
    ['百', undefined],
  ])('%s', (text, value) => {
    expect(chineseValue(text)).toBe(value);
  });

  test.each([
    ['(七)总计', '七', '总计'],
    ['1.属于国家秘密', '1', '属于国家秘密'],
    ['三、办理', '三', '办理'],
    ['( 七)总计', '七', '总计'],
    ['(七 )总计', '七', '总计'],
    ['12件', '', '12件'],
  ])('%s', (text, ordinal, body) => {
    expect(splitOrdinal(text)).toEqual({ ordinal, body });
  });
});

describe('tokens', () => {
  const words = { isLabel: () => false, isBeginning: () => false, isFragment: () => false };
  const texts = (source: string): string[] => cutTokens(readText(source), (text) => text, words).map(({ text }) => text);
  test.each([
    ['an ordinal that a break tore from its label', '8\n6\n.属于四类\n0', ['8', '6.属于四类', '0']],
    ['the same in Chinese numerals', '8\n二\n、上年结转', ['8', '二、上年结转']],
    ['the same with a bar between', '8 | 6 | .属于四类', ['8', '6.属于四类']],
    ['digits behind the point are no label', '6\n.5', ['6', '.5']],
    ['a point torn from both', '8\n3\n.\n补正后\n0', ['8', '3.补正后', '0']],
    ['an ordinal on a line of its own', '8\n3.\n补正后\n0', ['8', '3.补正后', '0']],
    ['a bracket torn from its ordinal', '8\n(\n七)总计\n0', ['8', '(七)总计', '0']],
    ['an ordinal torn in three', '8\n(\n七\n)总计\n0', ['8', '(七)总计', '0']],
    ['nor is a longer number an ordinal', '106\n.属于四类', ['106', '.属于四类']],
  ])('%s', (_, source, expected) => {
    expect(texts(source).filter((text) => text !== '')).toEqual(expected);
  });
});

describe('habits', () => {
  const habit = (text: string) => {
    const tokens = tokensOf(text);
    return findHabit(tokens, [[0, tokens.length]]);
  };
  test.each([
    ['1\n2\n3', { class: '\n', unit: 1, lineBound: false, marked: false }],
    ['1\n\n2\n\n3', { class: '\n', unit: 2, lineBound: false, marked: false }],
    ['1 | 2 | 3 | | 5', { class: '|', unit: 1, lineBound: true, marked: true }],
    ['1 |\n2 |\n3 |', { class: '|', unit: 1, lineBound: false, marked: true }],
    ['1\t2\t3', { class: '\t', unit: 1, lineBound: true, marked: true }],
    ['1 2 3', { class: ' ', lineBound: true, marked: false }],
    // One pair of values, with a blank between them: words show what divides cells.
    ['规章\t制发\t废止\n文件\t3\t\t2', { class: '\t', unit: 1, lineBound: true, marked: true }],
    ['规章\t制发\n文件\t\t\t2', { class: '\t', unit: 1, lineBound: true, marked: true }],
    ['规章\n\n制发\n\n废止\n\n3\n\n\n\n\n\n许可\n\n\n\n处罚\n\n\n\n强制', { class: '\n', unit: 2, blank: 2 }],
    // Always as many newlines, or an odd number: an empty cell may leave one.
    ['规章\n\n制发\n\n3\n\n\n\n许可\n\n\n\n处罚\n\n\n\n强制', { class: '\n', unit: 2, blank: 1 }],
    ['规章\n\n制发\n\n废止\n\n3\n\n\n\n\n许可\n\n\n\n处罚\n\n\n\n强制', { class: '\n', unit: 2, blank: 1 }],
  ])('%j', (text, expected) => {
    expect(habit(text)).toMatchObject(expected);
  });
  test('where most cells are blank, the shortest separator is one cell', () => {
    expect(habit('1|||2|||3|||4|5')?.unit).toBe(1);
  });
  test('a single value shows no habit', () => {
    expect(habit('1')).toBeUndefined();
  });
});

/** The first token is the label; the rest are items, up to the text `末`. */
function slots(text: string) {
  const tokens = tokensOf(text);
  const stop = tokens.findIndex((token) => token.text === '末');
  const items = Array.from({ length: stop - 1 }, (_, i) => i + 1);
  const habit = findHabit(tokens, [[1, stop]]);
  if (!habit) throw new Error('no habit');
  const source = {
    labelStart: 0,
    labelEnd: 1,
    opened: 0,
    depth: 0,
    group: '',
    widest: 0,
    writesOut: false,
    lastRead: -1,
    places: [],
    heads: [],
  };
  return slotsOf(tokens, { ...source, run: { items, stop, closedByLabel: true } }, habit);
}

describe('slots', () => {
  test.each([
    ['a lines', '名\n1\n2\n3\n末', '123', false],
    ['nine newlines are two separators of two and five blanks between', '名\n\n1\n\n2\n\n3\n\n\n\n\n\n\n4\n\n末', '123.....4', false],
    ['bars: a blank between, one before, the closing bar', '名 | | 1 | 2 | | 3 |\n末', '.12.3.', false],
    ['tabs', '名\t1\t2\t\t3\n末', '12.3', false],
    ['a cell per line: two lone bars are two blanks', '名 |\n1 |\n|\n|\n2 |\n3 |\n末', '1..23', false],
    ['a row that goes on in the next line', '名 | 1 | 2\n3 | 4\n末', '1234', true],
    ['a cell per line, each with its bar: an empty line behind them changes nothing', '名 |\n1 |\n2 |\n3 |\n||\n\n末', '123..', false],
    ['an empty line ends a row whose cells begin with tabs', '\t名\n\t1\n\t2\n\t3\n\n\t\n\t末', '123', false],
    ['a bar is missing between two values', '名 |\n1 |\n2 |\n3\n4 |\n末', '1234', true],
  ])('%s', (_, text, expected, broken) => {
    const found = slots(text);
    expect([found.slots.map((slot) => slot.token?.text ?? '.').join(''), found.broken]).toEqual([expected, broken]);
  });
});

describe('permitted readings', () => {
  const trust: BlankTrust = {
    marked: true,
    stated: false,
    repeating: true,
    usualWidth: true,
    widest: 0,
    writesOut: false,
    surplus: 0,
    trusted: true,
    lead: 0,
    leastLead: undefined,
    leadSettled: true,
    peered: true,
    blankRepeats: true,
    trailingRepeats: () => true,
  };
  const bare: BlankTrust = { ...trust, marked: false, usualWidth: false, trusted: false, trailingRepeats: () => false };
  const read = (row: string, width: number, on: BlankTrust) => {
    const all = Array.from(row, (c, i) =>
      c === '.' ? {} : { token: lexPiece({ text: c, span: { start: i, end: i + 1 }, marks: '' }, c) },
    );
    const filled = all.flatMap((slot) => slot.token ?? []);
    const lead = all.findIndex((slot) => slot.token);
    const permitted = readingsOf(
      {
        slots: all,
        lead: lead < 0 ? all.length : lead,
        leadGuessed: false,
        items: [],
        filled,
        width: 0,
        broken: false,
        stray: false,
        column: undefined,
        labels: 1,
      },
      width,
      on,
    );
    return (
      permitted && {
        weak: permitted.weak,
        readings: permitted.readings.map((reading) =>
          reading.map((held) => (held === 'blank' ? '.' : held === 'lost' ? '?' : held.tokens.map((t) => t.text).join(''))).join(' '),
        ),
      }
    );
  };
  test.each([
    ['as many values as columns', '123', 3, bare, ['1 2 3'], false],
    ['a blank in a row of constant width', '1.3', 3, trust, ['1 . 3'], false],
    ['the same where nothing backs the blank', '1.3', 3, bare, ['1 3 ?', '1 ? 3', '? 1 3'], true],
    ['one value is missing', '12', 3, bare, ['1 2 ?', '1 ? 2', '? 1 2'], true],
    [
      'padding is no cell unless such blanks repeat',
      '12.',
      3,
      { ...trust, trailingRepeats: () => false },
      ['1 2 .', '1 2 ?', '1 ? 2', '? 1 2'],
      true,
    ],
    ['such blanks repeat', '12.', 3, trust, ['1 2 .'], false],
    ['they repeat, but no full row shows the padding', '12.', 3, { ...trust, peered: false }, ['1 2 .'], true],
    ['a value too many is dropped or two halves are joined', '124', 2, bare, ['2 4', '12 4', '1 4', '1 24', '1 2'], true],
    [
      'wider than others: the blank behind may be the cell',
      '1.',
      1,
      { ...trust, usualWidth: false, surplus: 1, trusted: false },
      ['.', '1'],
      true,
    ],
    ['the row starts elsewhere than others do', '..1.3', 3, trust, ['1 . 3'], true],
    ['a full row starts elsewhere: it may be shifted', '.123', 3, { ...trust, usualWidth: false }, ['1 2 3', '. 1 2'], true],
    ['where no full row tells the start, it is weak', '.123', 3, { ...trust, usualWidth: false, leadSettled: false }, ['1 2 3'], true],
    ['a row of blanks', '...', 3, trust, ['. . .'], false],
  ])('%s', (_, row, width, on, readings, weak) => {
    expect(read(row, width, on)).toEqual({ readings, weak });
  });
  test('too many ways are none', () => {
    expect(read('1234567', 15, bare)).toBeUndefined();
  });
});

describe('solve', () => {
  const number = (value: number) => ({ tokens: [lex(String(value))] });
  const columns = [...applicants, 'total'];
  const row = (id: string, ...readings: (number | 'lost')[][]): OpenRow => ({
    paths: columns.map((column) => `requests.${id}.${column}`),
    readings: readings.map((reading) => reading.map((value) => (value === 'lost' ? value : number(value)))),
  });
  const left = (open: OpenRow) => open.readings.map((reading) => reading.map(valueOf));
  const sums = identities('cn-ogi-2021');
  test('the row sum leaves one reading', () => {
    const open = row('granted', [1, 2, 0, 0, 0, 0, 4], [1, 3, 0, 0, 0, 0, 4]);
    solve(sums, [open]);
    expect(left(open)).toEqual([[1, 3, 0, 0, 0, 0, 4]]);
  });
  test('a lost value is unknown and fits every sum', () => {
    const open = row('granted', [1, 'lost', 0, 0, 0, 0, 4], ['lost', 1, 0, 0, 0, 0, 4]);
    solve(sums, [open]);
    expect(left(open)).toHaveLength(2);
  });
  test('a sum that no reading satisfies is the error of the report', () => {
    const open = row('granted', [1, 2, 0, 0, 0, 0, 9], [2, 1, 0, 0, 0, 0, 9]);
    solve(sums, [open]);
    expect(left(open)).toHaveLength(2);
  });
  // The balance wants 一 + 二 = 三 + 四 in each column: 4 + 1 = 5 + 0 by the first reading, where the row adds up by the second alone.
  const conflict = () => [
    row('received', [4, 0, 0, 0, 0, 0, 4], [3, 0, 0, 0, 0, 0, 3]),
    row('carriedIn', [1, 0, 0, 0, 0, 0, 1]),
    row('outcomeTotal', [5, 0, 0, 0, 0, 0, 4], [4, 0, 0, 0, 0, 0, 4]),
    row('carriedOut', [0, 0, 0, 0, 0, 0, 0]),
  ];
  test('no order of the sums changes what they leave', () => {
    const orders = [sums, sums.toReversed(), sums.toSorted((a, b) => a.at.localeCompare(b.at)), sums.slice(20).concat(sums.slice(0, 20))];
    const results = orders.map((order) => {
      const rows = conflict();
      solve(order, rows);
      return rows.map(left);
    });
    for (const result of results) expect(result).toEqual(results[0]);
  });
  test('sums that exclude each other choose nothing', () => {
    const rows = [row('granted', [1, 2, 0, 0, 0, 0, 4], [1, 3, 0, 0, 0, 0, 4])];
    const [own] = sums.filter(({ at }) => at === 'granted');
    // An identity of our own that wants the other reading.
    const other = { relation: 'x', at: 'x', terms: own!.terms.map((t) => ({ ...t, weight: t.path.endsWith('total') ? 0.75 : t.weight })) };
    for (const order of [
      [own!, other],
      [other, own!],
    ]) {
      const open = rows.map((r) => ({ ...r }));
      solve(order, open);
      expect(open.map(left)).toEqual([
        [
          [1, 2, 0, 0, 0, 0, 4],
          [1, 3, 0, 0, 0, 0, 4],
        ],
      ]);
    }
  });
});

describe('rows without their labels, and rows elsewhere', () => {
  const values = (n: number) => `${n} | 0 | 0 | 0 | 0 | 0 | ${n} |`;
  const head = '三、收到和处理政府信息公开申请情况\n自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n';
  const rows = [
    ['一、本年新收政府信息公开申请数量', 7],
    ['二、上年结转政府信息公开申请数量', 0],
    ['（一）予以公开', 4],
    ['（二）部分公开', 2],
    ['1.属于国家秘密', 1],
  ] as const;
  const source = (lines: readonly string[]) => `${head}${lines.join('\n')}\n五、存在的主要问题及改进情况\n无。\n`;
  const lines = rows.map(([label, n]) => `${label} | ${values(n)}`);
  const natural = (text: string, row: string) => {
    const { value, certainty } = parse(text).cells[`requests.${row}.naturalPerson` as CellPath];
    return [value, certainty];
  };
  const codes = (text: string) => parse(text).messages.map(({ code }) => code);

  test('a line of values between two rows is the row that the form prints there, and no more than inferred', () => {
    const text = source(lines.with(1, values(0)));
    expect(natural(text, 'carriedIn')).toEqual([0, 'inferred']);
    expect(codes(text)).toContain('label-missing');
    expect(natural(text, 'received')[0]).toBe(7);
    expect(natural(text, 'granted')[0]).toBe(4);
  });
  test('a line for two rows is given to neither', () => {
    const text = source([lines[0]!, values(3), lines[3]!, lines[4]!]);
    expect(natural(text, 'carriedIn')[0]).toBeNull();
    expect(natural(text, 'granted')[0]).toBeNull();
    expect(codes(text)).not.toContain('label-missing');
  });
  test('the label of a group tells which of two rows it is', () => {
    const text = source([lines[0]!, `三、本年度办理结果 | ${values(3)}`, lines[3]!, lines[4]!]);
    expect(natural(text, 'granted')).toEqual([3, 'inferred']);
    expect(natural(text, 'carriedIn')[0]).toBeNull();
  });
  test('a row of another width is not one that lost its label', () => {
    const text = source(lines.with(1, '3 | 4 |'));
    expect(codes(text)).not.toContain('label-missing');
  });
  test('what is left of a label is enough in its place', () => {
    const text = source(lines.with(1, `二、上 | ${values(0)}`));
    expect(natural(text, 'carriedIn')[0]).toBe(0);
    expect(codes(text)).toContain('label-altered');
  });
  test('words that the form does not print make a row of their own', () => {
    const text = source(lines.with(1, `其中网上申请 | ${values(3)}`));
    expect(natural(text, 'carriedIn')[0]).toBeNull();
    expect(codes(text)).toContain('extension-row');
  });
  test('a row elsewhere is read by its label', () => {
    const text = source([lines[0]!, ...lines.slice(2), lines[1]!]);
    expect(natural(text, 'carriedIn')).toEqual([0, 'inferred']);
    expect(codes(text)).toContain('row-moved');
    expect(natural(text, 'denied.stateSecret')[0]).toBe(1);
  });
});

describe('columns by position', () => {
  const labels = [
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '（一）予以公开',
    '（二）部分公开',
    '1.属于国家秘密',
  ];
  const ids = ['received', 'carriedIn', 'granted', 'partiallyGranted', 'denied.stateSecret'];
  const page = (lines: readonly string[], heads = '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计') =>
    `三、收到和处理政府信息公开申请情况\n${heads}\n${lines.join('\n')}\n五、存在的主要问题及改进情况\n无。\n`;
  const row = (text: string, id: string) =>
    [...applicants, 'total']
      .map((column) => parse(text).cells[`requests.${id}.${column}` as CellPath])
      .map(({ value, certainty }) => (certainty === 'doubtful' ? '?' : (value ?? '.')))
      .join(' ');
  /** Each character is a cell; `.` is blank. Labels take two columns a character. */
  const spaced = (cells: readonly string[], step = 6, room = 40) =>
    page(
      cells.map((own, i) => {
        const label = labels[i] as string;
        const line = Array.from(own, (c) => (c === '.' ? '' : c).padEnd(step)).join('');
        return (label + ' '.repeat(Math.max(0, room - 2 * label.length + (label.startsWith('1.') ? 2 : 0))) + line).trimEnd();
      }),
      '',
    );
  const whole = ['1200003', '0100001', '0020002', '1000001', '0000000'];

  test('values stand under those of a full row', () => {
    const text = spaced(whole.with(2, '..2...2'));
    expect(row(text, 'granted')).toBe('. . 2 . . . 2');
    expect(parse(text).cells['requests.granted.total'].certainty).toBe('inferred');
  });
  test('nothing in the last column: the values may have moved up', () => {
    expect(row(spaced(whole.with(2, '0.2....')), 'granted')).toContain('?');
  });
  test('single blanks are no columns', () => {
    expect(row(spaced(whole.with(2, '..2...2'), 2), 'granted')).toContain('?');
  });
  test('a label that reaches into the first column has pushed its values', () => {
    const pushed = spaced(whole.with(0, '12.0003'), 6, 30);
    expect(row(pushed, 'received')).toContain('?');
  });
  test('no full row and no heads: no columns', () => {
    expect(row(spaced(['.200003', '.100001', '.020002', '.000001', '.000000']), 'granted')).toContain('?');
  });

  const grid = (cells: readonly string[], covered = true) =>
    page(
      cells.map((own, i) => {
        const depth = (ids[i] as string).includes('denied') ? 2 : i > 1 ? 1 : 0;
        const before = covered ? Array.from({ length: 3 }, (_, at) => (at === depth ? labels[i] : '')) : [labels[i]];
        const line = [...before, ...Array.from(own, (c) => (c === '.' ? '' : c))];
        return `| ${[...line, ...Array.from({ length: 10 - line.length }, () => '')].join(' | ')} |`;
      }),
      '| | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    );
  test('in a grid the heads bound the columns, the last being blank throughout', () => {
    const text = grid(['120000.', '.1.0...', '..20.0.', '1.0.00.', '0000...']);
    expect(ids.map((id) => row(text, id))).toEqual(['1 2 0 0 0 0 .', '. 1 . 0 . . .', '. . 2 0 . 0 .', '1 . 0 . 0 0 .', '0 0 0 0 . . .']);
  });
  test('a line that lost a cell is not read by its columns', () => {
    const text = grid(['1200003', '.1.0..1', '..20.02', '1.0.001', '0000000']).replace('| 2 | 0 |  | 0 | 2 |', '| 2 |  | 0 | 2 |');
    expect(row(text, 'granted')).toContain('?');
  });
  test('where covered cells are gathered at the end, lines have no columns in common', () => {
    const text = grid(['1200003', '..1...1', '0020002', '.10..01', '0000000'], false);
    expect(row(text, 'denied.stateSecret')).toBe('0 0 0 0 0 0 0');
    for (const id of ids) expect(row(text, id)).not.toMatch(/^\. \. \. \./u);
  });

  const markup = (cells: readonly string[], width = 10) => {
    const tr = (own: readonly string[]) => `<tr>${own.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const rows = cells.map((own, i) => {
      const depth = (ids[i] as string).includes('denied') ? 2 : i > 1 ? 1 : 0;
      const line = [...Array.from({ length: 3 }, (_, at) => (at === depth ? (labels[i] as string) : '')), ...Array.from(own)];
      return tr(line.slice(0, width).map((cell) => (cell === '.' ? '' : cell)));
    });
    const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    return `<p>三、收到和处理政府信息公开申请情况</p><table>${tr(['', '', '', ...heads])}${rows.join('')}</table><p>五、存在的主要问题及改进情况</p>`;
  };
  test('in markup the columns behind those of the labels are the form’s, though no row is full', () => {
    const text = markup(['.2....2', '.......', '..1.0..', '.......', '......0']);
    expect(ids.map((id) => row(text, id))).toEqual(['. 2 . . . . 2', '. . . . . . .', '. . 1 . 0 . .', '. . . . . . .', '. . . . . . 0']);
    expect(parse(text).cells['requests.carriedIn.total']).toMatchObject({ state: 'blank', certainty: 'certain' });
  });
  test('a row of markup that lost a cell is not read by its columns', () => {
    const text = markup(['.2....2', '.......', '..1.0..', '.......', '......0']).replace('<td>1</td><td></td>', '<td>1</td>');
    expect(row(text, 'granted')).toContain('?');
    expect(row(text, 'received')).toBe('. 2 . . . . 2');
  });
  test('a place that no cell of markup states is lost, not blank', () => {
    const rows = ['1200003', '0.1...1', '0020002', '1000001', '0000000'];
    const text = markup(rows)
      .replace('<td>2</td><td>0</td>', '<td rowspan="2">2</td><td>0</td>')
      .replace(
        '<td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td>',
        '<td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td>',
      );
    const states = Object.values(parse(text).cells).filter(
      ({ path, certainty }) => path.startsWith('requests.partiallyGranted') && certainty === 'certain',
    );
    expect(states).toEqual([]);
  });
  test('covered cells may be gathered behind the values of rows with fewer labels', () => {
    const tabs = (own: readonly string[]) => own.join('\t');
    const line = (label: readonly string[], values: string) =>
      tabs([...label, ...Array.from(values, (c) => (c === '.' ? '' : c)), ...['', '', ''].slice(label.length)]);
    const text = page(
      [
        line([labels[0]!], '......3'),
        line([labels[1]!], '......0'),
        line(['三、本年度办理结果', labels[2]!], '......1'),
        line(['三、本年度办理结果', '（三）不予公开', labels[3]!], '......2'),
        line(['三、本年度办理结果', '（三）不予公开', labels[4]!], '......0'),
      ],
      '',
    );
    expect(row(text, 'received')).not.toMatch(/3/u);
    expect(row(text, 'granted')).not.toMatch(/1/u);
  });

  test('words that end a line of markup may be one of its cells', () => {
    const text = markup(['1200003', '0.1...1', '0020002', '1000001', '0000000']).replace(
      '<td>2</td><td>0</td><td>0</td><td>0</td><td>2</td>',
      '<td>2</td><td>0</td><td>0</td><td>0</td><td>2l</td>',
    );
    expect(parse(text).cells['requests.granted.total']).not.toMatchObject({ state: 'blank', certainty: 'certain' });
  });
  const certainIn = (text: string, id: string) =>
    Object.values(parse(text).cells).filter(({ path, certainty }) => path.startsWith(`requests.${id}.`) && certainty === 'certain').length;
  test('two rows that do not add up, and none that does, refute the columns of the table', () => {
    const bad = ['1200009', '0100009', '0000000', '0000000', '0000000'];
    expect(certainIn(markup(bad), 'granted')).toBe(0);
    expect(parse(markup(bad)).messages.map(({ code }) => code)).toContain('columns-refuted');
  });
  test('one row that does not add up refutes nothing, nor do two beside two that do', () => {
    expect(certainIn(markup(['1200009', '0100001', '0000000', '0000000', '0000000']), 'granted')).toBe(7);
    expect(certainIn(markup(['1200009', '0100009', '0110002', '0220004', '0000000']), 'granted')).toBe(7);
  });
  test('a bar beside a digit, where tabs divide cells, may have been a digit', () => {
    const tabs = (first: string) =>
      page(
        whole.map((own, i) => [labels[i], ...(i === 0 ? [first, ...Array.from(own).slice(1)] : Array.from(own))].join('\t')),
        ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].join('\t'),
      );
    expect(certainIn(tabs('1'), 'received')).toBe(7);
    expect(certainIn(tabs('|1'), 'received')).toBe(0);
  });
  test('blanks inside of full rows are columns that the form does not have, and nobody says which', () => {
    const tabs = (own: string, i: number) => [labels[i], ...Array.from(own, (c) => (c === '.' ? '' : c))].join('\t');
    const text = page(['1.200003', '0.100001', '0...0.0.', '1.000001', '0.000000'].map(tabs), '');
    expect(certainIn(text, 'granted')).toBe(0);
  });

  test('full rows below two groups do not tell where rows below one begin', () => {
    const tr = (cells: readonly string[]) => `<tr>${cells.map((own) => `<td>${own}</td>`).join('')}</tr>`;
    const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计', '备注'];
    const zeros = Array.from('0000000');
    const deep = ['1.属于国家秘密', '2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”'];
    const text = `<p>三、收到和处理政府信息公开申请情况</p><table>${[
      tr(['', '', '', ...heads]),
      tr([labels[0]!, '', '', ...zeros, '']),
      tr(['三、本年度办理结果', labels[2]!, '', ...zeros, '']),
      ...deep.map((label, i) => tr(['', '', label, ...zeros, String(i + 4)])),
    ].join('')}</table><p>五、存在的主要问题及改进情况</p><p>无。</p>`;
    const { value, certainty } = parse(text).cells['requests.granted.naturalPerson'];
    expect([value, certainty]).not.toEqual([null, 'certain']);
    expect(row(text, 'denied.stateSecret')).toBe('0 0 0 0 0 0 0');
  });

  test('an empty cell leaves as many newlines as a full one', () => {
    const lines = (cells: readonly string[], empty: string) =>
      page(
        cells.map((own, i) => `${labels[i]}\n\n${Array.from(own, (c) => (c === '.' ? empty : `${c}\n\n`)).join('')}`.slice(0, -1)),
        '',
      );
    const cells = ['1200003', '0.1...1', '00.0.20', '1..0001', '0000000'];
    expect(row(lines(cells, '\n\n'), 'carriedIn')).toBe('0 . 1 . . . 1');
    expect(row(lines(cells, '\n'), 'carriedIn')).toBe('0 . 1 . . . 1');
  });
});

describe('section four', () => {
  const table = forms['cn-ogi-2021'].tables.find((t) => t.layout === 'across') as Table;
  const heads = '结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n';
  const values = '0\n0\n1\n0\n1\n';
  const lines = (text: string) => {
    const tokens = tokensOf(text);
    return acrossLines(tokens, table, 0, tokens.length, findHabit(tokens, [[0, tokens.length]])).lines.map((line) => [
      line.rows.length,
      line.rows[0],
      line.kind === 'run' && line.guessed,
    ]);
  };
  test.each([
    [
      'one line of values',
      `行政复议\n行政诉讼\n${heads}未经复议直接起诉\n复议后起诉\n${heads}${heads}${values.repeat(3)}`,
      [[3, 'reconsideration', false]],
    ],
    [
      'three tables',
      `行政复议\n${heads}${values}未经复议直接起诉\n${heads}${values}复议后起诉\n${heads}${values}`,
      [
        [1, 'reconsideration', false],
        [1, 'litigation.direct', false],
        [1, 'litigation.afterReconsideration', false],
      ],
    ],
    [
      'one of them was lost',
      `行政复议\n${heads}${values}复议后起诉\n${heads}${values}`,
      [
        [1, 'reconsideration', true],
        [1, 'litigation.afterReconsideration', true],
      ],
    ],
    [
      'one of them stands twice',
      `行政复议\n${heads}${values}复议后起诉\n${heads}${values}复议后起诉\n${heads}${values}`,
      [
        [1, 'reconsideration', true],
        [1, 'litigation.direct', true],
        [1, 'litigation.afterReconsideration', true],
      ],
    ],
    ['no values', `行政复议\n${heads}`, []],
    [
      'a head in the midst of the values',
      `行政复议\n行政诉讼\n${heads}未经复议直接起诉\n复议后起诉\n${heads}${heads}${values.repeat(2)}总计\n${values}`,
      [[3, 'reconsideration', true]],
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test('a head behind the values that stands before none: the text lost its order, and no value is given to a cell', () => {
    const inOrder = `行政复议\n行政诉讼\n${heads}未经复议直接起诉\n复议后起诉\n${heads}${heads}${values.repeat(3)}`;
    const lost = `行政复议\n行政诉讼\n${heads}未经复议直接起诉\n${heads}${heads}${values.repeat(3)}复议后起诉\n`;
    const path = 'disputes.reconsideration.otherOutcome';
    expect(cell(document(proactiveRows, requestRows, onLines, inOrder), path)).toEqual([1, 'number', 'certain']);
    const { cells, messages } = parse(document(proactiveRows, requestRows, onLines, lost));
    expect(cells[path]).toMatchObject({ value: null, certainty: 'doubtful' });
    expect(messages.find(({ code }) => code === 'row-doubtful')?.cells).toHaveLength(15);
  });
});

describe('numbers that count', () => {
  const kept = (text: string) =>
    withoutCounts(tokensOf(text))
      .tokens.filter((token) => token.kind === 'number')
      .map((token) => token.value);
  const labels = [
    '1.属于国家秘密',
    '2.其他法律行政法规禁止公开',
    '4.保护第三方合法权益',
    '5.属于三类内部事务信息',
    '6.属于四类过程性信息',
    '7.属于行政执法案卷',
    '8.属于行政查询事项',
    '2.重复申请',
    '3.其他',
  ];
  const counted = (rows: number, first: number, mark: string) =>
    labels
      .slice(0, rows)
      .map((label, i) => `${first + i}${mark}${label}${mark}0${mark}9\n`)
      .join('');
  test.each(['\n', '\t', ' | '])('numbers of rows before their labels are left out, divided by %j', (mark) => {
    expect(kept(counted(8, 1, mark))).toEqual(Array.from({ length: 8 }, () => [0, 9]).flat());
    expect(withoutCounts(tokensOf(counted(9, 5, mark))).messages).toMatchObject([{ code: 'counts-skipped', data: { count: 9 } }]);
  });
  test('a column of numbers before labels that do not go on by one, or of few rows, is none of them', () => {
    expect(kept(counted(7, 1, '\t'))).toHaveLength(21);
    expect(kept(counted(4, 1, '\t') + counted(4, 1, '\t'))).toHaveLength(24);
  });
});

describe('anchors', () => {
  const [form] = printedForms();
  const chain = (text: string) => {
    if (!form) throw new Error('no form');
    const tokens = tokensOf(text);
    return bestChain(
      exactAnchors(
        form,
        findPhrases(tokens, (body) => form.byBody.has(body)),
        tokens,
      ),
      form.landmarks.length,
    ).map((anchor) => [anchor.landmark.row?.id ?? anchor.landmark.kind, anchor.start, anchor.end]);
  };
  test('a label broken over lines is one anchor', () => {
    expect(chain('行政处\n罚\n3\n行政强制\n4')).toEqual([
      ['penalties', 0, 2],
      ['coerciveMeasures', 3, 4],
    ]);
  });
  test('a Chinese numeral within a broken label is no value', () => {
    const label = ['（二）部分公开（', '区分处理的，只计这', '一', '情形，不计其他情形', '）'].join('\n');
    const rows = changed(requestRows, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', [
      label,
      '1',
      '0',
      '0',
      '0',
      '0',
      '0',
      '1',
    ]);
    const { cells } = parse(document(proactiveRows, rows, onLines));
    // Its column does not add up, and nothing bounds its cells.
    expect(cells['requests.partiallyGranted.naturalPerson']).toMatchObject({ value: 1, certainty: 'inferred' });
  });

  test('labels out of order do not chain', () => {
    expect(chain('规章\n1\n2\n3\n行政强制\n4\n行政处罚\n3')).toHaveLength(2);
  });
  test('the ordinal tells labels of the same words apart', () => {
    expect(chain('(七)总计\n1\n四、结转下年度继续办理\n1')).toEqual([
      ['outcomeTotal', 0, 1],
      ['carriedOut', 2, 3],
    ]);
  });
  test.each([
    ['行政处罚', '行政处罚', 0],
    ['行政处罚', '行政强制', 2],
    ['规章', '规范性文件', 3],
    ['甲', '甲乙丙丁', 3],
  ])('%s and %s differ by %d', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(Math.min(distance, 3));
  });
});

/** Rows of the 2021 form with values by hand: sums hold, and no row is blank. */
const proactiveRows: readonly (readonly [string, ...string[]])[] = [
  ['第二十条第（一）项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '0', '0'],
  ['行政规范性文件', '3', '1', '12'],
  ['第二十条第（五）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政许可', '58'],
  ['第二十条第（六）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政处罚', '21'],
  ['行政强制', '4'],
  ['第二十条第（八）项'],
  ['信息内容', '本年收费金额（单位：万元）'],
  ['行政事业性收费', '0'],
];
const zeros = ['0', '0', '0', '0', '0', '0', '0'];
const requestRows: readonly (readonly [string, ...string[]])[] = (
  forms['cn-ogi-2021'].tables.find((t) => t.id === 'requests')?.blocks[0]?.rows ?? []
).map((row) =>
  ['received', 'granted', 'outcomeTotal'].includes(row.id) ? [row.label, '5', '2', '0', '0', '0', '0', '7'] : [row.label, ...zeros],
);
type Rows = readonly (readonly [string, ...string[]])[];
const requestHeads: Rows = [
  ['申请人情况'],
  ['自然人', '法人或其他组织', '总计'],
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
];
/** Rows of table three stand under its heads, unless they bring their own. */
const headed = (rows: Rows): Rows => (rows[0]?.includes('申请人情况') ? rows : [...requestHeads, ...rows]);
const document = (proactive: Rows, requests: Rows, write: (rows: Rows) => string, disputes = ''): string =>
  `某某县水务局2023年政府信息公开工作年度报告\n一、总体情况\n略。\n二、主动公开政府信息情况\n${write(proactive)}\n三、收到和处理政府信息公开申请情况\n${write(headed(requests))}\n四、政府信息公开行政复议、行政诉讼情况\n${disputes}五、存在的主要问题及改进情况\n略。\n六、其他需要报告的事项\n无。\n`;
const onLines = (rows: Rows): string => rows.map((row) => row.join('\n')).join('\n');
const padded = (rows: Rows): string => rows.map((row) => `${row.join(' | ')} ${'|'.repeat(9 - row.length)}`).join('\n');
const changed = (rows: Rows, label: string, ...to: Rows): Rows => rows.flatMap((row) => (row[0] === label ? to : [row]));
const cell = (text: string, path: string) => {
  const { value, state, certainty } = parse(text).cells[path as CellPath];
  return [value, state, certainty];
};
const granted = '（一）予以公开';

describe('certain', () => {
  const licensing = 'proactive.licensing.decisions';
  const natural = 'requests.granted.naturalPerson';
  test('everything vouches for the value', () => {
    expect(cell(document(proactiveRows, requestRows, onLines), natural)).toEqual([5, 'number', 'certain']);
    expect(cell(document(proactiveRows, requestRows, padded), natural)).toEqual([5, 'number', 'certain']);
    expect(cell(document(proactiveRows, requestRows, onLines), licensing)).toEqual([58, 'number', 'certain']);
  });

  test('one permitted reading: a value was lost', () => {
    const requests = changed(requestRows, granted, [granted, '5', '2', '0', '0', '0', '7']);
    expect(cell(document(proactiveRows, requests, onLines), natural)[2]).not.toBe('certain');
  });

  test('one lexical reading: a numeral in words, a number glued to its label', () => {
    expect(cell(document(changed(proactiveRows, '行政许可', ['行政许可', '五十八']), requestRows, onLines), licensing)).toEqual([
      58,
      'number',
      'inferred',
    ]);
    expect(cell(document(changed(proactiveRows, '行政许可', ['行政许可58']), requestRows, onLines), licensing)).toEqual([
      58,
      'number',
      'inferred',
    ]);
  });

  test('an unrivalled label: it is near to one row, or to two', () => {
    const penalties = 'proactive.penalties.decisions';
    const rows = (label: string) => document(changed(proactiveRows, '行政处罚', [label, '21']), requestRows, onLines);
    expect(cell(rows('行政处伐'), penalties)).toEqual([21, 'number', 'certain']);
    const both = changed(changed(proactiveRows, '行政处罚', ['行政处制', '21']), '行政强制', ['行政强罚', '4']);
    expect(cell(document(both, requestRows, onLines), penalties)).toEqual([21, 'number', 'inferred']);
  });

  test('no replacement character in the row', () => {
    expect(cell(document(changed(proactiveRows, '行政许可', ['行政许\uFFFD可', '58']), requestRows, onLines), licensing)[2]).toBe(
      'inferred',
    );
  });

  test('the next printed label is present', () => {
    const penalties = 'proactive.penalties.decisions';
    expect(cell(document(changed(proactiveRows, '行政强制'), requestRows, onLines), penalties)).toEqual([21, 'number', 'inferred']);
  });

  test('or the width closes the row', () => {
    const penalties = 'proactive.penalties.decisions';
    expect(cell(document(changed(proactiveRows, '行政强制'), requestRows, padded), penalties)).toEqual([21, 'number', 'certain']);
  });

  test('blanks are backed by the constant width', () => {
    const blank = changed(requestRows, granted, [granted, '5', '2', '0', '', '0', '0', '7']);
    expect(cell(document(proactiveRows, blank, padded), 'requests.granted.publicWelfareOrganization')).toEqual([null, 'blank', 'certain']);
    const narrow = changed(requestRows, granted, [granted, '5', '', '0', '0', '0', '7']);
    const source = document(proactiveRows, narrow, padded).replace('| 0 | 0 | 0 | 7 ||\n（二）', '| 0 | 0 | 0 | 7 |\n（二）');
    expect(cell(source, 'requests.granted.commercialEnterprise')[2]).not.toBe('certain');
  });

  test('blanks at the end of rows are cells only where the source keeps blanks elsewhere, and does not pad rows for them', () => {
    const onlyTotals = requestRows.map((row, i): Rows[number] => (i < 6 ? [row[0], '', '', '', '', '', '', row[7] ?? ''] : row));
    const left = (rows: Rows): Rows => rows.map(([label, ...values]) => [label, ...values.filter((value) => value !== '')]);
    // The total stands first behind its label, and bars behind it: nobody can tell which cells were left out.
    const leftOut = document(proactiveRows, left(onlyTotals), padded);
    expect(cell(leftOut, natural)).toEqual([null, 'number', 'doubtful']);
    expect(cell(document(proactiveRows, onlyTotals, padded), natural)).toEqual([null, 'blank', 'certain']);
    expect(cell(document(proactiveRows, onlyTotals, padded), 'requests.granted.total')).toEqual([7, 'number', 'certain']);
  });

  test('the width is that of full rows, though most rows lost something', () => {
    const short = requestRows.map((row): Rows[number] => (row[1] === '0' ? [row[0], ...row.slice(2)] : row));
    const source = document(proactiveRows, short, (rows) => rows.map((row) => `${row.join(' |\n')} |\n||`).join('\n'));
    expect(Object.values(parse(source).cells).filter((c) => c.path.startsWith('requests.denied') && c.certainty === 'certain')).toEqual([]);
  });

  test('a row without any value is blank where there are several', () => {
    const without = (...labels: string[]): Rows =>
      requestRows.map((row) => (labels.some((label) => row[0].startsWith(label)) ? [row[0], '', '', '', '', '', '', ''] : row));
    const path = 'requests.denied.stateSecret.total';
    expect(cell(document(proactiveRows, without('1.属于国家秘密'), padded), path)).toEqual([null, 'blank', 'inferred']);
    expect(cell(document(proactiveRows, without('1.属于国家秘密', '2.其他法律', '6.属于四类'), padded), path)).toEqual([
      null,
      'blank',
      'certain',
    ]);
  });

  test('newlines behind every row are no blanks', () => {
    const rows = (label: string) => requestRows.filter((row) => row[0].startsWith(label));
    const short = [...rows('1.属于国家秘密'), ...rows('2.其他法律'), ...rows('6.属于四类'), ...rows('8.属于行政查询')].reduce(
      (all, row) => changed(all, row[0], [row[0], '1', '2', '3', '0', '0', '6']),
      requestRows,
    );
    const source = document(proactiveRows, short, (all) => all.map((row) => `${row.join('\n')}\n`).join('\n'));
    expect(cell(source, 'requests.denied.stateSecret.otherOrganization')[2]).not.toBe('certain');
  });

  test('the row is bounded: broken over lines, an empty line inside, a text among its values, a bar too many', () => {
    const inferred = [5, 'number', 'inferred'];
    const clean = document(proactiveRows, requestRows, padded);
    expect(cell(clean.replace('予以公开 | 5 | 2 | 0 |', '予以公开 | 5 | 2 | 0\n'), natural)).toEqual(inferred);
    expect(cell(clean.replace('予以公开 | 5 | 2 |', '予以公开 | 5 | 约二 |'), natural)).toEqual(inferred);
    expect(cell(document(proactiveRows, requestRows, onLines).replace('予以公开\n5', '予以公开\n\n\n5'), natural)).toEqual(inferred);
    expect(cell(clean.replace('行政处罚 | 21 ', '行政处罚 | 21 | '), 'proactive.penalties.decisions')[2]).not.toBe('certain');
  });

  test('lines of section four stand under their labels, and no heads stand among them', () => {
    const heads = '结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n';
    const of = (disputes: string) => cell(document(proactiveRows, requestRows, onLines, disputes), 'disputes.litigation.direct.total');
    const lines = (...labels: string[]) => labels.map((label, i) => `${label}\n${heads}0\n0\n${i}\n0\n${i}\n`).join('');
    expect(of(lines('行政复议', '未经复议直接起诉', '复议后起诉'))).toEqual([1, 'number', 'certain']);
    expect(of(lines('行政复议', '复议后起诉', '复议后起诉'))).toEqual([1, 'number', 'inferred']);
    const one = (moved: string, rest: string) =>
      `行政复议\n行政诉讼\n${heads}未经复议直接起诉\n复议后起诉\n结果维持\n${moved}结果纠正\n其他结果\n尚未审结\n总计\n${heads}${rest}`;
    expect(of(one('', '0\n0\n1\n0\n1\n0\n0\n2\n0\n2\n0\n0\n3\n0\n3\n'))).toEqual([2, 'number', 'certain']);
    expect(of(one('3\n', '0\n0\n1\n0\n1\n0\n0\n2\n0\n2\n0\n0\n0\n3\n'))[2]).not.toBe('certain');
  });

  test('a full row that fails its sum stays certain between bars, and is inferred on bare lines', () => {
    const wrong = changed(requestRows, granted, [granted, '5', '2', '0', '0', '0', '0', '9']);
    expect(cell(document(proactiveRows, wrong, padded), natural)).toEqual([5, 'number', 'certain']);
    expect(cell(document(proactiveRows, wrong, onLines), natural)).toEqual([5, 'number', 'inferred']);
  });

  test('so do cells of a column that fails its sum, and no others', () => {
    const wrong = changed(requestRows, granted, [granted, '6', '2', '0', '0', '0', '0', '8']);
    const enterprise = 'requests.granted.commercialEnterprise';
    const received = 'requests.received.researchInstitution';
    expect(cell(document(proactiveRows, wrong, padded), natural)[2]).toBe('certain');
    for (const [path, certainty] of [
      [natural, 'inferred'],
      [enterprise, 'certain'],
      [received, 'certain'],
    ] as const)
      expect([path, cell(document(proactiveRows, wrong, onLines), path)[2]]).toEqual([path, certainty]);
  });

  test('a row on weak support that fails its sum is doubtful', () => {
    const rows = changed(requestRows, granted, [granted, '5', '2', '0', '0', '0', '0', '八']);
    expect(cell(document(proactiveRows, rows, padded), natural)).toEqual([null, 'absent', 'doubtful']);
    const balanced = changed(requestRows, granted, [granted, '5', '2', '0', '0', '0', '0', '七']);
    expect(cell(document(proactiveRows, balanced, padded), natural)).toEqual([5, 'number', 'inferred']);
  });

  test('two labels in one line are no label with an explanation', () => {
    const rows = (write: (all: Rows) => string) =>
      document(proactiveRows, changed(requestRows, '3.其他', ['3.其他（七）总计', '5', '2', '0', '0', '0', '0', '7']), write);
    expect(cell(rows(onLines), 'requests.other.other.naturalPerson')[2]).not.toBe('certain');
    const blank = document(proactiveRows, requestRows, padded).replace('3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n', '3.其他\n');
    const page = `<table><tr><td>${blank.replaceAll('\n', '<br>\n').replace('3.其他<br>\n', '3.其他\n')}</td></tr></table>`;
    expect(cell(page, 'requests.other.other.naturalPerson')[0]).toBeNull();
    expect(cell(page, 'requests.outcomeTotal.naturalPerson')[0]).toBe(5);
  });

  test('a lone mark before the values of section four may be a blank, or padding', () => {
    const bars = (row: readonly string[]) => row.map((text) => `${text} |`).join('\n');
    const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const four = [...['行政复议', '行政诉讼'], ...heads, '未经复议直接起诉', '复议后起诉', ...heads, ...heads];
    const source = (values: string) =>
      document(proactiveRows, requestRows, (rows) => rows.map(bars).join('\n'), `${bars(four)}\n${values}\n`);
    const values = ['0', '0', '1', '0', '1', '0', '0', '2', '0', '2', '0', '0', '3', '0', '3'];
    const total = 'disputes.reconsideration.total';
    expect(cell(source(bars(values)), total)).toEqual([1, 'number', 'certain']);
    expect(cell(source(`|\n${bars(values.slice(1))}`), total)).toEqual([1, 'number', 'inferred']);
  });

  test('blanks are backed by a habit that repeats, but not where numbers never do', () => {
    const row = (label: string, i: number, repeats: boolean): Rows[number] => {
      const values = Array.from({ length: 6 }, (_, column) => (repeats ? 1 : 100 + 13 * i + column));
      const cells = [...values, values.reduce((sum, value) => sum + value, 0)].map(String);
      return [label, ...(i % 8 === 4 ? [...cells.slice(0, 3), '', ...cells.slice(4, 5), '', ''] : cells)];
    };
    const source = (repeats: boolean) =>
      document(
        proactiveRows.map((cells, i): Rows[number] =>
          cells.length < 4 || i < 2 ? cells : [cells[0], String(9000 + i), String(9100 + i), String(9200 + i)],
        ),
        requestRows.map(([label], i) => row(label, i, repeats)),
        padded,
      );
    const blank = 'requests.denied.stateSecret.total';
    expect(cell(source(true), blank)).toEqual([null, 'blank', 'certain']);
    expect(cell(source(false), blank)[2]).not.toBe('certain');
  });

  test('a row with blanks that is broken over lines is inferred', () => {
    const blank = changed(requestRows, granted, [granted, '5', '2', '0', '', '0', '0', '7']);
    const source = document(proactiveRows, blank, padded);
    const path = 'requests.granted.publicWelfareOrganization';
    expect(cell(source, path)).toEqual([null, 'blank', 'certain']);
    expect(cell(source.replace('| 5 | 2 | 0 |  | 0 |', '| 5 | 2 | 0 |  |\n0 |'), path)[2]).not.toBe('certain');
  });

  test('a row narrower than its table lost a cell, though a blank makes up the columns', () => {
    const depths = new Map(
      forms['cn-ogi-2021'].tables.find((t) => t.id === 'requests')?.blocks[0]?.rows.map((row) => [row.label, row.groups?.length ?? 0]),
    );
    const tabs = (rows: Rows) =>
      rows
        .map(([label, ...values]) => {
          const depth = depths.get(label);
          const first = depth === undefined ? label : '\t'.repeat(depth) + label + '\t'.repeat(2 - depth);
          return [first, ...values].join('\t');
        })
        .join('\n');
    const source = document(proactiveRows, requestRows, tabs);
    const path = 'requests.notProcessed.duplicate.naturalPerson';
    expect(cell(source, path)).toEqual([0, 'number', 'certain']);
    const short = source.replace(`\t\t2.重复申请\t${zeros.join('\t')}`, `\t2.重复申请\t\t${zeros.slice(1).join('\t')}`);
    expect([short === source, cell(short, path)[2]]).toEqual([false, 'doubtful']);
  });

  const codes = (text: string) => parse(text).messages.map((message) => message.code);
  const markup = (rows: Rows, around = (value: string) => value) =>
    `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${around(text)}</td>`).join('')}</tr>`).join('')}</table>`;
  const page = (proactive: Rows, requests: Rows, write = markup) =>
    `<html><body>${document(proactive, requests, write).replaceAll(/^(?!<table)(.*)$/gmu, '<p>$1</p>')}</body></html>`;

  test('the heads stand in the order of the form; else they tell the columns', () => {
    const swap = ([first, a, b, ...rest]: readonly string[]): Rows[number] => [first ?? '', b ?? '', a ?? '', ...rest];
    const proactive = proactiveRows.map((row): Rows[number] => (row.length > 3 ? swap(row) : row));
    const issued = 'proactive.normativeDocuments.issued';
    for (const source of [
      document(proactive, requestRows, onLines),
      document(proactive, requestRows, padded),
      page(proactive, requestRows),
    ]) {
      expect(cell(source, issued)).toEqual([3, 'number', 'inferred']);
      expect(codes(source)).toContain('columns-reordered');
    }
    const heads: Rows = [
      ['申请人情况'],
      ['总计', '自然人', '法人或其他组织'],
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ];
    const requests = [
      ...heads,
      ...requestRows.map(([label, ...values]): Rows[number] => [label, ...values.slice(-1), ...values.slice(0, -1)]),
    ];
    const source = document(proactiveRows, requests, padded);
    expect([cell(source, natural)[0], codes(source).includes('columns-reordered')]).toEqual([5, true]);
  });

  test('heads that came into one line keep the order of their lines', () => {
    const heads = (group: string): Rows => [
      ['申请人情况', '自然人', group, '总计', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ];
    const inOneLine = (rows: Rows) => rows.map((row) => row.join('\t')).join('\t');
    for (const group of ['法人或其他组织', '法人或\t其他组织']) {
      const source = document(proactiveRows, [...heads(group), ...requestRows], inOneLine);
      expect(codes(source)).not.toContain('columns-reordered');
    }
  });

  test('labels stand before their values', () => {
    const behind = (rows: Rows) => rows.map(([label, ...values]) => [...values, label].join('\t')).join('\n');
    const lines = (rows: Rows) => rows.map(([label, ...values]) => [...values, label].join('\n')).join('\n');
    for (const write of [behind, lines]) {
      const source = document(proactiveRows, requestRows, write);
      expect([cell(source, natural)[0], cell(source, 'proactive.normativeDocuments.issued')[0]]).toEqual([null, null]);
      expect(codes(source)).toContain('values-before-labels');
    }
  });

  test('merged cells that were written out are one', () => {
    const out = (rows: Rows): Rows =>
      rows.map((row) => [row[0], ...row.slice(1), ...(row.length < 4 ? [row.at(-1) ?? '', row.at(-1) ?? ''] : [])]);
    const twice = requestRows.map((row): Rows[number] => [row[0], ...row]);
    for (const source of [document(out(proactiveRows), twice, padded), page(out(proactiveRows), twice)]) {
      expect(cell(source, licensing)).toEqual([58, 'number', 'inferred']);
      expect(cell(source, natural)).toEqual([5, 'number', 'certain']);
    }
  });

  test('a value between the cells of a row makes its blanks unsure', () => {
    const blank = changed(requestRows, granted, [granted, '5', '2', '0', '', '0', '0', '7']);
    const path = 'requests.granted.publicWelfareOrganization';
    const source = page(proactiveRows, blank);
    expect(cell(source, path)).toEqual([null, 'blank', 'certain']);
    const stray = source.replace('<td>0</td><td></td>', '<td>0</td><td></td>4</td>');
    expect([cell(stray, path), codes(stray).includes('stray-value')]).toEqual([[null, 'blank', 'inferred'], true]);
  });

  test('raised and struck digits are no part of a number', () => {
    const source = (inside: string) => page(changed(proactiveRows, '行政许可', ['行政许可', inside]), requestRows);
    for (const inside of ['58<sup>1</sup>', '<del>61</del>58', '<s>61</s>58', '58<span style="font-size: 0">3</span>'])
      expect(cell(source(inside), licensing)[0]).toBeNull();
    expect(cell(source('<span>5</span><span>8</span>'), licensing)).toEqual([58, 'number', 'certain']);
  });

  test.each([
    '<s>58</s>',
    '<span style="text-decoration: underline line-through">58</span>',
    '<bdo dir="rtl">58</bdo>',
    '<span style="unicode-bidi: bidi-override">58</span>',
    '5<font size="1">8</font>',
    '5<span class="note">8</span>',
    '5<span style="font-size: 6pt">8</span>',
    '1287<br>0',
    '3,<br>245',
  ])('%s says no number, and is doubtful', (inside) => {
    const source = page(changed(proactiveRows, '行政许可', ['行政许可', inside]), requestRows);
    expect([cell(source, licensing), codes(source).includes('cell-text')]).toEqual([[null, 'text', 'doubtful'], true]);
  });

  test('digits of one look are one number', () => {
    const source = (inside: string) => page(changed(proactiveRows, '行政许可', ['行政许可', inside]), requestRows);
    for (const inside of [
      '<span class="a">5</span><span class="a">8</span>',
      '<span style="color:red">5</span><span style="color: red">8</span>',
      '<ins>58</ins>',
      '<b class="a">58</b>',
    ])
      expect(cell(source(inside), licensing)).toEqual([58, 'number', 'certain']);
  });

  test('a value that stands over two rows is not certain', () => {
    const path = 'requests.granted.naturalPerson';
    const source = page(proactiveRows, changed(requestRows, granted, [granted, '5', '2', '0', '0', '0', '0', '7']));
    expect(cell(source, path)).toEqual([5, 'number', 'certain']);
    const spread = source.replace(`<td>${granted}</td><td>5</td>`, `<td>${granted}</td><td rowspan="2">5</td>`);
    expect(spread).not.toBe(source);
    expect(cell(spread, path)[2]).not.toBe('certain');
  });

  test('a fuller table behind the first one of its kind makes no cell certain that the two differ in', () => {
    // In the first table two rows alone hold values, too few for a second report; the chain takes the second.
    const sparse: Rows = requestRows.map(([label, ...values], i) => [label, ...values.map((value) => (i < 4 ? value : ''))]);
    const filled: Rows = requestRows.map(([label, ...values], i) => [label, ...values.map((_, at) => String(i + at + 40))]);
    const source = page(proactiveRows, [...sparse, ...filled]);
    const certain = Object.values(parse(source).cells).filter(
      ({ path, certainty }) => path.startsWith('requests.') && certainty === 'certain',
    );
    expect([certain.filter(({ value }) => value !== null && value >= 40), codes(source).includes('row-doubled')]).toEqual([[], true]);
  });

  test.each([
    ['**58**', 58],
    ['"58"', 58],
    ["'58", 58],
    ['58[1]', 58],
    ['58*', null],
    ['"58', null],
  ])('%s is %s', (written, value) => {
    expect(cell(document(changed(proactiveRows, '行政许可', ['行政许可', written]), requestRows, onLines), licensing)[0]).toBe(value);
  });

  test('cells between commas', () => {
    const commas = (rows: Rows) => rows.map((row) => row.map((text) => (text.includes(',') ? `"${text}"` : text)).join(',')).join('\n');
    const source = (value: string) => document(changed(proactiveRows, '行政许可', ['行政许可', value]), requestRows, commas);
    expect([cell(source('58'), natural), cell(source('58'), licensing)]).toEqual([
      [5, 'number', 'certain'],
      [58, 'number', 'certain'],
    ]);
    expect(cell(source('1,058'), licensing)).toEqual([1058, 'number', 'certain']);
    expect(cell(source('1,058').replace('"1,058"', '1,058'), licensing)[0]).toBeNull();
  });

  test('section four may stand before its heading', () => {
    const heads = '结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n';
    const four = `行政复议\n行政诉讼\n${heads}未经复议直接起诉\n复议后起诉\n${heads}${heads}0\n0\n1\n0\n1\n0\n0\n2\n0\n2\n0\n0\n3\n0\n3\n`;
    const source = document(proactiveRows, requestRows, onLines).replace('四、政府信息公开行政复议', `${four}$&`);
    expect(cell(source, 'disputes.litigation.direct.total')).toEqual([2, 'number', 'certain']);
  });

  test('absent is never certain', () => {
    expect(cell(document(changed(proactiveRows, '行政强制'), requestRows, onLines), 'proactive.coerciveMeasures.decisions')).toEqual([
      null,
      'absent',
      'inferred',
    ]);
  });
});

describe('what is usual in a table', () => {
  const bars: Habit = { class: '|', unit: 1, blank: 1, newlines: 0, lineBound: true, marked: true, markup: false };
  const manners = { repeating: true, blanksKept: false, counted: 0 };
  const value = { kind: 'number', text: '1', value: 1, piece: { text: '1', span: { start: 0, end: 1 }, marks: '|' } } as Token;
  /** A row of three columns: `.` is a blank, `1` a value. */
  const row = (cells: string, width = cells.length + 1): Measured => {
    const slots = Array.from(cells, (c) => (c === '1' ? { token: value } : {}));
    const lead = cells.includes('1') ? cells.indexOf('1') : cells.length;
    const filled = slots.flatMap(({ token }) => token ?? []);
    return {
      source: { depth: 0, group: '', widest: 3, lastRead: 2, places: [], heads: [] },
      columns: 3,
      slots: { slots, lead, filled, items: [], width, labels: 1 },
    } as unknown as Measured;
  };
  const times = (n: number, cells: string, width?: number): Measured[] => Array.from({ length: n }, () => row(cells, width));
  const shape = (rows: readonly Measured[], of: Measured, habit = bars, own = manners) => shapeOf(rows, habit, undefined, own)(of);

  test('a width is usual that seven rows of ten have', () => {
    const wide = row('1.', 9);
    expect(shape([...times(7, '1.', 4), ...times(2, '1.', 9), wide], wide).surplus).toBe(5);
    expect(shape([...times(6, '1.', 4), ...times(3, '1.', 9), wide], row('1.', 4)).usualWidth).toBe(false);
  });
  test('full rows tell the lead where eight of ten agree', () => {
    const short = row('.1.');
    expect(shape([...times(8, '.111'), ...times(2, '111'), short], short).lead).toBe(1);
    expect(shape([...times(7, '.111'), ...times(3, '111'), short], short)).toMatchObject({ lead: 0, leadSettled: false });
  });
  test('full rows tell how many cells stand behind labels where eight of ten agree', () => {
    const long = row('1.1..');
    expect(shape([...times(8, '111'), ...times(2, '111.'), long], long)).toMatchObject({ surplus: 2, peered: true });
    expect(shape([...times(7, '111'), ...times(3, '111.'), long], long).peered).toBe(false);
  });
  test('markup states cells where seven rows of ten have just as many as the form', () => {
    const markup = { ...bars, markup: true };
    const short = row('1.1');
    expect(shape([...times(6, '.1.'), ...times(3, '.1..'), short], short, markup).leadSettled).toBe(true);
    expect(shape([...times(5, '.1.'), ...times(4, '.1..'), short], short, markup).leadSettled).toBe(false);
  });
  test('three rows that end in as many blanks, and three without a value, show how blanks are shown', () => {
    const kept = { ...manners, blanksKept: true };
    const any = row('111');
    expect([2, 3].map((n) => shape([...times(n, '1..'), ...times(4, '111')], any, bars, kept).trailingRepeats(2))).toEqual([false, true]);
    expect([2, 3].map((n) => shape([...times(n, '...'), ...times(4, '111')], any).blankRepeats)).toEqual([false, true]);
  });
  test('newlines are counted where three rows of the source give just as many cells, and none of the table another number', () => {
    const lines: Habit = { ...bars, class: '\n', newlines: 1, lineBound: false, marked: false };
    const counted = (rows: readonly Measured[], n: number) => shape(rows, row('1.1'), lines, { ...manners, counted: n }).trusted;
    expect([2, 3].map((n) => counted([row('1.1')], n))).toEqual([false, true]);
    expect(counted([row('1.1'), row('1.1.')], 3)).toBe(false);
    // One full row of ten may have more.
    expect([9, 8].map((n) => counted([row('1.1'), ...times(n, '111'), row('111.')], 3))).toEqual([true, false]);
  });
});
