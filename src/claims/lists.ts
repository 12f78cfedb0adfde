/** What the items of a list share: labels that numbers take in turn, an outcome at the beginning or at the end. */
import { familyOf, type Features, featuresOf, isRoute, type Reading, saysWhat, topicOf, type Word } from './features.ts';
import type { TermToken } from './lex.ts';
import type { Said } from './said.ts';
import type { State } from './state.ts';
import type { Claim, Topic } from './types.ts';

/**
 * What one item of a list of disputes says of the outcome may hold for all: 尚未审结的行政复议5件、行政诉讼8件;
 * 4件行政复议、4件行政诉讼获维持. Gives the outcome that an item shares: null for none, empty where that is not clear.
 */
export function sharedResult({ sentence, fragment, claims }: State, { f, words }: Said, behind: boolean): string | null {
  const [own] = f.labels.get('result') ?? [];
  const of = words[words.findIndex((word) => word.type === 'term' && word.kind === 'result') + 1];
  const ofAll = of?.type === 'term' && of.id === 'of';
  if (f.subject !== 'reconsideration' && f.subject !== 'litigation') {
    // 未审结的8件中，复议3件、诉讼5件
    if (own !== undefined && ofAll && f.subject === null) sentence.result = own;
    return null;
  }
  // 4件行政复议、5件行政诉讼均已…: all of them.
  const all = own === undefined && behind && f.has('every');
  if (behind && (all || own !== undefined))
    for (const index of fragment.open) {
      const claim = claims[index] as Claim;
      claims[index] = { ...claim, ...(own !== undefined && { topic: `${familyOf(claim.topic)}.${own}` as Topic }), firm: true };
    }
  if (own === undefined) return all ? null : behind ? '' : sentence.result;
  sentence.result = ofAll ? own : '';
  return null;
}

const alike: readonly (readonly string[])[] = [
  ['reconsideration', 'litigation'],
  ['licensing', 'penalties', 'coerciveMeasures'],
  ['rules', 'normativeDocuments'],
];

/** What subjects side by side count: 行政复议、行政诉讼共3件 together, 均为0件 each. */
export function jointly(f: Features, act: string | null, none: boolean): readonly Reading[] {
  const sides = alike.map((group) => group.filter((id) => (group.includes('litigation') ? f.subjects : f.joint).includes(id)));
  const side = sides.find(({ length }) => length > 1);
  // 部分公开、不予公开均为2件
  const kind = ['outcome', 'applicant'].find((of) => (f.labels.get(of)?.length ?? 0) > 1);
  if (!side && kind !== undefined && f.has('every', 'apiece'))
    return f.labels.get(kind)?.flatMap((id) => topicOf('requests', { ...f, labels: new Map([[kind, [id]]]) }, 'count', true) ?? []) ?? [];
  if (!side) return [];
  const readings = side.flatMap((subject) => topicOf(subject, { ...f, act: f.act ?? act }, 'count', true) ?? []);
  if (readings.length < side.length || f.has('every') || none) return readings.length < side.length ? [] : readings;
  const disputes = side.includes('litigation') && new Set(readings.map(({ topic }) => topic.slice(topic.indexOf('.')))).size === 1;
  const topics = readings.map(({ topic }) => topic);
  const together = (disputes ? topics[0]?.replace(/^\w+/u, 'disputes') : topics.join('+')) as Topic;
  return [{ topic: together, firm: readings.every(({ firm }) => firm) && !f.has('filler', 'others') }];
}

/** 维持3件、纠正1件、其他2件: what is left of a list, sure where so many of its kinds have been told that no other can be meant. */
export function leftOf({ claims, sentence }: State): Reading | null {
  const told = sentence.run.map((index) => claims[index] as Claim);
  const before = told.at(-1);
  if (!before) return null;
  const last = before.topic;
  const [family, id] = [familyOf(last), last.slice(last.lastIndexOf('.') + 1)];
  const kinds = told.filter((claim) => familyOf(claim.topic) === family && claim.firm && !claim.topic.endsWith('.total')).length;
  if (family === 'applicant') return { topic: 'applicant.otherOrganization', firm: kinds > 3 };
  if (family === 'outcome')
    return last.startsWith('outcome.other.') ? { topic: 'outcome.other.other', firm: true } : { topic: 'outcome.other', firm: kinds > 3 };
  if (!alike[0]?.includes(family) || id === 'total') return null;
  const [topic, ...also] = [last, ...(before.also ?? [])]
    .map((of) => of.slice(0, of.lastIndexOf('.') + 1))
    .flatMap((of): Topic[] => [`${of}otherOutcome` as Topic, `${of}otherOutcome+pending` as Topic]);
  return { topic: topic as Topic, firm: kinds > 1, also };
}

const taking = new Set(['outcome', 'applicant', 'channel', 'result', 'subject']);
const isYear = (word: Word): boolean => word.type === 'number' && word.year !== null;

/** 予以公开、部分公开 is one word for both together: of numbers in turn it is two. */
const apart = (word: Word): readonly Word[] =>
  word.type === 'term' && taking.has(word.kind) && /^[\w.]+(?:\+[\w.]+)+$/u.test(word.id)
    ? word.id.split('+').map((id) => ({ ...word, id }))
    : [word];

/** What the numbers of a list take in turn: years, or labels of one kind; nothing where only one is named. */
function turnsIn(words: readonly Word[]): readonly Word[] {
  const all = words.filter((word): word is TermToken => word.type === 'term' && taking.has(word.kind) && word.id !== 'request');
  // 直接起诉案件的维持、纠正分别为3件、1件: the route holds for each.
  const results = all.some(({ kind, id }) => kind === 'result' && !isRoute(id));
  const named = all.filter(({ kind, id }) => kind !== 'result' || !results || !isRoute(id));
  const { kind } = named.find((word) => word.kind !== 'subject') ?? named[0] ?? {};
  const [labels, years] = [named.filter((word) => word.kind === kind), words.filter(isYear)];
  return years.length > 1 && labels.length < 2 ? years : labels;
}

/** 不予公开、无法提供分别为51件、26件: numbers take the labels in turn. Gives whether this number does. */
export function takeTurns({ fragment, sentence }: State): boolean {
  const given =
    fragment.before.length > 0 && saysWhat(featuresOf(fragment.before, null)) ? fragment.before : [...fragment.pending, ...fragment.before];
  if (given.some((word) => word.type === 'term' && word.id === 'each')) {
    const words = given.flatMap(apart);
    const [first, ...others] = turnsIn(words);
    if (first === undefined) {
      // Of two counts only it is sure which they are. 市、县分别收到3件、2件: whose they are is not known.
      sentence.turns = sentence.run.length === 2 ? [...sentence.run] : [];
      sentence.queue = sentence.turns.length > 0 ? [words] : [];
      const last = words.at(-1);
      if (sentence.turns.length === 0 && last) fragment.before = [...fragment.before, { type: 'gap', start: last.end, end: last.end }];
      return false;
    }
    const end = others.at(-1)?.start ?? first.start;
    // 自然人、企业、法律服务机构分别提出: a label that is not read leaves open which number is whose.
    const unread = words.find((word) => word.type === 'gap' && word.start > first.start && word.start < end);
    const tail = unread ? [{ ...unread, start: words.at(-1)?.end ?? end }] : [];
    const shared = [...words.filter((word) => !others.includes(word as TermToken)), ...tail];
    sentence.queue = others.map((label) => shared.map((word) => (word === first ? label : word)));
    fragment.before = shared;
    return others.length > 0;
  }
  if (sentence.queue.length > 0 && !saysWhat(featuresOf(fragment.before, null))) {
    fragment.before = [...(sentence.queue.shift() ?? []), ...fragment.before];
    return true;
  }
  sentence.queue = [];
  sentence.turns = null;
  return false;
}

/** 全年有16件申请、4件申请、8件申请: of different numbers on one matter none is known to be its total. */
export function doubtRivals({ claims, fragment }: State): void {
  const plain = fragment.told.filter((index) => {
    const { kind, year, scope, qualifiers } = claims[index] as Claim;
    return kind === 'count' && year === null && scope === null && qualifiers.length === 0;
  });
  const lows = new Map<string, Set<number>>();
  for (const index of plain) {
    const { topic, low } = claims[index] as Claim;
    lows.set(topic, (lows.get(topic) ?? new Set()).add(low));
  }
  for (const index of plain) {
    const claim = claims[index] as Claim;
    if ((lows.get(claim.topic)?.size ?? 0) > 1) claims[index] = { ...claim, firm: false };
  }
}
