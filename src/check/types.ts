/** What a rule is, what it sees, and what it yields. */
import type { Locale, Severity, Span } from '../diagnostic/types.ts';
import type { CellPath, EditionId, Form, SectionId } from '../form/index.ts';
import type { Message } from '../messages.ts';
import type { Organ, OrganKind } from '../organ/index.ts';
import type {
  AnnualReport,
  CellState,
  Certainty,
  DocumentKind,
  HeadEvidence,
  ParseResult,
  ReportHead,
  ReportSection,
} from '../report/types.ts';

/** Whose fault a finding is: the report's own, the reading's (an operand was not read with certainty), or not known. */
export type Cause = 'report' | 'reading' | 'unknown';

/** A cell as a rule sees it. Nothing but a finite number is a value; what else stood there is in `text`. */
export interface Operand {
  readonly path: CellPath;
  /** In the unit of the form, whatever unit is printed; null where what is printed measures something else. */
  readonly value: number | null;
  readonly state: CellState;
  /** The text of the cell as read, or of what the JSON held in its place. */
  readonly text: string;
  readonly certainty: Certainty;
  /** As printed in the cell. */
  readonly unit?: string;
  /** The unit of the value where the form prints none and the cell does; amounts of money are in 万元. */
  readonly measure?: string;
  readonly span?: Span;
}

/** A report made safe to check: every field is there and has its type, whatever the input was. */
export interface Subject {
  readonly edition: EditionId;
  readonly form: Form;
  /** What the input gave as its edition; null where it gave none. */
  readonly editionGiven: string | null;
  /** Without the year, the organ and the date of publication that reading doubts: no rule knows them. */
  readonly head: ReportHead;
  /** What of the head was left out. */
  readonly doubts: ReadonlySet<keyof HeadEvidence>;
  /** The first section of that id. */
  readonly section: (id: SectionId) => ReportSection | undefined;
  readonly operand: (path: CellPath) => Operand;
  /** What reading said; empty for a report that was not read. */
  readonly messages: readonly Message[];
  /** Null for a report that was not read (typed into a form, edited as JSON). */
  readonly kind: DocumentKind | null;
  /** The source text, where the report was read. */
  readonly text: string | null;
  /** The organs that title and signature name, where the report was read. */
  readonly named: { readonly title: string | null; readonly signature: string | null };
}

/** A sub-body of a summary report. `report` is null where the roster names it but no report is at hand. */
export interface Part {
  readonly name: string | null;
  readonly report: Subject | null;
}

/** Publication deadline: month and day of the year after the data year, `01-31`. */
export type MonthDay = string;

/** What a profile sets. */
export interface Profile {
  /** Where the severities come from that are not set here. Default `statutory`. */
  readonly extends?: 'statutory' | 'strict';
  /** Severities by rule; `off` leaves a rule out. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  /** Deadlines per kind of organ; `other` holds for kinds that are not named and for organs of unknown kind. */
  readonly deadlines?: Readonly<Partial<Record<OrganKind | 'other', MonthDay>>>;
  /** Numbers that rules compare with, by rule and name: `{ 'copied-text': { share: 0.5 } }`. */
  readonly thresholds?: Readonly<Record<string, Thresholds>>;
}

/** What a rule sees: the report, and what the caller gave beside it. */
export interface RuleContext extends Subject {
  readonly previous: Subject | null;
  readonly parts: readonly Part[] | null;
  /** What the caller says of it, completed by what its name tells. */
  readonly organ: Organ;
  readonly deadlines: Readonly<Partial<Record<OrganKind | 'other', MonthDay>>>;
  readonly blankAsZero: boolean;
}

/** How an application of a rule fails. */
export interface Failure<Data> {
  readonly cells?: readonly CellPath[];
  readonly span?: Span | undefined;
  readonly data: Data;
  /** Where this instance weighs other than its rule (`label-altered` that changes the meaning). */
  readonly severity?: Severity;
  /** What, beside rule, edition and cells, makes it this finding and no other (reported and computed sum). */
  readonly key?: string;
  /** An operand in another report (last year's, a part) was not read with certainty. */
  readonly doubted?: boolean;
}

/** One application of a rule: it holds (`true`), an operand is missing, so that it cannot be told (`null`), or how it fails. */
export type Outcome<Data> = true | null | Failure<Data>;

/** A rule has one application, several, or none. */
export type Outcomes<Data> = Outcome<Data> | Iterable<Outcome<Data>> | undefined;

/** A text in each language. */
export type Words = Readonly<Record<Locale, string>>;

/** What a rule cannot do without: a report (no blank form, no other page), its prose, last year's report, those of the parts. */
export type Need = 'report' | 'text' | 'previous' | 'parts';

/** Numbers that a rule compares with, by name; what they count is said on the page of the rule. */
export type Thresholds = Readonly<Record<string, number>>;

/** What a rule is, as data. `id` is the name of its file, of its page under docs/rules and the code of its findings. */
export interface Facts<Id extends string = string> {
  readonly id: Id;
  readonly severity: Severity;
  /** The severity in the profile `strict`, where it differs. */
  readonly strict?: Severity | 'off';
  /** Where one of these is missing, the rule has nothing to say. */
  readonly needs?: readonly Need[];
  /** It applies to the editions that have these cells. */
  readonly cells?: readonly CellPath[];
  /** It applies to these kinds of organs. */
  readonly kinds?: readonly OrganKind[];
  /** It applies from this data year on. */
  readonly since?: number;
  /** Numbers that it compares with; a profile may set others. */
  readonly thresholds?: Thresholds;
}

export interface WithPrevious extends RuleContext {
  readonly previous: Subject;
}

export interface WithParts extends RuleContext {
  readonly parts: readonly Part[];
}

/** What a rule sees whose facts promise that what it needs is there. */
type ContextOf<F extends Facts> = RuleContext & {
  readonly [N in Extract<F extends { readonly needs: readonly (infer N)[] } ? N : never, 'previous' | 'parts'>]: NonNullable<
    RuleContext[N]
  >;
};

type LimitsOf<F extends Facts> = F extends { readonly thresholds: infer T } ? Readonly<Record<keyof T, number>> : unknown;

/** What a rule of these facts does. `limits` are their thresholds, or those of the profile. */
export type Check<F extends Facts, Data> = (context: ContextOf<F>, limits: LimitsOf<F>) => Outcomes<Data>;

/** One rule: what it is and what it does. */
export interface Rule<Id extends string = string, Data = unknown> extends Facts<Id> {
  check(context: RuleContext, limits: Thresholds): Outcomes<Data>;
}

/**
 * The words of a finding, made from its data: found what, expected what, do what. Apart from the rule, as is what is
 * written about it, so that a bundle of the checks alone need not carry them.
 */
export interface RuleWords<Data = never> {
  readonly title: Words;
  readonly zh: (data: Data) => string;
  readonly en: (data: Data) => string;
}

/** The words of each rule of a catalogue take the data of its findings. */
export type WordsOf<Catalogue extends readonly Rule[]> = {
  readonly [I in keyof Catalogue]: Catalogue[I] extends Rule<string, infer Data> ? RuleWords<Data> : never;
};

/**
 * How sure it is that a rule has its source. `printed`: the form itself says it. `read`: the document was read. `follows`: by
 * arithmetic or logic from the form. `local`: a notice of one place was read. `custom`: how reports are written. `knowledge`: law or
 * practice whose text was not at hand; such a rule is `info`. `tool`: what the caller asked for.
 */
export type Evidence = 'printed' | 'read' | 'follows' | 'local' | 'custom' | 'knowledge' | 'tool';

/** Chinese and English. */
export type Pair = readonly [zh: string, en: string];

/** `{notice}` and `{duty}` stand for the notice of the edition, and the item in it that names what offices answer for. */
export type Clause = readonly [evidence: Evidence, zh: string, en: string];

/** What is written about a rule, beside its title: the clause that it enforces or what it rests on, why, and legitimate exceptions. */
export type RuleAbout = readonly [clause: Clause, whyZh: string, whyEn: string, ...exceptions: readonly Pair[]];

/** What `validate` and `compare` take: a report that was read, made by hand, or edited as JSON. */
export type Checkable = AnnualReport | ParseResult;
