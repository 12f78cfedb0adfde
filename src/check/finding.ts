/** Findings: what the kernel makes of a failed outcome. */
import type { Diagnostic, Severity } from '../diagnostic/types.ts';
import type { CellPath } from '../form/index.ts';
import type { Organ } from '../organ/index.ts';
import type { catalogue } from './registry.ts';
import type { Cause, Checkable, Profile, Rule } from './types.ts';

interface Stamp {
  readonly cause: Cause;
  /** The same for the same finding in the same cells of the same edition, whatever else changes in the report. */
  readonly fingerprint: string;
  /** The page of the rule in the documentation: `docs/rules/<id>.md`. */
  readonly page: string;
}

type FindingOf<R> = R extends Rule<infer Id, infer Data> ? Diagnostic<Id, Data> & Stamp : never;

/** All findings, discriminated on `code` with typed `data`. */
export type Finding = FindingOf<(typeof catalogue)[number]>;

/** The id of a rule: the code of its findings. */
export type RuleId = Finding['code'];

/** What `validate` gives: plain JSON. */
export interface Validation {
  /** No finding of severity `error`. */
  readonly ok: boolean;
  /**
   * What there was to check could be checked: a report, with numbers in a tenth of its cells, of whose sums half can be
   * evaluated. Where it is false, no finding does not mean that nothing is wrong.
   */
  readonly complete: boolean;
  /** In the order of the rules, and of the form within each. */
  readonly findings: readonly Finding[];
  /** Only where the failing identities point at one cell, and one value would repair them all. */
  readonly suspects: readonly Suspect[];
  /** Instances of rules; `evaluated` are those that passed or failed. */
  readonly counts: { readonly evaluated: number; readonly passed: number; readonly failed: number; readonly notEvaluable: number };
}

/** A cell that explains failing sums: with the proposed value all of them would hold. */
export interface Suspect {
  /** The cell to look at first. */
  readonly cell: CellPath;
  /** Its value in the report, in the unit of the form. */
  readonly reported: number;
  /** The value with which the sums hold. Never put in by itself: a person decides. */
  readonly proposed: number;
  /**
   * `single`: this cell alone. Else it is one of two: `swapped` with, or `compensating` for, another cell of its row; a
   * number `split` over two cells; any other `pair`.
   */
  readonly pattern: 'single' | 'swapped' | 'compensating' | 'split' | 'pair';
  /** The findings that it explains. */
  readonly findings: readonly Finding[];
}

/** What `validate` may be told beside the report. Wrong options throw a TypeError with `code`. */
export interface ValidateOptions {
  /** The same organ's report of the year before. */
  readonly previous?: Checkable;
  /** The reports of the sub-bodies that this report sums up; those that are missing by name. */
  readonly parts?: readonly (Checkable | { readonly name: string; readonly report: Checkable | null })[];
  /** The name of the organ, or what is known of it; goes before what the report and the name tell. */
  readonly organ?: string | Partial<Organ>;
  /** How rules weigh: what the notices ask for (`statutory`, the default), more (`strict`), or a profile of your own. */
  readonly profile?: 'statutory' | 'strict' | Profile;
  /** Severity per rule, or `off`; goes before the profile. */
  readonly rules?: Readonly<Partial<Record<RuleId, Severity | 'off'>>>;
  /** Take blank and absent cells as zero in sums, and list what was assumed. Default false. */
  readonly blankAsZero?: boolean;
}
