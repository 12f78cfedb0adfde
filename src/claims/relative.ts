/** Numbers that are told of other numbers: shares, changes against the year before, sums. */
import { familyOf, type Features, featuresOf, saysWhat, topicOf, type Word } from './features.ts';
import type { NumberToken } from './numbers.ts';
import { addClaim, type State } from './state.ts';
import type { Claim, Topic } from './types.ts';

/** What is known of a number before its topic is. */
export interface Basis {
  readonly state: State;
  readonly number: NumberToken;
  readonly f: Features;
  readonly common: Omit<Claim, 'topic' | 'kind' | 'firm' | 'partOf' | 'section' | 'sectionId'>;
  readonly domain: string | null;
  readonly firm: boolean;
  readonly inherited: boolean;
}

export const changeOf = (f: Features): 'up' | 'down' | null => (f.has('change', 'up') ? 'up' : f.has('change', 'down') ? 'down' : null);

/** 较2022年的47件: the number is that of the year before. */
export function tellsOfYear(words: readonly Word[]): boolean {
  const rest = words.slice(words.findLastIndex((word) => word.type === 'term' && word.kind === 'change') + 1);
  const last = rest.at(-1);
  return (
    rest.length > 1 &&
    rest.length < words.length &&
    last?.type === 'term' &&
    last.id === 'of' &&
    rest.slice(0, -1).every((word) => (word.type === 'term' && word.kind === 'time') || (word.type === 'number' && word.year !== null))
  );
}

/** Whether the number is a change, up or down, against the year before the report's. */
export function comparedTo({ sentence, place }: State, f: Features): 'up' | 'down' | null {
  const change = changeOf(f);
  const last = place.year !== null && sentence.year === place.year - 1;
  // 较上年结转的11件增加3件
  if (f.has('change', 'year') || last || (f.has('change', 'than') && (f.carry === 'carriedIn' || f.has('time', 'last'))))
    sentence.compared = true;
  else if (sentence.year !== null && sentence.year !== place.year) sentence.compared = false;
  return sentence.compared ? change : null;
}

/** The topic of some words; null where they say nothing of the form. */
function told(
  { domain, inherited }: Basis,
  words: readonly Word[],
  year: number | null,
): { readonly topic: Topic; readonly firm: boolean } | null {
  const f = featuresOf(words, year);
  return saysWhat(f) ? topicOf(f.subject ?? domain, f, 'count', inherited || f.subject === null || domain === 'requests') : null;
}

/** 占收到总数的31.8%; 予以公开率31.8%, which names its part and not its whole. */
function addShare(basis: Basis, words: readonly Word[], at: number): number | null {
  const { state, common } = basis;
  const { sentence, claims, place } = state;
  const [left, right] = [words.slice(0, at), words.slice(at + 1)];
  const part = told(basis, left, place.year);
  const rate = words.some((word, i) => i === at && word.type === 'term' && word.id === 'rate');
  const whole = rate ? null : told(basis, right, place.year);
  // 自然人74件、企业11件，分别占…: in turn.
  const counted = part || rate ? null : sentence.turns ? (sentence.turns.shift() ?? null) : sentence.counted;
  if (!part && (counted === null || left.some(({ type }) => type === 'gap'))) return null;
  const ofForm = right.every(({ type }) => type !== 'gap') && (whole !== null || !saysWhat(featuresOf(right, place.year)));
  return addClaim(state, {
    ...common,
    kind: 'percentage',
    topic: 'share.of',
    firm: ofForm && (whole?.firm ?? true) && (part ? part.firm : counted !== null && claims[counted]?.firm === true),
    partOf: counted,
    share: { part: part?.topic ?? null, whole: whole?.topic ?? null },
  });
}

/** 近六成的办结件得到部分公开, 新收申请中超九成来自自然人: a share stands beside its whole and its part. */
function addBetween({ state, common }: Basis, words: readonly Word[]): number | null {
  const f = featuresOf(words, state.place.year);
  const of = ['outcome', 'applicant'].filter((kind) => f.labels.has(kind));
  const [kind = ''] = of;
  const acts: Readonly<Record<string, Topic | null>> = { receive: 'requests.received', reply: 'requests.replied', none: null };
  const whole = acts[f.act ?? 'none'];
  const named = (f.subject === 'requests' || f.act !== null) && f.subject !== 'foreign' && whole !== undefined;
  if (of.length !== 1 || f.labels.size > 1 || f.labels.get(kind)?.length !== 1 || !named || !f.whole || f.has('negation')) return null;
  const part = `${kind}.${f.labels.get(kind)?.[0] ?? ''}` as Topic;
  return addClaim(state, { ...common, kind: 'percentage', topic: 'share.of', firm: true, partOf: null, share: { part, whole } });
}

/** Adds what a percentage says: 占收到总数的31.8%, 同比减少6.4%, 自然人212件（71.6%）. */
export function addPercentage(basis: Basis, words: readonly Word[], after: readonly Word[]): number | null {
  const { state, f, common, firm } = basis;
  const { sentence, claims } = state;
  const change = comparedTo(state, f);
  const at = words.findIndex((word) => word.type === 'term' && word.kind === 'share');
  if (at >= 0 && changeOf(f) === null) return addShare(basis, words, at);
  const aside = state.outer.length > 0 && words.length === 0 && sentence.counted !== null;
  if (at < 0 && changeOf(f) === null && aside) return addShare(basis, words, 0);
  if (at < 0 && changeOf(f) === null) return addBetween(basis, [...state.fragment.before, ...after]);
  if (change === null) return null;
  const counted = sentence.counted === null ? undefined : claims[sentence.counted];
  const own = saysWhat(f);
  const reading = own ? topicOf(basis.domain, f, 'count', basis.inherited) : counted;
  if (!reading) return null;
  return addClaim(state, {
    ...common,
    kind: 'percentage',
    topic: reading.topic,
    firm: firm && reading.firm,
    partOf: own ? null : sentence.counted,
    change,
  });
}

const flows = ['requests.received', 'requests.carriedIn', 'requests.carried'];

/** 新收44件、上年结转2件，共计46件; 予以公开211件，部分公开76件，两项合计287件. */
export function addSum(state: State, common: Basis['common']): number | null {
  const { sentence, claims } = state;
  const { run } = sentence;
  sentence.run = [];
  const added = run.map((index) => claims[index] as Claim);
  const topics = added.map(({ topic }) => topic);
  // 县水务局收到3件，各镇收到5件，共8件
  const places = new Set(added.flatMap(({ scope }) => scope?.text ?? [])).size === run.length && new Set(topics).size === 1;
  const alike =
    places ||
    topics.every((topic) => flows.includes(topic)) ||
    topics.every((topic) => /^(?:outcome|applicant)\.\w+$/u.test(topic) && familyOf(topic) === familyOf(topics[0] as Topic));
  if (run.length < 2 || !(places || new Set(topics).size === run.length) || !alike) return null;
  const firm = added.every((claim) => claim.firm && (places || claim.qualifiers.length === 0));
  return addClaim(state, { ...common, kind: 'count', topic: 'sum.of', firm, partOf: null, addends: run });
}
