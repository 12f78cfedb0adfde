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

describe('one wrong number alarms', () => {
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
  ])('%s', (sentence) => {
    const about = sentence.includes('许可') ? 'licences' : 'received';
    expect(alarms(findingsOf({ organ: '柳溪县人民政府', year: 2023, values }, sentence, about))).not.toEqual([]);
  });
});
