/** What is known of an organ. */

// prettier-ignore
export const organKinds = ['government', 'office', 'department', 'township', 'street', 'zone', 'vertical', 'court', 'party', 'authorized'] as const;

/**
 * `government`: a people's government or 行政公署 above the township. `office`: the general office of a government or zone.
 * `department`: a department of the State Council or of a local government. `township`: 乡, 镇, 苏木. `street`: a street
 * office. `zone`: a development zone and its committee. `vertical`: a local branch of a central organ (tax, customs, statistics).
 * `court`: courts and procuratorates. `party`: organs of the party, congresses, mass organisations. `authorized`: institutions
 * and companies that laws authorise.
 */
export type OrganKind = (typeof organKinds)[number];

/** The level of the place that the organ belongs to; districts of municipalities are `county`. */
export type OrganLevel = 'national' | 'province' | 'prefecture' | 'county' | 'township';

/** What the name of an organ tells. Null is: the name does not tell. */
export interface Organ {
  /** As given, without white space. */
  readonly name: string | null;
  /** What sort of organ it is. */
  readonly kind: OrganKind | null;
  /** The level of the place that it belongs to. */
  readonly level: OrganLevel | null;
  /** The places that the name begins with: `云岭省柳溪县`. */
  readonly place: string | null;
  /** `organ`: itself only (本级, 机关); `summary`: with its sub-bodies (a bare place name, 汇总); `onBehalf`: handled for a government. */
  readonly scope: 'organ' | 'summary' | 'onBehalf' | null;
  /** Whether it may make 规章 (Legislation Law): null where neither kind nor level decides. */
  readonly ruleMaking: boolean | null;
}
