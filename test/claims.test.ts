import fc from 'fast-check';
import * as OpenCC from 'opencc-js';
import { type Claim, fold, readClaims } from '../src/claims/index.ts';
import { lexicon } from '../src/claims/lexicon.ts';
import type { SectionId } from '../src/form/index.ts';
import { draws, long } from './support/draws.ts';

/** The claims of a text in short: `topic=value`, with what differs from a plain firm count of the year. */
const short = (claim: Claim): string =>
  [
    claim.firm ? '' : '?',
    claim.topic,
    claim.negated ? '=none' : claim.low === claim.high ? `=${claim.low}` : `=${claim.low}..${claim.high}`,
    claim.kind === 'percentage' ? '%' : claim.kind === 'money' ? '万元' : '',
    claim.scope ? `@${claim.scope.kind}` : '',
    claim.year === null ? '' : ` in ${claim.year}`,
    claim.partOf === null ? '' : ` of #${claim.partOf}`,
    claim.qualifiers.length ? ` (${claim.qualifiers.join()})` : '',
  ].join('');

const read = (text: string, id: SectionId | null = 'overall'): string[] => readClaims([{ id, text }], { year: 2024 }).map(short);

describe('what is counted', () => {
  test.each<[string, string[]]>([
    ['收到政府信息公开申请35件，答复34件。', ['requests.received=35', 'requests.replied=34']],
    ['收到35件政府信息公开申请。', ['requests.received=35']],
    ['共处理依申请公开政府信息30件。', ['requests.handled=30']],
    ['受理并办结政府信息公开申请30件。', ['requests.handled=30']],
    ['全年收到公民、法人提出的政府信息公开申请，共计35件。', ['requests.received=35']],
    ['政府信息公开申请：无。', ['requests.received=none']],
    ['上年结转2件政府信息公开申请，办结33件，2件结转下年。', ['requests.carriedIn=2', 'requests.replied=33', 'requests.carriedOut=2']],
    ['2023年结转政府信息公开申请2件，结转至2025年3件。', ['requests.carriedIn=2', 'requests.carriedOut=3']],
    [
      '答复政府信息公开申请9件：予以公开5件、属于行政执法案卷1件、重复申请3件。',
      [
        'requests.replied=9',
        'outcome.granted=5 of #0',
        'outcome.denied.enforcementCaseFile=1 of #0',
        'outcome.notProcessed.duplicate=3 of #0',
      ],
    ],
    [
      '收到政府信息公开申请9件，其中5件予以公开，4件不予公开。',
      ['requests.received=9', 'outcome.granted=5 of #0', 'outcome.denied=4 of #0'],
    ],
    [
      '收到政府信息公开申请9件，其中自然人7件、法人或其他组织2件；网络8件、信函1件。',
      [
        'requests.received=9',
        'applicant.naturalPerson=7 of #0',
        'applicant.organizations=2 of #0',
        'channel.online=8 of #0',
        'channel.mail=1 of #0',
      ],
    ],
    [
      '行政诉讼3件，其中未经复议直接起诉2件，复议后起诉1件。',
      ['litigation.total=3', 'litigation.direct.total=2 of #0', 'litigation.afterReconsideration.total=1 of #0'],
    ],
    ['行政复议、行政诉讼均为0件。', ['reconsideration.total=0', 'litigation.total=0']],
    ['政府信息公开行政复议和行政诉讼共3起。', ['disputes.total=3']],
    [
      '制发行政规范性文件6件，废止4件，现行有效49件；公开规章3件。',
      ['normativeDocuments.issued=6', 'normativeDocuments.repealed=4', 'normativeDocuments.inForce=49', '?rules.published=3'],
    ],
    ['作出行政处罚决定12件，行政强制措施1件。', ['penalties.decisions=12', 'coerciveMeasures.decisions=1']],
    ['发出收费通知3件，实际收取信息处理费3940元。', ['processingFee.notices=3', 'processingFee.amount=0.394万元']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('a bare 申请 is a guess where nothing before it speaks of openness', () => {
    expect(read('受理申请1150件。')).toEqual(['?requests.received=1150']);
    expect(read('（二）依申请公开。受理申请35件。')).toEqual(['requests.received=35']);
  });

  test('a heading and the section tell what is counted', () => {
    expect(read('（二）依申请公开情况\n全年共收到35件，答复35件。')).toEqual(['requests.received=35', 'requests.replied=35']);
    expect(read('全年共收到35件。')).toEqual([]);
    expect(read('全年共收到35件。', 'requests')).toEqual(['requests.received=35']);
  });
});

describe('what a list shares, and numbers told of numbers', () => {
  test.each<[string, string[]]>([
    // An outcome at the end, and one at the beginning; without 的 it holds for its own item.
    [
      '4件行政复议、3件行政诉讼获维持，2件行政复议被纠正。',
      ['reconsideration.upheld=4', 'litigation.upheld=3', 'reconsideration.corrected=2'],
    ],
    ['尚未审结的行政复议5件、行政诉讼8件。', ['reconsideration.pending=5', 'litigation.pending=8']],
    ['行政复议维持5件、行政诉讼8件。', ['reconsideration.upheld=5', '?litigation.total=8']],
    ['4件行政复议、3件行政诉讼。', ['?reconsideration.total=4', '?litigation.total=3']],
    ['37件行政复议中，6件被纠正。', ['reconsideration.total=37', 'reconsideration.corrected=6 of #0']],
    [
      '不予公开、无法提供、不予处理分别为51件、26件、36件。',
      ['outcome.denied=51', 'outcome.unableToProvide=26', 'outcome.notProcessed=36'],
    ],
    [
      '作出行政许可决定3件、行政处罚决定2件；公示行政强制1件、行政许可7件。',
      ['licensing.decisions=3', 'penalties.decisions=2', '?coerciveMeasures.decisions=1', '?licensing.decisions=7'],
    ],
    ['行政许可事项12项，行政许可决定3件。', ['?licensing.decisions=12', 'licensing.decisions=3']],
    ['因重复申请不予处理2件，因材料繁多不予处理3件。', ['outcome.notProcessed.duplicate=2', 'outcome.notProcessed=3 (subset)']],
    [
      '年初结转2件，年末结转8件，2件申请因征求意见等原因转入下一年度。',
      ['requests.carriedIn=2', 'requests.carriedOut=8', 'requests.carriedOut=2'],
    ],
    ['新收政府信息公开申请44件、上年转来2件，共计46件。', ['requests.received=44', 'requests.carriedIn=2', 'sum.of=46']],
    ['予以公开2件，部分公开3件，两项合计5件。', ['outcome.granted=2', 'outcome.partiallyGranted=3', 'sum.of=5']],
    ['新收政府信息公开申请44件，办结40件，共计84件。', ['requests.received=44', 'requests.replied=40']],
    ['自然人申请占新收申请的31.8%，予以公开占比20%。', ['share.of=31.8%', 'share.of=20%']],
    ['行政复议由上年的15件变为37件。', ['reconsideration.total=15 in 2023', 'reconsideration.total=37']],
    ['行政许可由71件增加到93件。', ['licensing.decisions=71 in 2023', 'licensing.decisions=93']],
    ['收到政府信息公开申请44件，同比减少6.4%。', ['requests.received=44', 'requests.received=6.4% of #0 (change)']],
    [
      '全省收到政府信息公开申请311件，其中我市收到44件，我市卫生系统收到9件。',
      ['requests.received=311@area', 'requests.received=44@area of #0', 'requests.received=9@area of #1 (subset)'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('the first words of a paragraph tell what its bare numbers count, but not after other matters', () => {
    expect(read('（二）依申请公开。畅通渠道，规范登记。全年收到申请44件。')).toEqual(['requests.received=44']);
    expect(read('（四）平台建设。全年收到申请44件，予以公开3件。')).toEqual(['?requests.received=44']);
    expect(read('（二）依申请公开。接待1200人次，收到申请44件。')).toEqual(['?requests.received=44']);
    expect(read('（二）依申请公开。接待1200人次，全年收到申请44件。')).toEqual(['requests.received=44']);
  });
});

describe('what is none of the form', () => {
  test.each([
    '办理人大代表建议12件、政协提案20件，按期办结率100%。',
    '12345热线受理群众诉求1051件，办结1016件，办理中35件。',
    '发布信息912条，政策解读9篇，微信公众号推送500条。',
    '受理公租房申请500件，发放补贴300件。',
    '受理来电来访申请46次，作出不予行政处罚决定5件。',
    '组织政府信息公开申请办理培训3次，培训120人次。',
    '回复群众来信90件（公开22件），回复网民留言56件。',
    '公开行政许可信息200条、行政处罚信息50条。',
    '同比增长16.7%，较上年增加5件。',
    '一是加强培训，二是完善制度，第三方评估一次。',
    '电话：000—12345678，网址http://www.example.gov.cn/35件/，邮编100000。',
    '印发《关于收到政府信息公开申请35件的通知》。',
    '依据《条例》第二十条、国办公开办函〔2021〕30号编制。',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('how many', () => {
  test.each<[string, number, number]>([
    ['1,295件', 1295, 1295],
    ['１，２９５件', 1295, 1295],
    ['三十五件', 35, 35],
    ['一百零二件', 102, 102],
    ['两千三百件', 2300, 2300],
    ['十余件', 10, 19],
    ['500余件', 500, 599],
    ['35 件', 35, 35],
    ['近百件', 90, 110],
    ['不少于20件', 20, Infinity],
    ['不足20件', 0, 20],
    ['3.2万件', 32_000, 32_000],
    ['共计35份', 35, 35],
  ])('%s', (number, low, high) => {
    const [claim] = readClaims([{ id: 'overall', text: `收到政府信息公开申请${number}。` }]);
    expect(claim?.low).toBeCloseTo(low);
    expect(claim?.high === Infinity ? Infinity : Math.round(claim?.high ?? NaN)).toBe(high);
  });

  test('money is in 万元, and knows its last place', () => {
    const [claim] = readClaims([{ id: 'overall', text: '行政事业性收费9.62亿元。' }]);
    expect(claim).toMatchObject({ topic: 'fees.amount', kind: 'money', unit: '元' });
    expect(claim?.low).toBeCloseTo(96_200);
    expect(claim?.precision).toBeCloseTo(50);
  });
});

describe('of whom, and when', () => {
  test.each<[string, string[]]>([
    [
      '全市共收到政府信息公开申请300件，其中市政府办公室35件。',
      ['requests.received=300@area', '?requests.received=35@organ of #0 (subset)'],
    ],
    [
      '收到依申请公开6件（其中：代管委会办理6件、办公室办理0件）。',
      ['requests.received=6', 'requests.handled=6@behalf of #0 (subset)', 'requests.handled=0@organ of #0 (subset)'],
    ],
    ['我局收到政府信息公开申请3件。', ['requests.received=3@own']],
    ['市财政局收到政府信息公开申请12件。', ['requests.received=12@organ']],
    ['各乡镇收到政府信息公开申请12件。', ['requests.received=12@other']],
    ['2022年收到政府信息公开申请30件，2024年收到政府信息公开申请35件。', ['requests.received=30 in 2022', 'requests.received=35']],
    ['去年收到政府信息公开申请30件。', ['requests.received=30 in 2023']],
    ['自2008年以来累计收到政府信息公开申请1200件。', ['requests.received=1200 in 2008 (cumulative)']],
    ['全年累计收到政府信息公开申请35件。', ['requests.received=35']],
    ['上半年收到政府信息公开申请17件。', ['requests.received=17 (period)']],
    ['收到涉及征地的政府信息公开申请11件。', ['requests.received=11 (subset)']],
    ['延期答复政府信息公开申请3件。', ['requests.replied=3 (subset)']],
    ['收到政府信息公开申请比上年增加5件。', ['requests.received=5 in 2023 (change)']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('said in words', () => {
  test.each<[string, string[]]>([
    ['本年度未收到政府信息公开申请。', ['requests.received=none']],
    ['未发生因政府信息公开引发的行政复议、行政诉讼。', ['reconsideration.total=none', 'litigation.total=none']],
    ['没有因政府信息公开申请行政复议、提起行政诉讼的情况。', ['reconsideration.total=none', 'litigation.total=none']],
    ['本机关未收取信息处理费。', ['processingFee.amount=none@own']],
    ['未收到法人或其他组织的申请。', []],
    ['未发生行政诉讼败诉案件。', []],
    ['未收到对政府信息公开工作的投诉。', []],
    ['无正当理由大量反复申请，无法提供。', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test('percentages belong to the count before them', () => {
  expect(read('收到政府信息公开申请35件，其中自然人30件，占85.7%，答复率100%。')).toEqual([
    'requests.received=35',
    'applicant.naturalPerson=30 of #0',
    'share.of=85.7% of #1',
    'share.of=100%',
  ]);
});

test('the preamble is section -1, and parts point into the whole list', () => {
  const claims = readClaims([{ id: 'overall', text: '收到政府信息公开申请9件，其中自然人9件。' }], {
    preamble: '收到政府信息公开申请9件。',
    year: 2024,
  });
  expect(claims.map(({ section, partOf }) => [section, partOf])).toEqual([
    [-1, null],
    [0, null],
    [0, 1],
  ]);
});

test('every term of the lexicon is found in traditional characters', () => {
  const terms = [...lexicon().values()].flat().map(({ word }) => word);
  expect(terms.length).toBeGreaterThan(400);
  for (const to of ['t', 'tw', 'hk'] as const) {
    const convert = OpenCC.Converter({ from: 'cn', to });
    expect(terms.filter((word) => fold(convert(word)) !== fold(word))).toEqual([]);
  }
});

const words = fc.constantFrom(
  '收到',
  '政府信息公开申请',
  '35件',
  '，',
  '。',
  '、',
  '（',
  '）',
  '其中',
  '自然人',
  '未',
  '行政复议',
  '占',
  '9%',
  '2023年',
  '结转',
  '《',
  '》',
  '\n',
  '全市',
  '办',
  '〇',
  '万',
  '余',
  '第',
  'http://a.b/',
);

test('any text: no throw, offsets inside, quotes that hold the number', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.array(words, { maxLength: 60 }).map((all) => all.join('')),
      ),
      (text) => {
        for (const [index, claim] of readClaims([{ id: null, text }], { year: 2024 }).entries()) {
          expect(claim.start).toBeLessThan(claim.end);
          expect(text.includes(claim.quote)).toBe(true);
          expect(claim.quote).toContain(text.slice(claim.start, claim.end));
          expect(claim.low).toBeLessThanOrEqual(claim.high);
          expect(claim.partOf ?? -1).toBeLessThan(index);
        }
      },
    ),
    { numRuns: draws(2000) },
  );
});

// Work that grows faster than the text would run into the limit of the test.
test.each<[string, string, number]>([
  ['a claim', '收到政府信息公开申请35件，', 20_000],
  ['brackets', '（', 0],
  ['numerals', '一', 0],
  ['digits', '1', 0],
  ['separators', '1,111', 0],
  ['quotation marks', '《', 0],
  ['denials', '未发生行政复议、', 20_000],
  ['parts of nothing', '其中自然人3件、', 20_000],
  ['topics', '自然人', 0],
  ['Latin letters', 'a.', 0],
  ['units', '三十万亿', 0],
])('long text is read to its end: %s', (_, unit, claims) => {
  const found = readClaims([{ id: null, text: unit.repeat(long ? 20_000 : 5000) }]);
  if (claims === 0) expect(found).toEqual([]);
  else expect(found.length).toBeGreaterThan(0);
});

describe('lists and what is left of them', () => {
  test.each<[string, string[]]>([
    ['作出行政许可、行政处罚决定30件。', ['licensing.decisions+penalties.decisions=30']],
    ['行政处罚、行政强制均为3件。', ['penalties.decisions=3', 'coerciveMeasures.decisions=3']],
    ['制发规章和规范性文件3件。', ['rules.issued+normativeDocuments.issued=3']],
    ['行政复议和行政诉讼维持6件。', ['disputes.upheld=6']],
    [
      '行政复议20件（维持11件、纠正3件、其他4件、未审结2件）。',
      [
        'reconsideration.total=20',
        'reconsideration.upheld=11 of #0',
        'reconsideration.corrected=3 of #0',
        'reconsideration.otherOutcome=4 of #0',
        'reconsideration.pending=2 of #0',
      ],
    ],
    // What is left of one kind may be of any other.
    [
      '行政复议20件，维持11件，其他9件。',
      ['reconsideration.total=20', 'reconsideration.upheld=11 of #0', '?reconsideration.otherOutcome=9 of #0'],
    ],
    ['行政复议20件，审结18件。', ['reconsideration.total=20', 'reconsideration.upheld+corrected+otherOutcome=18 of #0']],
    ['全年审结行政复议18件。', ['?reconsideration.upheld+corrected+otherOutcome=18']],
    ['依申请公开方面，5件因本机关不掌握等原因无法提供。', ['outcome.unableToProvide=5']],
    ['依申请公开方面，5件因本机关不掌握而无法提供。', ['outcome.unableToProvide.notHeld=5']],
    ['依申请公开方面，其余2件因需征求第三方意见，结转2025年办理。', ['?requests.handled=2', 'requests.carriedOut=2']],
    ['依申请公开方面，3件申请另有安排。', ['?requests.handled=3']],
    [
      '行政复议4件、行政诉讼3件，分别较上年减少1件、2件。',
      ['reconsideration.total=4', 'litigation.total=3', 'reconsideration.total=1 in 2023 (change)', 'litigation.total=2 in 2023 (change)'],
    ],
    [
      '不予公开9件，主要涉及行政查询事项（5件）、行政执法案卷（4件）。',
      ['outcome.denied=9', 'outcome.denied.administrativeInquiry=5', 'outcome.denied.enforcementCaseFile=4'],
    ],
    ['公开（含部分公开）7件，不予公开2件。', ['outcome.granted+partiallyGranted=7', 'outcome.denied=2']],
    ['7件行政复议、5件行政诉讼均与征收有关。', ['reconsideration.total=7', 'litigation.total=5']],
    ['审核公文8件，其中主动公开2件、依申请公开1件、不予公开5件。', []],
    ['复议机关维持3件，纠正1件。', ['reconsideration.upheld=3', 'reconsideration.corrected=1']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('words that admit several topics say so', () => {
    const [all, , , upheld] = readClaims([{ id: 'overall', text: '公开类答复9件；行政诉讼3件，其中直接起诉2件，维持1件。' }], {
      year: 2024,
    });
    expect(all).toMatchObject({ topic: 'outcome.granted', also: ['outcome.granted+partiallyGranted'] });
    expect(upheld).toMatchObject({ topic: 'litigation.direct.upheld', also: ['litigation.upheld', 'disputes.upheld'] });
  });
});

test('parts and addends are those of their own section', () => {
  const sections = ['收到申请3件，其中自然人2件。', '本年新收申请3件、上年结转1件，共计4件，其中网上2件。'].map((text) => ({
    id: 'overall' as const,
    text,
  }));
  const claims = readClaims(sections, { year: 2023, preamble: '收到申请3件。' });
  const told = claims.filter(({ addends }) => addends).map(({ low, addends = [] }) => [low, addends.map((at) => claims[at]?.low)]);
  expect(told).toEqual([[4, [3, 1]]]);
  expect(claims.filter(({ partOf }) => partOf !== null).every(({ partOf, section }) => claims[partOf as number]?.section === section)).toBe(
    true,
  );
});
