import { type CellPath, formCells } from '../src/form/index.ts';
import { alarms, findingsOf } from './exam/sentences/exam.ts';

const rows = (counts: Readonly<Record<string, number>>): Record<CellPath, number> => {
  const values = Object.fromEntries([...formCells('cn-ogi-2021').keys()].map((path) => [path, 0])) as Record<CellPath, number>;
  for (const [row, count] of Object.entries(counts))
    for (const path of row.startsWith('disputes.') ? [row] : [`requests.${row}.naturalPerson`, `requests.${row}.total`])
      values[path as CellPath] = count;
  return values;
};

const county = rows({
  received: 133,
  granted: 46,
  partiallyGranted: 22,
  'denied.internalAffairs': 15,
  'unableToProvide.notHeld': 27,
  'other.correctionOverdue': 2,
  'other.other': 5,
  outcomeTotal: 117,
  carriedOut: 16,
});
const list = (overdue: number, other: number, total = 133): string =>
  `全年受理政府信息公开申请${total}件，其中予以公开46件，部分公开22件，不予公开15件，无法提供27件，不予处理0件，逾期未补正${overdue}件，其他处理${other}件，结转下年度继续办理16件。`;
const district = rows({
  'disputes.reconsideration.upheld': 140,
  'disputes.reconsideration.corrected': 5,
  'disputes.reconsideration.otherOutcome': 16,
  'disputes.reconsideration.pending': 31,
  'disputes.reconsideration.total': 192,
  'disputes.litigation.direct.upheld': 49,
  'disputes.litigation.direct.corrected': 3,
  'disputes.litigation.direct.otherOutcome': 14,
  'disputes.litigation.direct.pending': 7,
  'disputes.litigation.direct.total': 73,
});
const older = rows({
  'disputes.reconsideration.otherOutcome': 5,
  'disputes.reconsideration.total': 5,
  'disputes.litigation.direct.upheld': 2,
  'disputes.litigation.direct.total': 2,
});
/** Rows of table three in the columns of natural persons and enterprises. */
const columns = (counts: Readonly<Record<string, readonly [person: number, enterprise: number]>>): Record<CellPath, number> => {
  const values = rows({});
  for (const [row, [person, enterprise]] of Object.entries(counts)) {
    values[`requests.${row}.naturalPerson` as CellPath] = person;
    values[`requests.${row}.commercialEnterprise` as CellPath] = enterprise;
    values[`requests.${row}.total` as CellPath] = person + enterprise;
  }
  return values;
};
const kinds = columns({
  received: [52, 17],
  carriedIn: [6, 3],
  granted: [21, 9],
  partiallyGranted: [8, 4],
  'denied.thirdPartyRights': [7, 2],
  'unableToProvide.notHeld': [12, 3],
  'unableToProvide.requiresCreation': [4, 0],
  outcomeTotal: [52, 18],
  carriedOut: [6, 2],
});
const decided = {
  ...rows({}),
  'proactive.penalties.decisions': 57,
  'proactive.normativeDocuments.repealed': 2,
  'proactive.normativeDocuments.inForce': 48,
} as Record<CellPath, number>;
const routed = rows({
  'disputes.litigation.direct.corrected': 2,
  'disputes.litigation.direct.total': 7,
  'disputes.litigation.afterReconsideration.corrected': 1,
  'disputes.litigation.afterReconsideration.total': 5,
});
const flow = rows({
  received: 36,
  carriedIn: 7,
  granted: 3,
  partiallyGranted: 24,
  'denied.internalAffairs': 12,
  outcomeTotal: 39,
  carriedOut: 4,
});

describe('balanced prose of offices does not alarm', () => {
  test.each<[string, Record<CellPath, number>, string, string]>([
    ['an outcome of its own kind in the list (Qiyang)', county, list(2, 5), 'outcomes'],
    [
      'numbers before nouns, the outcome at the end (Songjiang)',
      district,
      '全年发生政府信息公开行政复议192件，行政诉讼73件，其中：140件行政复议、49件行政诉讼获维持，5件行政复议、3件行政诉讼结果纠正，16件行政复议、14件行政诉讼为其他结果。',
      'disputes',
    ],
    ['newly filed suits, one is older (Chun’an)', older, '新发生政府信息公开行政诉讼案件1件。', 'disputes'],
    ['newly filed carries over the list', older, '全年新增政府信息公开行政复议5件、行政诉讼1件。', 'disputes'],
    [
      'carried in and carried out',
      flow,
      '全年收到政府信息公开申请36件，上年结转7件，其中予以公开3件、部分公开24件、不予公开12件，转下年度办理4件。',
      'outcomes',
    ],
  ])('%s', (_, values, sentence, about) => {
    expect(alarms(findingsOf({ organ: '柳溪县人民政府', year: 2023, values }, sentence, about))).toEqual([]);
  });
});

describe('one wrong number alarms, its right twin does not', () => {
  const values = rows({ received: 139, granted: 60, partiallyGranted: 15, 'denied.internalAffairs': 11, outcomeTotal: 86, carriedOut: 53 });
  test.each([
    '结转下年度继续办理8件。',
    '收到政府信息公开申请139件，申请人为自然人的102件。',
    '收到政府信息公开申请139件，其中，自然人申请85件。',
    '予以公开59件。',
    '部分公开14件。',
    '作出不予公开决定10件。',
    '办理行政许可事项1,352件。',
    '共收到138件申请。',
    '新收申请129件。',
    '共办结86件，其中予以公开60件、部分公开15件、不予公开13件。',
  ])('%s', (sentence) => {
    const about = sentence.includes('许可') ? 'licences' : 'received';
    expect(alarms(findingsOf({ organ: '柳溪县人民政府', year: 2023, values }, sentence, about))).not.toEqual([]);
  });
});

const found = (values: Record<CellPath, number>, sentence: string): string[] =>
  alarms(findingsOf({ organ: '柳溪县人民政府', year: 2023, values }, sentence, 'outcomes')).map(({ code }) => code);

describe('each construction, once right and once wrong', () => {
  test.each<[string, Record<CellPath, number>, string, string]>([
    [
      'a kind of applicants named before',
      kinds,
      '就自然人申请而言，办结52件，结转下年度6件。',
      '就自然人申请而言，办结53件，结转下年度7件。',
    ],
    [
      'a kind of applicants, its outcomes',
      kinds,
      '商业企业申请中，予以公开9件，部分公开4件。',
      '商业企业申请中，予以公开5件，部分公开4件。',
    ],
    [
      'applicants of carried requests',
      kinds,
      '上年结转的9件，6件为自然人申请，3件为商业企业申请。',
      '上年结转的9件，5件为自然人申请，4件为商业企业申请。',
    ],
    ['applicants in brackets behind an outcome', kinds, '予以公开30件（自然人21件）。', '予以公开30件（自然人25件）。'],
    ['none of one kind', kinds, '社会公益组织未提出政府信息公开申请。', '商业企业未提出政府信息公开申请。'],
    [
      'outcomes in turn',
      kinds,
      '予以公开、部分公开、不予公开分别为30件、12件、9件。',
      '予以公开、部分公开、不予公开分别为30件、13件、9件。',
    ],
    [
      'years in turn',
      kinds,
      '2021年、2022年、2023年分别收到政府信息公开申请40件、51件、69件。',
      '2021年、2022年、2023年分别收到政府信息公开申请40件、51件、70件。',
    ],
    [
      'results in turn, told behind',
      district,
      '行政复议和行政诉讼分别有31件和7件尚未审结。',
      '行政复议和行政诉讼分别有31件和9件尚未审结。',
    ],
    ['all in hand', kinds, '在办政府信息公开申请共78件。', '在办政府信息公开申请共79件。'],
    ['several reasons of one group', kinds, '有19件因本机关不掌握、需另行制作而无法提供。', '有18件因本机关不掌握、需另行制作而无法提供。'],
    ['a rate', kinds, '予以公开率42.9%。', '予以公开率52.9%。'],
    ['about a share', kinds, '不予公开占办结总数的约13%。', '不予公开占办结总数的约23%。'],
    ['a rate of disputes, of all or of those decided', district, '行政复议维持率86.9%。', '行政复议维持率96.9%。'],
    [
      'a change whose numbers the sentence gives',
      kinds,
      '收到政府信息公开申请69件，比上年的60件增长15%。',
      '收到政府信息公开申请69件，比上年的60件增长25%。',
    ],
    ['carried out told against carried in', kinds, '结转下年度8件，较上年结转的9件减少1件。', '结转下年度8件，较上年结转的9件减少2件。'],
    ['decisions denied', kinds, '未实施行政强制。', '未收到政府信息公开申请。'],
    [
      '公开 beside 部分公开',
      kinds,
      '办结70件（公开30件、部分公开12件、不予公开9件）。',
      '办结70件（公开31件、部分公开12件、不予公开9件）。',
    ],
    ['a share in brackets', kinds, '自然人申请52件（75.4%）。', '自然人申请52件（85.4%）。'],
    ['a share before its whole and its part', kinds, '超过七成的申请由自然人提出。', '超过八成的申请由自然人提出。'],
    ['a share behind both', kinds, '办结件中予以公开的约占五分之二。', '办结件中予以公开的约占五分之三。'],
    ['labels that a number holds for each', kinds, '科研机构、社会公益组织均为0件。', '自然人、商业企业均为52件。'],
    ['what is denied of an outcome', kinds, '没有因国家秘密不予公开的申请。', '没有不予公开的申请。'],
    ['what is denied of carried requests', flow, '没有因国家秘密不予公开的申请。', '无结转下年度办理的申请。'],
    [
      'a reason that is not known, told on in the next clause',
      kinds,
      '有8件因临近年末收件，转入2024年办理。',
      '有7件因临近年末收件，转入2024年办理。',
    ],
    ['a row named before its columns', kinds, '答复无法提供的，自然人16件，商业企业3件。', '答复无法提供的，自然人18件，商业企业5件。'],
    ['what was decided behind the number', kinds, '全年作出9件不予公开决定。', '全年作出8件不予公开决定。'],
    [
      'changes of the numbers before them, one after the other',
      kinds,
      '收到申请69件，较2022年的60件增加9件，增幅15%。',
      '收到申请69件，较2022年的60件增加9件，增幅25%。',
    ],
    [
      'parts above their total, one of them not read',
      kinds,
      '收到申请69件，其中线上提交50件，信函寄交9件，当面递交10件。',
      '收到申请69件，其中线上提交62件，信函寄交9件，当面递交10件。',
    ],
    [
      'applicants named together',
      kinds,
      '自然人和商业企业是主要申请群体，合计提出申请69件。',
      '自然人和商业企业是主要申请群体，合计提出申请59件。',
    ],
    [
      'routes of one result',
      routed,
      '被法院判决纠正的3件，其中直接起诉的2件，复议后起诉的1件。',
      '被法院判决纠正的3件，其中直接起诉的1件，复议后起诉的2件。',
    ],
    [
      'kinds that the form does not have',
      kinds,
      '收到申请69件，其中物业类33件、教育类20件、工程类16件。',
      '收到申请69件，其中物业类33件、教育类30件、工程类16件。',
    ],
    [
      'a kind that the form does not have, among others',
      kinds,
      '收到申请69件，其中平台50件、信函10件、传真9件。',
      '收到申请69件，其中平台50件、信函10件、传真19件。',
    ],
    [
      'several organs and the rest',
      kinds,
      '收到申请69件，县水务局受理23件，县教育局受理20件，其余单位受理26件。',
      '收到申请69件，县水务局受理23件，县教育局受理20件，其余单位受理16件。',
    ],
    [
      'several organs and their sum',
      kinds,
      '县水务局收到23件，各部门收到20件，街道收到26件，总计69件。',
      '县水务局收到23件，各部门收到20件，街道收到26件，总计79件。',
    ],
    [
      'what is left, beside what is pending',
      district,
      '行政复议192件，维持140件，纠正5件，其他16件，未审结31件。',
      '行政复议192件，维持140件，纠正5件，其他16件，未审结32件。',
    ],
    ['an equation', kinds, '新收69件＋上年结转9件＝办结70件＋结转下年8件。', '新收69件＋上年结转8件＝办结70件＋结转下年8件。'],
    ['one organ of many: no more than all', kinds, '县水务局受理申请12件。', '县水务局受理申请112件。'],
    ['words that no row has: no more than all requests', kinds, '涉及征地补偿的申请36件。', '涉及征地补偿的申请136件。'],
    [
      'several organs joined are all of them',
      kinds,
      '县政府办、各部门、各街道共办结申请70件。',
      '县政府办、各部门、各街道共办结申请60件。',
    ],
    ['all organs of a kind', decided, '全县各行政执法单位作出行政处罚案件决定57件。', '全县各行政执法单位作出行政处罚案件决定55件。'],
    ['as many as last year', district, '行政复议案件与上年持平，均为192件。', '行政复议案件与上年持平，均为191件。'],
    ['the end of a year', decided, '现行有效规范性文件由2022年末的44件增加到48件。', '现行有效规范性文件由2022年末的44件增加到49件。'],
    ['documents declared void', decided, '宣布失效2件，目前有效的规范性文件48件。', '宣布失效2件，目前有效的规范性文件47件。'],
  ])('%s', (_, values, right, wrong) => {
    expect(found(values, right)).toEqual([]);
    expect(found(values, wrong)).not.toEqual([]);
  });
});

describe('what is not known to be of the whole table proves nothing', () => {
  test.each<[string, string]>([
    ['on what occasion', '处理重复申请时合并办理24件。'],
    ['a label in turn that is not read', '自然人、作坊、商业企业分别提出申请50件、2件、17件。'],
    ['another place', '东陂区全年新收申请642件。'],
    ['a month', '10月份受理申请6件。'],
    ['a reason', '另有18件因受理时间较晚另行答复。'],
    ['scopes in turn', '市、县、乡三级分别收到申请31件、28件、10件。'],
    ['numbers that rival each other', '全年有30件申请、12件申请、9件申请，依次得到公开、部分公开、不公开的答复。'],
    ['outcomes of a subset', '涉及征地补偿的申请36件，予以公开20件，部分公开6件，不予公开10件。'],
    ['outcomes of what was carried in', '上年结转的9件中，予以公开5件，不予公开3件，其余1件作其他处理。'],
    ['a month', '12月收到的申请中有5件尚在法定期限内。'],
    ['parts of what is not known', '跨年件18件，其中自然人13件。'],
    [
      'a list with a part that is not read',
      '收到政府信息公开申请69件，其中予以公开30件、部分公开12件、不予公开9件、某种情形3件、无法提供19件、结转8件。',
    ],
  ])('%s', (_, sentence) => {
    expect(found(kinds, sentence)).toEqual([]);
  });

  test.each(['某种情形', '超时未作补正'])('a list without 其中, a part of which is not read: %s', (part) => {
    const list = `共办结117件，予以公开46件、部分公开22件、不予公开15件、无法提供27件、${part}7件、不予处理0件。`;
    expect(found(county, list)).toEqual([]);
  });
});

test('sums of prose know what is carried in and out', () => {
  const values = columns({
    received: [2904, 703],
    carriedIn: [95, 44],
    granted: [2900, 725],
    outcomeTotal: [2900, 725],
    carriedOut: [99, 22],
  });
  expect(found(values, '全年收办政府信息公开申请3,746件，予以公开3625件，转下年度办理121件。')).toEqual([]);
  expect(found(values, '全年收到政府信息公开申请3,607件，上年结转139件，予以公开3625件，转下年度办理121件。')).toEqual([]);
  expect(found(values, '全年收办政府信息公开申请3,746件，予以公开3625件，转下年度办理131件。')).toEqual(['narrative-carried']);
  expect(found(values, '本年新收申请3607件、上年结转139件，共计3756件。')).toEqual(['narrative-sums']);
});
