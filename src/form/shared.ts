/** What the 2019 and 2021 editions have in common: the six sections, the applicants, most outcomes, table four. */
import type { Bound, Column, Relation, Row, Section, Table } from './types.ts';

export const sections = [
  {
    id: 'overall',
    numeral: '一',
    title: '总体情况',
    en: 'Overview',
    aliases: ['政府信息公开总体情况', '工作基本情况', '总体工作情况', '基本情况', '概述'],
  },
  {
    id: 'proactive',
    numeral: '二',
    title: '主动公开政府信息情况',
    en: 'Proactive disclosure',
    aliases: ['行政机关主动公开政府信息情况', '行政机关主动公开政府信息的情况', '主动公开政府信息的情况'],
  },
  {
    id: 'requests',
    numeral: '三',
    title: '收到和处理政府信息公开申请情况',
    en: 'Requests received and handled',
    aliases: ['行政机关收到和处理政府信息公开申请情况', '行政机关收到和处理政府信息公开申请的情况', '收到和处理政府信息公开申请的情况'],
  },
  {
    id: 'disputes',
    numeral: '四',
    title: '政府信息公开行政复议、行政诉讼情况',
    en: 'Reconsideration and litigation',
    aliases: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议和提起行政诉讼的情况',
      '因政府信息公开引发的行政复议、行政诉讼情况',
      '因政府信息公开工作引发的行政复议、行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
    ],
  },
  {
    id: 'problems',
    numeral: '五',
    title: '存在的主要问题及改进情况',
    en: 'Main problems and improvements',
    aliases: [
      '政府信息公开工作存在的主要问题及改进情况',
      '存在的主要问题及改进措施',
      '存在问题及改进情况',
      '存在的问题及改进情况',
      '存在的问题及改进措施',
      '当前存在的主要问题及下一步改进措施',
      '存在的主要问题和改进情况',
      '存在的主要问题及整改措施',
      '存在的主要问题及整改情况',
    ],
  },
  {
    id: 'otherMatters',
    numeral: '六',
    title: '其他需要报告的事项',
    en: 'Other matters',
    aliases: ['需要报告的其他事项', '其他需要报告事项', '其他需要报告的情况'],
  },
] as const satisfies readonly Section[];

export const applicants = [
  { id: 'naturalPerson', label: '自然人', en: 'natural persons', unit: '件' },
  { id: 'commercialEnterprise', label: '商业企业', en: 'commercial enterprises', unit: '件', group: '法人或其他组织' },
  { id: 'researchInstitution', label: '科研机构', en: 'research institutions', unit: '件', group: '法人或其他组织' },
  { id: 'publicWelfareOrganization', label: '社会公益组织', en: 'public-interest organisations', unit: '件', group: '法人或其他组织' },
  { id: 'legalServiceOrganization', label: '法律服务机构', en: 'legal service providers', unit: '件', group: '法人或其他组织' },
  { id: 'otherOrganization', label: '其他', en: 'other organisations', unit: '件', group: '法人或其他组织' },
  { id: 'total', label: '总计', en: 'total', unit: '件' },
] as const satisfies readonly Column[];

export const requestHeads = ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'] as const;

const outcomes = '三、本年度办理结果';
const denied = [outcomes, '（三）不予公开'] as const;
const unableToProvide = [outcomes, '（四）无法提供'] as const;
const notProcessed = [outcomes, '（五）不予处理'] as const;

/** Rows 1 to 20 of the table of requests, alike in both editions. */
export const requestRows = [
  { id: 'received', label: '一、本年新收政府信息公开申请数量', en: 'received this year' },
  { id: 'carriedIn', label: '二、上年结转政府信息公开申请数量', en: 'carried over from previous year' },
  { id: 'granted', groups: [outcomes], label: '（一）予以公开', en: 'granted' },
  {
    id: 'partiallyGranted',
    groups: [outcomes],
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    en: 'granted in part',
    aliases: ['（二）部分公开'],
  },
  { id: 'denied.stateSecret', groups: denied, label: '1.属于国家秘密', en: 'state secrets' },
  {
    id: 'denied.prohibitedByLaw',
    groups: denied,
    label: '2.其他法律行政法规禁止公开',
    en: 'disclosure prohibited by other laws or administrative regulations',
  },
  {
    id: 'denied.threeSecuritiesOneStability',
    groups: denied,
    label: '3.危及“三安全一稳定”',
    en: 'endangers national, public or economic security or social stability',
  },
  {
    id: 'denied.thirdPartyRights',
    groups: denied,
    label: '4.保护第三方合法权益',
    en: "protects third parties' lawful rights and interests",
  },
  {
    id: 'denied.internalAffairs',
    groups: denied,
    label: '5.属于三类内部事务信息',
    en: 'internal affairs (personnel, logistics, internal workflow)',
  },
  { id: 'denied.deliberativeProcess', groups: denied, label: '6.属于四类过程性信息', en: 'deliberative-process information' },
  { id: 'denied.enforcementCaseFile', groups: denied, label: '7.属于行政执法案卷', en: 'administrative enforcement case files' },
  { id: 'denied.administrativeInquiry', groups: denied, label: '8.属于行政查询事项', en: 'matters under special inquiry procedures' },
  { id: 'unableToProvide.notHeld', groups: unableToProvide, label: '1.本机关不掌握相关政府信息', en: 'information not held by this organ' },
  {
    id: 'unableToProvide.requiresCreation',
    groups: unableToProvide,
    label: '2.没有现成信息需要另行制作',
    en: 'no existing record; would need to be created',
  },
  { id: 'unableToProvide.stillUnclear', groups: unableToProvide, label: '3.补正后申请内容仍不明确', en: 'still unclear after correction' },
  {
    id: 'notProcessed.petitionOrComplaint',
    groups: notProcessed,
    label: '1.信访举报投诉类申请',
    en: 'petition, report or complaint in the form of a request',
  },
  { id: 'notProcessed.duplicate', groups: notProcessed, label: '2.重复申请', en: 'duplicate request' },
  { id: 'notProcessed.publicPublication', groups: notProcessed, label: '3.要求提供公开出版物', en: 'asks for published material' },
  {
    id: 'notProcessed.abusiveVolume',
    groups: notProcessed,
    label: '4.无正当理由大量反复申请',
    en: 'large-volume repeated requests without proper reason',
  },
  {
    id: 'notProcessed.confirmOrReissue',
    groups: notProcessed,
    label: '5.要求行政机关确认或重新出具已获取信息',
    en: 'asks the organ to confirm or reissue information already obtained',
  },
] as const satisfies readonly Row[];

/** The last two rows of the table of requests, alike in both editions. */
export const requestTotals = [
  { id: 'outcomeTotal', groups: [outcomes], label: '（七）总计', en: 'total of outcomes' },
  { id: 'carriedOut', label: '四、结转下年度继续办理', en: 'carried forward to next year' },
] as const satisfies readonly Row[];

export const disputes = {
  id: 'disputes',
  layout: 'across',
  heads: [],
  blocks: [
    {
      columns: [
        { id: 'upheld', label: '结果维持', en: 'upheld', unit: '件' },
        { id: 'corrected', label: '结果纠正', en: 'corrected', unit: '件' },
        { id: 'otherOutcome', label: '其他结果', en: 'other outcome', unit: '件' },
        { id: 'pending', label: '尚未审结', en: 'not yet concluded', unit: '件' },
        { id: 'total', label: '总计', en: 'total', unit: '件' },
      ],
      rows: [
        { id: 'reconsideration', label: '行政复议', en: 'administrative reconsideration' },
        { id: 'litigation.direct', groups: ['行政诉讼'], label: '未经复议直接起诉', en: 'litigation filed directly' },
        { id: 'litigation.afterReconsideration', groups: ['行政诉讼'], label: '复议后起诉', en: 'litigation filed after reconsideration' },
      ],
    },
  ],
} as const satisfies Table;

/** The relations of tables three and four. `outcomeRows` are the rows that （七）总计 adds up. */
export const relations = (outcomeRows: readonly string[]): readonly Relation<'requests' | 'disputes'>[] =>
  [
    {
      id: 'requests-row-sum',
      table: 'requests',
      each: 'row',
      terms: {
        total: 1,
        naturalPerson: -1,
        commercialEnterprise: -1,
        researchInstitution: -1,
        publicWelfareOrganization: -1,
        legalServiceOrganization: -1,
        otherOrganization: -1,
      },
    },
    // The one relation printed in the form: 第一项加第二项之和，等于第三项加第四项之和.
    { id: 'requests-balance', table: 'requests', each: 'column', terms: { received: 1, carriedIn: 1, outcomeTotal: -1, carriedOut: -1 } },
    {
      id: 'requests-outcome-sum',
      table: 'requests',
      each: 'column',
      terms: Object.fromEntries<number>([['outcomeTotal', 1], ...outcomeRows.map((row): [string, number] => [row, -1])]),
    },
    {
      id: 'disputes-block-sum',
      table: 'disputes',
      each: 'row',
      terms: { total: 1, upheld: -1, corrected: -1, otherOutcome: -1, pending: -1 },
    },
  ] satisfies readonly Relation<'requests' | 'disputes'>[];

/** Disputes come of answers, suits after reconsideration of reconsiderations; cases of last year come on top. */
export const disputeBounds = [
  {
    id: 'after-reconsideration-bound',
    carries: true,
    terms: {
      'disputes.litigation.afterReconsideration.total': -1,
      'disputes.reconsideration.total': 1,
      'disputes.reconsideration.pending': -1,
    },
  },
  {
    id: 'disputes-bound',
    carries: true,
    terms: { 'disputes.reconsideration.total': -1, 'disputes.litigation.direct.total': -1, 'requests.outcomeTotal.total': 1 },
  },
] as const satisfies readonly Bound[];

/** The rows of a table of requests that （七）总计 adds up: all that stand under 三、本年度办理结果 but the total itself. */
export const outcomeRows = (rows: readonly Row[]): string[] =>
  rows.filter((row) => row.groups?.[0] === outcomes && row.id !== 'outcomeTotal').map((row) => row.id);

export const otherHandling = [outcomes, '（六）其他处理'] as const;
export const outcomesGroup = [outcomes] as const;

/** English names of the printed heads of rows. */
export const groupNames: Readonly<Record<string, string>> = {
  [outcomes]: 'outcomes',
  '（三）不予公开': 'denied',
  '（四）无法提供': 'unable to provide',
  '（五）不予处理': 'not processed',
  '（六）其他处理': 'otherwise handled',
  行政诉讼: 'administrative litigation',
};

/** English of the printed heads that belong to no single row or column. */
export const english: Readonly<Record<string, string>> = {
  ...groupNames,
  信息内容: 'information',
  申请人情况: 'applicants',
  法人或其他组织: 'legal persons or other organisations',
  [requestHeads[0]]: '(in each column, item 1 plus item 2 equals item 3 plus item 4)',
};
