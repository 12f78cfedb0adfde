/** What each UTF-16 unit becomes in matching text: one table look-up per unit. */
import type { Traditional } from './traditional.ts';

/** Entries of the table that are no characters; they lie in the private use area, which itself is `lost`. */
export const drop = 0xe000;
/** White space of any kind. */
export const space = 0xe001;
/** Left by a lost conversion: `?`, U+FFFD, private use, control characters. A space, unless letters or digits stand on both sides. */
export const lost = 0xe002;
/** An opening round bracket: a gloss may begin. */
export const bracket = 0xe003;
/** Becomes several units, or is the first half of a pair: see `FoldTable.longer`. */
export const longer = 0xe004;
export const isAction = (code: number): boolean => code >= drop && code <= longer;

export interface FoldTable {
  readonly units: Uint16Array;
  /** What single units and pairs marked `longer` become, by code point; those that are not in it stay. */
  readonly longer: ReadonlyMap<number, string>;
}

type Range = readonly [from: number, to: number];

const dropped: readonly Range[] = [
  [0xad, 0xad],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];
const blanks: readonly Range[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  [0xffa0, 0xffa0],
];
const losses: readonly Range[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x3f, 0x3f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xdc00, 0xdfff],
  [0xe000, 0xf8ff],
  [0xfff0, 0xffff],
];

/** Signs of one meaning: the first stands for all. */
const alike: readonly string[] = [
  '"“”„‟«»「」『』〝〞〟',
  "'‘’‚‛`´′",
  '-‐‑‒–—―⁃−─━－ー﹘﹣',
  '/⁄∕',
  '\\＼',
  '·•‧∙⋅・･',
  ':∶︰',
  '~～〜∼',
  '〇○◯',
  '|丨｜',
  '%٪﹪',
];

/** Where NFKC gives one unit, and no meaning is lost: radicals and doubles of characters, vertical, small and wide forms. */
const compatible: readonly Range[] = [
  [0x2f00, 0x2fd5],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff5e],
  [0xffe0, 0xffe6],
];

/** Radicals that text extraction gives for the characters, and NFKC leaves: each followed by its character. */
const radicals =
  '⺁厂⺄乙⺒巳⺓幺⺛旡⺝月⺟母⺩王⺪疋⺬示⺶羊⺽臼⻊足⻐钅⻑長⻗雨⺰纟⺌小⺍小⺎兀⺗心⺠民⺫目⺮竹⺳网⺷羊⺼肉⻁虎⻂衣⻄西⻅见⻆角⻉贝⻋车⻌走⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻯龙⻰龙⻳龟';

/** Radicals as the characters that they stand for, in text for people. */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/gu, (sign) => {
    const at = radicals.indexOf(sign);
    return at >= 0 && at % 2 === 0 ? radicals.charAt(at + 1) : sign.normalize('NFKC');
  });

/** Forms that opencc's `t` leaves alone, and over-converted ones whose Simplified reading depends on the word. */
const variants = '値值覆复瞭了藉借著着鬭斗縂总緫总凖准擧举壻婿甦苏竝并姸妍内内祇只衹只箇个裡里痠酸';

/** Valid in Simplified text as well, so no evidence of Traditional. */
const shared = '乾菸薹拚捱摺吒徵夥榘於袷麴醣麽瞭藉鍾麼昇祕甦噁剋';

const each = (ranges: readonly Range[], visit: (code: number) => void): void => {
  for (const [from, to] of ranges) for (let code = from; code <= to; code++) visit(code);
};

const pairsOf = (text: string): [number, number][] =>
  Array.from({ length: text.length / 2 }, (_, i) => [text.charCodeAt(2 * i), text.charCodeAt(2 * i + 1)]);

function plainTable(): FoldTable {
  const units = new Uint16Array(0x10000);
  for (let code = 0; code < units.length; code++) units[code] = code;
  const expansions = new Map<number, string>();
  each(compatible, (code) => {
    const form = String.fromCharCode(code).normalize('NFKC');
    if (form.length === 1) units[code] = form.charCodeAt(0);
  });
  for (const [from, to] of pairsOf(radicals)) units[from] = to;
  for (const signs of alike) for (const sign of signs) units[sign.charCodeAt(0)] = signs.charCodeAt(0);
  // Ordinals: ⑴ ㈠ ⒈ by NFKC, ① as (1): a number after a number must not become one with it.
  each(
    [
      [0x2474, 0x249b],
      [0x3220, 0x3229],
    ],
    (code) => expansions.set(code, String.fromCharCode(code).normalize('NFKC')),
  );
  each([[0x2460, 0x2473]], (code) => expansions.set(code, `(${String.fromCharCode(code).normalize('NFKC')})`));
  for (const code of expansions.keys()) units[code] = longer;
  const fill = (ranges: readonly Range[], action: number): void => {
    for (const [from, to] of ranges) units.fill(action, from, to + 1);
  };
  fill(losses, lost);
  fill([[0xd800, 0xdbff]], longer);
  fill(blanks, space);
  fill(dropped, drop);
  units[0x28] = bracket;
  // Wide and vertical forms share the fate of their plain form.
  each(compatible, (code) => {
    const form = units[code] ?? code;
    if (!isAction(form)) units[code] = units[form] ?? form;
  });
  return { units, longer: expansions };
}

function traditionalTable(traditional: Traditional): FoldTable {
  const { units: plain, longer: expansions } = foldTable();
  const units = plain.slice();
  const longerOnes = new Map(expansions);
  for (const [from = '', to = ''] of traditional.characters()) {
    if (from.length === 1 && to.length === 1) units[from.charCodeAt(0)] = to.charCodeAt(0);
    else {
      longerOnes.set(from.codePointAt(0) ?? 0, to);
      if (from.length === 1) units[from.charCodeAt(0)] = longer;
    }
  }
  for (const [from, to] of pairsOf(variants)) units[from] = to;
  // A double of a Traditional character (U+F900 …) goes the whole way.
  each(compatible, (code) => {
    const form = plain[code] ?? code;
    if (form !== code && !isAction(form)) units[code] = units[form] ?? form;
  });
  return { units, longer: longerOnes };
}

let plainUnits: FoldTable | undefined;
const traditionalUnits = new WeakMap<Traditional, FoldTable>();

/** The table for text without Traditional characters, or for text with them by a dictionary. Built once, on first need. */
export function foldTable(traditional?: Traditional): FoldTable {
  if (traditional === undefined) return (plainUnits ??= plainTable());
  let table = traditionalUnits.get(traditional);
  if (table === undefined) traditionalUnits.set(traditional, (table = traditionalTable(traditional)));
  return table;
}

/** Of a unit that only Traditional text has. */
export const onlyTraditional = 2;

/** Frequent characters that only Traditional text has: enough to tell it where there is no dictionary. */
export const frequentTraditional =
  '國務辦發開關長東車馬見說請認為這對動業產個義從眾優會傳傷債償儲兒黨興養寫軍農決況減則剛創刪別勞勢區醫協單賣衛廳歷壓參雙變號聽啟員響問團園圍圖場塊堅壞處備復頭獎學實審憲寬導將層屬歲師帳帶幫庫應廢異張強歸當錄總懲願戰擴執報護擔擇據損換數斷無舊時顯術權條來極構標樣橋檢樓歡匯沒濟測潤漲漸滿環現電畫療監蓋盤碼確離種積稱穩窮競筆簽簡類糧糾紅約級紀納綱線練組細織終紹經結給絡絕統繼績續維綜編繳網罰職聯節藝藥獲營補裝觀規視覽覺計訂討讓訓議記講許論設訪證評識訴詞譯試話詢該詳語誤讀課調談負財責敗貨質購貫貼貴費資賦賞賠賽趨軌轉輪載較輔輛輯輸邊達過遷運還進遠違連遲適選遞遺郵釋錢鐵鏈銷錯鎮閉間聞閱隊階陽際陸陳險隨難頁項順須顧預領頻題額風飛館驗齊';

const evidences = new WeakMap<Traditional, Uint8Array>();
let frequentEvidence: Uint8Array | undefined;

function evidenceOf(traditional: Traditional): Uint8Array {
  const evidence = new Uint8Array(0x10000);
  for (const pair of traditional.characters())
    if (pair[0]?.length === 1 && pair[0] !== pair[1]) evidence[pair[0].charCodeAt(0)] = onlyTraditional;
  for (const character of shared) evidence[character.charCodeAt(0)] = 1;
  return evidence;
}

function evidenceWithoutDictionary(): Uint8Array {
  const evidence = new Uint8Array(0x10000);
  for (const character of frequentTraditional) evidence[character.charCodeAt(0)] = onlyTraditional;
  return evidence;
}

/** 0 for units that folding Traditional text leaves alone, 1 for those that Simplified text may have too, 2 for the others. */
export function traditionalEvidence(traditional?: Traditional): Uint8Array {
  if (traditional === undefined) return (frequentEvidence ??= evidenceWithoutDictionary());
  let evidence = evidences.get(traditional);
  if (evidence === undefined) evidences.set(traditional, (evidence = evidenceOf(traditional)));
  return evidence;
}

/** Frequent characters that only Simplified text has. */
const simplified =
  '国务办发开关门长东车马见说请认为这对动业产个义从众会传伤债偿储兰兴养写军农决况减凤刘则刚创删别剂劳势区医协单卖卫厅历厉压参双变叙叶号启员响问团园围图圆场块坚处备头夺奖妇学宝实审宪宽宾导将尔尘尝层属岁岛币师帐带帮库应废弃张弹强归当录总恶惩战户扩执扫报护担择拨损换撑数断无旧时显晓术权条来杨标样桥检楼欢汇汉没沟泽济测润涨渐满环现电画疗监盖盘码积称稳穷竞笔签简类粮纠红约级纪纤纳纲纵纷线练组细织终绍经结给络绝统继绩续维综编缴罗罚职联肃脑节艺苏药获营补装观规视览觉誉计订讨让训议记讲许论设访证评识诉诊词译试诗话询该详语误诸读课调谈谊负贡财责败账货质购贯贴贵费贺资赋赏赔赖赛赞赵趋轨转轮软载较辅辆辑输边达过迁运还进远违连迟选递逻遗邓邮郑酱释钟钱铁链销错镇闭间闻阅队阶阳阴阵际陆陈险随难韩页项顺须顾预领频题额风飞饭馆验鱼鲁鸟麦黄齐龙';

let simplifiedUnits: ReadonlySet<number> | undefined;

export const isSimplifiedOnly = (code: number): boolean =>
  (simplifiedUnits ??= new Set(Array.from(simplified, (c) => c.charCodeAt(0)))).has(code);

const wordRanges: readonly Range[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x2af],
  [0x370, 0x1fff],
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3021, 0x3029],
  [0x3041, 0x30fa],
  [0x3105, 0x312f],
  [0x3400, 0x4dbf],
  [0x4e00, 0xd7ff],
  [0xd800, 0xdfff],
  [0xf900, 0xfaff],
];

let words: Uint8Array | undefined;

/** 1 for units of letters, digits and characters: what is kept in a key. */
export function wordUnits(): Uint8Array {
  if (words === undefined) {
    words = new Uint8Array(0x10000);
    for (const [from, to] of wordRanges) words.fill(1, from, to + 1);
  }
  return words;
}
