/** The words that say what a number counts: those before it, and, where they do not say it, those after. */
import { type Features, featuresOf, hasGapAtEnd, saysWhat, type Word } from './features.ts';
import type { TermToken } from './lex.ts';
import type { State } from './state.ts';

export interface Said {
  readonly words: readonly Word[];
  readonly f: Features;
  readonly firm: boolean;
  /** End of the words after the number that say what it counts. */
  readonly end?: number;
}

/** The words before the number, with those of the clause before where they alone say nothing. */
export function wordsBefore({ fragment, place }: State): Said {
  const own = fragment.before;
  const f = featuresOf(own, place.year);
  const isTerm = (word: Word): word is TermToken => word.type === 'term';
  // 收到2件，均为自然人提出，1件…: said of the number before.
  const told =
    fragment.pending.some((word) => isTerm(word) && word.kind !== 'filler' && word.kind !== 'time') &&
    !fragment.pending.some((word) => isTerm(word) && word.kind === 'every');
  if (saysWhat(f) || !told) return { words: own, f, firm: !hasGapAtEnd(own) };
  const words = [...fragment.pending, ...own];
  return { words, f: featuresOf(words, place.year), firm: !hasGapAtEnd(words) };
}

/** 作出2件不予公开决定: what was decided stands behind. */
const isBare = (f: Features): boolean =>
  (f.act === null || ((f.act === 'decide' || f.act === 'occur') && f.subject === null)) && f.labels.size === 0;
const isGroup = (word: TermToken): boolean => word.kind === 'outcome' && !/[.?+|]/u.test(word.id);
const isSubject = (word: Word): boolean => word.type === 'term' && word.kind === 'subject';

/** 35件政府信息公开申请; 其中5件予以公开: completes what is said by the words after the number, up to a gap. */
export function withWordsAfter({ words, f, firm }: Said, given: readonly Word[], year: number | null): Said {
  const bare = isBare(f);
  if (f.subject !== null && !bare) return { words, f, firm };
  // 行政复议4件均与征收有关: what holds for all of them narrows nothing.
  const every = given.findIndex((word) => word.type === 'term' && word.kind === 'every');
  const told = every < 0 ? null : featuresOf(given.slice(every), year);
  const after = told && told.labels.size === 0 && told.carry === null ? given.slice(0, every + 1) : given;
  const gap = after.findIndex((word) => word.type === 'gap');
  // 2件申请因…等原因结转下年度, 5件因…等原因无法提供: what became of it stands at the end.
  const others = after.findIndex((word) => word.type === 'term' && word.id === 'others');
  const end = bare
    ? after.findLastIndex((word, i) => word.type === 'term' && (word.id === 'carry' || (isGroup(word) && others >= 0 && i > others)))
    : -1;
  // 18件因受理时间临近年末: a reason that is not known says nothing of what is counted.
  const reason = after.findIndex((word) => word.type === 'term' && word.id === 'because');
  const because = gap < reason || featuresOf(after.slice(reason, gap), year).labels.has('outcome') ? -1 : reason;
  const near =
    end > gap
      ? after.filter((word, i) => i >= end || isSubject(word))
      : gap < 0
        ? after
        : after.slice(0, because < 0 ? gap : Math.min(gap, because));
  const g = featuresOf(near, year);
  const complements = f.subject === null && g.subject !== null;
  if (complements || (bare && saysWhat(g))) {
    const known = [
      ...words.filter((word) => word.type !== 'gap'),
      ...near.filter((word) => word.type !== 'term' || complements || (word.kind !== 'subject' && word.kind !== 'foreign')),
    ];
    const last = near.findLast((word) => word.type === 'term' && word.kind !== 'filler');
    const h = featuresOf(known, year);
    return {
      words,
      f: h,
      firm: firm && (saysWhat(f) || !words.some((word) => word.type === 'gap')) && !(isBare(h) && gap >= 0),
      ...(last && { end: last.end }),
    };
  }
  // 收到35件群众诉求, 依申请公开方面，3件另有安排: what is counted is not known.
  return { words, f, firm: firm && !(((gap === 0 && f.subject === null) || (bare && gap >= 0)) && !f.has('change')) };
}
