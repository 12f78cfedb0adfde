/** What the items of a list share: labels that numbers take in turn, an outcome at the beginning or at the end. */
import { familyOf, featuresOf, saysWhat } from './features.ts';
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
  if (own === undefined) return behind ? '' : sentence.result;
  if (behind)
    for (const index of fragment.open) {
      const claim = claims[index] as Claim;
      claims[index] = { ...claim, topic: `${familyOf(claim.topic)}.${own}` as Topic, firm: true };
    }
  const of = words[words.findIndex((word) => word.type === 'term' && word.kind === 'result') + 1];
  sentence.result = of?.type === 'term' && of.id === 'of' ? own : '';
  return null;
}

const taking = new Set(['outcome', 'applicant', 'channel', 'result', 'subject']);

/** 不予公开、无法提供分别为51件、26件: numbers take the labels in turn. */
export function takeTurns({ fragment, sentence }: State): void {
  const words =
    fragment.before.length > 0 && saysWhat(featuresOf(fragment.before, null)) ? fragment.before : [...fragment.pending, ...fragment.before];
  if (words.some((word) => word.type === 'term' && word.id === 'each')) {
    const named = words.filter((word): word is TermToken => word.type === 'term' && taking.has(word.kind) && word.id !== 'request');
    const { kind } = named.find((word) => word.kind !== 'subject') ?? named[0] ?? {};
    const [first, ...others] = named.filter((word) => word.kind === kind);
    const shared = words.filter((word) => !others.includes(word as TermToken));
    sentence.queue = others.map((label) => shared.map((word) => (word === first ? label : word)));
    fragment.before = shared;
  } else if (sentence.queue.length > 0 && !saysWhat(featuresOf(fragment.before, null))) {
    fragment.before = [...(sentence.queue.shift() ?? []), ...fragment.before];
  } else sentence.queue = [];
}
