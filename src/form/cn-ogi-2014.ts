/**
 * The statistics of data years 2014 to 2018: 政府信息公开情况统计表 of 国办发〔2014〕32号, a list of indicators, each with a unit of
 * its own. Whole copies of the annex were not to be had: labels without two sources are common knowledge of the field, so
 * the list serves to recognise and to transcribe, and no wording is held against a report.
 */

/** One line of the list. `id` is missing for the heads, which carry no figure. */
export interface Indicator {
  readonly id?: string;
  readonly label: string;
  readonly unit?: string;
}

const head = (label: string): Indicator => ({ label });
const lines = (unit: string, prefix: string, labels: Readonly<Record<string, string>>): Indicator[] =>
  Object.entries(labels).map(([id, label]) => ({ id: `${prefix}.${id}`, label, unit }));

/** In printed order. 被依法纠错数 and 其他情形数 stand twice: the block they follow tells them apart. */
export const statistics2014: readonly Indicator[] = [
  head('一、主动公开情况'),
  ...lines('条', 'proactive', {
    total: '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）',
    normativeDocuments: '其中：主动公开规范性文件数',
  }),
  ...lines('件', 'proactive', { normativeDocumentsIssued: '制发规范性文件总数' }),
  head('（二）通过不同渠道和方式公开政府信息的情况'),
  ...lines('条', 'proactive.channels', {
    gazette: '1.政府公报公开政府信息数',
    website: '2.政府网站公开政府信息数',
    weibo: '3.政务微博公开政府信息数',
    wechat: '4.政务微信公开政府信息数',
    other: '5.其他方式公开政府信息数',
  }),
  head('二、回应解读情况'),
  ...lines('次', 'response', { hotTopics: '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）' }),
  head('（二）通过不同渠道和方式回应解读的情况'),
  ...lines('次', 'response', {
    'pressConferences.total': '1.参加或举办新闻发布会总次数',
    'pressConferences.byPrincipal': '其中：主要负责同志参加新闻发布会次数',
    'onlineInterviews.total': '2.政府网站在线访谈次数',
    'onlineInterviews.byPrincipal': '其中：主要负责同志参加政府网站在线访谈次数',
  }),
  ...lines('篇', 'response', { policyInterpretations: '3.政策解读稿件发布数' }),
  ...lines('次', 'response', { socialMedia: '4.微博微信回应事件数', other: '5.其他方式回应事件数' }),
  head('三、依申请公开情况'),
  ...lines('件', 'requests', {
    'received.total': '（一）收到申请数',
    'received.inPerson': '1.当面申请数',
    'received.fax': '2.传真申请数',
    'received.online': '3.网络申请数',
    'received.mail': '4.信函申请数',
    'concluded.total': '（二）申请办结数',
    'concluded.onTime': '1.按时办结数',
    'concluded.extended': '2.延期办结数',
    'replies.total': '（三）申请答复数',
    'replies.alreadyPublic': '1.属于已主动公开范围数',
    'replies.granted': '2.同意公开答复数',
    'replies.partiallyGranted': '3.同意部分公开答复数',
    'replies.denied.total': '4.不同意公开答复数',
    'replies.denied.stateSecret': '其中：涉及国家秘密',
    'replies.denied.tradeSecret': '涉及商业秘密',
    'replies.denied.personalPrivacy': '涉及个人隐私',
    'replies.denied.threeSecuritiesOneStability': '危及国家安全、公共安全、经济安全和社会稳定',
    'replies.denied.notGovernmentInformation': '不是《条例》所指政府信息',
    'replies.denied.otherLegalGrounds': '法律法规规定的其他情形',
    'replies.notThisOrgan': '5.不属于本行政机关公开数',
    'replies.doesNotExist': '6.申请信息不存在数',
    'replies.correctionRequested': '7.告知作出更改补充数',
    'replies.otherChannel': '8.告知通过其他途径办理数',
  }),
  ...lines('件', 'reconsideration', {
    total: '四、行政复议数量',
    upheld: '（一）维持具体行政行为数',
    corrected: '（二）被依法纠错数',
    otherOutcome: '（三）其他情形数',
  }),
  ...lines('件', 'litigation', {
    total: '五、行政诉讼数量',
    upheld: '（一）维持具体行政行为或者驳回原告诉讼请求数',
    corrected: '（二）被依法纠错数',
    otherOutcome: '（三）其他情形数',
  }),
  { id: 'complaints', label: '六、举报投诉数量', unit: '件' },
  { id: 'feesCollected', label: '七、依申请公开信息收取的费用', unit: '万元' },
  head('八、机构建设和保障经费情况'),
  ...lines('个', 'capacity', { dedicatedOffices: '（一）政府信息公开工作专门机构数', readingRooms: '（二）设置政府信息公开查阅点数' }),
  ...lines('人', 'capacity.staff', {
    total: '（三）从事政府信息公开工作人员数',
    fullTime: '1.专职人员数（不包括政府公报及政府网站工作人员数）',
    partTime: '2.兼职人员数',
  }),
  ...lines('万元', 'capacity', { budget: '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）' }),
  head('九、政府信息公开会议和培训情况'),
  ...lines('次', 'training', {
    meetings: '（一）召开政府信息公开工作会议或专题会议数',
    courses: '（二）举办各类培训班数',
  }),
  ...lines('人次', 'training', { participants: '（三）接受培训人员数' }),
];
