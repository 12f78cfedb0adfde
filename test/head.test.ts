/** What stands around the tables, from short texts written for it, and from the seeds where they are at hand. */
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { editionIds, forms } from '../src/form/index.ts';
import { readers, type SourceFormat } from './support/readers.ts';
import { readHead, type HeadReading } from '../src/report/head/index.ts';
import { datesIn, isoDate, periodIn, withDigits } from '../src/report/head/dates.ts';
import { headingOf } from '../src/report/head/headings.ts';
import { paragraphsOf } from '../src/report/head/paragraphs.ts';
import { organOf, titleIn } from '../src/report/head/title.ts';
import { worth } from '../src/report/head/titles.ts';
import { folderFor } from './support/folder.ts';

/** The words of the form's tables: a stand-in for the aligner, which knows by place what is a table. */
const printed = (key: (text: string) => string): string =>
  editionIds
    .flatMap((edition) => forms[edition].tables)
    .flatMap(({ heads, blocks }) => [
      ...heads,
      ...blocks.flatMap(({ caption = '', columns, rows }) => [
        caption,
        ...columns.flatMap(({ label, group = '' }) => [label, group]),
        ...rows.flatMap(({ label, groups = [] }) => [label, ...groups]),
      ]),
    ])
    .map(key)
    .join('\n');

function read(text: string, { format = 'text', script = 'keep' }: { format?: SourceFormat; script?: 'keep' | 'hans' } = {}): HeadReading {
  const folder = folderFor(text);
  const pieces = readers[format](text);
  const labels = printed(folder.key);
  const used = pieces.map(
    (piece) =>
      (/[|\t]/u.test(piece.marks) && /^[\d/-]+$/u.test(piece.text)) ||
      (piece.text.length < 200 && folder.key(piece.text).length > 1 && labels.includes(folder.key(piece.text))),
  );
  return readHead({ pieces, text, folder, used, script });
}

const codes = ({ messages }: HeadReading): string[] => messages.map(({ code }) => code);

describe('title, organ, year', () => {
  test.each([
    ['before its kind', '白鹭经济技术', '开发区管理委员会'],
    ['within a place', '国家税务总局青', '石县税务局'],
    ['within a word, below a list of neighbours', '上一篇：岚河市教育局2022年政府信息公开工作年度报告\n白鹭经济技术开发区管', '理委员会'],
  ])('a name broken %s is whole where the text has it whole', (_, first, second) => {
    const organ = `${first.split('\n').at(-1) ?? ''}${second}`;
    const below = `\n\n本报告由${organ}编制，所列数据的统计期限自2023年1月1日起至12月31日止。\n一、总体情况\n${organ}认真落实要求。\n`;
    const { head, evidence } = read(`${first}\n${second}2023年政府信息公开工作年度报告${below}`);
    expect([head.organ, head.year, evidence.organ.certainty]).toEqual([organ, 2023, 'certain']);
  });

  test('what stands above a title and not in the text is no part of its organ', () => {
    const { head } = read(
      '白鹭资讯\n柳溪县财政局2023年政府信息公开工作年度报告\n\n本报告由柳溪县财政局编制。\n一、总体情况\n柳溪县财政局认真落实要求。\n',
    );
    expect(head.organ).toBe('柳溪县财政局');
  });

  test.each<[string, string, string | null, string | null, number | null]>([
    [
      'as the form has it',
      '柳溪县教育局2023年政府信息公开工作年度报告\n\n正文在此，略。',
      '柳溪县教育局2023年政府信息公开工作年度报告',
      '柳溪县教育局',
      2023,
    ],
    [
      'blanks inside',
      '柳溪县人民政府 2022 年政府信息公开工作年度报告',
      '柳溪县人民政府 2022 年政府信息公开工作年度报告',
      '柳溪县人民政府',
      2022,
    ],
    [
      'over two lines',
      '柳溪县人民政府办公室\n2023年政府信息公开工作年度报告',
      '柳溪县人民政府办公室2023年政府信息公开工作年度报告',
      '柳溪县人民政府办公室',
      2023,
    ],
    [
      'cut in its midst',
      '柳溪县水务局2021年政府信息公开\n工作年度报告',
      '柳溪县水务局2021年政府信息公开工作年度报告',
      '柳溪县水务局',
      2021,
    ],
    [
      'over three lines',
      '柳溪县水务局\n2023年政府信息公开\n工作年度报告',
      '柳溪县水务局2023年政府信息公开工作年度报告',
      '柳溪县水务局',
      2023,
    ],
    ['a sentence that ends like a title', '根据条例要求编制柳溪县水务局2023年政府信息公开工作年度报告', null, '柳溪县水务局', 2023],
    [
      'a dash within, where nothing stands behind the title',
      '柳溪县水务局年报-2023年政府信息公开工作年度报告',
      '柳溪县水务局年报-2023年政府信息公开工作年度报告',
      '柳溪县水务局',
      2023,
    ],
    ['the year first', '2023年度柳溪县水务局政府信息公开年报', '2023年度柳溪县水务局政府信息公开年报', '柳溪县水务局', 2023],
    ['an annual work report', '2024年青石经开区政府年度工作报告', '2024年青石经开区政府年度工作报告', '青石经开区', 2024],
    ['政府 once for organ and matter', '柳溪县人民政府信息公开2023年度报告', '柳溪县人民政府信息公开2023年度报告', '柳溪县人民政府', 2023],
    ['numerals', '柳溪镇二〇二三年政府信息公开工作年度报告', '柳溪镇二〇二三年政府信息公开工作年度报告', '柳溪镇', 2023],
    [
      'a line of metadata',
      '标题：柳溪县统计局2023年政府信息公开工作年度报告\n索引号：123\n\n一、总体情况',
      '柳溪县统计局2023年政府信息公开工作年度报告',
      '柳溪县统计局',
      2023,
    ],
    ['none', '一份说明，与此无关。', null, null, null],
    ['a report about something else', '柳溪县2023年法治建设年度报告', null, null, null],
    ['a sentence about the report is no title, but says whose', '现将柳溪县2023年政府信息公开工作年度报告公布如下', null, '柳溪县', 2023],
  ])('%s', (_, text, title, organ, year) => {
    const { head } = read(text);
    expect({ title: head.title, organ: head.organ, year: head.year }).toEqual({ title, organ, year });
  });

  test.each<[string, string, string | null, number | null]>([
    ['a number of four digits before the year is no year', '柳溪县1566工程办公室2024年政府信息公开工作年度报告', null, 2024],
    ['关于 before the organ', '关于柳溪县财政局2024年政府信息公开工作的年度报告', '柳溪县财政局', 2024],
    ['a year in which no report was due', '柳溪县财政局1949年政府信息公开工作年度报告', '柳溪县财政局', null],
  ])('%s', (_, text, organ, year) => {
    expect([read(text).head.organ, read(text).evidence.year.value]).toEqual([organ, year]);
  });

  test('a place above a title whose organ the text names without it is no part of the organ', () => {
    const title = '柳溪县财政局2023年政府信息公开工作年度报告';
    const text = '本报告由柳溪县财政局编制。\n一、总体情况\n认真落实要求。\n';
    expect(read(`云岭市\n${title}\n${text}`).head.organ).toBe('柳溪县财政局');
    expect(read(`云岭市\n${title}\n一、总体情况\n认真落实要求。\n`).head.organ).toBe('云岭市柳溪县财政局');
  });

  test('a title may be six characters long, and says as much by the kind of its organ as by its year', () => {
    expect(organOf('柳溪县1566工程办公室2024年政府信息公开工作年度报告', folderFor(''))).toBe('柳溪县1566工程办公室');
    expect(titleIn('信息公开年报', folderFor(''))).toBe('信息公开年报');
    expect(titleIn('信公开年报', folderFor(''))).toBeUndefined();
    expect(worth({ organ: '白鹭资讯', year: 2024 })).toBe(worth({ organ: '财政局', year: null }));
  });

  test('without headings, a title and metadata are looked for in the first eighty lines', () => {
    const title = '柳溪县财政局2023年政府信息公开工作年度报告';
    const below = (lines: number, text: string) => read(`${'白鹭观鸟，四时皆宜。\n'.repeat(lines)}${text}\n`).head;
    expect([below(79, title).title, below(80, title).title]).toEqual([title, null]);
    expect([79, 80].map((lines) => below(lines, '索引号：12/34').metadata.length)).toEqual([1, 0]);
  });

  test('the year before the signature speaks for the year of the title', () => {
    const { evidence } = read('柳溪县水务局2023年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n柳溪县水务局\n2024年1月19日\n');
    expect(evidence.year.candidates.map(({ value, from }) => [value, from])).toContainEqual([2023, 'signature']);
  });

  test('a title that is said twice is not against itself', () => {
    const title = '柳溪县水务局2023年政府信息公开工作年度报告';
    const { evidence } = read(`标题：${title}\n索引号：123\n${title}\n一、总体情况\n全年平稳。\n`);
    expect(evidence.title).toMatchObject({ value: title, certainty: 'certain' });
    expect(evidence.title.candidates.map(({ against }) => against)).toEqual(evidence.title.candidates.map(() => []));
  });

  test('two titles are rivals', () => {
    const [stated, printed] = ['柳溪县水务局2022年政府信息公开工作年度报告', '柳溪县水务局2023年政府信息公开工作年度报告'];
    const { evidence } = read(`标题：${stated}\n索引号：123\n${printed}\n一、总体情况\n全年平稳。\n`);
    expect(evidence.title.candidates.filter(({ against }) => against.length > 0)).toHaveLength(1);
    expect(evidence.title.candidates.map(({ value }) => value).sort()).toEqual([stated, printed]);
  });

  test('a title of two organs has two candidates', () => {
    const { evidence } = read('柳溪县水务局、柳溪县林业局2023年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n');
    expect(evidence.organ.candidates.map(({ value }) => value).sort()).toEqual(['柳溪县林业局', '柳溪县水务局']);
    expect(evidence.organ.certainty).toBe('doubtful');
  });

  test('a damaged year is said, not guessed', () => {
    const reading = read('柳溪县教育局202020年政府信息公开工作年度报告');
    expect(reading.head.year).toBeNull();
    expect(reading.head.organ).toBe('柳溪县教育局');
    expect(reading.messages).toEqual([{ code: 'year-unreadable', severity: 'warning', cells: [], data: { found: '202020' } }]);
  });

  test('without a year in the title the period says it; two years are said', () => {
    expect(read('柳溪县教育局政府信息公开工作年度报告\n本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。').head.year).toBe(2021);
    const both = read('柳溪县教育局2022年政府信息公开工作年度报告\n本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。');
    expect([both.head.year, codes(both)]).toEqual([2022, ['year-conflict']]);
    expect(codes(read('柳溪县教育局政府信息公开工作年度报告'))).toEqual(['year-missing']);
    expect(codes(read('一份说明。'))).toEqual(['title-missing']);
  });

  test('a page: what the site adds is left out, the cells of its table are read', () => {
    const page =
      '<title>柳溪县林业局2023年政府信息公开工作年度报告_柳溪县人民政府</title><ul><li>首页<li>2025年12月30日 星期二</ul>' +
      '<table><tr><td>索引号<td>0140/2024-2<td>分类<td>年报&nbsp;&nbsp;其他<tr><td>发布机构<td>柳溪县林业局<td>公开日期<td><i>2024-01-17</i><tr><td>文　号<td></table>' +
      '<h1>柳溪县林业局<br>2023年政府信息公开工作年度报告</h1><p>发布时间：2024-01-17 09:30 来源：柳溪县林业局</p><p>本报告依规定编制，内容真实。</p><p>一、总体情况</p><p>略。</p>';
    const { head } = read(page, { format: 'html' });
    expect(head).toMatchObject({
      title: '柳溪县林业局2023年政府信息公开工作年度报告',
      organ: '柳溪县林业局',
      year: 2023,
      dates: { signed: null, published: '2024-01-17' },
      preamble: '本报告依规定编制，内容真实。',
    });
    expect(head.metadata).toEqual([
      { id: 'indexNumber', label: '索引号', value: '0140/2024-2' },
      { id: 'category', label: '分类', value: '年报 其他' },
      { id: 'publisher', label: '发布机构', value: '柳溪县林业局' },
      { id: 'publicationDate', label: '公开日期', value: '2024-01-17' },
      { id: 'documentNumber', label: '文号', value: '' },
      { id: 'publicationDate', label: '发布时间', value: '2024-01-17 09:30' },
      { id: 'publisher', label: '来源', value: '柳溪县林业局' },
    ]);
  });
});

describe('metadata', () => {
  const known = (text: string): string[] =>
    read(`${text}\n一、总体情况\n略。`).head.metadata.map(({ id = '', label, value }) => `${id} ${label}=${value}`);
  test.each<[string, string, string[]]>([
    [
      'rows with bars',
      '索引号 | 12/34 | 文 号 | |\n发布机构 | 柳溪县教育局 | 发布日期 | 2024-02-22 10:18:21 |',
      [
        'indexNumber 索引号=12/34',
        'documentNumber 文号=',
        'publisher 发布机构=柳溪县教育局',
        'publicationDate 发布日期=2024-02-22 10:18:21',
      ],
    ],
    [
      'labels with colons',
      '索 引 号：12/34\n公开日期:2024-01-02\n关键词：',
      ['indexNumber 索引号=12/34', 'publicationDate 公开日期=2024-01-02', 'keywords 关键词='],
    ],
    [
      'several on a line',
      '索引号：12/34 发布机构：柳溪县教育局 发布时间：2024-01-02 08:30',
      ['indexNumber 索引号=12/34', 'publisher 发布机构=柳溪县教育局', 'publicationDate 发布时间=2024-01-02 08:30'],
    ],
    ['no colon', '发布日期 2024-01-02', ['publicationDate 发布日期=2024-01-02']],
    ['two pieces of a line', '发布机构\u3000\u3000\u3000柳溪县教育局', ['publisher 发布机构=柳溪县教育局']],
    ['three pieces of a line, of which none is marked as a label', '发布机构\u3000\u3000\u3000柳溪县教育局\u3000\u3000\u3000办公室', []],
    ['the value below', '成文日期：\n2024年1月5日\n有效性：\n长期有效', ['creationDate 成文日期=2024年1月5日', 'validity 有效性=长期有效']],
    ['labels that have no id', '浏览次数：381 发布日期：2024-01-02', [' 浏览次数=381', 'publicationDate 发布日期=2024-01-02']],
    ['prose is none', '数据的来源：各科室报送的台账。本局说明如下，来源见附件：详见后文。', []],
  ])('%s', (_, text, expected) => {
    expect(known(text)).toEqual(expected);
  });
});

describe('dates', () => {
  test.each<[string, (string | undefined)[]]>([
    ['2024年2月19日', ['2024-02-19']],
    ['2024 年 2 月 9 日', ['2024-02-09']],
    ['2024-02-22 10:18:21', ['2024-02-22']],
    ['2024/2/2，2024.12.31', ['2024-02-02', '2024-12-31']],
    ['二〇二四年二月十九日', ['2024-02-19']],
    ['二○二四年十二月三十一日', ['2024-12-31']],
    ['2024年2月30日', [undefined]],
    ['2023年2月29日', [undefined]],
    ['202020年1月5日', [undefined]],
    ['2024年2月', []],
    ['电话 0891-6318339', []],
  ])('%s', (text, expected) => {
    expect(datesIn(withDigits(folderFor(text).fold(text))).map(({ iso }) => iso)).toEqual(expected);
  });

  test.each<[string, [string | null, string | null] | undefined]>([
    ['统计期限为2023年1月1日至12月31日。', ['2023-01-01', '2023-12-31']],
    ['所列数据的统计期限自 2023 年 1 月 1 日起，至 2023 年 12 月 31 日止', ['2023-01-01', '2023-12-31']],
    ['二〇二三年一月一日到二〇二三年十二月三十一日', ['2023-01-01', '2023-12-31']],
    ['2023年3月1日至5月2日开展宣传', undefined],
    ['2023年3月1日至5月2日开展宣传。统计时限为2023年1月1日-2023年12月31日', ['2023-01-01', '2023-12-31']],
    ['统计期限为20223年1月1日至12月31日', [null, null]],
  ])('period: %s', (text, expected) => {
    const period = periodIn(withDigits(folderFor(text).fold(text)));
    expect(period && [period.from, period.to]).toEqual(expected);
  });

  test.each<[string, string, string | null, string | null]>([
    ['organ and date at the end', '柳溪县教育局\n2024年1月19日', '2024-01-19', '柳溪县教育局'],
    ['on one line', '柳溪县教育局 2024年1月19日', '2024-01-19', '柳溪县教育局'],
    ['numerals', '柳溪县人民政府办公室\n二〇二四年一月十九日', '2024-01-19', '柳溪县人民政府办公室'],
    ['followed by what sites put there', '柳溪县教育局\n2024年1月19日\n打印 关闭\n版权所有', '2024-01-19', '柳溪县教育局'],
    ['no such', '', null, null],
  ])('signature: %s', (_, end, signed, organ) => {
    const { head } = read(`一、总体情况\n略。\n六、其他需要报告的事项\n本年度没有收取费用。\n\n${end}`);
    expect([head.dates.signed, head.organ, head.sections.at(-1)?.text]).toEqual([signed, organ, '本年度没有收取费用。']);
  });

  test('a date that cannot be is said', () => {
    const reading = read('柳溪县教育局2023年政府信息公开工作年度报告\n一、总体情况\n略。\n柳溪县教育局\n2024年13月9日');
    expect(reading.head.dates.signed).toBeNull();
    expect(reading.messages).toMatchObject([{ code: 'date-unreadable', data: { field: 'signed', found: '2024年13月9日' } }]);
  });
});

describe('sections', () => {
  test('a heading of a line of its own has at most sixty characters', () => {
    const heading = (years: number, ofYears: number) => {
      const raw = `一、${'2023年'.repeat(years)}${'2023年度'.repeat(ofYears)}总体情况`;
      return [raw.length, headingOf({ raw, clean: () => raw, next: () => undefined, used: false, tabular: false }, folderFor(raw), 0)?.id];
    };
    expect([heading(6, 4), heading(5, 5)]).toEqual([
      [60, 'overall'],
      [61, undefined],
    ]);
  });

  const headings = (text: string): string[] =>
    read(text).head.sections.map(({ id, number, heading }) => `${id ?? '-'} ${number ?? '-'} ${heading}`);
  test.each<[string, string, string[]]>([
    [
      'as the form has them',
      '一、总体情况\n甲。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n乙。\n六、其他需要报告的事项\n丙。',
      [
        'overall 1 一、总体情况',
        'proactive 2 二、主动公开政府信息情况',
        'requests 3 三、收到和处理政府信息公开申请情况',
        'disputes 4 四、政府信息公开行政复议、行政诉讼情况',
        'problems 5 五、存在的主要问题及改进情况',
        'otherMatters 6 六、其他需要报告的事项',
      ],
    ],
    [
      'other wordings',
      '一、政府信息公开总体情况\n二、行政机关主动公开政府信息的情况\n五、当前存在的主要问题及下一步改进措施\n甲。',
      [
        'overall 1 一、政府信息公开总体情况',
        'proactive 2 二、行政机关主动公开政府信息的情况',
        'problems 5 五、当前存在的主要问题及下一步改进措施',
      ],
    ],
    [
      'damage',
      '一、总 体 情 况??\n??二、主动公开政府信情况\n**五、存在的主要问题及改进情况**\n[bookmark: _GoBack]六、其他需要报告事项',
      [
        'overall 1 一、总 体 情 况',
        'proactive 2 二、主动公开政府信情况',
        'problems 5 五、存在的主要问题及改进情况',
        'otherMatters 6 六、其他需要报告事项',
      ],
    ],
    [
      'other numerals, or none',
      '第一部分 总体情况\n2.主动公开政府信息情况\n收到和处理政府信息公开申请情况\n5、 其他需要报告的事项',
      [
        'overall 1 第一部分 总体情况',
        'proactive 2 2.主动公开政府信息情况',
        'requests - 收到和处理政府信息公开申请情况',
        'otherMatters 5 5、 其他需要报告的事项',
      ],
    ],
    ['broken', '四、政府信息公开行政复议、\n行政诉讼情况\n甲。', ['disputes 4 四、政府信息公开行政复议、行政诉讼情况']],
    ['a heading and its text', '六、其他需要报告的事项：本年度没有收费。', ['otherMatters 6 六、其他需要报告的事项']],
    [
      'others, in other order',
      '一、2023年主动公开政府信息情况\n甲。\n二、果园运行的现状\n乙。\n三、下一步打算\n一、不是标题\n5、 其他需要报告的事项\n三、收到和处理政府信息公开申请情况',
      [
        'proactive 1 一、2023年主动公开政府信息情况',
        '- 2 二、果园运行的现状',
        '- 3 三、下一步打算',
        'otherMatters 5 5、 其他需要报告的事项',
        'requests 3 三、收到和处理政府信息公开申请情况',
      ],
    ],
    [
      'rows of the tables are none',
      '三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量 | 1\n二、上年结转政府信息公开申请数量 | 0\n三、本年度办理结果 |\n四、结转下年度继续办理 | 0',
      ['requests 3 三、收到和处理政府信息公开申请情况'],
    ],
    [
      'a list of contents',
      '一、总体情况\n二、主动公开政府信息情况\n一、总体情况\n甲。\n二、主动公开政府信息情况\n乙。',
      ['overall 1 一、总体情况', 'proactive 2 二、主动公开政府信息情况'],
    ],
    [
      'told apart by the words that tell, not by those that all share',
      '一、政府信息公开工作情况\n二、组织领导和保障情况\n三、政府信息公开主动公开情况\n四、政府信息公开申请情况\n五、政府信息公开保障情况\n六、其它需要报告的事项',
      [
        '- 1 一、政府信息公开工作情况',
        '- 2 二、组织领导和保障情况',
        '- 3 三、政府信息公开主动公开情况',
        'requests 4 四、政府信息公开申请情况',
        '- 5 五、政府信息公开保障情况',
        'otherMatters 6 六、其它需要报告的事项',
      ],
    ],
    [
      'two matters in one heading are neither',
      '一、总休情况\n二、主动公开政府信息情况和收到申请情况\n三、收到和处理政府信息公开中请情况',
      ['overall 1 一、总休情况', '- 2 二、主动公开政府信息情况和收到申请情况', 'requests 3 三、收到和处理政府信息公开中请情况'],
    ],
    [
      'chapters of a place before and between the six',
      '一、组织推进情况\n甲。\n二、总体情况\n乙。\n三、主动公开政府信息情况\n四、基层公开示范情况\n丙。\n五、收到和处理政府信息公开申请情况',
      [
        '- 1 一、组织推进情况',
        'overall 2 二、总体情况',
        'proactive 3 三、主动公开政府信息情况',
        '- 4 四、基层公开示范情况',
        'requests 5 五、收到和处理政府信息公开申请情况',
      ],
    ],
    [
      'shorter and longer titles of disputes and problems',
      '四、因政府信息公开工作被申请行政复议和提起行政诉讼情况\n五、存在的主要问题及整改措施',
      ['disputes 4 四、因政府信息公开工作被申请行政复议和提起行政诉讼情况', 'problems 5 五、存在的主要问题及整改措施'],
    ],
    ['none', '没有小标题的一段话。', []],
  ])('%s', (_, text, expected) => {
    expect(headings(text)).toEqual(expected);
  });

  test('text: lines joined, tables and residue left out, spans from heading to heading', () => {
    const text =
      '[bookmark: _GoBack]一、总体情况\n（一）分工明确，任务到人\n全年借助公众号和两处新设的公告栏传播信\n\n息 524\n条，**其中**要闻 20 条。\n- 4 -\n（二）其他。一切如常??\n//是否显示图标\n' +
      '二、主动公开政府信息情况\n规章 | 3 | 0 | 12 |\n表后有一句说明，说明数据的由来并且足够长。\n六、其他需要报告的事项\n无。';
    const { sections } = read(text).head;
    expect(sections.map((section) => section.text)).toEqual([
      '（一）分工明确，任务到人\n全年借助公众号和两处新设的公告栏传播信息 524条，其中要闻 20 条。\n（二）其他。一切如常',
      '表后有一句说明，说明数据的由来并且足够长。',
      '无。',
    ]);
    expect(sections.map(({ span }) => text.slice(span!.start, span!.start + 8))).toEqual([
      '[bookmar',
      '二、主动公开政府',
      '六、其他需要报告',
    ]);
    expect(sections.map(({ span }) => span!.end)).toEqual([text.indexOf('二、主动'), text.indexOf('六、其他'), text.length]);
  });

  test('script: as in the source, without glosses, or in Simplified', () => {
    const text = '柳溪縣水務(wù)局2023年政府信息公開(kāi)工作年度報(bào)告\n一、總體情況\n一切如常,開(kāi)展順利。';
    const keep = read(text).head;
    expect([keep.title, keep.organ, keep.sections[0]?.heading, keep.sections[0]?.text]).toEqual([
      '柳溪縣水務局2023年政府信息公開工作年度報告',
      '柳溪縣水務局',
      '一、總體情況',
      '一切如常,開展順利。',
    ]);
    const hans = read(text, { script: 'hans' }).head;
    expect([hans.title, hans.organ, hans.sections[0]?.id, hans.sections[0]?.text]).toEqual([
      '柳溪县水务局2023年政府信息公开工作年度报告',
      '柳溪县水务局',
      'overall',
      '一切如常,开展顺利。',
    ]);
  });
});

describe('paragraphs', () => {
  test.each<[string, string[], string[]]>([
    ['broken lines', ['这一行在中间断', '开了，后面接上。', '另起一段。'], ['这一行在中间断开了，后面接上。', '另起一段。']],
    [
      'headings within',
      ['（一）加强领导', '全年召开会议三次，逐项落实各科室的责任，效果明显。'],
      ['（一）加强领导', '全年召开会议三次，逐项落实各科室的责任，效果明显。'],
    ],
    ['items', ['有下列三项', '一是这样；', '二是那样', '（一）还有'], ['有下列三项', '一是这样；', '二是那样', '（一）还有']],
    ['Latin words keep their blank', ['see the open', 'data portal。'], ['see the open data portal。']],
    ['none', [], []],
  ])('%s', (_, lines, expected) => {
    expect(paragraphsOf(lines)).toEqual(expected);
  });
});

test('any text gives a head whose sections follow one another', () => {
  const part = fc.constantFrom(
    '一、总体情况',
    '二、主动公开政府信息情况',
    '二、',
    '三',
    '果园运行的现状',
    '柳溪县教育局',
    '2023年',
    '202020年',
    '政府信息公开',
    '工作年度报告',
    '2024年1月9日',
    '1月1日至12月31日',
    '统计期限',
    '发布日期：',
    '索引号',
    '来源:',
    '??',
    '[bookmark: _GoBack]',
    '**',
    '//',
    '甲乙丙。',
    '（一）',
    '0',
    ' ',
    '　',
    '\n',
    '\n\n',
    ' | ',
    '\t',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const { head } = read(text);
      let end = 0;
      for (const { span, heading } of head.sections) {
        expect(heading).not.toBe('');
        expect(span!.start).toBeGreaterThanOrEqual(end);
        ({ end } = span!);
      }
      expect(end).toBeLessThanOrEqual(text.length);
      // Nothing is made up: a year that is given stands in the text.
      if (head.year !== null) expect(text).toContain(String(head.year));
      for (const date of [head.dates.signed, head.dates.published]) if (date !== null) expect(text).toContain(date.slice(0, 4));
    }),
  );
});

test.each<[string, string]>([
  ['headings', '一、总体情况\n'.repeat(20_000)],
  ['one line', '一、总体情况。'.repeat(50_000)],
  ['digits', '1'.repeat(300_000)],
  ['dates', '2023年1月1日至'.repeat(30_000)],
  ['labels', '来源：'.repeat(50_000)],
  ['blanks', `柳溪县 ${' '.repeat(200_000)}报告`],
  ['losses', '? '.repeat(100_000)],
])('hostile: %s', (_, text) => {
  const start = performance.now();
  expect(read(text).head.period).toBeNull();
  expect(performance.now() - start).toBeLessThan(4000);
});

const seeds = new URL('../../shared/seeds/', import.meta.url);

(existsSync(seeds) ? describe : describe.skip)('seeds', () => {
  test.each<[string, string, string, number, [string, string] | null, string | null, string | null, string[]]>([
    [
      '000',
      '2024年拉萨经开区政府年度工作报告',
      '拉萨经开区',
      2024,
      null,
      null,
      null,
      ['proactive', '-', '-', '-', 'otherMatters', 'requests', 'disputes'],
    ],
    [
      '001',
      '西藏自治區人民政府辦公廳2023年政府信息公開工作年度報告',
      '西藏自治區人民政府辦公廳',
      2023,
      ['2023-01-01', '2023-12-31'],
      '2024-02-19',
      '2024-02-22',
      ['overall', 'proactive', 'disputes', 'problems', 'otherMatters'],
    ],
    [
      '002',
      '西工区人民政府办公室 2024 年政府信息公开工作年度报告',
      '西工区人民政府办公室',
      2024,
      null,
      null,
      null,
      ['overall', 'proactive', 'requests', 'disputes', 'problems', 'otherMatters'],
    ],
    [
      '003',
      '重庆市万盛经济技术开发区管理委员会办公室2024年政府信息公开工作年度报告',
      '重庆市万盛经济技术开发区管理委员会办公室',
      2024,
      ['2024-01-01', '2024-12-31'],
      null,
      null,
      ['overall', 'proactive', 'requests', 'disputes', 'problems', 'otherMatters'],
    ],
    [
      '004',
      '西宁经济技术开发区管理委员会办公室 2024 年政府信息公开工作年度报告',
      '西宁经济技术开发区管理委员会办公室',
      2024,
      null,
      null,
      null,
      ['overall', 'proactive', 'requests', 'disputes', 'problems'],
    ],
  ])('%s', (name, title, organ, year, period, signed, published, sections) => {
    const file = readdirSync(seeds).find((found) => found.startsWith(name) && found.endsWith('.txt'))!;
    const { head, messages } = read(readFileSync(new URL(file, seeds), 'utf8'));
    expect(head).toMatchObject({ title, organ, year, period: period && { from: period[0], to: period[1] }, dates: { signed, published } });
    expect(head.sections.map(({ id }) => id ?? '-')).toEqual(sections);
    expect(messages).toEqual([]);
    // No residue, no broken paragraph.
    for (const { text } of head.sections) expect(text).not.toMatch(/\*\*|\?\?|bookmark|\/\/是/u);
  });
});

describe('what pages put around a title', () => {
  const body = '\n本报告依规定编制，内容真实。\n一、总体情况\n2023年，一切如常。\n柳溪县财政局\n2024年1月19日';
  const title = '柳溪县财政局2023年政府信息公开工作年度报告';
  test.each<[string, string]>([
    ['the article before, above the title', `上一篇：柳溪县财政局2022年政府信息公开工作年度报告\n${title}`],
    ['the article before, on a line of its own', `上一篇：\n柳溪县财政局2022年政府信息公开工作年度报告\n${title}`],
    [
      'the articles before and after, of others',
      `上一篇：柳溪县水务局2023年政府信息公开工作年度报告\n下一篇：柳溪县2024年政府信息公开工作年度报告\n${title}`,
    ],
    [
      'a list of related articles',
      `相关阅读\n柳溪县财政局2021年政府信息公开工作年度报告\n柳溪县财政局2022年政府信息公开工作年度报告\n字体大小\n${title}`,
    ],
    ['breadcrumbs', `首页 > 政务公开 > 政府信息公开年报 > 柳溪县2022年政府信息公开年报\n${title}`],
    ['a page mark', `Page8-${title}`],
    ['a bullet and a label', `•标题:${title}`],
    ['the name of the site in English', `Government Website - ${title}`],
    ['the name of the site, on a line', `青禾市人民政府门户网站\n${title}`],
    ['a name broken within', `柳溪县财\n政局2023年政府信息公开工作年度报告`],
    ['a name broken behind the place', `柳溪县\n财政局2023年政府信息公开工作年度报告`],
    ['brackets behind the organ', `柳溪县财政局（机关）2023年政府信息公开工作年度报告`],
    ['square brackets around the organ', `【柳溪县财政局】2023年政府信息公开工作年度报告`],
    ['square brackets behind the organ', `柳溪县财政局【机关】2023年政府信息公开工作年度报告`],
  ])('%s', (_, above) => {
    const { head, evidence, messages } = read(above + body);
    expect([head.organ, head.year, evidence.organ.certainty, evidence.year.certainty]).toEqual([
      '柳溪县财政局',
      2023,
      'certain',
      'certain',
    ]);
    expect(messages.map(({ code }) => code)).toEqual([]);
  });

  test('furniture is kept among the candidates, with what speaks against it', () => {
    const { evidence } = read(`上一篇：柳溪县财政局2022年政府信息公开工作年度报告\n${title}${body}`);
    expect(evidence.year.candidates).toContainEqual(expect.objectContaining({ value: 2022, against: ['furniture', 'otherYear'] }));
  });

  test('what is no organ is none', () => {
    expect(read(`-2023学年政府信息公开工作年度报告${body}`).head.organ).toBe('柳溪县财政局');
  });

  test('a title of one office over the text and signature of another is told', () => {
    const { head, evidence, messages } = read(title + body.replace('柳溪县财政局', '柳溪县水务局'));
    expect([head.organ, evidence.organ.certainty, evidence.organ.alternatives]).toEqual(['柳溪县财政局', 'doubtful', ['柳溪县水务局']]);
    expect(messages).toMatchObject([{ code: 'organ-conflict', data: { organ: '柳溪县财政局', others: ['柳溪县水务局'] } }]);
  });

  test('an office signs for its government', () => {
    const { evidence } = read(`柳溪县人民政府2023年政府信息公开工作年度报告${body.replace('柳溪县财政局', '柳溪县人民政府办公室')}`);
    expect(evidence.organ).toMatchObject({ value: '柳溪县人民政府', certainty: 'certain' });
  });

  test('only furniture names it: inferred', () => {
    const { evidence } = read(`上一篇：柳溪县财政局2022年政府信息公开工作年度报告\n一、总体情况\n一切如常。`);
    expect(evidence.year).toMatchObject({ value: 2022, certainty: 'inferred' });
  });

  test('the preamble keeps lines that break within a title, and radicals are read as characters', () => {
    const { head } = read(
      `清源县人⺠政府2023年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开\n条例》编制本报告。\n一、总体情况\n略。`,
    );
    expect([head.organ, head.preamble]).toEqual(['清源县人民政府', '根据《中华人民共和国政府信息公开条例》编制本报告。']);
  });
});

test.each<[string, string, string, string | undefined]>([
  ['2023', '2', '28', '2023-02-28'],
  ['2023', '2', '29', undefined],
  ['2024', '2', '29', '2024-02-29'],
  ['2000', '2', '29', '2000-02-29'],
  ['2100', '2', '29', undefined],
  ['2023', '3', '29', '2023-03-29'],
  ['2023', '4', '31', undefined],
  ['2023', '13', '1', undefined],
])('the day %s-%s-%s', (year, month, day, iso) => {
  expect(isoDate(year, month, day)).toBe(iso);
});

test('the period that the text calls so goes before the whole year', () => {
  const text = '2022年1月1日至2022年12月31日开展清理。本报告统计期限为2023年3月1日至2023年12月31日。';
  expect(periodIn(text)).toMatchObject({ from: '2023-03-01', to: '2023-12-31' });
});

describe('lines that stand for themselves', () => {
  const line = (length: number, start = ''): string => start + '文'.repeat(length - start.length);
  const end = (length: number): string => `${'字'.repeat(length - 1)}。`;
  test.each<[string, string, string, boolean]>([
    ['an item of less than seven tenths of the widest', line(13, '（一）'), end(20), true],
    ['an item of seven tenths', line(14, '（一）'), end(20), false],
    ['a heading of less than half the widest', line(9), end(20), true],
    ['a heading of half', line(10), end(20), false],
    ['a heading of fifteen characters', line(15), end(40), true],
    ['one more', line(16), end(40), false],
  ])('%s', (_, first, second, apart) => {
    expect(paragraphsOf([first, second])).toEqual(apart ? [first, second] : [first + second]);
  });

  test('words of Latin letters are joined with a blank', () => {
    expect(paragraphsOf(['启用版本1.', 'v2系统，运行平稳。'])).toEqual(['启用版本1. v2系统，运行平稳。']);
  });
});

describe('before the first section', () => {
  const preamble = (line: string) => read(`柳溪县水务局2023年政府信息公开工作年度报告\n${line}\n一、总体情况\n全年平稳。\n`).head.preamble;
  test.each<[string, string, boolean]>([
    ['a short line that begins a sentence is prose', '本报告由柳溪县水务局编制', true],
    ['a short line is a name', '柳溪县水务局办公室供稿', false],
    ['24 characters are short', '水'.repeat(24), false],
    ['25 are not', '水'.repeat(25), true],
  ])('%s', (_, line, kept) => {
    expect(preamble(line)).toBe(kept ? line : '');
  });

  const metadata = (lines: string) =>
    read(`${lines}\n柳溪县水务局2023年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n`).head.metadata;
  test('a date behind its label without a colon is metadata in lines of up to 60 characters', () => {
    const spaced = (length: number): string => '发布日期 2024-02-22 '.padEnd(length, '略');
    expect(metadata(spaced(60)).map(({ id }) => id)).toContain('publicationDate');
    expect(metadata(spaced(61)).map(({ id }) => id)).not.toContain('publicationDate');
  });

  test('the label of the next entry is no value', () => {
    expect(metadata('发布机构：\n发布日期\n2024-02-22').map(({ value }) => value)).not.toContain('发布日期');
  });
});
