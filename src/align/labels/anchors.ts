/** Where printed labels stand in the tokens, exact matches by hash, and the chain of them in printed order. */
import type { Phrase } from './phrases.ts';
import type { Landmark, PrintedForm } from './printed.ts';
import { type Token, isValue } from '../../lex/token.ts';

/** A place where a landmark may stand. Tokens `start` to `end` (exclusive) are the label, and `tail` the rest of it behind its values. */
export interface Anchor {
  readonly landmark: Landmark;
  readonly start: number;
  readonly end: number;
  /** Tokens of the label that stand behind the row's values (a wrapped label), as a range. */
  readonly tail?: readonly [number, number] | undefined;
  readonly score: number;
  readonly exact: boolean;
  /** The label is whole, its ordinal too, and values stand behind it. */
  readonly sure?: boolean;
  /** What is printed, where it is not what the form prints. */
  readonly printed?: string;
  /** No label stands there: the place says which row it is. `start` and `end` are the first token of its values. */
  readonly unlabelled?: boolean;
  /** The unit of the row stands behind its label, and is a part of it here. */
  readonly unit?: boolean;
  /** The row stands in another place than the form prints it. */
  readonly moved?: boolean;
}

/** Labels of two characters occur everywhere; without their ordinal they count for little. */
const isCommon = (body: string): boolean => body.length <= 2;

/** Whether a value comes next, and no text before it. */
export function followedByValue(tokens: readonly Token[], end: number): boolean {
  for (let i = end; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (isValue(token)) return true;
    if (token.kind === 'text') return false;
  }
  return false;
}

/** The exact anchors of one edition, in order of their place. */
export function exactAnchors(form: PrintedForm, phrases: readonly Phrase[], tokens: readonly Token[]): Anchor[] {
  const anchors: Anchor[] = [];
  for (const phrase of phrases)
    for (const landmark of form.byBody.get(phrase.body) ?? []) {
      const agrees = phrase.ordinal === landmark.ordinal;
      const disagrees = phrase.ordinal !== '' && landmark.ordinal !== '' && !agrees;
      if (isCommon(phrase.body) && landmark.ordinal !== '' && disagrees) continue;
      let score = agrees ? 3 : disagrees ? 1.5 : isCommon(phrase.body) ? 1 : 2;
      if (phrase.explained) score -= 1;
      const followed = landmark.kind === 'row' && (phrase.tail !== undefined || followedByValue(tokens, phrase.end));
      if (followed) score += 2;
      const { start, end, tail } = phrase;
      anchors.push({ landmark, start, end, tail, score, exact: true, sure: agrees && followed && !phrase.explained });
    }
  return anchors;
}

/**
 * The best chain of anchors: places and printed order both rise. Linear in the anchors, since for each landmark only the
 * best chain that ends there is kept.
 */
export function bestChain(anchors: readonly Anchor[], landmarks: number): Anchor[] {
  interface Link {
    readonly anchor: Anchor;
    readonly score: number;
    readonly before: Link | undefined;
  }
  const best: (Link | undefined)[] = new Array<Link | undefined>(landmarks).fill(undefined);
  // Links become usable only once their tokens end; anchors are taken by start, so pending ones wait for their end.
  const byStart = [...anchors].sort((a, b) => a.start - b.start || a.landmark.order - b.landmark.order);
  let pending: Link[] = [];
  for (const anchor of byStart) {
    pending = pending.filter((link) => {
      if (link.anchor.end > anchor.start) return true;
      settle(link);
      return false;
    });
    let before: Link | undefined;
    for (let o = 0; o < anchor.landmark.order; o++) {
      const link = best[o];
      if (link && (!before || link.score >= before.score)) before = link;
    }
    pending.push({ anchor, score: anchor.score + (before?.score ?? 0), before });
  }
  pending.forEach(settle);

  function settle(link: Link): void {
    const held = best[link.anchor.landmark.order];
    if (!held || link.score >= held.score) best[link.anchor.landmark.order] = link;
  }
  let last: Link | undefined;
  for (const link of best) if (link && (!last || link.score > last.score)) last = link;
  const chain: Anchor[] = [];
  for (let link = last; link; link = link.before) chain.push(link.anchor);
  return chain.reverse();
}
