/** How much a text looks like a Chinese report, as a number: the base of choosing an encoding. */

/** Frequent characters of reports and of Chinese in general, Simplified; then the Traditional forms of those that have one. */
const frequent =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别手角期根论运农指几九区强放决西被干做必战先回则任取据处府信息申请年报告办室市县局政务依规范章复议诉讼许可处罚收费万元维持纠正商企科研构益织服律供予涉密保护秘安稳危及第三方权属类部执案卷询掌握需另补仍明确访举投类绝由量获改措施未其事项附注总计例根据条例现将布编包括网站电话邮箱联系址省镇街道委厅院会监督考核培训解读回应热线微博信众号渠道载体建设推进落实完善加强存问题够足待提升优化下步续深入开展围绕重点领域透明时效性准及规范标准专栏目共主动公示发布废止效件份条次篇人民共和华央导组书记任长员名称索引号机构日期生成关键词分享打印关闭首页当前位置您';
const traditional =
  '這為個國時來們對發動說產種後過進電現實體機點從業應開還無數線關與內條結問題黨員軍計見別總設長資邊級圖統較將組論運農區強決據處請報辦務縣規範復議訴訟許處罰費萬維糾構織護權屬類執詢補確訪舉絕獲項編網聯鎮廳監訓讀號會學經當於並後裡裏種產稱標準樣變義業傳還間幾麼頭氣質線認識紅約紀純細終紹給總續緊綜綠練習組織終經濟調查設備計劃評論證據語說請課談誠誤讓護變實寫專導將屆屬島巖州師帶幫應廢廣庫廠異彙後從徵複製麵係繫';

const weights = { frequent: 1, other: 0, sign: 0.4, foreign: -0.1, strange: -0.5, bad: -3 } as const;

let table: Float32Array | undefined;

/** The weight of each UTF-16 unit but those of ASCII, which say nothing. */
function unitWeights(): Float32Array {
  if (table === undefined) {
    const made = (table = new Float32Array(0x10000));
    const set = (from: number, to: number, weight: number): unknown => made.fill(weight, from, to + 1);
    set(0x0000, 0xffff, weights.strange);
    set(0x0000, 0x0008, weights.bad);
    set(0x0080, 0x009f, weights.bad);
    set(0x00a0, 0x00ff, weights.foreign);
    set(0x0370, 0x1fff, weights.foreign);
    set(0x3040, 0x30ff, weights.foreign);
    set(0xac00, 0xd7a3, weights.foreign);
    set(0x2010, 0x203f, weights.sign);
    set(0x3000, 0x3011, weights.sign);
    set(0x3014, 0x3017, weights.sign);
    set(0x4e00, 0x9fff, weights.other);
    set(0xd800, 0xdfff, weights.strange);
    set(0xe000, 0xf8ff, weights.bad);
    set(0xff01, 0xff5e, weights.sign);
    set(0xfff0, 0xffff, weights.bad);
    for (const character of frequent + traditional) made[character.charCodeAt(0)] = weights.frequent;
  }
  return table;
}

/** Sum of the weights and number of the units that are not ASCII. */
export interface Weighed {
  readonly sum: number;
  readonly count: number;
}

/** Weighs a text. `ascii` is what an ASCII character is worth, where it is evidence: in encodings of two bytes. */
export function weigh(text: string, ascii?: number): Weighed {
  const weight = unitWeights();
  let sum = 0;
  let count = 0;
  let plain = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 8 && code < 0x80) plain++;
    else {
      sum += weight[code] ?? 0;
      count++;
    }
  }
  return ascii === undefined ? { sum, count } : { sum: sum + plain * ascii, count: count + plain };
}

/** From about 0.6 for Chinese prose down to -3 for what is no text. 0 where there is nothing to judge by. */
export function plausibility(text: string): number {
  const { sum, count } = weigh(text);
  return count === 0 ? 0 : sum / count;
}
