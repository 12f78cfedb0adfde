/** Errors of fact and false alarms that real reports and laws showed: what was claimed wrong, and what is said now. */
import { type Finding, validate } from '../src/check/index.ts';
import { describe as words, organOf, parse, rows, rowsToCsv, toHtml, toNdjson, unflatten } from '../src/index.ts';
import { rules } from '../src/rules.ts';
import { schemas } from '../src/schema/index.ts';
import { parsed } from './support/parsed.ts';
import { report } from './support/report.ts';
import { sections, withClaim } from './support/sections.ts';

const found = (...args: Parameters<typeof report>): readonly Finding[] => validate(report(...args)).findings;
const of = (findings: readonly Finding[], code: string): Finding[] => findings.filter((finding) => finding.code === code);
const clauseOf = (id: string): string => JSON.stringify(rules.find((rule) => rule.id === id));

describe('errors of fact', () => {
  test.each([
    ['国务院国有资产监督管理委员会', 'department', 'national'],
    ['中国证券监督管理委员会', 'department', 'national'],
    ['北京市城市管理委员会', 'department', 'province'],
    ['清源县经济开发区管理委员会', 'zone', 'county'],
  ])('E1 a 管理委员会 is a zone only behind the word of one: %s', (name, kind, level) => {
    expect(organOf(name)).toMatchObject({ kind, level });
  });

  test('E2 the duty of accuracy is item （四） of the notice, not its fourth part', () => {
    expect(clauseOf('narrative-sums')).toContain('〔2021〕30号“（四）明确责任”');
    expect(JSON.stringify(rules)).not.toContain('号第四部分');
  });

  test('E3 each edition cites its own notice', () => {
    const clauses = rules.find(({ id }) => id === 'copied-text')?.clauses;
    const text = [JSON.stringify(clauses?.['cn-ogi-2021']), JSON.stringify(clauses?.['cn-ogi-2019'])];
    expect(text).toEqual([expect.stringContaining('〔2021〕30号'), expect.stringContaining('〔2019〕60号')]);
  });

  test('E4 a suit against two organs is counted by the organ of the original act alone', () => {
    expect(clauseOf('dual-defendant')).toContain('〔2016〕201号');
    expect(clauseOf('roll-up-disputes')).not.toContain('共同被告为');
    expect(words({ code: 'dual-defendant', severity: 'info', cells: [], data: { organ: '甲', others: ['乙'], suits: 1 } })).toContain(
      '只由原机关统计',
    );
  });

  test.each([
    ['E5', '锡林郭勒盟行政公署', 'government'],
    ['E5', '阿里地区行署', 'government'],
    ['E6', '巴彦塔拉苏木人民政府', 'township'],
    ['E6', '红旗民族乡', 'township'],
    ['E6', '青石镇', 'township'],
    ['E7', '上海市', 'government'],
    ['E7', '西藏自治区', 'government'],
    ['E7', '开远市', 'government'],
    ['E7', '松江区', 'government'],
  ])('%s %s is a %s', (_, name, kind) => {
    expect(organOf(name).kind).toBe(kind);
  });

  test.each([
    ['按照清政办发〔2019〕60号编制。', 0],
    ['按照国务院令第492号公布、第711号修订的《政府信息公开条例》编制。', 0],
    ['按照国办公开办函〔2019〕60号编制。', 1],
    ['按照国务院令第492号编制。', 1],
  ])('E8 what is cited before its revision: %s', (preamble, count) => {
    expect(of(found({ head: { preamble } }), 'wrong-basis')).toHaveLength(count);
  });

  test('E9 amounts are told in decimal arithmetic', () => {
    const [finding] = of(
      found({ cells: { 'proactive.fees.amount': 1234567.89 }, head: { organ: '清源县柳溪镇人民政府' } }),
      'fees-magnitude',
    );
    expect(words(finding!)).toMatch(/123\.456789亿元/u);
  });

  test('E10 decisions are all that were made, published or not; an overview has a thousand characters at most', () => {
    expect(clauseOf('decisions-published-bound')).toMatch(/武政办发|全部处理决定|未公开/u);
    expect(rules.find(({ id }) => id === 'overview-length')?.thresholds).toEqual({ characters: 1000 });
  });

  // No address is the project's own yet: one constant makes the ids, so that one line changes them when there is one.
  test('E11 the ids of schemas are names of one version that resolve nowhere', () => {
    const ids = Object.values(schemas()).map(({ $id }) => $id as string);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^urn:gongkai:schema:1\.0:[a-z-]+(?:\.[a-z0-9-]+)?$/u);
  });
});

describe('false alarms on honest reports', () => {
  test('documents in force that lapse: fewer than follow is information, more is a warning', () => {
    const inForce = (value: number): string[] =>
      of(
        validate(report({ cells: { 'proactive.normativeDocuments.inForce': value } }), {
          previous: report({ year: 2022, cells: { 'proactive.normativeDocuments.inForce': 14 } }),
        }).findings,
        'in-force-chain',
      ).map(({ severity }) => severity);
    expect([inForce(15), inForce(16), inForce(18)]).toEqual([['info'], [], ['warning']]);
  });

  test('a government may publish until the end of March, whose kind is not known is not judged', () => {
    const late = (organ: string): number =>
      of(
        found({ head: { organ, title: `${organ}2023年政府信息公开工作年度报告`, dates: { signed: null, published: '2024-03-15' } } }),
        'published-late',
      ).length;
    expect(['开远市', '锡林郭勒盟行政公署', '某某', '清源县财政局'].map(late)).toEqual([0, 0, 0, 1]);
  });

  test('fees are held against the level of the organ', () => {
    const much = (amount: number, organ: string): number =>
      of(found({ cells: { 'proactive.fees.amount': amount }, head: { organ } }), 'fees-magnitude').length;
    expect([much(1_234_567.89, '上海市'), much(38_200_000, '清源县人民政府')]).toEqual([0, 1]);
  });

  test.each([
    ['清源县柳溪镇人民政府', 9_999, 10_001],
    ['清源县财政局', 199_999, 200_001],
    ['清源县人民政府', 199_999, 200_001],
    ['清源市人民政府', 199_999, 30_000_001],
    ['浙江省人民政府', 29_999_999, 30_000_001],
    ['上海市人民政府', 29_999_999, 30_000_001],
  ])('the limit of fees by level: %s', (organ, fits, exceeds) => {
    const much = (amount: number): number =>
      of(found({ cells: { 'proactive.fees.amount': amount }, head: { organ } }), 'fees-magnitude').length;
    expect([much(fits), much(exceeds)]).toEqual([0, 1]);
  });

  test.each<[string, 'dash' | 'blank', string, readonly string[]]>([
    ['清源县统计局', 'dash', 'marks-for-zero', ['info']],
    ['清源县人民政府', 'dash', 'marks-for-zero', ['info']],
    ['浙江省人民政府', 'dash', 'marks-for-zero', ['warning']],
  ])('a mark in the row of 规章 of an organ without that power is information: %s', (organ, state, code, expected) => {
    const paths = ['issued', 'repealed', 'inForce'].map((column) => `proactive.rules.${column}`);
    const marked = parsed(
      report({ cells: Object.fromEntries(paths.map((path) => [path, null])), head: { organ } }),
      Object.fromEntries(paths.map((path) => [path, { value: null, state, text: '/', certainty: 'certain' as const }])),
    );
    expect(of(validate(marked).findings, code).map(({ severity }) => severity)).toEqual(expected);
  });

  test('五、存在的主要问题及整改措施 is the title of section five', () => {
    const heading = '五、存在的主要问题及整改措施';
    expect(of(found({ head: sections((one) => (one.id === 'problems' ? { ...one, heading } : one)) }), 'section-title')).toEqual([]);
  });

  test.each(['四、因政府信息公开工作被申请行政复议和提起行政诉讼情况', '四、因政府信息公开工作引发的行政复议、行政诉讼情况'])(
    '%s is the title of section four',
    (heading) => {
      expect(of(found({ head: sections((one) => (one.id === 'disputes' ? { ...one, heading } : one)) }), 'section-title')).toEqual([]);
    },
  );

  test.each(['收到政府信息公开申请23件，其中予以公开16件。', '处理重复申请时合并办理24件。'])('prose that is balanced: %s', (text) => {
    expect(found({ head: { ...withClaim(text) } }).filter(({ code }) => code.startsWith('narrative-'))).toEqual([]);
  });
});

const body = '一、总体情况\n本机关依法公开政府信息。\n五、存在的主要问题及改进情况\n更新不够及时。\n六、其他需要报告的事项\n无。';
const title = (organ: string, year = 2023): string => `${organ}${year}年政府信息公开工作年度报告`;

describe('whose report, and of which year', () => {
  test.each([
    ['the neighbour of another year above', `上一篇：${title('柳溪县财政局', 2022)}\n${title('柳溪县财政局')}`],
    ['breadcrumbs', `当前位置：首页 > 政务公开 > ${title('柳溪县水务局', 2021)}\n${title('柳溪县财政局')}`],
    ['a page mark', `Page8-\n${title('柳溪县财政局')}`],
    ['a bullet and a label', `•标题：${title('柳溪县财政局')}`],
    ['brackets behind the organ', title('柳溪县财政局（机关）')],
    ['square brackets behind the organ', title('柳溪县财政局【机关】')],
    ['a name broken in two', `柳溪县\n财政局2023年政府信息公开工作年度报告`],
    ['an English name of the site', `Government Website - ${title('柳溪县财政局')}`],
    ['what is no year of data', `-2023学\n${title('柳溪县财政局')}`],
    ['brackets around the organ', `（柳溪县财政局）2023年政府信息公开工作年度报告`],
    ['square brackets around the organ', `【柳溪县财政局】2023年政府信息公开工作年度报告`],
    ['a name broken by markup', `<h1>柳溪县<br>财政局<br>2023年政府信息公开工作年度报告</h1>`],
  ])('A18 %s', (_, head) => {
    const { report: read } = parse(`${head}\n${body}`);
    expect([read.organ, read.year]).toEqual(['柳溪县财政局', 2023]);
  });

  test('A18 the year of a neighbour is no reason to correct the right period', () => {
    const text = `上一篇：${title('柳溪县财政局', 2022)}\n${title('柳溪县财政局')}\n统计期限为2023年1月1日至2023年12月31日。\n${body}`;
    const result = parse(text);
    expect(result.report.year).toBe(2023);
    for (const code of ['statistical-period', 'wrong-year', 'wrong-edition']) expect(of(validate(result).findings, code)).toEqual([]);
  });

  test('A18 what names no organ is none', () => {
    expect(parse(`-2023学年政府信息公开工作年度报告\n${body}`).report.organ).toBeNull();
  });

  test('A18 a title of one office over preamble and signature of another is a doubt', () => {
    const { head, messages } = parse(`${title('柳溪县财政局')}\n本报告由柳溪县水务局编制。\n${body}\n柳溪县水务局\n2024年1月20日`);
    expect(head.organ.certainty).toBe('doubtful');
    expect(messages.map(({ code }) => code)).toContain('organ-conflict');
  });
});

describe('the head is read from evidence that is weighed and kept', () => {
  const period = '统计期限为2023年1月1日至2023年12月31日。';
  const signed = '柳溪县财政局\n2024年1月18日';
  const conflicts = ({ messages }: ReturnType<typeof parse>): string[] =>
    messages.map(({ code }) => code).filter((code) => code.endsWith('-conflict'));

  test('each candidate has its place, where it was found, and what speaks against it', () => {
    const text = [
      '发布机构：柳溪县财政局',
      '发布日期：2024-01-20',
      `上一篇：${title('柳溪县水务局', 2022)}`,
      title('柳溪县财政局'),
      `本报告由柳溪县财政局编制，${period}`,
      body.replace('本机关', '2023年，本机关'),
      signed,
    ].join('\n');
    const { head, source } = parse(text);
    const told = (['title', 'organ', 'year', 'published'] as const).flatMap((field) =>
      head[field].candidates.map(({ from, value, span, against }) => {
        expect(span).not.toBeNull();
        return `${field} ${from} ${value} “${source.text.slice(span!.start, span!.end)}” ${against.join()}`.trim();
      }),
    );
    const [own, other] = [title('柳溪县财政局'), title('柳溪县水务局', 2022)];
    expect(told).toEqual(
      [
        `title heading ${own} “${own}”`,
        `title heading ${other} “上一篇：${other}” furniture,otherYear`,
        `organ heading 柳溪县财政局 “${own}”`,
        'organ preamble 柳溪县财政局 “柳溪县财政局”',
        'organ signature 柳溪县财政局 “柳溪县财政局”',
        'organ metadata 柳溪县财政局 “柳溪县财政局”',
        `organ heading 柳溪县水务局 “上一篇：${other}” furniture,otherOrgan`,
        `year heading 2023 “${own}”`,
        'year preamble 2023 “2023年”',
        'year overview 2023 “2023年”',
        'year signature 2023 “2024年”',
        'year metadata 2023 “2024年”',
        `year heading 2022 “上一篇：${other}” furniture,otherYear`,
        'published metadata 2024-01-20 “2024-01-20”',
      ].map((line) => line.replace('“2024年”', line.includes('year metadata') ? '“2024-01-20”' : '“2024年”')),
    );
    const { signature, preamble } = Object.fromEntries(head.organ.candidates.map(({ from, span }) => [from, span!.start]));
    expect([preamble! > text.indexOf('本报告由'), signature! > text.indexOf('六、')]).toEqual([true, true]);
  });

  test.each<[string, string, string | null, number | null, string]>([
    ['the title alone', title('柳溪县财政局'), '柳溪县财政局', 2023, 'certain'],
    [
      'the title of the page alone',
      `<title>${title('柳溪县财政局')}</title><p>${body.replaceAll('\n', '</p><p>')}</p>`,
      '柳溪县财政局',
      2023,
      'certain',
    ],
    ['the words of the preamble', `本报告由柳溪县财政局编制，${period}`, '柳溪县财政局', 2023, 'certain'],
    ['nothing', '', null, null, 'certain'],
  ])('from %s', (_, above, organ, year, certainty) => {
    const { report: read, head } = parse(above.startsWith('<') ? above : `${above}\n${body}`);
    expect([read.organ, read.year, head.organ.certainty]).toEqual([organ, year, certainty]);
  });

  test('from the signature', () => {
    const { head } = parse(`${body}\n${signed}`);
    expect(head.organ).toMatchObject({ value: '柳溪县财政局', certainty: 'certain', candidates: [{ from: 'signature' }] });
  });

  test.each<[string, string, string, readonly (string | number)[]]>([
    ['of another year than its period', `${title('柳溪县财政局', 2022)}\n${period}\n${body}`, 'year-conflict', [2023]],
    [
      'of another year than text and signature',
      `${title('柳溪县财政局', 2022)}\n${body.replace('本机关', '2023年，本机关')}\n${signed}`,
      'year-conflict',
      [2023],
    ],
    ['of another organ than the signature', `${title('柳溪县水务局')}\n${body}\n${signed}`, 'organ-conflict', ['柳溪县财政局']],
    [
      'of another organ than the preamble',
      `${title('柳溪县水务局')}\n本报告由柳溪县财政局编制。\n${body}`,
      'organ-conflict',
      ['柳溪县财政局'],
    ],
    ['of two organs', `${title('柳溪县水务局、柳溪县财政局')}\n${body}`, 'organ-conflict', ['柳溪县财政局']],
    ['of two organs and a word', `${title('柳溪县水务局和柳溪县财政局')}\n${body}`, 'organ-conflict', ['柳溪县财政局']],
    ['of two organs and a blank', `${title('柳溪县水务局 柳溪县财政局')}\n${body}`, 'organ-conflict', ['柳溪县财政局']],
  ])('a title %s is doubtful, and told', (_, text, code, others) => {
    const result = parse(text);
    const value = code === 'year-conflict' ? result.head.year : result.head.organ;
    expect([value.certainty, value.alternatives, conflicts(result)]).toEqual(['doubtful', others, [code]]);
    expect(words(result.messages.find((message) => message.code === code)!)).toContain('存疑');
    // No rule tells the office to correct what may be right.
    const rulesOfHead = [
      'wrong-year',
      'statistical-period',
      'wrong-edition',
      'published-late',
      'published-early',
      'wrong-basis',
      'title-form',
    ];
    expect(validate(result).findings.filter((finding) => rulesOfHead.includes(finding.code) && finding.cause === 'report')).toEqual([]);
  });

  test.each(['柳溪县文化和旅游局', '柳溪县发展和改革委员会', '柳溪县柳溪镇人民政府', '柳溪县人民政府和谐街道办事处'])(
    '%s is one organ',
    (organ) => {
      expect(conflicts(parse(`${title(organ)}\n${body}`))).toEqual([]);
    },
  );

  test('local chapters before or between the six are kept as chapters', () => {
    const chapters = body
      .replace('一、总体情况', '第一章 基本概况\n本局有六个科室。\n一、总体情况')
      .replace('五、', '三、重点领域信息公开情况\n公开预算。\n五、');
    const result = parse(`${title('柳溪县财政局')}\n${chapters}`);
    expect(result.report.sections.map(({ id, heading, text }) => [id, heading, text])).toEqual([
      [null, '第一章 基本概况', '本局有六个科室。'],
      ['overall', '一、总体情况', '本机关依法公开政府信息。'],
      [null, '三、重点领域信息公开情况', '公开预算。'],
      ['problems', '五、存在的主要问题及改进情况', '更新不够及时。'],
      ['otherMatters', '六、其他需要报告的事项', '无。'],
    ]);
    expect(validate(result).findings.filter(({ code }) => code === 'section-order' || code === 'section-title')).toEqual([]);
  });
});

describe('around the tables', () => {
  test('C3 a blank total beside filled parts is no zero, and a finding of its own', () => {
    const cells = { 'requests.received.total': null };
    const { findings, assumed = [] } = validate(report({ cells }), { blankAsZero: true }) as {
      findings: readonly Finding[];
      assumed?: readonly string[];
    };
    expect(of(findings, 'total-blank')).toHaveLength(1);
    expect(assumed).not.toContain('requests.received.total');
    expect(findings.filter(({ code, severity }) => severity === 'error' && code !== 'total-blank').map(({ code }) => code)).toEqual([]);
  });

  test.each(['四、政府信息公开申请情况', '七、政府信息公开工作情况', '二、保障情况'])('C5 %s is not 一、总体情况', (heading) => {
    const { report: read } = parse(
      `${title('柳溪县财政局')}\n一、总体情况\n本机关依法公开。\n${heading}\n规范办理。\n六、其他需要报告的事项\n无。`,
    );
    expect(read.sections.filter(({ id }) => id === 'overall').map((one) => one.heading)).toEqual(['一、总体情况']);
  });

  test('C6 a titled report of 2016 is of another form, one cut before its tables says so, a refused source has no edition', () => {
    const old = parse(
      `${title('柳溪县财政局', 2016)}\n一、概述\n本局重视公开工作。\n二、主动公开政府信息的情况\n全年公开132条。\n三、依申请公开政府信息的情况\n未收到申请。`,
    );
    expect(old.kind).toBe('otherForm');
    const cut = parse(`${title('柳溪县财政局')}\n一、总体情况\n本机关依法公开政府信息。`);
    expect([cut.kind, cut.messages.map(({ code }) => code).includes('tables-missing')]).toEqual(['report', true]);
    const refused = parse('天气晴');
    expect(refused.kind).toBe('notAReport');
    expect(refused.report.edition ?? null).toBeNull();
  });

  test('C7 a message and a finding of one code have each their words, in both languages', () => {
    const data = { printed: '（一）给予公开', label: '（一）予以公开' };
    const message = { code: 'label-altered', severity: 'info', cells: [], data } as const;
    const [finding] = of(validate(parsed(report(), {}, [message])).findings, 'label-altered');
    const said = (['zh', 'en'] as const).flatMap((locale) => [words(message, { locale }), words(finding!, { locale })]);
    expect(new Set(said).size).toBe(4);
    for (const one of said) expect(one).toContain('（一）给予公开');
  });

  test('C8 a preamble whose line breaks inside 《…》 keeps its first line', () => {
    const { report: read } = parse(`${title('柳溪县财政局')}\n根据《中华人民共和国政府信息公开\n条例》，现公布本报告。\n${body}`);
    expect(read.preamble).toBe('根据《中华人民共和国政府信息公开条例》，现公布本报告。');
  });

  test('C8 radicals that browsers write for characters are read as these', () => {
    expect(parse(`清源县人⺠政府2023年政府信息公开工作年度报告\n${body}`).report.organ).toBe('清源县人民政府');
  });

  test('C9 another organ as the year before is told, and what is no report is told', () => {
    const before = validate(report(), { previous: report({ year: 2022, head: { organ: '清河县水务局' } }) }).findings;
    expect(before.map(({ code }) => code)).toContain('previous-report');
    const none = validate(report(), { previous: parse('天气晴') }).findings;
    expect(none.map(({ code }) => code)).toContain('previous-report');
    const { ok, complete } = validate(unflatten({}, 'cn-ogi-2021'));
    expect(ok && complete).toBe(false);
  });

  const bytes = new Uint8Array([0x30]);
  structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
  test.each<[string, () => unknown]>([
    ['NDJSON of no JSON', () => toNdjson([5n])],
    ['CSV of no rows', () => rowsToCsv([null] as never)],
    ['rows with options that are none', () => rows(report(), null as never)],
    ['HTML of hostile values', () => toHtml({ ...report(), title: { toString: null } } as never)],
    ['options of BigInt', () => parse('', { limit: 5n } as never)],
    ['a detached buffer', () => parse(bytes)],
    ['a path that the form does not have', () => unflatten({ 'requests.granted.totl': 1 } as never, 'cn-ogi-2021')],
    ['a number in quotes', () => unflatten({ 'requests.granted.total': '5' } as never, 'cn-ogi-2021')],
    ['a BigInt for a number', () => unflatten({ 'requests.granted.total': 5n } as never, 'cn-ogi-2021')],
    ['an option that does not exist, of checking', () => validate(report(), { blankAsZeros: true } as never)],
    ['an option that does not exist, of reading', () => parse('', { formt: 'html' } as never)],
  ])('C10 wrong arguments throw a TypeError with a code: %s', (_, call) => {
    expect(call).toThrow(expect.objectContaining({ name: 'TypeError', code: expect.stringMatching(/^GONGKAI_/u) as string }) as Error);
  });
});
