/** Reads numeric claims out of the prose of a report: what is counted, how many, of whom, where. Linear in the text. */
import type { ReportSection } from '../report/types.ts';
import { readSection } from './section.ts';
import type { Claim } from './types.ts';

export type { Claim, ClaimScope, Qualifier, Topic, TopicFamily } from './types.ts';
export { totals } from './count.ts';
export { fold } from '../organ/fold.ts';
export { plainLabel } from './lexicon.ts';

export interface ClaimOptions {
  /** Prose before the first heading; its claims carry section -1. */
  readonly preamble?: string;
  /** The data year: tells 2023年 apart from the report's own year, and 结转 from one year from that to another. */
  readonly year?: number | null;
}

/** All claims in order of the text. `partOf` and `addends` index the returned list. */
export function readClaims(sections: readonly Pick<ReportSection, 'id' | 'text'>[], options: ClaimOptions = {}): readonly Claim[] {
  const year = options.year ?? null;
  const claims: Claim[] = [];
  const add = (text: string, section: number, sectionId: Claim['sectionId']): void => {
    const base = claims.length;
    for (const { partOf, addends, ...claim } of readSection(text, { section, sectionId, year }))
      claims.push({
        ...claim,
        partOf: partOf === null ? null : partOf + base,
        ...(addends && { addends: addends.map((index) => index + base) }),
      });
  };
  add(options.preamble ?? '', -1, null);
  for (const [i, section] of sections.entries()) add(section.text, i, section.id);
  return claims;
}
