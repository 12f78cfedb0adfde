/** What a walk over the tokens of a section knows at one place. The only mutable thing in claims/; it lives for one section. */
import type { Word } from './features.ts';
import type { Claim, ClaimScope, Qualifier } from './types.ts';

export interface Place {
  readonly section: number;
  readonly sectionId: Claim['sectionId'];
  /** The report's data year. */
  readonly year: number | null;
}

/** What a clause has said before its number; saved at an opening bracket and restored at the closing one. */
export interface Fragment {
  before: Word[];
  /** The clause before, when it named a topic but no number. */
  pending: readonly Word[];
  numbered: boolean;
}

/** What holds until the sentence ends. */
export interface Sentence {
  scope: ClaimScope | null;
  year: number | null;
  readonly qualifiers: Set<Qualifier>;
  /** 其中 was said. */
  parts: boolean;
  complete: boolean;
  /** Index of the last claim on a total, which the parts that follow belong to. */
  parent: number | null;
  /** An outcome of a dispute was said. */
  resulted: boolean;
  /** The last count, for a percentage that follows it; null when something else was counted. */
  counted: number | null;
}

export interface State {
  readonly original: string;
  /** The folded text, same length. */
  readonly text: string;
  readonly place: Place;
  readonly claims: Claim[];
  /** The last subject named in the paragraph. */
  domain: string | null;
  sentence: Sentence;
  fragment: Fragment;
  /** What stood outside of the brackets that are open. */
  readonly outer: { readonly fragment: Fragment; readonly parts: boolean; readonly scope: ClaimScope | null }[];
}

export const newFragment = (): Fragment => ({ before: [], pending: [], numbered: false });
export const newSentence = (): Sentence => ({
  scope: null,
  year: null,
  qualifiers: new Set(),
  parts: false,
  complete: false,
  parent: null,
  resulted: false,
  counted: null,
});

export const addClaim = ({ claims, place }: State, claim: Omit<Claim, 'section' | 'sectionId'>): number =>
  claims.push({ ...claim, section: place.section, sectionId: place.sectionId }) - 1;

/** The year that is said, where it is not the report's own. */
export const otherYear = ({ sentence, place }: State): number | null =>
  place.year === null || sentence.year === place.year ? null : sentence.year;
