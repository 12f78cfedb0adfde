/** What the words before (or after) a number say, and the topic that follows from them. */
import type { NumberToken } from './numbers.ts';
import type { GapToken, TermToken } from './lex.ts';
import type { Topic } from './types.ts';

export type Word = TermToken | GapToken | NumberToken;

export interface Features {
  /** The last subject; `foreign` where something else is counted; null where none is named. */
  readonly subject: string | null;
  readonly subjects: readonly string[];
  /** The subjects that stand side by side (行政许可、行政处罚), the last of them `subject`. */
  readonly joint: readonly string[];
  readonly act: string | null;
  /** outcome, applicant, channel and result ids by kind. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
  readonly has: (kind: string, id?: string) => boolean;
  readonly last: TermToken | null;
  /** Only a weak subject (bare 申请). */
  readonly weak: boolean;
  readonly carry: 'carriedIn' | 'carriedOut' | 'carried' | null;
  /** 依申请公开 alone: of documents it is how they are to be published. */
  readonly attribute: boolean;
  /** Unknown words and 的 before the subject: requests of some kind. */
  readonly restricted: boolean;
  /** No word is unknown. */
  readonly whole: boolean;
}

const labelKinds = new Set(['outcome', 'applicant', 'channel', 'result', 'label']);
const documents = new Set(['rules', 'normativeDocuments']);
const passing = new Set(['filler', 'approx', 'part', 'every', 'time', 'scope', 'sum']);

/** Direction of 结转 by the years that stand around it. */
function carryOf(words: readonly Word[], at: number, year: number | null): Features['carry'] {
  for (const [i, word] of words.entries()) {
    if (word.type === 'term' && word.kind === 'time') {
      if (word.id === 'last' || word.id === 'start') return 'carriedIn';
      if (word.id === 'next' || word.id === 'end') return 'carriedOut';
    }
    if (word.type === 'number' && word.year !== null) {
      if (year === null) return i < at ? 'carriedIn' : 'carriedOut';
      if (word.year < year) return 'carriedIn';
      if (word.year > year) return 'carriedOut';
    }
  }
  return 'carried';
}

export function featuresOf(words: readonly Word[], year: number | null): Features {
  let subject: string | null = null;
  let subjects: string[] = [];
  let joint: string[] = [];
  /** Outcomes before 等: there are others of their group. */
  let open: readonly string[] = [];
  let act: string | null = null;
  let weak = false;
  let last: TermToken | null = null;
  let carry: Features['carry'] = null;
  let gapped = false;
  let attribute = false;
  let relative = false;
  let restricted = false;
  let because = false;
  let unknownCause = false;
  const labels = new Map<string, string[]>();
  const found = new Set<string>();
  for (const [i, word] of words.entries()) {
    if (word.type === 'gap') {
      gapped = act !== null;
      unknownCause ||= because;
    }
    if (word.type !== 'term') continue;
    if (word.kind === 'filler' && word.id === 'of') relative = gapped;
    because ||= word.id === 'because';
    found.add(word.kind).add(`${word.kind} ${word.id}`);
    if (word.id === 'others') [unknownCause, open] = [false, [...(labels.get('outcome') ?? [])]];
    if (labelKinds.has(word.kind)) {
      const ids = labels.get(word.kind);
      if (ids) ids.push(...(ids.includes(word.id) ? [] : [word.id]));
      else labels.set(word.kind, [word.id]);
    }
    if (word.kind === 'subject') {
      restricted = relative;
      const previous = words[i - 1];
      weak = word.id === 'request';
      // 公租房申请, 来访申请: what is applied for is no government information.
      const ofSomething =
        previous !== undefined &&
        previous.end === word.start &&
        (previous.type === 'gap' || (previous.type === 'term' && previous.kind === 'foreign'));
      const named: string = weak ? (ofSomething ? 'foreign' : 'requests') : word.id === 'onRequest' ? 'requests' : word.id;
      attribute = word.id === 'onRequest';
      const beside = words.slice(words.indexOf(last ?? word) + 1, i).every((between) => between.type === 'term');
      if (!weak) joint = last?.kind === 'subject' && beside ? [...joint, named] : [named];
      if (!weak || subject === null || subject === 'foreign') {
        subject = named;
        subjects = [...subjects.filter((s) => s !== named), named];
      } else weak = subject !== 'requests';
    }
    if (word.kind === 'foreign' || (word.kind === 'act' && word.id === 'publish' && !documents.has(subject ?? ''))) {
      subject = 'foreign';
      subjects = [];
      joint = [];
    }
    if (word.kind === 'act') {
      // 收到并答复: one of both.
      const [own, previous] = [word.id === 'record' ? 'receive' : word.id, words[i - 1]];
      act = (act === 'receive' && own === 'reply') || (act === 'reply' && own === 'receive') ? 'handle' : own;
      // 婚姻登记: no request.
      if (word.id === 'record' && previous?.type === 'gap' && previous.end === word.start) subject = 'foreign';
      if (word.id === 'carry') carry = carryOf(words, i, year);
    }
    if (!passing.has(word.kind)) last = word;
  }
  // 因重复申请不予处理: the reason is narrower than its group.
  const outcomes = labels.get('outcome');
  const groupOf = (id: string): string => id.split('.')[0] as string;
  const closed = outcomes?.filter((id) => !open.includes(id) || groupOf(id) === id || !outcomes.includes(groupOf(id)));
  // 因本机关不掌握、需另行制作等无法提供: of several reasons the group is meant.
  const within = (group: string): readonly string[] => closed?.filter((id) => id.startsWith(`${group}.`)) ?? [];
  const narrow = closed?.filter((id) => within(id).length === 0 || (within(id).length > 1 && id === closed.at(-1)));
  const wide = narrow?.at(-1);
  if (narrow && wide !== undefined && within(wide).length > 1)
    narrow.splice(0, Infinity, ...narrow.filter((id) => !id.startsWith(`${wide}.`)));
  if (narrow) labels.set('outcome', narrow);
  return {
    subject,
    subjects,
    act,
    labels,
    last,
    weak,
    carry,
    joint: [...new Set(joint)],
    has: (kind, id) => found.has(id === undefined ? kind : `${kind} ${id}`),
    attribute: attribute && act === null && labels.size === 0,
    restricted: (restricted && carry === null) || (unknownCause && narrow?.some((id) => !id.includes('.')) === true),
    whole: words.every(({ type }) => type !== 'gap'),
  };
}

/** Whether unknown words stand between the number and the last word that says what it counts. */
export function hasGapAtEnd(words: readonly Word[]): boolean {
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i] as Word;
    if (word.type === 'gap') return true;
    if (word.type === 'term' && !passing.has(word.kind)) return false;
  }
  return false;
}

export const saysWhat = (f: Features): boolean => f.subject !== null || f.act !== null || f.labels.size > 0;

export const familyOf = (topic: Topic): string => topic.slice(0, topic.indexOf('.'));

const actTopics: Readonly<Record<string, Topic>> = {
  receive: 'requests.received',
  new: 'requests.received',
  reply: 'requests.replied',
  handle: 'requests.handled',
  inHand: 'requests.handled',
  open: 'requests.carriedOut',
};
const decided = new Set(['decide', 'handle', 'reply']);
const documentActs: Readonly<Record<string, string>> = {
  issue: 'issued',
  repeal: 'repealed',
  inForce: 'inForce',
  publish: 'published',
  publicTotal: 'publicTotal',
};

export interface Reading {
  readonly topic: Topic;
  readonly firm: boolean;
  readonly also?: readonly Topic[];
}

function requestTopic(f: Features, inherited: boolean): Reading | null {
  const [outcome, applicant, channel] = ['outcome', 'applicant', 'channel'].map((kind) => f.labels.get(kind));
  const kinds = [outcome, applicant, channel].filter((labels) => labels !== undefined);
  // 加上结转件共258件
  if (f.carry && f.has('sum', 'sum') && (f.has('sum', 'with') || f.has('act', 'receive') || f.has('act', 'new')))
    return { topic: 'requests.handled', firm: true };
  // 自然人申请结转下年度3件, 面向自然人予以公开3件: one column of the row.
  const column = applicant?.length === 1 && (f.carry || outcome) ? `@${applicant[0] as string}` : '';
  const others = kinds.length - (column === '' ? 0 : 1);
  if (f.carry) return { topic: `requests.${f.carry}${column}`, firm: others === 0 };
  const single = others === 1 && (outcome ?? kinds[0])?.length === 1;
  if (outcome) {
    // 公开类答复，含部分公开
    const both = outcome.some((label) => label.endsWith('partiallyGranted')) && outcome.every((label) => label.includes('ranted'));
    const id = both && outcome.length > 1 ? 'granted+partiallyGranted' : outcome.join('+');
    const [first = '', ...also] = id.replace('?', '').split('|');
    return {
      topic: `outcome.${first}${column}`,
      firm: (single || id === 'granted+partiallyGranted') && !id.includes('?'),
      ...(also.length > 0 && { also: also.map((other): Topic => `outcome.${other}${column}`) }),
    };
  }
  if (applicant) return { topic: `applicant.${applicant.join('+')}`, firm: single && f.act !== 'open' && f.act !== 'inHand' };
  // 通过信函、网络等渠道收到: all of them.
  if (channel && channel.length > 1 && f.act === 'receive') return { topic: 'requests.received', firm: !f.weak || inherited };
  if (channel) return { topic: `channel.${channel.join('+')}`, firm: single };
  const topic = f.act === null ? undefined : actTopics[f.act];
  // 在办的102件: all that were in hand, or those that still are.
  if (topic) return { topic, firm: !f.weak || inherited, ...(f.act === 'inHand' && { also: ['requests.carriedOut'] }) };
  if (f.act !== null && f.act !== 'occur') return null;
  return f.subject === 'requests' ? { topic: 'requests.handled', firm: !f.weak || inherited } : null;
}

export const isRoute = (id: string): boolean => id === 'direct' || id === 'afterReconsideration';

/** The topic of a number, or null where nothing of the form is counted. `within`: the route whose suits are told apart. */
export function topicOf(
  domain: string | null,
  f: Features,
  dimension: NumberToken['dimension'],
  inherited: boolean,
  within?: string,
): Reading | null {
  const money = dimension === 'money';
  switch (domain) {
    case 'requests':
      return money ? null : requestTopic(f, inherited);
    case 'reconsideration':
    case 'litigation':
    case 'disputes': {
      // 审结3件: of cases that the sentence has counted.
      if (!money && f.act === 'conclude') return { topic: `${domain}.upheld+corrected+otherOutcome`, firm: false };
      if (!money && (f.act === 'open' || f.act === 'inHand')) return { topic: `${domain}.pending`, firm: false };
      if (money || f.act === 'reply' || f.act === 'publish' || f.labels.has('outcome')) return null;
      const results = f.labels.get('result') ?? [];
      const rest = results.filter((r) => !isRoute(r));
      const routed = domain === 'litigation' ? results.find(isRoute) : undefined;
      const route = routed ?? (domain === 'litigation' && rest.length > 0 ? within : undefined);
      const outcome = rest.join('+') || 'total';
      // 直接起诉12件，维持4件: of these, or of all suits; of those, or of all disputes.
      const wider = routed || outcome === 'total' ? [] : [...(route ? ['litigation'] : []), ...(f.subject === null ? ['disputes'] : [])];
      // 办理行政复议120件: the cases that a reconsideration organ decides, unless 政府信息公开 is named.
      const ofOrgan = f.has('filler', 'kinds') || f.act === 'receive' || f.act === 'handle' || f.act === 'decide';
      const topic: Topic = `${domain}.${route ? `${route}.` : ''}${outcome}`;
      return {
        topic,
        firm: rest.length < 2 && (!ofOrgan || f.has('filler', 'openness')),
        also: wider.map((family) => `${family}.${outcome}` as Topic),
      };
    }
    case 'rules':
    case 'normativeDocuments': {
      const column = f.act === null ? undefined : documentActs[f.act];
      return money ? null : { topic: `${domain}.${column ?? 'published'}`, firm: column !== undefined && column !== 'published' };
    }
    case 'licensing':
    case 'penalties':
    case 'coerciveMeasures':
      return money || f.labels.size > 0
        ? null
        : { topic: `${domain}.decisions`, firm: f.act === null ? f.whole && !f.has('foreign') : decided.has(f.act) };
    case 'otherPublicServices':
      return money ? null : { topic: 'otherPublicServices.decisions', firm: f.act !== null && decided.has(f.act) };
    case 'procurement':
      return { topic: money ? 'procurement.amount' : 'procurement.projects', firm: true };
    case 'fees':
      return money ? { topic: 'fees.amount', firm: true } : null;
    case 'processingFee':
      return { topic: money ? 'processingFee.amount' : 'processingFee.notices', firm: true };
    default:
      return null;
  }
}
