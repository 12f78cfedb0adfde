/** What an office reads: the sentences as such offices write them, and nothing of the code in any of them. */
import { describe as words, rules } from '../src/check/index.ts';
import type { RuleId } from '../src/check/finding.ts';
import { editionIds } from '../src/form/index.ts';
import type { Catalogue } from '../src/diagnostic/types.ts';
import { messageCatalogues } from '../src/messages.ts';
import { localProfiles } from '../src/rules.ts';
import { honestMessages } from './support/honest-messages.ts';
import { parsed } from './support/parsed.ts';
import type { RuleCase, RuleTable } from './support/rule-table.ts';
import { report } from './support/report.ts';
import { runCase } from './support/rule-table.ts';
import { withClaim } from './support/sections.ts';

const overview = (text: string, heading = '一、总体情况') => ({ sections: [{ id: 'overall' as const, heading, number: 1, text }] });

/** What an office reads, in the language of such offices. */
const sentences: readonly (readonly [RuleId, Omit<RuleCase, 'name'>, string])[] = [
  [
    'requests-balance',
    { given: { cells: { 'requests.carriedOut.naturalPerson': 2 } } },
    '“自然人”列勾稽关系不成立：本年新收加上年结转为20 + 2 = 22，办理结果总计加结转下年度为21 + 2 = 23，相差 −1，请核对这四项。',
  ],
  [
    'title-form',
    { given: { head: { title: '柳溪县2023年政务公开年报' } } },
    '标题为“柳溪县2023年政务公开年报”；统一标题为“××机关××××年政府信息公开工作年度报告”，建议采用。',
  ],
  [
    'other-organ-named',
    { given: { head: { organ: '清源县自然资源局', preamble: '本报告由清河县自然资源局编制。' } } },
    '报告的机关是清源县自然资源局，文中却称“由清河县自然资源局编制”；自称应当一致，疑套用清河县自然资源局的报告后未改名称，请核对并更正。',
  ],
  [
    'fees-scale',
    { given: { cells: { 'proactive.fees.amount': 125000 } }, previous: {} },
    '“第二十条第（八）项 / 行政事业性收费 · 本年收费金额（单位：万元）”填报为125000，上年为12.5，相差约一万倍；该栏单位为万元，疑为元与万元混用，请核对两年的单位。',
  ],
  [
    'published-late',
    { given: { head: { organ: '柳溪县财政局', dates: { signed: null, published: '2024-02-22' } } } },
    '发布时间为2024年2月22日，晚于《条例》第四十九条规定的1月31日；属更正重发的请说明。',
  ],
  [
    'published-late',
    {
      given: { head: { organ: '柳溪县财政局', dates: { signed: '2024-02-02', published: null } } },
      options: { profile: { deadlines: localProfiles.怀化.deadlines } },
    },
    '落款时间为2024年2月2日，晚于规定的1月28日；属更正重发的请说明。',
  ],
  [
    'wrong-basis',
    { given: { head: { preamble: '根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。' } } },
    '“国务院令第492号”引用的是修订前的《条例》，应引用2019年修订的《条例》（国务院令第711号），请更正。',
  ],
  [
    'fee-nature-confused',
    {
      given: {
        cells: { 'proactive.fees.amount': 3800 },
        head: {
          sections: [{ id: 'otherMatters', heading: '六、其他需要报告的事项', number: 6, text: '本年度收取信息处理费3800元。' }],
        },
      },
    },
    '表二应填全部行政事业性收费（万元），3800元合0.38万元；正文表述“本年度收取信息处理费3800元”，疑将信息处理费直接填入，请核对。',
  ],
  [
    'identical-cells',
    { given: {}, previous: {} },
    '“三、收到和处理政府信息公开申请情况”的表与上年完全一致，其中11个数字不为0；请核实是否误用上年数据。',
  ],
  [
    'jump',
    { given: { cells: { 'proactive.licensing.decisions': 2400 } }, previous: {} },
    '“第二十条第（五）项 / 行政许可 · 本年处理决定数量”填报为2400，上年为240；同比变动超过5倍，请核实数据及口径并说明原因。',
  ],
  [
    'edition-unknown',
    { given: {}, input: { ...report({ edition: 'cn-ogi-2019' }), edition: undefined } as never },
    '缺少格式版本标识（edition），暂按2019年格式检查，请补填。',
  ],
  [
    'office-decisions',
    {
      given: {
        head: { organ: '柳泉市人民政府办公室' },
        cells: { 'proactive.penalties.decisions': 0, 'proactive.coerciveMeasures.decisions': 0 },
      },
    },
    '柳泉市人民政府办公室填报了“第二十条第（五）项 / 行政许可 · 本年处理决定数量”；办公室一般不具有许可、处罚、强制职权，请核对是否误填全县（市）汇总数。',
  ],
  [
    'wrong-edition',
    { given: { edition: 'cn-ogi-2019', year: 2022 } },
    '2022年度报告使用的是国办公开办函〔2019〕60号的格式；应使用国办公开办函〔2021〕30号的格式，请按该格式重新填报。',
  ],
  [
    'placeholder-left',
    { given: { head: { preamble: '（文字描述主动公开情况）' } } },
    '标题、开头或原文留有占位或残留文字“（文字描述主动公开情况）”；应替换为实际内容或删去。',
  ],
  [
    'statistical-period',
    { given: { head: { period: { from: '2022-01-01', to: '2022-12-31' } } } },
    '统计期限为2022年1月1日至2022年12月31日；2023年度报告应为2023年1月1日至12月31日，请更正。',
  ],
  [
    'narrative-requests',
    {
      given: {
        cells: { 'requests.received.total': 23, 'requests.received.naturalPerson': 20 },
        head: withClaim('全年共收到政府信息公开申请20件。'),
      },
    },
    '正文表述“全年共收到政府信息公开申请20件”与表三“本年新收申请”（23件）、“本年新收申请 + 上年结转”（25件）不一致；该数恰与“自然人”列相同，疑取数错列，请核对，口径不同的请在文中说明。',
  ],
  [
    'copied-text',
    { given: { head: overview('公开'.repeat(60)) }, previous: { head: overview('公开'.repeat(60)) } },
    '“一、总体情况”的文字与上年报告重复率100%（不计年份和数字）；通知要求不得内容雷同，请按本年情况改写。',
  ],
  [
    'section-title',
    { given: { head: overview('公开。', '一、概况') } },
    '标题为“一、概况”；格式所印标题是“一、总体情况”，建议使用统一的标题。',
  ],
  [
    'marks-for-zero',
    {
      given: {},
      input: parsed(report({ cells: { 'proactive.fees.amount': null } }), { 'proactive.fees.amount': { state: 'dash', text: '—' } }),
    },
    '“二、主动公开政府信息情况”有1格填报为“—”；应填数字，没有的填0，请更正。',
  ],
  [
    'whole-number',
    { given: { cells: { 'requests.granted.naturalPerson': 1.5 } } },
    '“三、本年度办理结果 / （一）予以公开 · 自然人”填报为1.5；件数、项数应为整数，请更正。',
  ],
];

const titles: Readonly<Partial<Record<RuleId, string>>> = {
  'requests-balance': '申请收办勾稽关系（第一项＋第二项＝第三项＋第四项）',
  'published-late': '逾期发布',
  'repealed-ceiling': '废止件数上限',
  'label-altered': '项目名称与格式不一致',
  'spam-or-mirror': '异常链接（疑被篡改或仿冒）',
  'placeholder-left': '模板提示语未删除',
  'row-extra': '擅自增设行',
  'assumed-zero': '按0计算的空白',
  'no-report': '非年度报告文本',
};

test('titles in the language of such offices', () => {
  expect(Object.fromEntries(rules.filter(({ id }) => id in titles).map(({ id, title }) => [id, title.zh]))).toEqual(titles);
});

test.each(sentences)('%s', (id, given, sentence) => {
  const { findings } = runCase(id, { name: id, ...given });
  expect(findings.map((finding) => words(finding, { locale: 'zh' }))).toContain(sentence);
});

/** What stands in quotation marks is the report's. */
const own = (sentence: string): string => sentence.replaceAll(/“[^“”]*”|"[^"]*"/gu, '“”');
/** Paths of cells, names of fields in camelCase, ids of editions and of rules, words of the language. */
const internal = [
  /\b(?:proactive|requests|disputes)\.\w/u,
  /\b[a-z]+[A-Z]\w*/u,
  new RegExp(`\\b(?:${[...editionIds, 'cn-ogi', ...rules.map(({ id }) => id).filter((id) => id.includes('-'))].join('|')})\\b`, 'u'),
  /\b(?:undefined|null|NaN|true|false|object)\b/u,
];

/** `1 cells`, `1 values have`. */
const plural = /(?<!of )\b1 (?!is\b|was\b|has\b|this\b)[a-z]+s\b|\b1 [a-z]+ (?:are|were|have)\b/u;

function wellPut(zh: string, en: string): void {
  for (const name of internal) expect([own(zh), own(en)]).toEqual([expect.not.stringMatching(name), expect.not.stringMatching(name)]);
  // Dates are written out, and no blanks stand beside numbers.
  expect(own(zh)).not.toMatch(/\d{4}-\d{2}|[\p{Script=Han}，；（] \d|\d \p{Script=Han}/u);
}

/** The same data with 1 for every number that is no year. */
const ones = (value: unknown): unknown =>
  typeof value === 'number' && !(value > 1990 && value < 2100)
    ? 1
    : Array.isArray(value)
      ? value.map(ones)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, ones(one)]))
        : value;

describe('no internal name stands in a finding, and numbers agree with their nouns', () => {
  test.each(rules.map(({ id }) => id))('%s', async (id) => {
    const { table } = (await import(`./rules/${id}.ts`)) as { table: RuleTable };
    const findings = table.reject.flatMap((given) => runCase(id, given).findings);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      wellPut(words(finding, { locale: 'zh' }), words(finding, { locale: 'en' }));
      expect(own(words({ ...finding, data: ones(finding.data) } as never, { locale: 'en' }))).not.toMatch(plural);
    }
  });
});

describe('no internal name stands in a message of reading, and numbers agree with their nouns', () => {
  test.each(Object.entries(honestMessages))('%s', (code, all) => {
    const { zh, en } = (messageCatalogues.find((one) => Object.hasOwn(one, code)) as Catalogue)[code]!;
    for (const data of all.flatMap((one) => [one, ones(one)])) {
      const said = [zh(data), en(data)] as const;
      // What the caller sets and gets is named as it is in the code.
      const plain = (text: string): string => text.replace(/options\.\w+|选项 ?[a-z.]+|\bnull\b|\bparserOf\b|\b7z\b/gu, '');
      wellPut(plain(said[0]), plain(said[1]));
      expect(own(said[1])).not.toMatch(plural);
    }
  });
});
