/** The entry `gongkai/rules`: the catalogue of rules with all that is written about them, and the profiles that weigh them. */
import { type ListedRule, rules as listed } from './check/listing.ts';
import { about, facts } from './check/registry.ts';
import type { Evidence, Facts, Pair, RuleAbout, Words } from './check/types.ts';
import { editionIds, type EditionId, formCells, forms } from './form/index.ts';

export type { ListedRule, Evidence };
export type { Need, Thresholds, Words } from './check/types.ts';
export type { RuleId } from './check/finding.ts';
export { localProfiles, profiles, type LocalProfile } from './check/profiles.ts';

/** A rule with everything that is written about it. */
export interface DocumentedRule extends ListedRule, Pick<Facts, 'needs' | 'kinds' | 'since' | 'thresholds'> {
  /** The editions that it applies to. */
  readonly editions: readonly EditionId[];
  /** How sure it is that the clause says so. */
  readonly evidence: Evidence;
  /** The clause that it enforces, or what it rests on, for the newest of its editions. */
  readonly clause: Words;
  /** The same by edition: each cites the notice that decrees it. */
  readonly clauses: Readonly<Partial<Record<EditionId, Words>>>;
  /** What goes wrong where it is not kept. */
  readonly why: Words;
  /** Legitimate exceptions. */
  readonly exceptions: readonly Words[];
}

const words = ([zh, en]: Pair): Words => ({ zh, en });

function documented(rule: ListedRule, at: number): DocumentedRule {
  const [[evidence, ...said], whyZh, whyEn, ...exceptions] = about[at] as RuleAbout;
  const { cells = [], needs, kinds, since, thresholds }: Facts = facts[at] as Facts;
  const editions = editionIds.filter(
    (id) => cells.every((path) => formCells(id).has(path)) && (since === undefined || since <= (forms[id].years.to ?? Infinity)),
  );
  const cited = (text: string, id: EditionId): string =>
    text.replaceAll('{notice}', forms[id].notice).replaceAll('{duty}', forms[id].duty ?? '');
  const clauses = Object.fromEntries(editions.map((id) => [id, words([cited(said[0], id), cited(said[1], id)])]));
  return {
    ...rule,
    ...(needs && { needs }),
    ...(kinds && { kinds }),
    ...(since && { since }),
    ...(thresholds && { thresholds }),
    editions,
    evidence,
    clause: Object.values(clauses)[0] ?? words(said),
    clauses,
    why: words([whyZh, whyEn]),
    exceptions: exceptions.map(words),
  };
}

/** The rules of `gongkai`, each with its clause, its reasons and its legitimate exceptions, in Chinese and English. */
export const rules: readonly DocumentedRule[] = /* @__PURE__ */ listed.map(documented);
