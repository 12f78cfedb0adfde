/** Reads the claims of one section: a walk over its tokens that keeps what the sentence has said so far. */
import { featuresOf, hasGapAtEnd, saysWhat, topicOf, type Features, type Word } from './features.ts';
import { fold } from './fold.ts';
import { lex, type Token } from './lex.ts';
import type { NumberToken } from './numbers.ts';
import type { Claim, ClaimScope, Qualifier, Topic } from './types.ts';

export interface Place {
  readonly section: number;
  readonly sectionId: Claim['sectionId'];
  /** The report's data year. */
  readonly year: number | null;
}

/** What a fragment has said before its number; saved at an opening bracket and restored at the closing one. */
interface Fragment {
  before: Word[];
  /** The clause before, when it named a topic but no number. */
  pending: Word[];
  numbered: boolean;
}

/** What holds until the sentence ends. */
interface Sentence {
  scope: ClaimScope | null;
  year: number | null;
  qualifiers: Set<Qualifier>;
  /** 其中 was said. */
  parts: boolean;
  complete: boolean;
  parent: number | null;
  /** The last count, for a percentage that follows it; null when something else was counted. */
  counted: number | null;
}

const deepest = 4;
const totals = new Set<Topic>(['requests.received', 'requests.replied', 'requests.handled', 'reconsideration.total', 'litigation.total', 'disputes.total']);
const countUnits = new Set(['件', '件次', '条', '份', '宗', '起', '例', '项', '次', '个', '部']);
const transparent = new Set(['filler', 'every', 'time', 'scope', 'subject', 'negation', 'act', 'part']);

const familyOf = (topic: Topic): string => topic.slice(0, topic.indexOf('.'));

const organEndings = new Set('局委厅院所站队校司部处室办');

/** 市财政局收到…: an organ that the lexicon does not have, before what it did. */
const endsLikeOrgan = (text: string): boolean => text.length > 2 && (organEndings.has(text.slice(-1)) || text.endsWith('委员会') || text.endsWith('中心') || text.endsWith('公司'));

const newSentence = (): Sentence => ({ scope: null, year: null, qualifiers: new Set(), parts: false, complete: false, parent: null, counted: null });

export function readSection(original: string, place: Place): Claim[] {
  const text = fold(original);
  const tokens = lex(text);
  const claims: Claim[] = [];
  let domain: string | null = place.sectionId === 'requests' ? 'requests' : null;
  let sentence = newSentence();
  let paragraphStart = 0;
  let fragment: Fragment = { before: [], pending: [], numbered: false };
  const stack: { fragment: Fragment; parts: boolean; scope: ClaimScope | null }[] = [];

  const push = (claim: Omit<Claim, 'section' | 'sectionId'>): number => {
    claims.push({ ...claim, section: place.section, sectionId: place.sectionId });
    return claims.length - 1;
  };

  /** Years, scopes and the like hold from where they are said. */
  const note = (words: readonly Word[], f: Features): void => {
    for (const [i, word] of words.entries()) {
      if (word.type === 'gap' && i + 1 < words.length && words[i + 1]?.type === 'term' && endsLikeOrgan(text.slice(word.start, word.end))) sentence.scope = { kind: 'organ', text: original.slice(word.start, word.end) };
      if (word.type === 'number') {
        if (word.dimension !== 'time') continue;
        if (word.year !== null) {
          if (!f.carry) sentence.year = word.year;
        }
        else if (word.unit === '月' && word.low > 1 && word.low < 12) sentence.qualifiers.add('period');
      } else if (word.type === 'term') {
        if (word.kind === 'scope') sentence.scope = { kind: word.id as ClaimScope['kind'], text: original.slice(word.start, word.end) };
        if (word.kind === 'time' && !f.carry) {
          if (word.id === 'this') sentence.year = place.year;
          else if (word.id === 'last' || word.id === 'next') {
            if (place.year === null) sentence.qualifiers.add('period');
            else sentence.year = place.year + (word.id === 'last' ? -1 : 1);
          } else if (word.id === 'since') sentence.qualifiers.add('cumulative');
          else if (word.id === 'period') sentence.qualifiers.add('period');
        }
        if (word.kind === 'part') {
          sentence.parts = true;
          if (word.id === 'complete') sentence.complete = true;
        }
      }
    }
    if (f.has('time', 'total') && sentence.year === null && !f.has('time', 'this')) sentence.qualifiers.add('cumulative');
  };

  const bounds = (number: NumberToken, f: Features): Pick<Claim, 'low' | 'high' | 'precision'> => {
    const { low, high, precision } = number;
    const tail = text.slice(number.end, number.end + 2);
    if (f.has('approx', 'over') || tail === '以上') return { low, high: Infinity, precision };
    if (f.has('approx', 'under') || tail === '以下' || tail === '以内') return { low: 0, high, precision };
    if (f.has('approx', 'about') || tail === '左右') return { low: low * 0.9, high: high * 1.1, precision };
    return { low, high, precision };
  };

  const resolve = (number: NumberToken, after: readonly Word[]): void => {
    const own = fragment.before;
    let words: readonly Word[] = own;
    let f = featuresOf(own, place.year);
    let firm = !hasGapAtEnd(own);
    if (!saysWhat(f) && fragment.pending.length) {
      words = [...fragment.pending, ...own];
      f = featuresOf(words, place.year);
      firm = !hasGapAtEnd(words);
    }
    note(words, f);
    if (f.subject === null || (f.act === null && f.labels.size === 0)) {
      // 35件政府信息公开申请; 其中5件予以公开: the words after the number, up to a gap.
      const gap = after.findIndex((w) => w.type === 'gap');
      const near = gap < 0 ? after : after.slice(0, gap);
      const g = featuresOf(near, place.year);
      const complements = f.subject === null && g.subject !== null;
      const labelled = f.act === null && f.labels.size === 0 && (g.labels.size > 0 || g.act !== null);
      if (complements || labelled) {
        if (words.some((w) => w.type === 'gap') && !saysWhat(f)) firm = false;
        f = featuresOf([...words.filter((w) => w.type !== 'gap'), ...near.filter((w) => w.type !== 'term' || complements || w.kind !== 'subject')], place.year);
      } else if (!saysWhat(f) && gap === 0) firm = false;
      else if (f.subject === null && gap === 0 && near.length === 0) firm = false;
    }
    const disputed = f.subjects.includes('reconsideration') || f.subjects.includes('litigation');
    const inherited = f.subject === null || (f.weak && domain === 'requests');
    if (f.subject !== null) domain = f.subject;
    const quote = original.slice(Math.max((own[0] ?? words[0] ?? number).start, number.start - 40), number.end);
    const common = { ...bounds(number, f), negated: false, unit: number.unit, scope: sentence.scope, start: number.start, end: number.end, quote, complete: sentence.complete };
    const qualifiers = new Set(sentence.qualifiers);
    if (f.has('change')) qualifiers.add('change');
    if (f.has('subset', 'subset') || (f.has('subset', 'concern') && !disputed) || f.restricted) qualifiers.add('subset');
    const year = sentence.year === null || sentence.year === place.year || place.year === null ? null : sentence.year;
    if (number.dimension === 'percentage') {
      if (f.has('share') && !f.has('change') && sentence.counted !== null)
        push({ ...common, kind: 'percentage', topic: 'share.of', year, firm: claims[sentence.counted]?.firm === true && firm, qualifiers: [...qualifiers], partOf: sentence.counted });
      return;
    }
    const kind = number.dimension === 'money' ? 'money' : 'count';
    if (kind === 'count' && !(number.unit === null ? firm && saysWhat(f) && after.length === 0 : countUnits.has(number.unit))) {
      sentence.counted = null;
      return;
    }
    const parts = sentence.parts || stack.length > 0;
    const parent = sentence.parent === null ? undefined : claims[sentence.parent];
    const both = ['reconsideration', 'litigation'].filter((s) => f.subjects.includes(s));
    // 行政复议、行政诉讼共3件, or 均为0件.
    if (both.length === 2 && kind === 'count' && !f.labels.has('result')) {
      const every = f.has('every') || number.high === 0;
      for (const topic of every ? (['reconsideration.total', 'litigation.total'] as const) : (['disputes.total'] as const)) sentence.counted = push({ ...common, kind, topic, year, firm, qualifiers: [...qualifiers], partOf: null });
      return;
    }
    // 其中办公室3件: a part of the number before, without a topic of its own.
    const bare = !saysWhat(f) && parts && parent !== undefined && f.has('scope');
    const reading = bare ? { topic: parent.topic, firm: false } : saysWhat(f) ? topicOf(domain, f, number.dimension, inherited) : null;
    if (!reading) {
      sentence.counted = null;
      return;
    }
    const total = totals.has(reading.topic);
    if (parts && parent && total && (f.has('scope') || reading.topic === parent.topic)) qualifiers.add('subset');
    if (f.has('negation')) firm = false;
    const index = push({ ...common, kind, topic: reading.topic, year, firm: reading.firm && firm, qualifiers: [...qualifiers], partOf: total && !(parts && familyOf(reading.topic) === (parent && familyOf(parent.topic))) ? null : sentence.parent });
    sentence.counted = index;
    if (total && !qualifiers.has('subset') && !(parts && stack.length)) sentence.parent = index;
  };

  /** 未收到政府信息公开申请; 未发生行政复议、行政诉讼: every word must be known, or it may say something narrower. */
  const deny = (): void => {
    const words = fragment.before;
    const f = featuresOf(words, place.year);
    note(words, f);
    if (f.subject !== null) domain = f.subject;
    const at = words.findIndex((w) => w.type === 'term' && w.kind === 'negation');
    if (at < 0) return;
    const first = words[at] as Word;
    const last = words[words.length - 1] as Word;
    const said = words.slice(at);
    const disputes = ['reconsideration', 'litigation'].filter((id) => words.some((w) => w.type === 'term' && w.kind === 'subject' && w.id === id));
    const subjectAt = words.findIndex((w) => w.type === 'term' && w.kind === 'subject');
    if (subjectAt >= 0 && words.slice(Math.min(at, subjectAt)).some((w) => w.type === 'gap')) return;
    if (said.some((w) => w.type !== 'term' || !(transparent.has(w.kind) || (disputes.length > 0 && (w.kind === 'foreign' || w.id === 'concern'))))) return;
    if (f.has('subset', 'subset')) return;
    const topics: Topic[] = disputes.map((id) => `${id}.total` as Topic);
    if (!topics.length) {
      const received = f.act === 'receive' || (f.act === null && said.length > 1) || f.act === 'occur';
      if (f.subject === 'requests' && received && !(f.weak && domain !== 'requests')) topics.push('requests.received');
      if (f.subject === 'processingFee' && (f.act === 'charge' || f.act === 'occur' || f.act === null)) topics.push('processingFee.amount');
    }
    const year = sentence.year === null || sentence.year === place.year || place.year === null ? null : sentence.year;
    for (const topic of topics)
      push({ topic, kind: 'count', low: 0, high: 0, precision: 0, negated: true, unit: null, scope: sentence.scope, year, firm: true, qualifiers: [...sentence.qualifiers], partOf: null, complete: false, start: first.start, end: last.end, quote: original.slice((words[0] ?? first).start, last.end) });
  };

  let waiting: NumberToken | null = null;
  let after: Word[] = [];
  const settle = (): void => {
    if (!waiting) return;
    resolve(waiting, after);
    fragment.before = after;
    fragment.pending = [];
    fragment.numbered = true;
    waiting = null;
    after = [];
  };

  const endClause = (): void => {
    settle();
    if (!fragment.numbered && fragment.before.length) {
      deny();
      fragment.pending = fragment.before;
    } else if (fragment.numbered) fragment.pending = [];
    fragment.before = [];
    fragment.numbered = false;
  };

  const endSentence = (next: Token | undefined): void => {
    endClause();
    stack.length = 0;
    const { parent } = sentence;
    sentence = newSentence();
    // 其中 may open the next sentence.
    if (next?.type === 'term' && next.kind === 'part') sentence.parent = parent;
    fragment = { before: [], pending: [], numbered: false };
  };

  for (const [i, token] of tokens.entries()) {
    if (token.type === 'mark') {
      const next = tokens[i + 1];
      if (token.mark === 'paragraph') {
        endSentence(next);
        // A short line is a heading: its subject holds for the paragraph that follows.
        if (token.start - paragraphStart > 30) domain = place.sectionId === 'requests' ? 'requests' : null;
        sentence.parent = null;
        paragraphStart = token.end;
      } else if (token.mark === 'sentence') endSentence(next);
      else if (token.mark === 'clause') endClause();
      else if (token.mark === 'item') {
        settle();
        if (fragment.numbered) fragment = { ...fragment, before: [], numbered: false };
      } else if (token.mark === 'open') {
        settle();
        if (stack.length < deepest) {
          stack.push({ fragment, parts: sentence.parts, scope: sentence.scope });
          fragment = { before: [], pending: [], numbered: false };
        }
      } else if (stack.length) {
        endClause();
        const outer = stack.pop();
        if (outer) {
          fragment = outer.fragment;
          sentence.parts = outer.parts;
          sentence.scope = outer.scope;
        }
      }
      continue;
    }
    if (token.type === 'number' && token.dimension !== 'time') {
      settle();
      waiting = token;
      continue;
    }
    (waiting ? after : fragment.before).push(token);
  }
  endSentence(undefined);
  return claims;
}
