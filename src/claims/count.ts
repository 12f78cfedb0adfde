/** One number with the words around it: what it counts, of whom, as a part of what. */
import { type Features, featuresOf, hasGapAtEnd, saysWhat, topicOf, type Word } from './features.ts';
import { note } from './note.ts';
import type { NumberToken } from './numbers.ts';
import { addClaim, otherYear, type State } from './state.ts';
import type { Claim, Qualifier, Topic } from './types.ts';

const totals = new Set<Topic>(['requests.received', 'requests.replied', 'requests.handled', 'reconsideration.total', 'litigation.total', 'disputes.total']);
const countUnits = new Set(['件', '件次', '条', '份', '宗', '起', '例', '项', '次', '个', '部']);
const longestQuote = 40;

const familyOf = (topic: Topic): string => topic.slice(0, topic.indexOf('.'));

interface Said {
  readonly words: readonly Word[];
  readonly f: Features;
  readonly firm: boolean;
}

/** The words before the number, with those of the clause before where they alone say nothing. */
function wordsBefore({ fragment, place }: State): Said {
  const own = fragment.before;
  const f = featuresOf(own, place.year);
  if (saysWhat(f) || fragment.pending.length === 0) return { words: own, f, firm: !hasGapAtEnd(own) };
  const words = [...fragment.pending, ...own];
  return { words, f: featuresOf(words, place.year), firm: !hasGapAtEnd(words) };
}

/** 35件政府信息公开申请; 其中5件予以公开: completes what is said by the words after the number, up to a gap. */
function withWordsAfter({ words, f, firm }: Said, after: readonly Word[], year: number | null): Said {
  const bare = f.act === null && f.labels.size === 0;
  if (f.subject !== null && !bare) return { words, f, firm };
  const gap = after.findIndex((word) => word.type === 'gap');
  const near = gap < 0 ? after : after.slice(0, gap);
  const g = featuresOf(near, year);
  const complements = f.subject === null && g.subject !== null;
  if (complements || (bare && saysWhat(g))) {
    const known = [...words.filter((word) => word.type !== 'gap'), ...near.filter((word) => word.type !== 'term' || complements || word.kind !== 'subject')];
    return { words, f: featuresOf(known, year), firm: firm && (saysWhat(f) || !words.some((word) => word.type === 'gap')) };
  }
  // 收到35件群众诉求: what is counted is not known.
  return { words, f, firm: firm && !(gap === 0 && f.subject === null) };
}

function bounds({ low, high, precision, end }: NumberToken, f: Features, text: string): Pick<Claim, 'low' | 'high' | 'precision'> {
  const tail = text.slice(end, end + 2);
  if (f.has('approx', 'over') || tail === '以上') return { low, high: Infinity, precision };
  if (f.has('approx', 'under') || tail === '以下' || tail === '以内') return { low: 0, high, precision };
  if (f.has('approx', 'about') || tail === '左右') return { low: low * 0.9, high: high * 1.1, precision };
  return { low, high, precision };
}

function qualifiersOf(state: State, f: Features): Set<Qualifier> {
  const qualifiers = new Set(state.sentence.qualifiers);
  const disputed = f.subjects.includes('reconsideration') || f.subjects.includes('litigation');
  if (f.has('change')) qualifiers.add('change');
  if (f.has('subset', 'subset') || (f.has('subset', 'concern') && !disputed) || f.restricted) qualifiers.add('subset');
  return qualifiers;
}

/** Adds the claims that a number makes; none where it counts nothing that the form has. */
export function count(state: State, number: NumberToken, after: readonly Word[]): void {
  const { sentence, claims, place, original, text } = state;
  const before = wordsBefore(state);
  note(state, before.words, before.f);
  const { words, f, firm } = withWordsAfter(before, after, place.year);
  const inherited = f.subject === null || (f.weak && state.domain === 'requests');
  if (f.subject !== null) state.domain = f.subject;
  const first = state.fragment.before[0] ?? words[0] ?? number;
  const claim = {
    ...bounds(number, f, text),
    negated: false,
    unit: number.unit,
    scope: sentence.scope,
    year: otherYear(state),
    complete: sentence.complete,
    start: number.start,
    end: number.end,
    quote: original.slice(Math.max(first.start, number.start - longestQuote), number.end),
  };
  const qualifiers = qualifiersOf(state, f);
  const { counted } = sentence;
  if (number.dimension === 'percentage') {
    if (counted !== null && f.has('share') && !f.has('change')) addClaim(state, { ...claim, kind: 'percentage', topic: 'share.of', firm: firm && claims[counted]?.firm === true, qualifiers: [...qualifiers], partOf: counted });
    return;
  }
  const kind = number.dimension === 'money' ? 'money' : 'count';
  sentence.counted = null;
  if (kind === 'count' && !(number.unit === null ? firm && saysWhat(f) && after.length === 0 : countUnits.has(number.unit))) return;
  // 行政复议、行政诉讼共3件, or 均为0件.
  if (kind === 'count' && f.subjects.includes('reconsideration') && f.subjects.includes('litigation') && !f.labels.has('result')) {
    const each = f.has('every') || number.high === 0;
    for (const topic of each ? (['reconsideration.total', 'litigation.total'] as const) : (['disputes.total'] as const)) sentence.counted = addClaim(state, { ...claim, kind, topic, firm, qualifiers: [...qualifiers], partOf: null });
    return;
  }
  const inParts = sentence.parts || state.outer.length > 0;
  const parent = sentence.parent === null ? undefined : claims[sentence.parent];
  // 其中办公室3件: a part of the number before, without a topic of its own.
  const nameless = !saysWhat(f) && inParts && f.has('scope') && parent ? { topic: parent.topic, firm: false } : null;
  const reading = saysWhat(f) ? topicOf(state.domain, f, number.dimension, inherited) : nameless;
  if (!reading) return;
  const total = totals.has(reading.topic);
  if (inParts && parent && total && (f.has('scope') || reading.topic === parent.topic)) qualifiers.add('subset');
  const partOf = !total || (inParts && parent && familyOf(parent.topic) === familyOf(reading.topic)) ? sentence.parent : null;
  sentence.counted = addClaim(state, { ...claim, kind, topic: reading.topic, firm: reading.firm && firm && !f.has('negation'), qualifiers: [...qualifiers], partOf });
  if (total && !qualifiers.has('subset') && !(sentence.parts && state.outer.length > 0)) sentence.parent = sentence.counted;
}
