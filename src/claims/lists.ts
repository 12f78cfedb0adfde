/** What the items of a list share: labels that numbers take in turn, an outcome at the beginning or at the end. */
import { familyOf, type Features, featuresOf, type Reading, saysWhat, topicOf } from './features.ts';
import type { TermToken } from './lex.ts';
import type { Said } from './said.ts';
import type { State } from './state.ts';
import type { Claim, Topic } from './types.ts';

/**
 * What one item of a list of disputes says of the outcome may hold for all: 尚未审结的行政复议5件、行政诉讼8件;
 * 4件行政复议、4件行政诉讼获维持. Gives the outcome that an item shares: null for none, empty where that is not clear.
 */
export function sharedResult({ sentence, fragment, claims }: State, { f, words }: Said, behind: boolean): string | null {
  if (f.subject !== 'reconsideration' && f.subject !== 'litigation') return null;
  const [own] = f.labels.get('result') ?? [];
  // 4件行政复议、5件行政诉讼均已…: all of them.
  const all = own === undefined && behind && f.has('every');
  if (behind && (all || own !== undefined))
    for (const index of fragment.open) {
      const claim = claims[index] as Claim;
      claims[index] = { ...claim, ...(own !== undefined && { topic: `${familyOf(claim.topic)}.${own}` as Topic }), firm: true };
    }
  if (own === undefined) return all ? null : behind ? '' : sentence.result;
  const of = words[words.findIndex((word) => word.type === 'term' && word.kind === 'result') + 1];
  sentence.result = of?.type === 'term' && of.id === 'of' ? own : '';
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
  const last = told.at(-1)?.topic;
  if (!last) return null;
  const [family, id] = [familyOf(last), last.slice(last.lastIndexOf('.') + 1)];
  const kinds = told.filter((claim) => familyOf(claim.topic) === family && claim.firm && !claim.topic.endsWith('.total')).length;
  if (family === 'applicant') return { topic: 'applicant.otherOrganization', firm: kinds > 3 };
  if (family === 'outcome')
    return last.startsWith('outcome.other.') ? { topic: 'outcome.other.other', firm: true } : { topic: 'outcome.other', firm: kinds > 3 };
  if (!alike[0]?.includes(family) || id === 'total') return null;
  const of = last.slice(0, -id.length);
  return { topic: `${of}otherOutcome` as Topic, firm: kinds > 1, also: [`${of}otherOutcome+pending` as Topic] };
}

const taking = new Set(['outcome', 'applicant', 'channel', 'result', 'subject']);

/** 不予公开、无法提供分别为51件、26件: numbers take the labels in turn. */
export function takeTurns({ fragment, sentence }: State): void {
  const words =
    fragment.before.length > 0 && saysWhat(featuresOf(fragment.before, null)) ? fragment.before : [...fragment.pending, ...fragment.before];
  if (words.some((word) => word.type === 'term' && word.id === 'each')) {
    const named = words.filter((word): word is TermToken => word.type === 'term' && taking.has(word.kind) && word.id !== 'request');
    const { kind } = named.find((word) => word.kind !== 'subject') ?? named[0] ?? {};
    if (named.length === 0) {
      // Of two counts only it is sure which they are.
      sentence.turns = sentence.run.length === 2 ? [...sentence.run] : [];
      sentence.queue = sentence.turns.length > 0 ? [words] : [];
      return;
    }
    const [first, ...others] = named.filter((word) => word.kind === kind);
    const shared = words.filter((word) => !others.includes(word as TermToken));
    sentence.queue = others.map((label) => shared.map((word) => (word === first ? label : word)));
    fragment.before = shared;
  } else if (sentence.queue.length > 0 && !saysWhat(featuresOf(fragment.before, null))) {
    fragment.before = [...(sentence.queue.shift() ?? []), ...fragment.before];
  } else {
    sentence.queue = [];
    sentence.turns = null;
  }
}
