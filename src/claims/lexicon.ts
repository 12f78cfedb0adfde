/** The words by which numbers in a report are understood, as data. Longest match wins. */
import { forms } from '../form/index.ts';

export type TermKind =
  | 'subject' // sets what is counted
  | 'foreign' // sets that something else is counted
  | 'act' // what was done with it
  | 'outcome'
  | 'label'
  | 'applicant'
  | 'channel'
  | 'result' // of a dispute
  | 'negation'
  | 'scope'
  | 'time'
  | 'change'
  | 'sum'
  | 'part'
  | 'every'
  | 'subset'
  | 'share'
  | 'approx'
  | 'filler';

export interface Term {
  readonly kind: TermKind;
  readonly id: string;
  readonly word: string;
}

/** Kind, id (- where none matters) and words of one line each. */
const lines = `
subject requests 政府信息公开申请 信息公开申请 政府信息依申请公开 依申请公开政府信息申请 依申请公开政府信息 依申请公开信息 依申请公开申请 依申请公开事项 依申请公开件 依申请信息公开 依申请件 依申请 公开申请 政府信息申请 政务公开申请 公开申请件 信息公开申请件 申请公开政府信息 申请公开
subject onRequest 依申请公开
subject request 申请 申请件 来件 申请事项 申请量 申请总量 申请总数 申请数量
subject reconsideration 行政复议 复议
subject litigation 行政诉讼 诉讼 被诉 法院 人民法院
subject rules 政府规章 地方政府规章 部门规章 规章
subject normativeDocuments 行政规范性文件 规范性文件
subject licensing 行政许可 许可
subject penalties 行政处罚 处罚
subject coerciveMeasures 行政强制 行政强制措施 强制措施 强制
subject fees 行政事业性收费
subject feeItems 行政事业性收费项目
subject procurement 政府集中采购 集中采购 政府集中采购项目 集中采购项目 采购总金额 集中采购金额 集中采购总金额
subject otherPublicServices 其他对外管理服务事项 其他对外管理服务
subject processingFee 信息处理费 信息公开处理费 信息公开费用 处理费 收费通知
foreign matter 建议 提案 议案 咨询 来信 信件 留言 来电 来访 热线 工单 诉求 意见 问题 问政 舆情 培训 会议 座谈 政策解读 解读 新闻 信息 政府信息 政务信息 公文 文件 政策文件 专栏 专题 栏目 目录 指南 清单 稿件 图解 视频 微信 微博 公众号 新媒体 网站 门户网站 平台 账号 事项 项目 活动 数据 案例 资料 制度 公告 公示 公报 办件 业务 好差评 网民 粉丝 访问量 点击 浏览 不动产 贷款 补贴 救助 双公示 办事 许可申请 许可信息 行政许可信息 行政处罚信息 行政强制信息 行政许可和行政处罚信息 收费项目 收费目录 行政事业性收费目录 行政复议体制 复议体制 不予行政处罚 不予处罚 减轻处罚 减轻行政处罚 从轻处罚 从轻行政处罚 免予处罚 免予行政处罚 不予行政许可 不予许可
foreign petition 信访 投诉 举报 信访投诉 信访举报 投诉举报 信访举报投诉
act publicTotal 对外公开 对外公开总数 对外公开总数量 公开总数
act publish 发布 公布 公开 主动公开政府信息 刊发 推送 更新 转载 回应 回复 举办 召开 开展 组织 检查 抽查 巡查 审核 审查 备案 整改 编制 发放 报送 公开发布 录入 上传
act receive 收到 收到了 总收件 收件量 收件总量 受理量 受理总量 新收量 新到 接收 接到 接受 新收 新收到 收件 受理 登记受理 收悉
act record 登记
act reply 答复 办结 已办结 办理完毕 办理答复 依法答复 完成答复 回复申请人 作出答复 予以答复 处理完毕 办理完结 答复办结 办理结果总计 办理结果合计 办结量 答复量 办理量
act conclude 审结 已审结
act handle 办理 处理 承办 应办 应办理 须办理 需办理 待办 收办 受理并办结 受理办结 受理并答复 收到并办理 收到并答复 受理办理 收到和处理 接收办理
act carry 结转 转结 转入 转来 转过来 接转 结转自 结转至 结转到 结转件 遗留 结存
act open 继续办理 正在办理 仍在办理 未到答复期限 未到期 尚未到期 未到办理期限 未到法定期限 尚在办理 尚在办理中 办理中 未办结 顺延 延续办理 跨年办理 跨年度办理 尚未办结 尚未答复 待答复 待办结 待处理
act inHand 在办
act issue 制发 制作 新制作 制定 制定印发 制定发布 制定出台 出台 印发 新制定 新出台 新制发 本年制发
act repeal 废止 本年废止 宣布废止 宣布失效 废止失效 失效废止 废止或失效 废止和失效 废止或宣布失效 废止和宣布失效 废止、失效 废止、宣布失效
act inForce 现行有效 现行有效的 继续有效 有效的 期末有效 年末有效 目前有效
act decide 作出 做出 实施 采取 处理决定 本年处理决定
act charge 收取 实际收取 收费 收缴 征收
act new 新发生 新增
act occur 发生 出现 引发 产生 引起 提起 发起 存在 被提起 被申请
outcome granted 予以公开 同意公开 准予公开 决定公开
outcome granted|granted+partiallyGranted 公开类 公开类答复 全部公开 公开答复
outcome granted? 主动公开 已主动公开 属于主动公开 已公开
outcome partiallyGranted 部分公开 予以部分公开 部分同意 部分同意公开
outcome denied 不予公开 不予公开类
outcome unableToProvide 无法提供 无法提供类
outcome notProcessed 不予处理 不予处理类
outcome other 其他处理 其他处理类
outcome denied.stateSecret 国家秘密 涉及国家秘密
outcome denied.prohibitedByLaw 法律法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开
outcome denied.thirdPartyRights 第三方合法权益 第三方权益 第三方不同意公开 涉第三方 涉及第三方 涉及第三方合法权益 涉及第三方权益
outcome denied.threeSecuritiesOneStability 三安全一稳定 危及三安全一稳定 危及国家安全、公共安全、经济安全、社会稳定
outcome denied.internalAffairs 三类内部事务信息 内部事务信息 内部事务
outcome denied.deliberativeProcess 四类过程性信息 过程性信息 过程性
outcome denied.enforcementCaseFile 行政执法案卷 行政执法案卷信息 执法案卷
outcome denied.administrativeInquiry 行政查询事项 行政查询
outcome unableToProvide.notHeld 不掌握相关政府信息 不掌握相关信息 不属于本机关掌握 本机关不掌握 本机关不掌握相关信息 不掌握
outcome unableToProvide.requiresCreation 没有现成信息 需要另行制作 需另行制作 没有现成信息需要另行制作
outcome unableToProvide.stillUnclear 补正后申请内容仍不明确 补正后仍不明确 申请内容不明确
outcome notProcessed.petitionOrComplaint 信访举报投诉类 信访举报投诉类申请 信访、举报、投诉类 信访投诉类 信访投诉类申请 信访类
outcome notProcessed.duplicate 重复申请
outcome notProcessed.publicPublication 公开出版物
outcome notProcessed.abusiveVolume 大量反复申请 频次过多 频次明显超过合理范围 申请数量、频次明显超过合理范围
outcome notProcessed.confirmOrReissue 确认或重新出具 确认或者重新出具 要求重新出具 重新出具
outcome other.correctionOverdue 逾期不补正 逾期未补正 逾期不作补正
outcome other.feeUnpaid 未按收费通知缴费 未按通知缴费 未按收费通知要求缴纳费用 逾期未缴费 逾期不缴费 逾期不缴纳费用 逾期未缴纳费用
applicant naturalPerson 自然人 自然人申请 公民个人 居民个人 个人申请 公民申请 由个人提出
applicant organizations 法人或其他组织 法人或者其他组织 法人和其他组织 法人及其他组织 法人或其他组织申请 法人、其他组织 法人和组织 单位申请 组织申请
applicant commercialEnterprise 商业企业 企业申请 由企业提出 企业提出
applicant researchInstitution 科研机构
applicant publicWelfareOrganization 社会公益组织 公益组织
applicant otherOrganization 其他组织
applicant remaining 其他主体 其他申请人 其他申请主体 其余申请人
applicant legalServiceOrganization 法律服务机构 律师事务所
channel online 网络 网上 在线 线上 互联网 网络申请 网上申请 在线申请 网络平台 网上平台 在线平台 电子邮件 邮箱 电子邮箱 网站申请 平台申请 网络渠道
channel mail 信函 信函申请 邮寄 邮寄申请 邮政 书面 书面申请 信函邮寄 邮政寄送 邮件 来函 挂号信
channel inPerson 当面 当面申请 现场 现场申请 窗口 窗口申请 上门 当面提交 现场提交 当面递交
channel fax 传真 传真申请
channel otherChannel 其他方式 其他渠道 其他形式 其他途径
result upheld 结果维持 维持 维持原行政行为 维持具体行政行为 维持原答复 维持原决定 维持原行为
result corrected 结果纠正 纠正 被纠正 纠错 被纠错 被依法纠错 被责令改正 败诉纠正
result otherOutcome 其他结果
result pending 尚未审结 未审结 未结 正在审理 尚在审理 仍在审理 审理中
result direct 未经复议直接起诉 未经复议直接提起诉讼 直接起诉 直接诉讼 直接提起诉讼
result afterReconsideration 复议后起诉 经复议后起诉 复议后提起诉讼 复议后再诉 复议后再起诉 经复议后再起诉 复议后诉讼
negation none 未 没有 无 未发生 未出现 未收到 未接到 未接收 未受理 没有收到 没有发生 没有出现 不存在 尚未收到 从未
scope own 本级 本机关 本单位 本部门 本局 本办 本委 本厅 本院 本中心 本行政机关 我局 我办 我委 我厅 我院 我中心 我单位 我机关 局机关 机关本级 本镇 本乡 本街道 我镇 我乡 我街道 全镇 全乡 全街道 全局 我部门 办机关 委机关
scope area 本省 本市 本县 本区 省里 市里 县里 区里 全国 全省 全市 全县 全区 全州 全盟 全旗 全域 全系统 全自治区 辖区 我省 我市 我县 我区 我州 我旗 全区各级 全市各级 全县各级 全省各级 全市政府系统 全县政府系统 全区政府系统
scope organ 人民政府办公厅 人民政府办公室 人民政府 省人民政府 市人民政府 县人民政府 区人民政府 政府办公厅 政府办公室 省政府办公厅 市政府办公厅 市政府办公室 县政府办公室 区政府办公室 省政府办 市政府办 县政府办 区政府办 省政府 市政府 县政府 区政府 州政府 旗政府 镇政府 乡政府 管委会办公室 管委会 街道办事处 办公厅 办公室
scope behalf 代政府 代区政府 代县政府 代市政府 代省政府 代人民政府 代管委会 代区人民政府 代县人民政府 代市人民政府 代镇政府 代为 代办
scope other 省级机关 市级机关 县级机关 区级机关 下属 直属 所属 各部门 各单位 各乡镇 各镇 各乡 各街道 各县 各区 各市 各地 各级 各县区 各区县 各镇街 县直 区直 市直 省直 州直 部门 乡镇 街道 镇街 镇办 县区 区县 成员单位 下属单位 直属单位 局属单位 二级单位 基层单位 市级部门 县级部门 区级部门 省级部门 派出所 分局 支队
time this 本年 本年度 今年 全年 全年度 年度 当年 年内 一年来
time start 年初
time end 年末 年底
time last 上年末 上年 上年度 上一年 上一年度 去年 去年度 前年 往年
time next 下年 下年度 下一年 下一年度 明年 次年 次年度 来年 下一步
time since 以来 历年 历史 成立以来 年来 三年来 五年来 近年来 近三年 近五年 三年 五年 十四五 十三五
time total 累计 累计共
time period 环比 上半年 下半年 季度 月份 每月 每季度 每年 每周 每日 平均 月均 日均 年均
change than 比 较 相比 相较 与上年相比 对比
change year 同比
change up 增加 增加了 增长 增长了 上升 上升了 提高 提升 多出 增幅 净增 净增加 净增长
change down 减少 减少了 下降 下降了 降低 降低了 降幅 减幅 净减 净减少 净下降
change to 变为 增至 增加到 增加至 增长到 增长至 上升到 上升至 升至 减至 减少到 减少至 下降到 下降至 降至
part of 其中 包括 包含 含 内含 含有 当中 后者当中 后者中
part each 分别为 分别是 分别 依次为
part complete 具体为 具体如下 答复情况 办理结果 办理情况 答复结果 情况为 结果为
every apiece 均 均为 都是 各 皆为 皆 分别均为
every all 全部 全 都
subset concern 涉及 涉 关于
subset subset 延期 转办 移送 移交 转送 撤回 撤销 补正 逾期 超期 有关 较多 领域 面向 同一 类 批次 败诉 胜诉 违法 一审 二审 再审 应诉 出庭 被告 协助 指导 督促 督办 通报 征求 申诉 调解 代理 抽取 免收 减免 不予受理 驳回 涉企 按时 失效 修改 修订 拟 草案 征集 向社会 以政府名义 联合
subset main 主要
subset authority 复议机关 行政复议机关
subset cleanup 清理 集中清理 专项清理
share rate 率
share share 占 占比 占比为 占比达 占总数的 占总量的 占全部的
approx about 约 近 大约 将近 接近
approx over 超 超过 逾 突破 不少于 至少 多达
approx under 不足 不到 少于 不超过 至多
filler of 的
filler because 因 由于 因为
filler others 等 等等
filler kinds 各类 各种
filler level 与上年持平 与去年持平 与上年度持平 与上一年持平 同上年持平 和上年持平 较上年持平 与上年相同 与上年一致
filler rest 另有 其余 余下 剩余 剩下
sum with 连同 加上 算上
sum sum 共 共计 总计 合计 一共 总共 合共
filler openness 政府信息公开工作 政府信息公开 信息公开 政务公开 信息公开工作 政府信息公开类 信息公开类
filler anyone 公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 自然人、法人和其他组织 自然人、法人或其他组织 自然人、法人或者其他组织 公民、法人
filler - 收入 宣布 件 只 仅 只有 仅有 清理后 原因 判决 判令 裁定 原行为 同 结果 经审查 经审核 经研究 经核实 经调查 经检索 获 获得 不再处理 视为放弃申请 视为放弃 除 除了 为主 次之 居多 最多 尚有 方面 总数 总量 总额 数量 总数为 为 是 达 达到 有 了 已 已经 并 及 和 与 或 以及 以 由 于 在 对 从 到 至 将 把 向 被 就 其 各项 依法 按期 及时 如期 规范 按规定 在规定时间内 在法定期限内 在期限内 均在期限内 法定期限内 规定时限内 按要求 依规 严格 认真 妥善 公民 法人 群众 社会公众 公众 申请人 提出 提交 递交 通过 方式 渠道 形式 途径 向 来自 得到 属于 来源 案件 案 情况 工作 数 总 件数 数为 量为 实际 作 而 范围 进行 完成 作出 予以 给予 有效 新 决定 金额 总金额 费用 人民币 相关 该 此类 上述 这 我们 我 本 同时 另 还 还有 也 即 政府 答复意见 决定书
`;

/** A printed label without its numeral and explanation: 部分公开 for （二）部分公开（区分处理的，…）. */
export const plainLabel = (label: string): string => label.replace(/^（.）|^\d\./u, '').split('（')[0] ?? '';

const decisions = new Set(['licensing', 'penalties', 'coerciveMeasures']);
/** 行政处罚案件数量, 行政许可办件量: what is counted of decisions, in other words. */
const decided = ['决定', '事项', '件', '决定书', '案件'].concat(
  ['决定', '事项', '案', '案件', ''].flatMap((of) => ['数', '数量', '量', '总量', '总数'].map((total) => of + total)),
);

function* terms(): Generator<Term> {
  // 全部或者部分公开, 予以公开和部分公开: both, however they are joined.
  for (const all of ['全部', '全部公开', '予以公开', '公开', '依法公开'])
    for (const and of ['和', '及', '与', '或', '或者', '以及', '、'])
      yield { kind: 'outcome', id: 'granted+partiallyGranted', word: `${all}${and}部分公开` };
  for (const line of lines.trim().split('\n')) {
    const [kind = '', id = '', ...words] = line.split(' ');
    for (const word of words) yield { kind: kind as TermKind, id: id === '-' ? '' : id, word };
    if (decisions.has(id)) for (const word of words) for (const behind of decided) yield { kind: 'subject', id, word: `${word}${behind}` };
  }
  // The printed labels of the outcomes, without their numerals and explanations.
  for (const form of Object.values(forms))
    for (const table of form.tables)
      for (const block of table.blocks)
        for (const row of block.rows)
          if (table.id === 'requests' && row.groups) {
            const word = plainLabel(row.label);
            if (word.length > 2 && row.id !== 'outcomeTotal') yield { kind: 'outcome', id: row.id, word };
          }
}

/** Terms by their first character, longest first; a later line never displaces an earlier one. */
export type Lexicon = ReadonlyMap<string, readonly Term[]>;

let made: Lexicon | undefined;

export function lexicon(): Lexicon {
  if (made) return made;
  const index = new Map<string, Term[]>();
  const seen = new Set<string>();
  for (const term of terms()) {
    if (seen.has(term.word)) continue;
    seen.add(term.word);
    const first = term.word.charAt(0);
    const list = index.get(first);
    if (list) list.push(term);
    else index.set(first, [term]);
  }
  for (const list of index.values()) list.sort((a, b) => b.word.length - a.word.length);
  return (made = index);
}
