/** A report written by hand, with other numbers than any fixture, as lines and grids to be printed and damaged. */
import { applicants } from './columns.ts';

/** Label, and what it counts per applicant; the last is the total. Blank labels above are those of the group. */
export type Row = readonly [group: string, label: string, path: string, values: readonly string[]];

const split = (text: string): readonly string[] => text.split(' ');
export const requests: readonly Row[] = [
  ['', '一、本年新收政府信息公开申请数量', 'received', split('1031 207 0 3 11 2 1254')],
  ['', '二、上年结转政府信息公开申请数量', 'carriedIn', split('14 5 0 0 1 0 20')],
  ['三、本年度办理结果', '（一）予以公开', 'granted', split('512 96 0 2 5 1 616')],
  ['', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'partiallyGranted', split('118 31 0 0 2 0 151')],
  ['（三）不予公开', '1.属于国家秘密', 'denied.stateSecret', split('0 0 0 0 0 0 0')],
  ['', '2.其他法律行政法规禁止公开', 'denied.prohibitedByLaw', split('7 1 0 0 0 0 8')],
  ['', '3.危及“三安全一稳定”', 'denied.threeSecuritiesOneStability', split('0 0 0 0 0 0 0')],
  ['', '4.保护第三方合法权益', 'denied.thirdPartyRights', split('23 12 0 0 1 0 36')],
  ['', '5.属于三类内部事务信息', 'denied.internalAffairs', split('16 4 0 0 0 0 20')],
  ['', '6.属于四类过程性信息', 'denied.deliberativeProcess', split('9 2 0 0 0 0 11')],
  ['', '7.属于行政执法案卷', 'denied.enforcementCaseFile', split('6 0 0 0 1 0 7')],
  ['', '8.属于行政查询事项', 'denied.administrativeInquiry', split('2 0 0 0 0 0 2')],
  ['（四）无法提供', '1.本机关不掌握相关政府信息', 'unableToProvide.notHeld', split('187 44 0 1 2 1 235')],
  ['', '2.没有现成信息需要另行制作', 'unableToProvide.requiresCreation', split('13 3 0 0 0 0 16')],
  ['', '3.补正后申请内容仍不明确', 'unableToProvide.stillUnclear', split('5 0 0 0 0 0 5')],
  ['（五）不予处理', '1.信访举报投诉类申请', 'notProcessed.petitionOrComplaint', split('82 6 0 0 0 0 88')],
  ['', '2.重复申请', 'notProcessed.duplicate', split('19 2 0 0 0 0 21')],
  ['', '3.要求提供公开出版物', 'notProcessed.publicPublication', split('1 0 0 0 0 0 1')],
  ['', '4.无正当理由大量反复申请', 'notProcessed.abusiveVolume', split('4 0 0 0 0 0 4')],
  ['', '5.要求行政机关确认或重新出具已获取信息', 'notProcessed.confirmOrReissue', split('3 0 0 0 0 0 3')],
  [
    '（六）其他处理',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    'other.correctionOverdue',
    split('21 5 0 0 0 0 26'),
  ],
  ['', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 'other.feeUnpaid', split('0 0 0 0 0 0 0')],
  ['', '3.其他', 'other.other', split('2 1 0 0 0 0 3')],
  ['', '（七）总计', 'outcomeTotal', split('1030 207 0 3 11 2 1253')],
  ['', '四、结转下年度继续办理', 'carriedOut', split('15 5 0 0 1 0 21')],
];

const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const disputes = split('8 3 1 2 14 1 0 0 1 2 4 1 0 0 5');

/** The truth of every cell, by path. */
export function truthOf(rows: readonly Row[] = requests): Readonly<Record<string, number | null>> {
  const number = (text: string): number | null => (text === '' ? null : Number(text));
  const kinds = ['upheld', 'corrected', 'otherOutcome', 'pending', 'total'];
  const places = ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'];
  return {
    'proactive.rules.issued': 0,
    'proactive.rules.repealed': 0,
    'proactive.rules.inForce': 0,
    'proactive.normativeDocuments.issued': 4,
    'proactive.normativeDocuments.repealed': 1,
    'proactive.normativeDocuments.inForce': 37,
    'proactive.licensing.decisions': 1286,
    'proactive.penalties.decisions': 215,
    'proactive.coerciveMeasures.decisions': 9,
    'proactive.fees.amount': 43.75,
    ...Object.fromEntries(rows.flatMap(([, , path, values]) => applicants.map((id, i) => [`requests.${path}.${id}`, number(values[i]!)]))),
    ...Object.fromEntries(places.flatMap((place, i) => kinds.map((kind, j) => [`disputes.${place}.${kind}`, Number(disputes[5 * i + j])]))),
  };
}

/** A cell of a grid: its text, and how many columns and rows it covers. */
export type Cell = readonly [text: string, columns?: number, rows?: number];
export type Block = string | readonly (readonly Cell[])[];

const plain = (...texts: readonly string[]): readonly Cell[] => texts.map((text) => [text] as const);
const spanned = { '三、本年度办理结果': 22, '（三）不予公开': 8, '（四）无法提供': 3, '（五）不予处理': 5, '（六）其他处理': 3 };

function requestGrid(rows: readonly Row[]): readonly (readonly Cell[])[] {
  return [
    [
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3],
      ['申请人情况', 7],
    ],
    [
      ['自然人', 1, 2],
      ['法人或其他组织', 5],
      ['总计', 1, 2],
    ],
    plain(...heads.slice(1, 6)),
    ...rows.map(([group, label, path, values], i): readonly Cell[] => {
      const columns = /\./u.test(path) ? 1 : i > 1 && path !== 'carriedOut' ? 2 : 3;
      const span = spanned[group as keyof typeof spanned];
      return [...(span ? [[group, 1, span] as const] : []), [label, columns], ...plain(...values)];
    }),
  ];
}

/** The whole report: headings, passages and grids, in order. */
export const reportOf = (rows: readonly Row[] = requests): readonly Block[] => [
  '云溪市水务局2023年政府信息公开工作年度报告',
  '本报告由云溪市水务局按照《中华人民共和国政府信息公开条例》要求编制，统计期限为2023年1月1日至2023年12月31日。对本报告如有疑问，请与云溪市水务局办公室联系（地址：云溪市河东路17号，电话：000-7654321）。',
  '一、总体情况',
  '（一）主动公开。制发行政规范性文件4件，及时公布水情和工程信息。',
  '（二）依申请公开。2023年新收政府信息公开申请1254件，上年结转20件，办结1253件，结转下年度21件。',
  '（三）政府信息管理。修订信息发布审核办法，逐件核对公开属性。',
  '（四）政府信息公开平台建设。调整网站公开栏目，方便群众检索。',
  '（五）监督保障。明确分管领导和经办人员，组织业务培训。',
  '二、主动公开政府信息情况',
  [
    [['第二十条第（一）项', 4]],
    plain('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
    plain('规章', '0', '0', '0'),
    plain('行政规范性文件', '4', '1', '37'),
    [['第二十条第（五）项', 4]],
    [['信息内容'], ['本年处理决定数量', 3]],
    [['行政许可'], ['1286', 3]],
    [['第二十条第（六）项', 4]],
    [['信息内容'], ['本年处理决定数量', 3]],
    [['行政处罚'], ['215', 3]],
    [['行政强制'], ['9', 3]],
    [['第二十条第（八）项', 4]],
    [['信息内容'], ['本年收费金额（单位：万元）', 3]],
    [['行政事业性收费'], ['43.75', 3]],
  ],
  '三、收到和处理政府信息公开申请情况',
  requestGrid(rows),
  '四、政府信息公开行政复议、行政诉讼情况',
  [
    [
      ['行政复议', 5],
      ['行政诉讼', 10],
    ],
    [...outcomes.map((text): Cell => [text, 1, 2]), ['未经复议直接起诉', 5], ['复议后起诉', 5]],
    plain(...outcomes, ...outcomes),
    plain(...disputes),
  ],
  '五、存在的主要问题及改进情况',
  '存在的问题：工程类信息的解读还不够通俗。改进措施：增加图解，邀请群众代表参与评议。',
  '六、其他需要报告的事项',
  '本机关2023年未收取政府信息公开信息处理费。',
  '云溪市水务局',
  '2024年1月19日',
];
