import fc from 'fast-check';
import { ConverterBuilder } from 'opencc-js/core';
import * as toTraditional from 'opencc-js/preset/cn2t';
import * as fromTraditional from 'opencc-js/preset/t2cn';
import { forms } from '../src/form/index.ts';
import { hasLoss } from '../src/script/loss.ts';
import { folderFor } from './support/folder.ts';
import { draws, long } from './support/draws.ts';

/** All that the form prints, in both editions, with the wordings known from copies. */
const labels = [
  ...new Set(
    Object.values(forms).flatMap((form) => [
      ...form.sections.flatMap((section) => [section.title, `${section.numeral}、${section.title}`, ...section.aliases]),
      ...form.tables.flatMap((table) => [
        ...table.heads,
        ...table.blocks.flatMap((block) => [
          ...(block.caption === undefined ? [] : [block.caption]),
          ...block.columns.flatMap((column) => [
            column.label,
            ...(column.aliases ?? []),
            ...(column.group === undefined ? [] : [column.group]),
          ]),
          ...block.rows.flatMap((row) => [row.label, ...(row.aliases ?? []), ...(row.groups ?? [])]),
        ]),
      ]),
    ]),
  ),
];

/** Keys as the label index has them: made by a folder for the form's own clean text. */
const { key: keyOf } = folderFor('');
const folded = (text: string): string => folderFor(text).fold(text);

test.each([
  ['width', '２０２３年，（Ａ）：１２．５％', '2023年,(A):12.5%'],
  ['white space of all kinds', ' 规\u00a0 章\u3000\t\r\n件\u2003数\u2028 ', '规 章 件 数'],
  ['invisible characters', '规\u200b章\ufeff件\u2060数\u00ad', '规章件数'],
  ['quotes', '危及“三安全一稳定”「甲」『乙』＂', '危及"三安全一稳定""甲""乙""'],
  ['dashes', '—–−－─1', '-----1'],
  ['radicals from PDF text', '⾏政⻓⺠', '行政长民'],
  ['a circled ordinal keeps off the number before', '12①', '12(1)'],
  ['ordinals of one character', '㈠予以公开⒈属于', '(一)予以公开1.属于'],
  ['an ordinal with a dot keeps off the number before', '12⒈', '12 1.'],
  ['zero as a circle', '二○二四', '二〇二四'],
  ['lost spaces', '?? ??规章??件数\ufffd\ufffd', '规章 件数'],
  ['a loss inside a number stays', '1?2 3\ufffd4 5\u00006', '1?2 3\ufffd4 5\ufffd6'],
  ['a query stays', 'a.jsp?id=3', 'a.jsp?id=3'],
  ['a lone surrogate', '规\ud800章', '规 章'],
  ['a pair', '规𠮷章', '规𠮷章'],
  ['Traditional', '屬于國家祕密', '属于国家秘密'],
  ['Hong Kong and Taiwan forms', '説 綫 爲 衆 裏 裡 啓', '说 线 为 众 里 里 启'],
  ['over-conversion', '行政強製 麵向 行政複議 行政覆議 行政復議 関系 關係', '行政强制 面向 行政复议 行政复议 行政复议 関系 关系'],
  ['Traditional characters whose Simplified form is outside the BMP, and the reverse', '勣𡻕𠁞', '𪟝岁𠀾'],
  ['regional wording', '行政規範性檔案 政府資訊 本列資料', '行政规范性文件 政府信息 本列数据'],
  ['glosses', '標(biāo)題 內（nèi）容', '标题 内容'],
])('fold: %s', (_, text, expected) => {
  expect(folded(text)).toBe(expected);
});

describe('glosses', () => {
  test.each([
    ['a tone mark', '標(biāo)題', '標題'],
    ['decomposed marks', '標(bia\u030co)題', '標題'],
    ['no tone mark', '文(wen)件', '文件'],
    ['a tone as a digit', '标(biao1)题', '标题'],
    ['full-width brackets', '规（guī）章（zhang）', '规章'],
    ['full-width letters', '章（ｚｈａｎｇ）', '章'],
    ['doubled', '合(he)(he)同', '合同'],
    ['a word that is a syllable, among glosses', '合(he)同(tóng)', '合同'],
    ['ü in its spellings', '绿(lǜ)女(nv)旅(lü)', '绿女旅'],
    ['the letters of phonetic type', '工(ɡōnɡ)安(ɑ̄n)', '工安'],
    ['blanks', '標 (biāo) 題', '標  題'],
    ['a word', '信息(xìnxī)公开', '信息公开'],
    ['cut off by a cell', '(biāo)題 標(biāo)', '題 標'],
  ])('removed: %s', (_, text, expected) => {
    const folder = folderFor(text);
    expect(folder.glossed).toBe(true);
    expect(folder.plain(text, 'keep')).toBe(expected);
  });

  test.each([
    '文件(PDF)',
    '应用（APP）',
    '世贸组织(WTO)',
    '附件(A)',
    '附件(a)',
    '男(men)',
    '软件(open source)',
    '微信(WeChat)',
    '面积(ha)',
    '第(一)项',
    '网站(www.gov.cn)',
    '(wen)',
    'x(wen)',
    '办公(OA)',
    '电子版（pdf）',
    '说明(note)',
    '规章(',
    '规章(wen',
    '（試行）',
  ])('kept: %s', (text) => {
    const folder = folderFor(text);
    expect(folder.glossed).toBe(false);
    expect(folder.plain(text, 'keep')).toBe(text);
  });

  test('English words are kept beside glosses', () => {
    const text = '標(biāo)題(PDF)應(yīng)用(app)組織(WTO)表(A)';
    expect(folderFor(text).plain(text, 'keep')).toBe('標題(PDF)應用(app)組織(WTO)表(A)');
  });

  test('a text without glosses keeps a word that is a syllable', () => {
    const text = '他(he)说';
    expect(folderFor(text).plain(text, 'keep')).toBe(text);
    expect(folderFor(`标(biāo)${text}`).plain(text, 'keep')).toBe('他说');
  });
});

describe('keys', () => {
  test.each([
    ['1.属于国家秘密', '1、属于国家秘密', '1．属于国家秘密', '⒈属于国家秘密', ' 1 . 属 于国家\n秘密'],
    ['（七）总计', '(七)总计', '㈦总计', '（ 七 ）总　计', '（七）總計'],
    ['3.危及“三安全一稳定”', '3.危及"三安全一稳定"', '3.危及「三安全一稳定」', '３．危及三安全一稳定'],
    ['行政强制', '行政強製', '行政強(qiáng)製(zhì)'],
  ])('%s is the same however it is written', (label, ...others) => {
    for (const other of others) expect(folderFor(other).key(other)).toBe(keyOf(label));
  });

  test.each([
    ['3.其他', '其他'],
    ['（七）总计', '总计'],
    ['1.属于国家秘密', '属于国家秘密'],
    ['1.属于国家秘密', '2.属于国家秘密'],
    ['行政复议', '行政诉讼'],
  ])('%s and %s differ', (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  test('no two labels of the form share a key', () => {
    const byKey = new Map(labels.map((label) => [keyOf(label), labels.filter((other) => keyOf(other) === keyOf(label))]));
    expect([...byKey.values()].filter((same) => same.length > 1)).toEqual([]);
    expect(byKey.size).toBe(labels.length);
    expect(labels.length).toBeGreaterThan(90);
  });
});

/** Ways in which copies write a label. Each takes the label and a source of choices. */
const build = ConverterBuilder(toTraditional);
const traditional = (['t', 'tw', 'twp', 'hk'] as const).map((to) => build({ from: 'cn', to }));
const overConverted: Readonly<Record<string, string>> = {
  制: '製',
  面: '麵',
  复: '覆',
  系: '係',
  后: '後',
  里: '裏',
  干: '幹',
  于: '於',
  范: '範',
  几: '幾',
  只: '隻',
};
const readings = ['biāo', 'wen', 'zhěng', 'guī', 'lǜ', 'xin', 'shi4'];
const breaks = [' ', '\n', '\u3000', '\u00a0', '\t', '??', '\u200b', '\ufffd', ' \r\n '];

interface Rendering {
  readonly script: number;
  readonly over: boolean;
  readonly wide: boolean;
  readonly every: number;
  readonly choices: readonly number[];
}

function render(label: string, { script, over, wide, every, choices }: Rendering, glossed: boolean, broken: boolean): string {
  let text = script < 0 ? label : traditional[script]!(label);
  if (over) text = Array.from(text, (c) => overConverted[c] ?? c).join('');
  if (wide) text = text.replace(/[\x21-\x7e]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  const characters = Array.from(text);
  return characters
    .map((character, i) => {
      const pick = <T>(from: readonly T[]): T => from[choices[i % choices.length]! % from.length]!;
      const chosen = i % every === 0;
      const gloss = glossed && chosen && /\p{Script=Han}/u.test(character) ? (wide ? `（${pick(readings)}）` : `(${pick(readings)})`) : '';
      return character + gloss + (broken && chosen && i < characters.length - 1 ? pick(breaks) : '');
    })
    .join('');
}

const rendering = fc.record({
  script: fc.integer({ min: -1, max: 3 }),
  over: fc.boolean(),
  wide: fc.boolean(),
  every: fc.integer({ min: 1, max: 4 }),
  choices: fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 }),
});

test('every label comes back to its key: Traditional, glossed, over-converted, full-width, broken', () => {
  fc.assert(
    fc.property(fc.constantFrom(...labels), rendering, fc.boolean(), fc.boolean(), (label, how, glossed, broken) => {
      const text = render(label, how, glossed, broken);
      expect(folderFor(text).key(text)).toBe(keyOf(label));
    }),
    { numRuns: draws(2000) },
  );
});

describe('shadow', () => {
  test('leads back to the source, by code points', () => {
    const text = ' 勣\u200b標(biāo)　題：ＡＢ?? ㈠';
    const { text: shadow, toSource } = folderFor(text).shadow(text);
    expect(shadow).toBe('𪟝标 题:AB (一)');
    const from = (part: string): string => text.slice(toSource(shadow.indexOf(part)), toSource(shadow.indexOf(part) + part.length));
    expect([from('𪟝'), from('标'), from('题'), from('AB'), from('(一)')]).toEqual(['勣\u200b', '標(biāo)', '題', 'ＡＢ', '㈠']);
  });

  test('is the folded text, with offsets that rise and stay inside the source', () => {
    const odd = fc.constantFrom(
      '標(biāo)',
      '勣',
      '𡻕',
      '𠮷',
      '\ud800',
      '\udc00',
      '?',
      '\ufffd',
      '\u200b',
      '㈠',
      '⒈',
      '（',
      '(he)',
      '　',
      '\r\n',
      'Ａ',
      '章',
      '1',
      '資訊',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        const folder = folderFor(text);
        const { text: shadow, toSource } = folder.shadow(text);
        expect(shadow).toBe(folder.fold(text));
        let last = 0;
        for (let i = 0; i <= shadow.length; i++) {
          expect(toSource(i)).toBeGreaterThanOrEqual(last);
          last = toSource(i);
        }
        expect(last).toBeLessThanOrEqual(text.length);
        if (!folder.glossed) expect(folder.fold(shadow)).toBe(shadow);
      }),
      { numRuns: draws(1000) },
    );
  });
});

describe('plain', () => {
  const hant = '西藏自治區(qū)人民政府辦公廳，乾隆年間，發(fā)布資訊';
  test.each([
    ['keep', hant, hant, '西藏自治區人民政府辦公廳，乾隆年間，發布資訊'],
    ['hans', hant, hant, '西藏自治区人民政府办公厅，乾隆年间，发布资讯'],
    ['hans', '乾县人民政府', '乾县人民政府办公室', '乾县人民政府办公室'],
    [
      'hans',
      '政務 公開 乾县人民政府办公室发布关于认真执行条例的规定，应当严格执行该规定，张贴发布',
      '乾县政府办公室發布',
      '乾县政府办公室发布',
    ],
    ['hans', '勣', '勣', '𪟝'],
  ] as const)('%s in %s', (script, sample, text, expected) => {
    expect(folderFor(sample).plain(text, script)).toBe(expected);
  });
});

test('Simplified for people is what opencc makes of it', () => {
  const expected = ConverterBuilder(fromTraditional)({ from: 't', to: 'cn' });
  for (const label of labels) {
    const text = `${traditional[0]!(label)}，於潛縣乾隆年間批覆，一目瞭然，慰藉`;
    expect(folderFor(text).plain(text, 'hans')).toBe(expected(text));
  }
});

test.each([
  ['??西藏自治区?? ?? 办公厅??', '西藏自治区 办公厅'],
  ['第一行??\n第二行\ufffd\ufffd', '第一行 \n第二行'],
  ['12??34 a?b', '12??34 a?b'],
  ['是否公开? 是', '是否公开? 是'],
  ['政\ufffd信息', '政\ufffd信息'],
])('plain: runs of lost characters are no text: %s', (text, expected) => {
  expect(folderFor(text).plain(text, 'keep')).toBe(expected);
});

test.each([
  [true, '12\ufffd'],
  [true, '1\u00002'],
  [true, '12\ue5e5'],
  [true, '规\ud800章'],
  [false, '12?'],
  [false, '规章𠮷\t12\n'],
])('loss %s: %j', (lost, text) => {
  expect(hasLoss(text)).toBe(lost);
});

test.each([
  ['hans', '政府信息公开工作年度报告，统计期限为一年'],
  ['hans', ''],
  ['hans', '12345 ABC'],
  ['hant', '政府信息公開工作年度報告，統計期限為一年'],
  ['mixed', '政府信息公開工作年度報告，统计期限为一年，办理结果'],
  ['hans', `${'政府信息公开工作年度报告，统计期限为一年。'.repeat(20)}陳`],
] as const)('script %s: %s', (script, text) => {
  expect(folderFor(text).script).toBe(script);
});

test('a clean text is returned as it is, and no converter is needed', () => {
  const folder = folderFor('一、总体情况 政府信息');
  expect(folder.fold('本年新收政府信息公开申请数量')).toBe('本年新收政府信息公开申请数量');
  expect(folder.plain('（一）予以公开', 'hans')).toBe('（一）予以公开');
});

test('long hostile text takes linear time', () => {
  const start = process.cpuUsage();
  for (const unit of ['(a', '標(', '標(biāo', '(he)', '?', '?a', '\ud800', '㈠', '勣', '覆议', '標(biāo)', ' (', '\u200b']) {
    const text = unit.repeat(long ? 50_000 : 10_000);
    const folder = folderFor(text);
    folder.fold(text);
    folder.key(text);
    folder.shadow(text);
    folder.plain(text, 'hans');
  }
  expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
});
