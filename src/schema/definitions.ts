/**
 * What the rows and columns of the form mean, beside its labels: for the taxonomy. Rows are `<table>.<row>`, columns
 * `<table>.<column>`, or `<table>.<row>.<column>` where one means something else in that row.
 */
import type { TableId } from '../form/index.ts';
import type { Words } from './parts.ts';

/**
 * What a definition rests on: the words of the form, an article of the Regulation, a notice, or how offices fill in the form
 * (no document of national scope says so).
 */
export type Evidence = 'form' | 'regulation' | 'notice' | 'practice';

export interface Definition {
  readonly means: Words;
  /** How it is counted, where that needs saying. */
  readonly counted?: Words;
  /** Article of the Regulation (国务院令第711号), or the notice. */
  readonly article?: string;
  readonly evidence: Evidence;
}

const define = (zh: string, en: string, evidence: Evidence, article?: string, counted?: Words): Definition => ({
  means: [zh, en],
  evidence,
  ...(article !== undefined && { article }),
  ...(counted && { counted }),
});

const rows: Readonly<Record<string, Definition>> = {
  'proactive.rules': define(
    '有规章制定权的机关制定的规章',
    'rules of organs with the power to make them',
    'regulation',
    '第二十条第（一）项',
    ['没有规章制定权的机关填 0。', 'Organs without that power enter 0.'],
  ),
  'proactive.normativeDocuments': define(
    '规章以外、普遍适用并可反复适用的文件',
    'documents below rules that bind in general and repeatedly',
    'regulation',
    '第二十条第（一）项',
  ),
  'proactive.licensing': define('实施的行政许可', 'licences decided on', 'regulation', '第二十条第（五）项'),
  'proactive.otherPublicServices': define(
    '行政许可以外的对外管理服务事项',
    'public services other than licences',
    'regulation',
    '第二十条第（五）项',
  ),
  'proactive.penalties': define('作出的行政处罚', 'penalties imposed', 'regulation', '第二十条第（六）项'),
  'proactive.coerciveMeasures': define('实施的行政强制', 'compulsory measures taken', 'regulation', '第二十条第（六）项'),
  'proactive.fees': define(
    '本机关收取的各类行政事业性收费',
    'fees of all kinds that the organ collects',
    'regulation',
    '第二十条第（八）项',
    ['不限于第六部分的信息处理费。', 'Not only the fees for information of section six.'],
  ),
  'proactive.procurement': define('政府集中采购', 'centralised procurement', 'regulation', '第二十条第（九）项'),
  'requests.received': define('本年新收到的申请', 'requests received in the year', 'form'),
  'requests.carriedIn': define('上年末尚未办结的申请', 'requests open when the year began', 'form', undefined, [
    '应等于上年报告的“结转下年度继续办理”。',
    'Equals what the report of the year before carried forward.',
  ]),
  'requests.granted': define(
    '全部予以公开，含告知已公开信息的获取方式',
    'granted in full, or told where it is published',
    'regulation',
    '第三十六条第（一）（二）项',
  ),
  'requests.partiallyGranted': define(
    '区分处理后公开一部分',
    'granted in part after separating what may not be disclosed',
    'regulation',
    '第三十七条',
    ['只计这一情形，不再计入其他情形。', 'Counted here alone, in no other outcome.'],
  ),
  'requests.denied.stateSecret': define('依法确定为国家秘密', 'state secrets', 'regulation', '第十四条'),
  'requests.denied.prohibitedByLaw': define(
    '其他法律、行政法规禁止公开',
    'disclosure prohibited by another law or administrative regulation',
    'regulation',
    '第十四条',
  ),
  'requests.denied.threeSecuritiesOneStability': define(
    '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
    'disclosure may endanger national, public or economic security or social stability',
    'regulation',
    '第十四条',
  ),
  'requests.denied.thirdPartyRights': define(
    '涉及商业秘密、个人隐私等，公开会损害第三方合法权益',
    'trade secrets, privacy and other rights of third parties',
    'regulation',
    '第十五条、第三十二条',
  ),
  'requests.denied.internalAffairs': define(
    '人事管理、后勤管理、内部工作流程三类信息',
    'personnel, logistics and internal workflow',
    'regulation',
    '第十六条第一款',
  ),
  'requests.denied.deliberativeProcess': define(
    '讨论记录、过程稿、磋商信函、请示报告四类信息',
    'minutes, drafts, letters of consultation, requests for instructions',
    'regulation',
    '第十六条第二款',
  ),
  'requests.denied.enforcementCaseFile': define('行政执法案卷信息', 'case files of enforcement', 'regulation', '第十六条第二款'),
  'requests.denied.administrativeInquiry': define(
    '工商、不动产登记资料等，另有规定查询办法的',
    'registers with rules of access of their own',
    'regulation',
    '第三十六条第（七）项',
  ),
  'requests.unableToProvide.notHeld': define(
    '信息不存在，或不由本机关公开',
    'information that does not exist or that another organ discloses',
    'regulation',
    '第三十六条第（四）（五）项',
  ),
  'requests.unableToProvide.requiresCreation': define(
    '需要加工、分析后另行制作',
    'would have to be made by analysis or processing',
    'regulation',
    '第三十八条',
  ),
  'requests.unableToProvide.stillUnclear': define(
    '补正后仍不能确定所申请的信息',
    'what is asked for stays unclear after correction',
    'regulation',
    '第三十条',
  ),
  'requests.notProcessed.petitionOrComplaint': define(
    '以申请的形式信访、投诉、举报',
    'petitions, complaints and reports in the form of a request',
    'regulation',
    '第三十九条第一款',
  ),
  'requests.notProcessed.duplicate': define(
    '已答复后又申请相同信息',
    'the same information again after an answer',
    'regulation',
    '第三十六条第（六）项',
  ),
  'requests.notProcessed.publicPublication': define(
    '要求提供报刊、书籍等公开出版物',
    'newspapers, books and other publications',
    'regulation',
    '第三十九条第二款',
  ),
  'requests.notProcessed.abusiveVolume': define(
    '申请数量、频次明显超过合理范围且无正当理由',
    'number and frequency beyond reason, without good cause',
    'regulation',
    '第三十五条',
  ),
  'requests.notProcessed.confirmOrReissue': define(
    '要求确认或重新出具已获取的信息',
    'confirmation or a new copy of what was obtained',
    'practice',
  ),
  'requests.other': define('前述各项以外的办理结果', 'outcomes that no other row covers', 'form'),
  'requests.other.correctionOverdue': define(
    '逾期不补正，不再处理',
    'not corrected in time; no longer processed',
    'regulation',
    '第三十条',
  ),
  'requests.other.feeUnpaid': define(
    '逾期不缴纳信息处理费，不再处理',
    'fee not paid in time; no longer processed',
    'notice',
    '国办函〔2020〕109号',
  ),
  'requests.other.other': define('撤回、转送、合并办理等', 'withdrawn, passed on, handled together and the like', 'practice'),
  'requests.outcomeTotal': define('本年度各项办理结果之和', 'sum of the outcomes of the year', 'form'),
  'requests.carriedOut': define('年末尚未办结的申请', 'requests open when the year ended', 'form'),
  'disputes.reconsideration': define(
    '因政府信息公开被申请的行政复议',
    'reconsiderations on open government information',
    'regulation',
    '第五十条第（三）项',
  ),
  'disputes.litigation.direct': define('未经复议直接提起的行政诉讼', 'suits without reconsideration', 'regulation', '第五十条第（三）项'),
  'disputes.litigation.afterReconsideration': define(
    '经复议后提起的行政诉讼',
    'suits after reconsideration',
    'regulation',
    '第五十条第（三）项',
    [
      '复议机关为共同被告的，只由原行为机关统计。',
      'Where the organ of reconsideration is co-defendant, only the organ of the original act counts the suit.',
    ],
  ),
};

const columns: Readonly<Record<string, Definition>> = {
  'proactive.issued': define('本年制发', 'issued in the year', 'form'),
  'proactive.repealed': define('本年废止', 'repealed in the year', 'form'),
  'proactive.inForce': define('年末现行有效', 'in force when the year ended', 'form'),
  'proactive.decisions': define('本年作出的处理决定', 'decisions made in the year', 'form'),
  'proactive.amount': define('本年金额', 'amount of the year', 'form'),
  'proactive.fees.amount': define('本年收费金额', 'amount collected in the year', 'form', undefined, [
    '以万元计，可有小数。',
    'In units of CNY 10,000, with decimals.',
  ]),
  'proactive.procurement.amount': define('本年采购总金额', 'amount of procurement of the year', 'form', undefined, [
    '格式未印单位，报告有填元的，也有填万元的。',
    'The form prints no unit: reports give CNY or CNY 10,000.',
  ]),
  'proactive.newlyMade': define('本年新制作', 'made in the year', 'form'),
  'proactive.newlyDisclosed': define('本年新公开', 'disclosed in the year', 'form'),
  'proactive.totalPublic': define('对外公开总数', 'all that is public', 'form'),
  'proactive.itemsPreviousYear': define('上一年目录中的事项数', 'items in the catalogue of the year before', 'practice'),
  'proactive.itemsChange': define('本年增减的事项数', 'items added or removed in the year', 'practice', undefined, [
    '减少以负数表示。',
    'Fewer is negative.',
  ]),
  'proactive.projects': define('本年采购项目数', 'procurement projects of the year', 'form'),
  'requests.naturalPerson': define('申请人为自然人', 'the applicant is a natural person', 'form'),
  'requests.commercialEnterprise': define('申请人为商业企业', 'the applicant is a business', 'form'),
  'requests.researchInstitution': define('申请人为科研机构', 'the applicant is a research institution', 'form'),
  'requests.publicWelfareOrganization': define('申请人为社会公益组织', 'the applicant is an organisation of public welfare', 'form'),
  'requests.legalServiceOrganization': define('申请人为法律服务机构', 'the applicant is a legal service provider', 'form'),
  'requests.otherOrganization': define('申请人为其他法人或组织', 'the applicant is another organisation', 'form'),
  'requests.total': define('各类申请人合计', 'all applicants', 'form'),
  'disputes.upheld': define('结果维持', 'the act was upheld', 'form'),
  'disputes.corrected': define('结果纠正', 'the act was corrected', 'form'),
  'disputes.otherOutcome': define('其他结果', 'another outcome', 'form'),
  'disputes.pending': define('年末尚未审结', 'not concluded when the year ended', 'form'),
  'disputes.total': define('各种结果和尚未审结的合计', 'all outcomes and pending cases', 'form'),
};

/** How cells are counted where their row and column say nothing of their own. */
export const countedAs: Readonly<Record<TableId, Words>> = {
  proactive: ['按年度计；没有的填 0，不留空白。', 'For the year; none is 0, not a blank.'],
  requests: ['一件申请计一件；没有的填 0，不留空白。', 'One request counts once; none is 0, not a blank.'],
  disputes: ['一件案件计一件；没有的填 0，不留空白。', 'One case counts once; none is 0, not a blank.'],
};

/** Totals that the list of 2014 to 2018 has in much the same sense (`statistics2014`); practice of counting changed. */
export const approximate2014: Readonly<Record<string, readonly string[]>> = {
  'requests.received.total': ['requests.received.total'],
  'requests.granted.total': ['requests.replies.alreadyPublic', 'requests.replies.granted'],
  'requests.partiallyGranted.total': ['requests.replies.partiallyGranted'],
  'requests.denied.stateSecret.total': ['requests.replies.denied.stateSecret'],
  'requests.denied.threeSecuritiesOneStability.total': ['requests.replies.denied.threeSecuritiesOneStability'],
  'requests.denied.thirdPartyRights.total': ['requests.replies.denied.tradeSecret', 'requests.replies.denied.personalPrivacy'],
  'requests.unableToProvide.notHeld.total': ['requests.replies.notThisOrgan', 'requests.replies.doesNotExist'],
  'requests.outcomeTotal.total': ['requests.concluded.total'],
  'disputes.reconsideration.total': ['reconsideration.total'],
};

const known = (of: Readonly<Record<string, Definition>>, ...ids: readonly string[]): Definition => {
  const id = ids.find((candidate) => Object.hasOwn(of, candidate));
  if (id === undefined) throw new Error(`no definition of ${ids.join(' or ')}`);
  return of[id] as Definition;
};

/** What a row and a column of a table mean. Throws where one was not written down. */
export const definitionOf = (table: string, row: string, column: string): { readonly row: Definition; readonly column: Definition } => ({
  row: known(rows, `${table}.${row}`),
  column: known(columns, `${table}.${row}.${column}`, `${table}.${column}`),
});
