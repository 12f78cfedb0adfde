/** What a numeric claim is: a number that the prose of a report states, with what it counts. */
import type { SectionId } from '../form/index.ts';

/** What a claim is about. The part after the dot is an id of the form (`denied.stateSecret`, `total`) or of the lexicon; `+` adds. */
export type TopicFamily =
  | 'requests' // received, replied, handled (one of both), carriedIn, carriedOut, carried (direction not said)
  | 'outcome' // rows of 三、本年度办理结果 and their groups
  | 'applicant' // columns of the table of requests, and organizations
  | 'channel' // online, mail, inPerson, fax, phone, otherChannel
  | 'reconsideration'
  | 'litigation' // total, upheld …; direct.total, afterReconsideration.upheld …
  | 'disputes' // reconsideration and litigation in one number
  | 'rules'
  | 'normativeDocuments' // issued, repealed, inForce, published (no cell says this)
  | 'licensing'
  | 'penalties'
  | 'coerciveMeasures'
  | 'fees'
  | 'procurement' // projects, amount
  | 'otherPublicServices'
  | 'processingFee' // amount, notices
  | 'part' // other: of the total before it, of a kind that the form does not have
  | 'share' // a percentage of a total
  | 'sum'; // of the counts before it

export type Topic = `${TopicFamily}.${string}`;

/** Whose number it is. `organ`: an organ is named in `text`. `behalf`: handled for another. `other`: sub-bodies. */
export interface ClaimScope {
  readonly kind: 'own' | 'area' | 'behalf' | 'organ' | 'other';
  readonly text: string;
}

/**
 * Why a claim is not a statement on the report year as a whole: `cumulative` (since a year), `period` (half a year),
 * `change` (against another number), `subset` (a part marked out by words that no row of the form has).
 */
export type Qualifier = 'cumulative' | 'period' | 'change' | 'subset';

export interface Claim {
  readonly topic: Topic;
  /** Other topics that the words admit: 公开类答复 may hold 部分公开 or not. */
  readonly also?: readonly Topic[];
  readonly kind: 'count' | 'money' | 'percentage';
  /** The numbers that the wording admits, both inclusive and equal where it is exact. Money in 万元, percentages in percent. */
  readonly low: number;
  readonly high: number;
  /** Half of the last place given, for money, percentages and 万/亿; 0 for exact counts. */
  readonly precision: number;
  /** 未收到, 没有, 无: the number is said in words to be zero. */
  readonly negated: boolean;
  /** The printed unit, null for a statement in words. */
  readonly unit: string | null;
  readonly scope: ClaimScope | null;
  /** A year that is said and is not the report's own; null where it is the report's, or not said. */
  readonly year: number | null;
  /** Words that tie the number to the topic leave no gap. Others are guesses, and not to be checked. */
  readonly firm: boolean;
  readonly qualifiers: readonly Qualifier[];
  /** Index of the claim that this one is a part of (其中, brackets, a list of outcomes), or that a percentage speaks of. */
  readonly partOf: number | null;
  /** For a percentage: what is a share of what, where words say so; null where a count, or no total, is named. */
  readonly share?: { readonly part: Topic | null; readonly whole: Topic | null };
  /** For a number told against last year's: whether it is more or less. */
  readonly change?: 'up' | 'down';
  /** Indices of the counts that the number adds up (新收44件、上年结转2件，共计46件). */
  readonly addends?: readonly number[];
  /** The list of parts calls itself complete (分别为). */
  readonly complete: boolean;
  /** Index into the report's sections; -1 is the preamble. */
  readonly section: number;
  readonly sectionId: SectionId | null;
  /** The number with its unit, as offsets in the section's text. */
  readonly start: number;
  readonly end: number;
  /** The words that say it, topic and number, for messages. */
  readonly quote: string;
}
