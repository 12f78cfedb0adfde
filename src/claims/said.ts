/** The words that say what a number counts: those before it, and, where they do not say it, those after. */
import { type Features, featuresOf, hasGapAtEnd, saysWhat, type Word } from './features.ts';
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
  if (saysWhat(f) || fragment.pending.length === 0) return { words: own, f, firm: !hasGapAtEnd(own) };
  const words = [...fragment.pending, ...own];
  return { words, f: featuresOf(words, place.year), firm: !hasGapAtEnd(words) };
}

const isSubject = (word: Word): boolean => word.type === 'term' && word.kind === 'subject';

/** 35件政府信息公开申请; 其中5件予以公开: completes what is said by the words after the number, up to a gap. */
export function withWordsAfter({ words, f, firm }: Said, after: readonly Word[], year: number | null): Said {
  const bare = f.act === null && f.labels.size === 0;
  if (f.subject !== null && !bare) return { words, f, firm };
  const gap = after.findIndex((word) => word.type === 'gap');
  // 2件申请因…等原因结转下年度: what became of it stands at the end.
  const carry = bare ? after.findIndex((word) => word.type === 'term' && word.id === 'carry') : -1;
  const near = carry > gap ? after.filter((word, i) => i >= carry || isSubject(word)) : gap < 0 ? after : after.slice(0, gap);
  const g = featuresOf(near, year);
  const complements = f.subject === null && g.subject !== null;
  if (complements || (bare && saysWhat(g))) {
    const known = [
      ...words.filter((word) => word.type !== 'gap'),
      ...near.filter((word) => word.type !== 'term' || complements || (word.kind !== 'subject' && word.kind !== 'foreign')),
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
  return { words, f, firm: firm && !(gap === 0 && f.subject === null && !f.has('change')) };
}
