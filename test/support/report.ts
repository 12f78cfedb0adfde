/** A complete, balanced report of an invented bureau, to be changed by each case of a table. */
import type { CellPath, EditionId } from '../../src/form/index.ts';
import { formCells } from '../../src/form/index.ts';
import { unflatten } from '../../src/report/flatten.ts';
import type { AnnualReport, ReportHead, ReportSection } from '../../src/report/types.ts';

const numbers: Readonly<Record<EditionId, Readonly<Record<string, number>>>> = {
  'cn-ogi-2021': {
    'proactive.normativeDocuments.issued': 3,
    'proactive.normativeDocuments.repealed': 1,
    'proactive.normativeDocuments.inForce': 16,
    'proactive.licensing.decisions': 240,
    'proactive.penalties.decisions': 31,
    'proactive.coerciveMeasures.decisions': 2,
    'proactive.fees.amount': 12.5,
    'requests.other.other.naturalPerson': 1,
    'requests.other.other.total': 1,
  },
  'cn-ogi-2019': {
    'proactive.normativeDocuments.newlyMade': 3,
    'proactive.normativeDocuments.newlyDisclosed': 3,
    'proactive.normativeDocuments.totalPublic': 16,
    'proactive.licensing.itemsPreviousYear': 40,
    'proactive.licensing.itemsChange': -2,
    'proactive.licensing.decisions': 240,
    'proactive.penalties.itemsPreviousYear': 90,
    'proactive.penalties.itemsChange': 4,
    'proactive.penalties.decisions': 31,
    'proactive.procurement.projects': 5,
    'proactive.procurement.amount': 88.2,
    'requests.other.naturalPerson': 1,
    'requests.other.total': 1,
  },
};

// 20 + 3 received, 2 carried in = 24 outcomes + 1 carried out.
const shared: Readonly<Record<string, number>> = {
  'requests.received.naturalPerson': 20,
  'requests.received.commercialEnterprise': 3,
  'requests.received.total': 23,
  'requests.carriedIn.naturalPerson': 2,
  'requests.carriedIn.total': 2,
  'requests.granted.naturalPerson': 14,
  'requests.granted.commercialEnterprise': 2,
  'requests.granted.total': 16,
  'requests.partiallyGranted.naturalPerson': 2,
  'requests.partiallyGranted.total': 2,
  'requests.denied.thirdPartyRights.commercialEnterprise': 1,
  'requests.denied.thirdPartyRights.total': 1,
  'requests.unableToProvide.notHeld.naturalPerson': 3,
  'requests.unableToProvide.notHeld.total': 3,
  'requests.notProcessed.petitionOrComplaint.naturalPerson': 1,
  'requests.notProcessed.petitionOrComplaint.total': 1,
  'requests.outcomeTotal.naturalPerson': 21,
  'requests.outcomeTotal.commercialEnterprise': 3,
  'requests.outcomeTotal.total': 24,
  'requests.carriedOut.naturalPerson': 1,
  'requests.carriedOut.total': 1,
  'disputes.reconsideration.upheld': 1,
  'disputes.reconsideration.total': 1,
};

const section = (id: ReportSection['id'], number: number, heading: string, text: string): ReportSection => ({ id, number, heading, text });

const head = (year: number): ReportHead => ({
  title: `青禾市档案管理局${year}年政府信息公开工作年度报告`,
  organ: '青禾市档案管理局',
  year,
  period: { from: `${year}-01-01`, to: `${year}-12-31` },
  dates: { signed: `${year + 1}-01-18`, published: `${year + 1}-01-20` },
  metadata: [],
  preamble: `本报告由青禾市档案管理局编制，统计期限为${year}年1月1日至${year}年12月31日，电子版可在青禾市人民政府网站下载。联系地址：青禾市南街8号，电话：000-12345678。`,
  sections: [
    section(
      'overall',
      1,
      '一、总体情况',
      '（一）主动公开。按要求更新机构职能和工作动态。\n（二）依申请公开。规范登记、审核、办理、答复各环节。\n（三）政府信息管理。完善信息发布审核制度。\n（四）政府信息公开平台建设。优化网站公开专栏。\n（五）监督保障。明确专人负责，组织业务培训。',
    ),
    section('proactive', 2, '二、主动公开政府信息情况', ''),
    section('requests', 3, '三、收到和处理政府信息公开申请情况', ''),
    section('disputes', 4, '四、政府信息公开行政复议、行政诉讼情况', ''),
    section(
      'problems',
      5,
      '五、存在的主要问题及改进情况',
      '存在的主要问题：政策解读形式较为单一。改进措施：丰富图解和问答形式，加强业务培训。',
    ),
    section('otherMatters', 6, '六、其他需要报告的事项', '本年度本机关未收取政府信息公开信息处理费。'),
  ],
  extensions: [],
});

export interface Given {
  readonly edition?: EditionId;
  readonly year?: number;
  /** Cells that differ from the base report; anything that JSON can hold. */
  readonly cells?: Readonly<Partial<Record<CellPath, unknown>>>;
  readonly head?: Partial<ReportHead>;
}

/** The base report of an edition with changes. */
export function report({
  edition = 'cn-ogi-2021',
  year = edition === 'cn-ogi-2021' ? 2023 : 2020,
  cells = {},
  head: changes = {},
}: Given = {}): AnnualReport {
  const zeros = Object.fromEntries([...formCells(edition).keys()].map((path) => [path, 0]));
  const made = unflatten({ ...zeros, ...shared, ...numbers[edition] }, edition, { ...head(year), ...changes });
  for (const [path, value] of Object.entries(cells)) put(made, path.split('.'), value);
  return made;
}

/** Puts anything at a path: what `unflatten` would refuse. */
function put(node: object, [key = '', ...rest]: readonly string[], value: unknown): void {
  const children = node as Record<string, unknown>;
  if (rest.length === 0) children[key] = value;
  else put((children[key] ??= {}), rest, value);
}
