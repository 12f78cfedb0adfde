/** The catalogue of rules as data, and the words of their findings: what there is, how it weighs, where it is written about. */
import type { Severity } from '../diagnostic/types.ts';
import { shownValue, wrong } from '../diagnostic/wrong.ts';
import { type DescribeOptions, describeWith } from '../render/words.ts';
import type { Finding, RuleId } from './finding.ts';
import { facts, words } from './registry.ts';
import type { Facts, RuleWords, Words } from './types.ts';
import { once } from '../form/once.ts';

const byId = /* @__PURE__ */ once(() => new Map(facts.map(({ id }: Facts, at) => [id, words[at] as RuleWords])));

/** The words of the findings of a rule; undefined where there is no such rule. */
export const wordsOf = (id: string): RuleWords | undefined => byId().get(id);

/**
 * A finding in words: found what, expected what, do what; in Chinese unless asked otherwise. With a source, a code frame
 * whose carets stand right under Chinese text. Throws a TypeError with a code for arguments of a wrong type.
 */
export const describe = (finding: Finding, options: DescribeOptions = {}): string => describeWith(wordsOf, finding, options);

/** A rule as tools list it. `gongkai/rules` has the same with its clause, its reasons and its exceptions. */
export interface ListedRule {
  /** The code of its findings. */
  readonly id: RuleId;
  /** The severity in the profile `statutory`. */
  readonly severity: Severity;
  /** The severity in the profile `strict`. */
  readonly strict: Severity | 'off';
  /** What it asks, in a few words. */
  readonly title: Words;
  /** The path of its page in the documentation. */
  readonly page: string;
}

/** The page of a rule in the documentation. Throws a TypeError with `code` GONGKAI_UNKNOWN_RULE for what is no rule. */
export function rulePage(id: RuleId): string {
  if (typeof id !== 'string' || !wordsOf(id)) throw wrong('GONGKAI_UNKNOWN_RULE', `Unknown rule ${shownValue(id)}`);
  return `docs/rules/${id}.md`;
}

const listed = ({ id, severity, strict = severity }: Facts<RuleId>): ListedRule => ({
  id,
  severity,
  strict,
  title: (wordsOf(id) as RuleWords).title,
  page: rulePage(id),
});

/** The catalogue of rules, for other tools. */
export const rules: readonly ListedRule[] = /* @__PURE__ */ facts.map(listed);
