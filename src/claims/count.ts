/** One number with the words around it: what it counts, of whom, as a part of what. */
import { type Features, featuresOf, hasGapAtEnd, saysWhat, topicOf, type Word } from './features.ts';
import { note } from './note.ts';
import type { NumberToken } from './numbers.ts';
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

const familyOf = (topic: Topic): string => topic.slice(0, topic.indexOf('.'));

interface Said {
  readonly words: readonly Word[];
  readonly f: Features;
  readonly firm: boolean;
  /** End of the words after the number that say what it counts. */
  readonly end?: number;
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
    const known = [
      ...words.filter((word) => word.type !== 'gap'),
      ...near.filter((word) => word.type !== 'term' || complements || word.kind !== 'subject'),
    ];
    const end = near.findLast((word) => word.type === 'term' && word.kind !== 'filler')?.end;
    return {
      words,
      f: featuresOf(known, year),
      firm: firm && (saysWhat(f) || !words.some((word) => word.type === 'gap')),
      ...(end !== undefined && { end }),
    };
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

/** What only the table of requests counts, said without naming requests. */
const isOfRequests = (f: Features): boolean =>
  !f.labels.has('result') &&
  !f.labels.has('channel') &&
  (f.labels.has('outcome') ? !f.labels.get('outcome')?.some((id) => id.includes('?')) : f.labels.has('applicant') && f.act === null);

/** 尚未审结的行政复议5件、行政诉讼8件; 4件行政复议、4件行政诉讼获维持: what one item says of its outcome may hold for all. */
function sharesResult(state: State, f: Features, said: Said, before: Said): boolean {
  if (f.subject !== 'reconsideration' && f.subject !== 'litigation') return false;
  if (f.labels.has('result')) state.sentence.resulted = true;
  else if (state.sentence.resulted) return true;
  return said !== before && before.f.subject === null && before.f.act === null;
}

/** What all claims of a number have in common. */
function common(state: State, number: NumberToken, { words, f, end = number.end }: Said) {
  const first = state.fragment.before[0] ?? words[0] ?? number;
  return {
    ...bounds(number, f, state.text),
    negated: false,
    unit: number.unit,
    scope: state.sentence.scope,
    year: otherYear(state),
    complete: state.sentence.complete,
    start: number.start,
    end: number.end,
    quote: state.original.slice(Math.max(first.start, number.start - longestQuote), Math.min(end, number.end + longestQuote)),
  };
}

/** Adds the claims that a number makes; none where it counts nothing that the form has. */
export function count(state: State, number: NumberToken, after: readonly Word[]): void {
  const { sentence, claims, place } = state;
  const before = wordsBefore(state);
  note(state, before.words, before.f);
  const said = withWordsAfter(before, after, place.year);
  const { f } = said;
  const firm = said.firm && !sharesResult(state, f, said, before);
  const inherited = f.subject === null || (f.weak && state.domain === 'requests');
  if (f.subject !== null) state.domain = f.subject;
  // 予以公开, 自然人: words of table three that name no other matter.
  else if (state.domain === null && !sentence.parts && isOfRequests(before.f)) state.domain = 'requests';
  const { counted } = sentence;
  if (number.dimension === 'percentage') {
    if (counted !== null && f.has('share') && !f.has('change'))
      addClaim(state, {
        ...common(state, number, said),
        kind: 'percentage',
        topic: 'share.of',
        firm: firm && claims[counted]?.firm === true,
        qualifiers: [...qualifiersOf(state, f)],
        partOf: counted,
      });
    return;
  }
  const kind = number.dimension === 'money' ? 'money' : 'count';
  sentence.counted = null;
  if (kind === 'count' && !(number.unit === null ? firm && saysWhat(f) && after.length === 0 : countUnits.has(number.unit))) return;
  // 行政复议、行政诉讼共3件, or 均为0件.
  if (kind === 'count' && f.subjects.includes('reconsideration') && f.subjects.includes('litigation') && !f.labels.has('result')) {
    const each = f.has('every') || number.high === 0;
    for (const topic of each ? (['reconsideration.total', 'litigation.total'] as const) : (['disputes.total'] as const))
      sentence.counted = addClaim(state, {
        ...common(state, number, said),
        kind,
        topic,
        firm,
        qualifiers: [...qualifiersOf(state, f)],
        partOf: null,
      });
    return;
  }
  const inParts = sentence.parts || state.outer.length > 0;
  const parent = sentence.parent === null ? undefined : claims[sentence.parent];
  // 其中办公室3件: a part of the number before, without a topic of its own.
  const nameless = !saysWhat(f) && inParts && f.has('scope') && parent ? { topic: parent.topic, firm: false } : null;
  const reading = saysWhat(f) ? topicOf(state.domain, f, number.dimension, inherited) : nameless;
  if (!reading) return;
  const total = totals.has(reading.topic);
  const qualifiers = qualifiersOf(state, f);
  if (inParts && parent && total && (f.has('scope') || reading.topic === parent.topic)) qualifiers.add('subset');
  const family = familyOf(reading.topic);
  const isPart = listed.has(family) || (disputes.has(family) && !total) || (inParts && parent && familyOf(parent.topic) === family);
  const partOf = isPart ? sentence.parent : null;
  sentence.counted = addClaim(state, {
    ...common(state, number, said),
    kind,
    topic: reading.topic,
    firm: reading.firm && firm && !f.has('negation'),
    qualifiers: [...qualifiers],
    partOf,
  });
  if (total && !qualifiers.has('subset') && !(sentence.parts && state.outer.length > 0)) sentence.parent = sentence.counted;
}
