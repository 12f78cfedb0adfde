/** Checks of some of the rules, with their words: for bundles that need not carry all of them. */
import { wrong } from '../diagnostic/wrong.ts';
import { type Organ, organOf } from '../organ/index.ts';
import { type DescribeOptions, describeWith, type Wording } from '../render/words.ts';
import type { Finding, ValidateOptions, Validation } from './finding.ts';
import { type AnyRule, validateWith } from './kernel/kernel.ts';
import { contentRules, contentWords, figureRules, figureWords, narrativeRules, narrativeWords } from './registry.ts';
import type { Checkable } from './types.ts';

/** Rules and their words. What is in it may change with any version. */
export interface RuleSet {
  /** The rules, each once. */
  readonly rules: readonly AnyRule[];
  /** The words of their findings, in the order of the rules. */
  readonly words: readonly Wording[];
  /** Rules on figures alone do without. */
  readonly organOf?: (name: string) => Organ;
}

/** Sums, values, bounds, last year, parts: what the tables tell without the texts. */
export const figures: RuleSet = { rules: figureRules, words: figureWords };

/** Sections, tables, rows and labels, the texts that must be there, dates, and what becomes the kind of organ. */
export const content: RuleSet = { rules: contentRules, words: contentWords, organOf };

/** The numbers in the texts against those of the tables. */
export const narrative: RuleSet = { rules: narrativeRules, words: narrativeWords, organOf };

/** A `validate` made of some rules, with the words of their findings. */
export interface Checker {
  /** As `validate`, with these rules alone. */
  readonly validate: (input: Checkable, options?: ValidateOptions) => Validation;
  /** A finding in Chinese or English. */
  readonly describe: (finding: Finding, options?: DescribeOptions) => string;
}

/**
 * `validate` and `describe` with the rules of some sets; the rules of the others are unknown to them. With all three sets
 * they are `validate` and `describe` of this entry. Throws a TypeError with `code` GONGKAI_INVALID_OPTIONS where no set is given.
 */
export function checkerOf(...sets: readonly RuleSet[]): Checker {
  if (sets.length === 0 || !sets.every((set: Partial<RuleSet> | null | undefined) => Array.isArray(set?.rules) && Array.isArray(set.words)))
    throw wrong('GONGKAI_INVALID_OPTIONS', 'Expected one or more of the sets figures, content, narrative');
  const rules = sets.flatMap((set) => set.rules);
  const words = new Map(sets.flatMap((set) => set.rules.map(({ id }, at) => [id, set.words[at]] as const)));
  return {
    validate: (input, options = {}) => validateWith(rules, input, options, sets.find((set) => set.organOf)?.organOf),
    describe: (finding, options = {}) => describeWith((code) => words.get(code), finding, options),
  };
}
