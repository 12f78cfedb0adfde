/** Where printed labels stand in the tokens: exact matches by hash, near matches only where the chain has holes. */
import { editDistance } from '../../diagnostic/nearest.ts';
import { type Landmark, type PrintedForm, printedWords } from './printed.ts';
import { type Token, bodyOf, isValue, splitOrdinal } from '../../lex/token.ts';

/** A place where a landmark may stand. Tokens `start` to `end` (exclusive) are the label, and `tail` the rest of it behind its values. */
export interface Anchor {
  readonly landmark: Landmark;
  readonly start: number;
  readonly end: number;
  /** Tokens of the label that stand behind the row's values (a wrapped label), as a range. */
  readonly tail?: readonly [number, number];
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

/** A label is at most this many pieces: the longest there are, broken at nearly every character. */
const maximalPieces = 32;

/** A run of tokens that reads as one of the printed bodies, whatever edition and landmark it belongs to. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly tail?: readonly [number, number];
  readonly ordinal: string;
  readonly body: string;
  /** `label (` or `label:` followed by an explanation. */
  readonly explained: boolean;
}

/** The body before an explanation: `规章(设区的市…)` and `规章:指…` read as 规章. */
function beforeExplanation(token: Token): string | undefined {
  const cut = token.text.slice(token.ordinal ? token.ordinal.length + 1 : 0).search(/[(:]/u);
  if (cut < 2) return undefined;
  const from = token.ordinal ? token.ordinal.length + 1 : 0;
  // An ordinal in brackets begins another label.
  if (splitOrdinal(token.text.slice(from + cut)).ordinal !== '') return undefined;
  return bodyOf(token.text.slice(from, from + cut).replace(/^[、.,)]/u, ''));
}

/** All places where tokens, joined as far as they stay the beginning of some label, read as a printed body. */
export function findPhrases(tokens: readonly Token[], known: (body: string) => boolean): Phrase[] {
  const phrases: Phrase[] = [];
  tokens.forEach((first, start) => {
    if (first.kind !== 'text') return;
    const found = joinsFrom(tokens, start, known);
    phrases.push(...found);
    const prefix = found.length === 0 ? beforeExplanation(first) : undefined;
    if (prefix && known(prefix)) phrases.push({ start, end: start + 1, ordinal: first.ordinal, body: prefix, explained: true });
  });
  return phrases;
}

/** Whether a token is a stretch of a group's label, or its ordinal alone. */
const isGroupFragment = (token: Token): boolean =>
  token.body === '' ? token.ordinal !== '' : printedWords().groupFragments.has(token.body);

/** What a token adds to a label: 一 and 无 are values only where they stand alone. */
const wordOf = (token: Token): string => (token.kind === 'text' ? token.body : token.text);

/** `这`, `一`, `情形`: a Chinese numeral or a word for none that a broken label holds is no value. */
const isWithin = (body: string, token: Token, next: Token | undefined): boolean =>
  ((token.kind === 'number' && token.weak === true) || token.kind === 'none') &&
  next?.kind === 'text' &&
  next.body !== '' &&
  printedWords().beginnings.has(body + token.text + next.body);

/**
 * The phrases that begin at a token. A wrapped label may go on behind its values (label, values, rest of the label), and
 * words of merged groups may stand between its lines.
 */
function joinsFrom(tokens: readonly Token[], start: number, known: (body: string) => boolean): Phrase[] {
  const { beginnings } = printedWords();
  const first = tokens[start] as Token;
  const phrases: Phrase[] = [];
  let body = '';
  let labelEnd = 0;
  let tailStart = 0;
  let pieces = 0;
  let skipped = 0;
  for (let i = start; i < tokens.length && pieces < maximalPieces; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'empty') continue;
    if (isValue(token) && !isWithin(body, token, tokens[i + 1])) {
      if (tailStart > 0 || body.length < (first.ordinal === '' ? 3 : 1)) break;
      labelEnd = i;
      while (i + 1 < tokens.length && (isValue(tokens[i + 1] as Token) || (tokens[i + 1] as Token).kind === 'empty')) i++;
      tailStart = i + 1;
      continue;
    }
    const next = i === start ? token.body : token.ordinal === '' ? body + wordOf(token) : undefined;
    if (next === undefined || !beginnings.has(next)) {
      if (i === start || skipped > 1 || !isGroupFragment(token)) break;
      skipped++;
      continue;
    }
    body = next;
    pieces++;
    skipped = 0;
    if (body !== '' && known(body))
      phrases.push({
        start,
        end: tailStart ? labelEnd : i + 1,
        ...(tailStart && { tail: [tailStart, i + 1] as const }),
        ordinal: first.ordinal,
        body,
        explained: false,
      });
  }
  return phrases;
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
      anchors.push({ landmark, start, end, ...(tail && { tail }), score, exact: true, sure: agrees && followed && !phrase.explained });
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

/** Near matches for the landmarks that a chain lacks, only between their neighbours in the chain. */
export function nearAnchors(
  form: PrintedForm,
  chain: readonly Anchor[],
  tokens: readonly Token[],
  taken: (token: number) => boolean,
): Anchor[] {
  const found: Anchor[] = [];
  const { others, longest } = printedWords();
  let previousOrder = -1;
  let previousEnd = 0;
  for (const anchor of [...chain, undefined]) {
    const order = anchor ? anchor.landmark.order : form.landmarks.length;
    const start = anchor ? anchor.start : tokens.length;
    const missing = form.landmarks.slice(previousOrder + 1, order);
    if (missing.length > 0)
      for (let i = previousEnd; i < start; i++) {
        const token = tokens[i] as Token;
        if (
          token.kind !== 'text' ||
          taken(i) ||
          token.body.length < 2 ||
          token.body.length > longest + 4 ||
          others.has(token.body) ||
          form.byBody.has(token.body)
        )
          continue;
        for (const landmark of missing) {
          const near = nearness(token, landmark, tokens[i + 1]);
          if (near > 0)
            found.push({
              landmark,
              start: i,
              end: i + 1,
              score: near + (landmark.kind === 'row' && followedByValue(tokens, i + 1) ? 2 : 0),
              exact: false,
              printed: token.text,
            });
        }
      }
    previousOrder = order;
    previousEnd = anchor ? anchor.end : tokens.length;
  }
  return found;
}

/** How near a token is to a landmark, 0 (not) to 1.5: few edits, or a beginning of the label with the right ordinal. */
function nearness(token: Token, landmark: Landmark, next: Token | undefined): number {
  let best = 0;
  const sameOrdinal = token.ordinal === landmark.ordinal && landmark.ordinal !== '';
  for (const body of landmark.bodies) {
    const limit = Math.floor(body.length / 4);
    if (limit > 0) {
      const distance = editDistance(token.body, body, limit);
      // Another ordinal is another row, unless hardly anything else differs.
      const otherOrdinal = token.ordinal !== '' && landmark.ordinal !== '' && !sameOrdinal;
      if (distance <= (otherOrdinal ? 1 : limit)) best = Math.max(best, 1 - distance / (body.length + 1) + (sameOrdinal ? 0.5 : 0));
    }
    // A label that was cut keeps its beginning; only with its ordinal, or most of its length, is that enough.
    const cut = body.startsWith(token.body) && token.body.length >= 3 && (sameOrdinal || token.body.length * 2 > body.length);
    if (cut && landmark.kind === 'row' && next && (isValue(next) || next.kind === 'empty')) best = Math.max(best, 0.5);
  }
  return best;
}
