/** Prose of offices that agrees with the tables beside it. */
import type { SectionId } from '../../../src/form/index.ts';
import type { Random } from '../random.ts';
import type { Body } from './body.ts';
import { type Facts, factsOf } from './facts.ts';

type Say = (text: Speech) => string | null;

/** Who speaks, of what. A sentence that does not fit gives null and is left out. */
interface Speech {
  readonly body: Body;
  readonly now: Facts;
  readonly last: Facts | null;
  readonly random: Random;
  /** A number as this writer writes it. */
  readonly n: (value: number) => string;
}

const share = (part: number, all: number, places = 1): string => `${((100 * part) / all).toFixed(places)}%`;

const opening: readonly Say[] = [
  ({ body }) => `${body.year}年，${body.self}坚持把公开作为联系群众的桥梁，把“群众要看什么”放在前面，公开的内容更实、渠道更多。`,
  ({ body }) => `${body.year}年度，${body.self}对照《中华人民共和国政府信息公开条例》逐项落实，公开工作做到有人管、有章循、有据查。`,
  () => '过去一年，公开工作没有大张旗鼓的口号，更多的是把栏目理顺、把文件找齐、把答复写清楚。',
  ({ body }) => `一年来，${body.self}严格执行《中华人民共和国政府信息公开条例》（国务院令第492号公布，第711号修订），公开质量稳步提升。`,
  ({ body }) => `${body.year}年，按照云政办发〔2019〕60号文件对基层公开工作的部署，${body.self}补短板、固基础，各项任务按期完成。`,
];

const proactive: readonly Say[] = [
  ({ now, n }) =>
    `全年制发行政规范性文件${n(now.documents.issued)}件，废止${n(now.documents.repealed)}件，现行有效${n(now.documents.inForce)}件。`,
  ({ now, n, body }) =>
    body.lapsed > 0 && now.documents.repealed > 0
      ? `废止行政规范性文件${n(now.documents.repealed)}件，另有${n(body.lapsed)}件因有效期届满自然失效，目前现行有效${n(now.documents.inForce)}件。`
      : null,
  ({ now, n }) => (now.licences > 0 ? `办理行政许可${n(now.licences)}件，作出行政处罚决定${n(now.penalties)}件，均依法公示。` : null),
  ({ now, n, body }) =>
    now.penalties > 9
      ? `${body.area}作出行政处罚决定${n(now.penalties)}件，依法主动公开其中${n(Math.floor(now.penalties * 0.9))}件。`
      : null,
  ({ now, n }) => (now.coercive > 0 ? `实施行政强制${n(now.coercive)}件，全过程留痕。` : '全年没有实施行政强制。'),
  ({ now }) => (now.fees > 0 ? `行政事业性收费${now.fees}万元，目录清单同步更新。` : '不涉及行政事业性收费。'),
  ({ now, n }) =>
    now.rules.inForce > 0
      ? `制定规章${n(now.rules.issued)}件，废止规章${n(now.rules.repealed)}件，现行有效规章${n(now.rules.inForce)}件。`
      : null,
  ({ random }) =>
    `通过门户网站发布各类信息${random.int(120, 9000)}条，政务新媒体推送${random.int(60, 3000)}条，回复网民留言${random.int(5, 400)}件。`,
  ({ random }) =>
    `召开新闻发布会${random.int(2, 19)}场，政策解读${random.int(3, 60)}篇，其中图文解读${random.int(1, 3)}篇，视频解读不足的问题有所改善。`,
  ({ random }) =>
    `12345热线转来诉求${random.int(100, 90000)}件，办结率${random.int(95, 99)}.${random.int(0, 9)}%，常见问题整理后在网上公开。`,
  ({ random }) => `印发公报${random.pick(['十二', '六', '四'])}期，免费发放${random.int(300, 6000)}册。`,
];

/** Outcomes by group; those that are zero are left out, as many do. */
function outcomes({ now, n }: Speech, zeros: boolean): string {
  const groups: [string, number][] = [
    ['予以公开', now.granted],
    ['部分公开', now.partial],
    ['不予公开', now.denied],
    ['无法提供', now.unable],
    ['不予处理', now.notProcessed],
    ['其他处理', now.other],
  ];
  return groups
    .filter(([, value]) => zeros || value > 0)
    .map(([name, value]) => `${name}${n(value)}件`)
    .join('，');
}

const requests: readonly Say[] = [
  ({ now, n, body }) =>
    now.received > 0
      ? `${body.area}新收政府信息公开申请${n(now.received)}件，上年结转${n(now.carriedIn)}件。`
      : `本年度没有收到政府信息公开申请。`,
  (text) => (text.now.done > 0 ? `从办理结果看，${outcomes(text, false)}。` : null),
  (text) => (text.now.done > 0 ? `全年办结${text.n(text.now.done)}件，其中${outcomes(text, true)}。` : null),
  ({ now, n, body, ...rest }) =>
    now.done > 0 && now.overdue > 0
      ? `${body.year}年受理${n(now.received + now.carriedIn)}件（含上年结转），${outcomes({ now: { ...now, other: 0 }, n, body, ...rest }, false)}，逾期未补正${n(now.overdue)}件，未按通知缴费${n(now.unpaid)}件，其他处理${n(now.otherOther)}件，结转下年度继续办理${n(now.carriedOut)}件。`
      : null,
  ({ now, n }) =>
    now.done > 0 ? `收办申请${n(now.received + now.carriedIn)}件，年内办结${n(now.done)}件，转下年度办理${n(now.carriedOut)}件。` : null,
  ({ now, n }) =>
    now.carriedIn > 0
      ? `全年收到申请${n(now.received)}件，连同上年结转的${n(now.carriedIn)}件，共${n(now.received + now.carriedIn)}件。`
      : null,
  ({ now, n }) =>
    now.received > 9
      ? `自然人申请${n(now.natural)}件，占${share(now.natural, now.received)}；法人或其他组织申请${n(now.organisations)}件，占${share(now.organisations, now.received)}。`
      : null,
  ({ now, n }) => (now.enterprise > 0 ? `商业企业提出申请${n(now.enterprise)}件，较多涉及用地和招投标。` : null),
  ({ now }) =>
    now.received > 20 && now.natural > 0.62 * now.received && now.natural < 0.68 * now.received ? '六成以上的申请来自自然人。' : null,
  ({ now, n }) => (now.denied > 0 ? `不予公开的${n(now.denied)}件，均说明了理由和依据。` : null),
  ({ now, n }) => (now.denials.thirdPartyRights > 0 ? `因保护第三方合法权益不予公开${n(now.denials.thirdPartyRights)}件。` : null),
  ({ now, n }) => (now.notHeld > 0 ? `本机关不掌握相关政府信息的${n(now.notHeld)}件，尽可能告知了掌握信息的机关。` : null),
  ({ now, n }) => (now.petitions > 0 ? `对${n(now.petitions)}件信访举报投诉类申请，告知申请人通过相应渠道提出。` : null),
  ({ now, n }) => (now.carriedOut > 0 ? `年底尚有${n(now.carriedOut)}件未到答复期限，结转下一年度继续办理。` : '没有结转到下年度的申请。'),
  ({ now, last, n }) => {
    if (!last || last.received === 0 || last.received === now.received) return null;
    const change = now.received - last.received;
    return `新收申请比上年${change > 0 ? '增加' : '减少'}${n(Math.abs(change))}件，${change > 0 ? '增长' : '下降'}${share(Math.abs(change), last.received)}。`;
  },
  ({ last, now, n }) => (last && now.received > 0 ? `上年收到申请${n(last.received)}件，今年${n(now.received)}件。` : null),
  ({ body, random, now, n }) =>
    body.level === 'county' && now.received > 40 ? `其中政府办公室直接承办${n(random.int(3, 20))}件，其余由部门和乡镇承办。` : null,
  ({ random }) => `接听咨询电话${random.int(12, 900)}次，现场接待${random.int(3, 200)}人次，不少问题在沟通中得到解决。`,
];

const disputes: readonly Say[] = [
  ({ now, n }) => `因政府信息公开被申请行政复议${n(now.reconsideration.total)}件，被提起行政诉讼${n(now.litigation.total)}件。`,
  ({ now }) => (now.reconsideration.total + now.litigation.total === 0 ? '未发生因政府信息公开引起的行政复议、行政诉讼。' : null),
  ({ now, n }) =>
    now.reconsideration.total > 0 && now.litigation.total > 0
      ? `行政复议${n(now.reconsideration.total)}件，行政诉讼${n(now.litigation.total)}件，其中：${n(now.reconsideration.upheld)}件行政复议、${n(now.litigation.upheld)}件行政诉讼获维持，${n(now.reconsideration.otherOutcome)}件行政复议、${n(now.litigation.otherOutcome)}件行政诉讼为其他结果。`
      : null,
  ({ now, n }) =>
    now.reconsideration.total > 0
      ? `行政复议案件${n(now.reconsideration.total)}件：结果维持${n(now.reconsideration.upheld)}件，结果纠正${n(now.reconsideration.corrected)}件，其他结果${n(now.reconsideration.otherOutcome)}件，尚未审结${n(now.reconsideration.pending)}件。`
      : null,
  ({ now, last, n }) =>
    last && last.reconsideration.pending > 0 && now.reconsideration.total > last.reconsideration.pending
      ? `新发生行政复议案件${n(now.reconsideration.total - last.reconsideration.pending)}件，上年未审结的${n(last.reconsideration.pending)}件也在本年审理。`
      : null,
  ({ now, n }) => (now.direct.total > 0 ? `未经复议直接起诉${n(now.direct.total)}件，复议后起诉${n(now.after.total)}件。` : null),
];

const management: readonly Say[] = [
  () => '落实公开属性源头认定，拟制公文时同步明确是否公开，不公开的说明理由。',
  () => '定期清理已公开的文件，对失效的标注状态，对错误链接及时修复。',
  ({ random }) => `开展保密审查${random.int(20, 900)}次，没有发生泄密事件；归集历史文件${random.int(30, 900)}份。`,
];

const platform: readonly Say[] = [
  () => '网站公开专栏按主题重新归类，查找一份文件一般不超过三次点击。',
  ({ random }) => `在便民服务大厅、图书馆等处设立公开查阅点${random.int(2, 40)}个，配备了自助查询设备。`,
  ({ random }) => `政务新媒体账号整合为${random.int(1, 3)}个，关停长期不更新的账号${random.int(1, 5)}个。`,
];

const supervision: readonly Say[] = [
  ({ random }) => `组织培训${random.int(1, 9)}次，参训${random.int(20, 600)}人次；公开工作纳入年度考核，分值占${random.int(2, 5)}%。`,
  () => '聘请社会监督员对栏目更新情况“找茬”，意见建议逐条反馈。',
  ({ body }) => `没有因政府信息公开工作不到位被追责的情形，${body.year}年度社会评议结果总体良好。`,
];

/** Governments of each level also report on assessment, public appraisal and accountability. */
const governments: readonly Say[] = [
  () => '公开工作列入年度工作考核，委托第三方开展社会评议，全年没有发生责任追究情形。',
  ({ random }) =>
    `对下级单位开展工作考核${random.int(1, 4)}次，组织社会评议${random.int(1, 2)}次，群众满意度较高；没有需要责任追究的情况。`,
  () => '工作考核方面，实行季度通报；社会评议方面，公开征集意见并逐条研究；责任追究方面，年内未发生被追责的情况。',
];

const problems: readonly Say[] = [
  () => '一是解读的形式还比较单一，群众看得懂、愿意看的不多；二是个别科室对公开时限把握不严。',
  () => '主要问题是人员变动频繁，新接手的同志对条例掌握不够；答复书的说理性有待加强。',
  ({ body }) => `${body.year - 1}年报告中提到的栏目更新慢的问题已经改进，但主动回应关切还不够及时。`,
];

const improvements: readonly Say[] = [
  ({ body }) => `${body.year + 1}年将从三个方面改进：丰富解读形式，开展业务轮训，建立到期提醒机制。`,
  () => '下一步，一是定期组织业务交流，以案说法；二是推广答复文书模板，提高规范化水平。',
  () => '今后将把公开与政务服务结合起来，围绕办事难点梳理常见问答，逐步扩大覆盖面。',
];

const otherMatters: readonly Say[] = [
  () => '本年度没有依据《政府信息公开信息处理费管理办法》收取信息处理费，无其他需要报告的事项。',
  () => '收取信息处理费情况：本年度发出收费通知0件，总金额0元，实际收取0元。没有其他需要报告的事项。',
  ({ now }) => (now.received > 60 && now.fees >= 0.068 ? '本年度发出信息处理费收费通知2件，总金额680元，实际收取680元。' : null),
  () => '本机关未收取信息处理费。人大代表建议、政协委员提案的答复均已在网站公开。',
];

/** Up to `most` fitting sentences in the order of the list. */
function some(list: readonly Say[], most: number, text: Speech): string {
  const chosen = new Set(text.random.shuffle(list).slice(0, most));
  return list
    .filter((say) => chosen.has(say))
    .map((say) => say(text))
    .filter((sentence) => sentence !== null)
    .join('');
}

/** The first sentence of a shuffled list that fits. */
const one = (list: readonly Say[], text: Speech): string =>
  text.random
    .shuffle(list)
    .map((say) => say(text))
    .find((sentence) => sentence !== null) ?? '';

export function proseOf(body: Body, random: Random): Record<SectionId, string> {
  const commas = random.chance(0.4);
  const text: Speech = {
    body,
    random,
    now: factsOf(body.values),
    last: body.previous ? factsOf(body.previous) : null,
    n: (value) => (commas ? value.toLocaleString('en-US') : String(value)),
  };
  const style = random.pick([
    ['（一）主动公开。', '（二）依申请公开。', '（三）政府信息管理。', '（四）平台建设。', '（五）监督保障。'],
    ['1.主动公开情况。', '2.依申请公开情况。', '3.政府信息管理情况。', '4.政府信息公开平台建设情况。', '5.监督保障情况。'],
    ['一是主动公开方面，', '二是依申请公开方面，', '三是政府信息管理方面，', '四是公开平台建设方面，', '五是监督保障方面，'],
  ]);
  const paragraphs = [
    some(proactive, random.int(3, 6), text),
    some(requests, random.int(2, 6), text) + (random.chance(0.6) ? one(disputes, text) : ''),
    some(management, 2, text),
    some(platform, 2, text),
    some(supervision, 2, text) + (/(?:[省市县区]|人民政府)$/u.test(body.organ) ? one(governments, text) : ''),
  ];
  return {
    overall: [one(opening, text), ...paragraphs.map((paragraph, at) => style[at]! + paragraph)].join('\n'),
    proactive: '',
    requests: '',
    disputes: '',
    problems: `${one(problems, text)}\n${one(improvements, text)}`,
    otherMatters: one(otherMatters, text),
  };
}
