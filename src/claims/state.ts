/** What a walk over the tokens of a section knows at one place. The only mutable thing in claims/; it lives for one section. */
import type { Word } from './features.ts';
import type { Claim, ClaimScope, Qualifier, Topic } from './types.ts';

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
  /** Counts of this clause whose outcome the end of the list may say: 4件行政复议、3件行政诉讼获维持. */
  open: number[];
  /** All counts of this clause. */
  told: number[];
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
  /** The last count, for a percentage that follows it; null when something else was counted. */
  counted: number | null;
  /** Something was counted that the form does not have. */
  strange: boolean;
  /** The last act, which holds for the items that follow (作出行政许可决定3件、行政处罚决定2件). */
  act: string | null;
  /** The outcome of disputes that a list shares; empty where one was said that may not hold for others. */
  result: string | null;
  /** What numbers without words count in turn: 不予公开、无法提供分别为3件、2件. */
  queue: (readonly Word[])[];
  /** Counts since the last sum. */
  run: number[];
  /** The counts that numbers without words speak of in turn: 分别比上年增加3件、2件. */
  turns: number[] | null;
  /** 其余7件…: waits for the clause that says what became of them. */
  rest: Omit<Claim, 'topic' | 'kind' | 'firm' | 'partOf' | 'section' | 'sectionId'> | null;
  /** The route whose suits are told apart: 直接起诉的12件中，维持4件. */
  route: string | undefined;
  /** The kinds of applicants that were named: after one alone, what follows may be of these, or of all. */
  readonly applicants: Set<string>;
  /** The first count was of carried requests, or of a subset: outcomes after it are of these. */
  within: boolean;
  /** The row of outcomes or carried requests that was told last: applicants may be of it. */
  row: Topic | undefined;
  /** Numbers are told against last year's. */
  compared: boolean;
}

export interface State {
  readonly original: string;
  /** The folded text, same length. */
  readonly text: string;
  readonly place: Place;
  readonly claims: Claim[];
  /** The last subject named in the paragraph. */
  domain: string | null;
  /** What the heading of the section or paragraph speaks of. */
  theme: string | null;
  sentence: Sentence;
  fragment: Fragment;
  /** What stood outside of the brackets that are open. */
  readonly outer: { readonly fragment: Fragment; readonly parts: boolean; readonly scope: ClaimScope | null }[];
}

export const newFragment = (): Fragment => ({ before: [], pending: [], numbered: false, open: [], told: [] });
export const newSentence = (): Sentence => ({
  scope: null,
  year: null,
  parts: false,
  complete: false,
  parent: null,
  counted: null,
  strange: false,
  act: null,
  result: null,
  turns: null,
  rest: null,
  route: undefined,
  within: false,
  row: undefined,
  compared: false,
  queue: [],
  run: [],
  qualifiers: new Set(),
  applicants: new Set(),
});

export const addClaim = ({ claims, place }: State, claim: Omit<Claim, 'section' | 'sectionId'>): number =>
  claims.push({ ...claim, section: place.section, sectionId: place.sectionId }) - 1;

/** The year that is said, where it is not the report's own. */
export const otherYear = ({ sentence, place }: State): number | null =>
  place.year === null || sentence.year === place.year ? null : sentence.year;
