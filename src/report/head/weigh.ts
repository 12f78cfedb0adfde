/** Candidates for a value of the head, weighed and kept. */
import type { Certainty, HeadCandidate, HeadSource, HeadValue } from '../types.ts';

/** What a source is worth: the title of the text and its period say it outright, a date of publication only by habit. */
export type Weighted<T> = HeadCandidate<T> & { readonly weight: number };

/** Candidates of at least this weight say it outright; one of them against the others makes a doubt. */
const outright = 3;

export function candidate<T>(
  value: T,
  from: HeadSource,
  weight: number,
  against: readonly string[] = [],
  span: Weighted<T>['span'] = null,
): Weighted<T> {
  return { value, from, weight: against.includes('furniture') ? 0 : weight, against, span };
}

interface Group<T> {
  readonly members: Weighted<T>[];
  weight: number;
  strongest: number;
}

/** The value that the evidence is for. Furniture decides only where there is nothing else. */
export function weigh<T>(candidates: readonly Weighted<T>[], same: (a: T, b: T) => boolean, otherwise: string): HeadValue<T> {
  const groups: Group<T>[] = [];
  for (const one of candidates) {
    let group = groups.find(({ members }) => members[0] !== undefined && same(members[0].value, one.value));
    if (group === undefined) groups.push((group = { members: [], weight: 0, strongest: 0 }));
    group.members.push(one);
    // The same said again adds little: a template repeats its faults.
    const sources = new Set(group.members.map(({ from }) => from));
    group.strongest = Math.max(group.strongest, one.weight);
    group.weight = [...sources].reduce(
      (sum, source) => sum + Math.max(...group.members.filter(({ from }) => from === source).map(({ weight }) => weight)),
      0,
    );
  }
  const best = groups.reduce<Group<T> | undefined>(
    (most, group) => (most === undefined || group.weight > most.weight ? group : most),
    undefined,
  );
  if (best === undefined) return { value: null, certainty: 'certain', candidates: [] };
  // Two places that agree speak as loud as a title alone.
  const places = ({ members }: Group<T>): number => new Set(members.filter(({ weight }) => weight > 0).map(({ from }) => from)).size;
  const isRival = (group: Group<T>): boolean =>
    group.strongest >= outright || (best.weight === 0 && group.weight === 0) || (places(group) > 1 && places(best) === 1);
  const rivals = groups.filter((group) => group !== best && isRival(group));
  const certainty: Certainty = rivals.length > 0 ? 'doubtful' : best.strongest >= outright ? 'certain' : 'inferred';
  const chosen = best.members.reduce((most, one) => (one.weight > most.weight ? one : most));
  const ordered = [
    chosen,
    ...best.members.filter((one) => one !== chosen),
    ...groups.filter((group) => group !== best).flatMap(({ members }) => members),
  ];
  return {
    value: chosen.value,
    certainty,
    ...(chosen.span !== null && { span: chosen.span }),
    ...(rivals.length > 0 && { alternatives: rivals.flatMap(({ members }) => (members[0] === undefined ? [] : [members[0].value])) }),
    candidates: ordered.map(({ value, from, span, against }) => ({
      value,
      from,
      span,
      against: best.members.some((one) => one.value === value) ? against : [...against, otherwise],
    })),
  };
}
