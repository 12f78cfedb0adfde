/** One number with the words around it: what it counts, of whom, as a part of what. */
import { familyOf, type Features, featuresOf, isRoute, type Reading, saysWhat, topicOf, type Word } from './features.ts';
import { jointly, leftOf, sharedResult, takeTurns } from './lists.ts';
import { note, speakOf } from './note.ts';
import type { NumberToken } from './numbers.ts';
import { addPercentage, addSum, type Basis, changeOf, comparedTo, tellsOfYear } from './relative.ts';
import { type Said, withWordsAfter, wordsBefore } from './said.ts';
import { addClaim, otherYear, type State } from './state.ts';
import type { Claim, Qualifier, Topic } from './types.ts';

/** The topics that parts are told of. */
export const totals: ReadonlySet<Topic> = new Set<Topic>([
  'requests.received',
  'requests.replied',
  'requests.handled',
  'reconsideration.total',
  'litigation.total',
  'disputes.total',
]);
const countUnits = new Set(['件', '件次', '条', '份', '宗', '起', '例', '项', '次', '个', '部']);
/** Numbers on these are parts of the total before them, with or without 其中. */
const listed = new Set(['outcome', 'applicant', 'channel']);
const disputes = new Set(['reconsideration', 'litigation']);
const longestQuote = 40;

function bounds({ low, high, end, ...number }: NumberToken, f: Features, text: string): Pick<Claim, 'low' | 'high' | 'precision'> {
  const tail = text.slice(end, end + 2);
  // 超过八成: not 75 %, which 八成 may be.
  const bounded = f.has('approx') || /^以[上下内]/u.test(tail);
  const precision = bounded && number.dimension === 'percentage' ? Math.min(number.precision, 0.5) : number.precision;
  if (f.has('approx', 'over') || tail === '以上') return { low, high: Infinity, precision };
  if (f.has('approx', 'under') || tail === '以下' || tail === '以内') return { low: 0, high, precision };
  if (f.has('approx', 'about') || tail === '左右') return { low: low * 0.9, high: high * 1.1, precision };
  return { low, high, precision };
}

function qualifiersOf(state: State, f: Features, words: readonly Word[]): Set<Qualifier> {
  const qualifiers = new Set(state.sentence.qualifiers);
  // 涉及国家秘密: the words of the form.
  const named = f.labels.get('outcome')?.some((id) => id.includes('.'));
  const disputed = f.subjects.includes('reconsideration') || f.subjects.includes('litigation');
  if ((f.has('change', 'than') || f.has('change', 'year') || changeOf(f)) && !tellsOfYear(words)) qualifiers.add('change');
  if (
    f.has('subset', 'subset') ||
    (f.has('subset', 'authority') && !f.labels.has('result')) ||
    (f.has('subset', 'main') && !named) ||
    (f.has('subset', 'concern') && !disputed && !named) ||
    f.restricted
  )
    qualifiers.add('subset');
  return qualifiers;
}

/** What only the table of requests counts, said without naming requests. */
const isOfRequests = (f: Features): boolean =>
  !f.labels.has('result') &&
  !f.labels.has('channel') &&
  (f.labels.has('outcome') ? !f.labels.get('outcome')?.some((id) => id.includes('?')) : f.labels.has('applicant') && f.act === null);

/** Decisions are counted by the act that a list opens with: 作出行政许可决定3件、行政处罚决定2件. */
const actOf = (domain: string | null, act: string | null): string | null =>
  domain === 'licensing' || domain === 'penalties' || domain === 'coerciveMeasures' ? act : null;

/** What all claims of a number have in common. */
function common(state: State, number: NumberToken, { words, f, end = number.end }: Said) {
  const first =
    state.fragment.before.find((word) => word.end <= number.start && word.start >= (words[0]?.start ?? 0)) ?? words[0] ?? number;
  return {
    ...bounds(number, f, state.text),
    negated: false,
    unit: number.unit,
    scope: state.sentence.scope,
    year: otherYear(state),
    qualifiers: [...qualifiersOf(state, f, words)],
    complete: state.sentence.complete,
    start: number.start,
    end: number.end,
    quote: state.original.slice(
      Math.max(Math.min(first.start, number.start), number.start - longestQuote),
      Math.min(end, number.end + longestQuote),
    ),
  };
}

/** 37件行政复议中，: a whole. */
const isOfWhole = (word: Word): boolean => word.type === 'term' && word.kind === 'part';
const isTo = (word: Word | undefined): boolean => word?.type === 'term' && word.kind === 'change' && word.id === 'to';

/** What is counted: by its own words, by words of table three that name no other matter, or by what was said before. */
function domainOf(state: State, f: Features, own: Features): string | null {
  // 审核公文9件，其中主动公开3件、依申请公开6件
  if (f.attribute && state.sentence.strange) return 'foreign';
  if (f.act === 'publicTotal' && f.subject === null) return 'normativeDocuments';
  if (f.subject !== null) return f.subject;
  const { domain, sentence } = state;
  const results = f.labels.get('result');
  if (results && f.has('subset', 'authority')) return 'reconsideration';
  // 作出不予公开决定3件
  if (isOfRequests(own) && !own.labels.get('outcome')?.includes('other') && (own.act === 'decide' || own.act === 'reply'))
    return 'requests';
  // 维持3件: of reconsideration, or of suits.
  if (results && (domain === null || domain === 'requests')) return results.some(isRoute) || sentence.route ? 'litigation' : 'foreign';
  if (domain === null && !sentence.strange && (isOfRequests(own) || (f.carry !== null && f.carry !== 'carried'))) return 'requests';
  return domain;
}

/** The topic of a number without words of its own: of the number before it (其中办公室3件, 比上年增加8件, 变为37件). */
function borrowed({ sentence, claims }: State, f: Features, inParts: boolean): Reading | null {
  const at = sentence.turns ? sentence.turns.shift() : sentence.counted;
  const counted = claims[at ?? -1];
  if (counted && (changeOf(f) || f.has('change', 'to') || f.has('time', 'last') || f.has('change', 'than')))
    return { topic: counted.topic, firm: counted.firm };
  const parent = sentence.parent === null ? undefined : claims[sentence.parent];
  return inParts && f.has('scope') && parent ? { topic: parent.topic, firm: false } : null;
}

/** 其余7件因未到期限，结转下年度办理; 7件因临近年末收件，转入2025年办理。 */
export function carryRest(state: State): void {
  const { rest } = state.sentence;
  state.sentence.rest = null;
  const { act, carry } = featuresOf(state.fragment.before, state.place.year);
  if (rest && (carry === 'carriedOut' || act === 'open'))
    addClaim(state, { ...rest, kind: 'count', topic: 'requests.carriedOut', firm: rest.unit === '件', partOf: null });
}

/** Behind 其中, in brackets, or behind another part of a total. */
const inList = ({ sentence: { parent, parts, run }, outer, claims }: State): boolean =>
  parent !== null && (parts || outer.length > 0 || claims[run.at(-1) ?? -1]?.partOf === parent);

/** Adds the claims that a number makes; none where it counts nothing that the form has. */
export function count(state: State, number: NumberToken, after: readonly Word[]): void {
  const { sentence, place, fragment } = state;
  // 不予处理7件（信访投诉4件、重复申请3件）
  if (sentence.row === 'outcome.notProcessed' && (sentence.parts || state.outer.length > 0))
    fragment.before = fragment.before.map((word) =>
      word.type === 'term' && word.id === 'petition' ? { ...word, kind: 'outcome', id: 'notProcessed.petitionOrComplaint' } : word,
    );
  const inTurn = takeTurns(state);
  const before = wordsBefore(state);
  const { year } = sentence;
  note(state, before.words, before.f);
  const said = withWordsAfter(before, after, place.year);
  const { f } = said;
  if (f.has('change', 'to')) sentence.year = place.year;
  else if (place.year !== null && after.some(isTo)) sentence.year = place.year - 1;
  const behind = said !== before && (before.f.subject === null || inTurn) && before.f.act === null && !after.some(isOfWhole);
  const result = sharedResult(state, said, behind);
  const firm = said.firm && result !== '' && !f.has('negation') && !(f.weak && sentence.strange);
  const inherited = f.subject === null || (f.weak && state.domain === 'requests');
  const domain = domainOf(state, f, before.f);
  // A guess holds for its own number.
  if ((inherited || !f.weak || domain === 'foreign') && !(domain === 'foreign' && inList(state))) state.domain = domain;
  sentence.act = f.act ?? (f.has('foreign') ? 'publish' : sentence.act);
  const basis: Basis = { state, number, f, common: common(state, number, said), domain, firm, inherited };
  const added = number.dimension === 'percentage' ? addPercentage(basis, said.words, after) : addCount(basis, result, after);
  if (number.dimension === 'count' && added === null) {
    // 其中物业类33件: of the total before it, whatever it is.
    if (inList(state) && number.unit === '件') {
      const firm = f.act === null && f.labels.size === 0;
      addClaim(state, { ...basis.common, topic: 'part.other', kind: 'count', firm, partOf: sentence.parent });
    }
    sentence.strange = true;
    speakOf(state, before.words);
  }
  if (added !== null && (inTurn || (behind && result === ''))) fragment.open.push(added);
  if (added !== null) fragment.told.push(added);
  if (after.some(isOfWhole)) sentence.parts = true;
  // 上年的15件, 比上年增加3件: the year is of this number alone.
  const last = before.words.at(-1);
  if ((f.has('change') && sentence.year !== place.year) || (last?.type === 'term' && last.id === 'of')) sentence.year = year;
}

/** Of all applicants, or of those spoken of; of those of new requests, or of the row told before. */
function ofApplicants({ sentence }: State, topic: Topic): Topic[] {
  const [row = '', column] = topic.split('@');
  const family = familyOf(topic);
  const { row: before } = sentence;
  if (family === 'outcome' || row.startsWith('requests.carried')) sentence.row = row as Topic;
  else if (totals.has(topic)) sentence.row = undefined;
  const own = family === 'applicant' ? topic.slice('applicant.'.length) : column;
  if (own !== undefined) sentence.applicants.add(own);
  if (family === 'applicant') return before ? [`${before}@${own as string}`] : [];
  const narrower = own === undefined && sentence.applicants.size > 0 && (family === 'requests' || family === 'outcome');
  return narrower ? [`${topic}@${[...sentence.applicants].join('+')}`] : [];
}

const withItems = new Set(['licensing', 'penalties', 'coerciveMeasures', 'otherPublicServices', 'feeItems']);

/** 行政许可事项上年41项，本年减少3项: what may be decided, not what was, last year and how it changed. */
function itemsOf(domain: string | null, { unit, low, high }: NumberToken, f: Features, told: number | null, year: number | null) {
  if (domain === null || !withItems.has(domain) || unit !== '项') return null;
  const change = changeOf(f);
  const [row, last] = [domain === 'feeItems' ? 'fees' : domain, year !== null && told === year - 1];
  if (change && !f.has('time', 'last')) {
    const signed = change === 'up' ? { low, high } : { low: -high, high: -low };
    return { topic: `${row}.itemsChange` as Topic, ...signed, qualifiers: [], year: null };
  }
  return last && !change ? { topic: `${row}.itemsPreviousYear` as Topic, year: null } : null;
}

function addCount(
  { state, number, f, common, domain, firm, inherited }: Basis,
  result: string | null,
  after: readonly Word[],
): number | null {
  const { sentence, claims, place } = state;
  const kind = number.dimension === 'money' ? 'money' : 'count';
  const { counted } = sentence;
  sentence.counted = null;
  const [first] = after;
  const because = first?.type === 'term' && first.id === 'because';
  sentence.rest = kind === 'count' && (because || f.has('filler', 'rest')) && f.act === null && f.labels.size === 0 ? common : null;
  if (kind === 'count' && !(number.unit === null ? firm && saysWhat(f) && after.length === 0 : countUnits.has(number.unit))) return null;
  if (kind === 'count' && !saysWhat(f) && f.has('sum')) return addSum(state, common);
  const joint = kind === 'count' ? jointly(f, sentence.act, number.high === 0) : [];
  for (const reading of joint)
    sentence.counted = addClaim(state, { ...common, ...reading, firm: reading.firm && firm, kind, partOf: null });
  if (joint.length > 0) {
    if (domain === 'litigation') state.domain = 'disputes';
    return sentence.counted;
  }
  const inParts = sentence.parts || state.outer.length > 0;
  const parent = sentence.parent === null ? undefined : claims[sentence.parent];
  sentence.counted = counted;
  const concluded =
    (f.act === 'conclude' || f.act === 'open' || f.act === 'inHand') && parent?.firm === true && familyOf(parent.topic) === domain;
  const items = itemsOf(domain, number, f, otherYear(state), place.year);
  if (items) return addClaim(state, { ...common, ...items, kind, firm, partOf: null });
  const left = f.labels.has('label') || (f.labels.get('outcome')?.join() === 'other' && domain !== 'requests') ? leftOf(state) : null;
  const reading =
    left ??
    (saysWhat(f)
      ? topicOf(domain, { ...f, act: f.act ?? actOf(domain, sentence.act) }, number.dimension, inherited, sentence.route)
      : borrowed(state, f, inParts));
  sentence.counted = null;
  if (!reading) return null;
  const topic = result ? (`${familyOf(reading.topic)}.${result}` as Topic) : reading.topic;
  const total = totals.has(topic);
  const routed = f.labels.get('result')?.find(isRoute);
  if (total || routed !== undefined) sentence.route = routed;
  const qualifiers = new Set(common.qualifiers);
  // 全市311件，其中我县收到44件: a whole of its own.
  const ofArea = common.scope?.kind === 'area' && f.has('scope') && f.whole;
  if (inParts && parent && total && !ofArea && (f.has('scope') || (topic === parent.topic && common.year === parent.year)))
    qualifiers.add('subset');
  const family = familyOf(topic);
  // 跨年件18件，其中自然人13件: parts of what is not known.
  const ofStrange = sentence.strange && sentence.parts && parent === undefined && !sentence.run.some((index) => claims[index]?.firm);
  const isPart = listed.has(family) || (disputes.has(family) && !total) || (inParts && parent && familyOf(parent.topic) === family);
  // 涉及征地的申请36件，予以公开20件; 上年结转的11件中，予以公开8件
  if (sentence.within && family === 'outcome') qualifiers.add('subset');
  const change = comparedTo(state, f);
  const borrows = change !== null && !saysWhat(f);
  // 被判决纠正的5件，其中直接起诉的2件: of these.
  const told = sentence.run.map((index) => (claims[index] as Claim).topic);
  const whole =
    routed !== undefined && topic.endsWith('.total') ? told.findLast((of) => /^litigation\.(?!total)\w+$/u.test(of)) : undefined;
  const also = [...(result ? [] : (reading.also ?? [])), ...ofApplicants(state, topic)];
  if (whole !== undefined) also.push(whole.replace('.', `.${routed as string}.`) as Topic);
  const added = addClaim(state, {
    ...common,
    kind,
    topic,
    ...(also.length > 0 && { also }),
    // 行政许可事项12项: what may be decided, not what was.
    firm: (reading.firm || concluded) && firm && !ofStrange && !(actOf(domain, 'decide') !== null && number.unit === '项'),
    qualifiers: [...qualifiers],
    partOf: borrows ? (sentence.turns ? null : counted) : isPart && !topic.includes('@') ? sentence.parent : null,
    ...(change && { change }),
  });
  sentence.counted = borrows ? counted : added;
  if (qualifiers.has('change')) return added;
  if (family === 'requests')
    sentence.within = sentence.parent === null && (qualifiers.has('subset') || topic.startsWith('requests.carried'));
  sentence.run.push(added);
  if (total && result !== '' && !qualifiers.has('subset') && !(sentence.parts && state.outer.length > 0)) sentence.parent = added;
  return added;
}
